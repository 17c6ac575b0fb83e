import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
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
      <ul className={section.advice}>
        {open.map(({ id, cells }) => {
          const role = roleLabel(template, String(cells.role ?? ''));
          return <li key={id}>{cells.name ? `${role}: ${cells.name}` : role}</li>;
        })}
      </ul>
      <Group gap="sm" mb="md">
        <Button
          variant="default"
          loading={note.pending}
          onClick={() =>
            void note.run({
              id: record.id,
              answers: { attendees: everyoneCame(record, template) },
            })
          }
        >
          {open.length === 1 ? 'They came' : `All ${open.length} came`}
        </Button>
        <Link
          to="/peps/$pepId"
          params={{ pepId: record.id }}
          search={{ section: 'the-meeting', field: 'attendees' satisfies FieldId }}
        >
          It was not held, or somebody did not come
        </Link>
      </Group>
    </Titled>
  );
};
