import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { FieldId } from '#domain/form/fields/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import { meetingDay } from '#domain/meeting/invitation.ts';
import {
  everyoneCame,
  isHeld,
  meetingHasBeen,
  namedRows,
  notToldWhetherCame,
  roleLabel,
} from '#domain/meeting/people.ts';
import { useAppState, useChange } from '../../ui/call/client.ts';
import section from '../../ui/page/section.module.css';
import { Titled } from '../../ui/page/titled.tsx';
import { useShownWhole } from '../form/carried/shown-whole.ts';
import { notYetInSight } from './everyone-came.tsx';

/** The people of whom it is to be said that they came, and the press that says it once they were in sight. */
const Untold = ({
  people,
  pending,
  onNote,
}: {
  people: readonly { id: string; words: string }[];
  pending: boolean;
  onNote: () => void;
}) => {
  const { page, whole } = useShownWhole();
  const [toRead, setToRead] = useState(false);
  const note = (): void => {
    const unread = whole.firstUnseen(['who-came']) !== undefined;
    setToRead(unread);
    if (unread) page.current?.scrollIntoView({ block: 'nearest' });
    else onNote();
  };
  return (
    <section ref={page} aria-label="Of whom it is not said">
      <ul className={section.advice} data-carried="who-came">
        {people.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
      <Button variant="default" loading={pending} onClick={note}>
        {people.length === 1 ? 'They came' : `All ${people.length} came`}
      </Button>{' '}
      <span role="status">{toRead ? notYetInSight : ''}</span>
    </section>
  );
};

/** Before sign-off: of whom it is not said yet whether they came, and one press that they all did. */
export const WhoCame = ({ record, template }: { record: PepRecord; template: Template }) => {
  const { today } = useAppState();
  const note = useChange('peps.saveAnswers', { done: 'Noted that they came.' });
  const open = useMemo(() => {
    const untold = new Set(notToldWhetherCame(record).map(({ id }) => id));
    return namedRows(record, template).filter(({ id }) => untold.has(id));
  }, [record, template]);
  if (open.length === 0 || !meetingHasBeen(record, today)) return null;
  return (
    <Titled
      id="who-came"
      title={
        isHeld(record)
          ? `Who came to the meeting on ${meetingDay(record)}?`
          : `Was the meeting held on ${meetingDay(record)}, and who came?`
      }
    >
      <Untold
        people={open.map(({ id, cells }) => {
          const role = roleLabel(template, String(cells.role ?? ''));
          return { id, words: cells.name ? `${role}: ${cells.name}` : role };
        })}
        pending={note.pending}
        onNote={() =>
          void note.run({
            id: record.id,
            answers: { attendees: everyoneCame(record, template) },
          })
        }
      />
      <p>
        <Link
          to="/peps/$pepId"
          params={{ pepId: record.id }}
          search={{ section: 'the-meeting', field: 'attendees' satisfies FieldId }}
        >
          It was not held, or somebody did not come
        </Link>
      </p>
    </Titled>
  );
};
