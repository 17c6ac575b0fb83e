import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { textOf } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import {
  everyoneCame,
  isHeld,
  meetingHasBeen,
  notToldWhetherCame,
} from '#domain/meeting/people.ts';
import { useAppState } from '../../ui/call/client.ts';
import classes from '../../ui/page/asking.module.css';
import { useFromRecord, usePepForm } from '../form/beside/context.tsx';
import { focusPart, partOf } from '../form/beside/focused-field.ts';
import { useShown } from '../form/carried/shown-whole.ts';
import { answerKey } from '../form/draft/entries.ts';

/** Why the press for everybody has said nothing yet. */
export const notYetInSight = 'Not everybody on the list has been in sight yet: read it from here.';

/** One press for a meeting to which everyone came of whom nothing else is said yet. */
export const EveryoneCame = () => {
  const { draft, template, pepId } = usePepForm();
  const { today } = useAppState();
  const day = useFromRecord((record) => textOf(record.answers['meeting-date']));
  const open = useFromRecord((record) => notToldWhetherCame(record).length);
  const hasBeen = useFromRecord((record) => meetingHasBeen(record, today));
  const held = useFromRecord(isHeld);
  const { firstUnseen } = useShown();
  const [toRead, setToRead] = useState(false);
  if (open === 0) return null;
  if (!hasBeen) {
    return (
      <p className={classes.asking}>
        {day === ''
          ? 'Say who came once the meeting has been. It has no date yet.'
          : `Say who came once the meeting has been: it is on ${formatDate(day)}.`}
      </p>
    );
  }
  const note = (): void => {
    const unread = firstUnseen(['attendees']) !== undefined;
    setToRead(unread);
    if (unread) {
      const part = partOf(answerKey('attendees'));
      if (part) focusPart(part);
      return;
    }
    draft.set(answerKey('attendees'), {
      is: 'answer',
      answer: everyoneCame(draft.record(), template),
    });
    void draft.flush();
  };
  return (
    <p className={classes.asking} data-beside>
      <span>
        {held
          ? `${open === 1 ? 'Of one person' : `Of ${open} people`} it is not said yet whether they came.`
          : `Was the meeting held on ${formatDate(day)}? Say who came, or give it another day.`}
      </span>
      <Button variant="default" size="compact-xs" onClick={note}>
        {held
          ? open === 1
            ? 'They came'
            : `All ${open} came`
          : open === 1
            ? 'Yes, and they came'
            : `Yes, and all ${open} came`}
      </Button>
      <span role="status">{toRead ? notYetInSight : ''}</span>
      {!held && (
        <Link
          to="/peps/$pepId"
          params={{ pepId }}
          search={{ section: 'about-this-pep', field: 'meeting-date' satisfies FieldId }}
        >
          It has another day
        </Link>
      )}
    </p>
  );
};
