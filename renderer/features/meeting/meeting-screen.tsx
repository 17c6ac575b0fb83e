import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { textOf } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { invitees, meetingDay } from '#domain/meeting/invitation.ts';
import { missingPeople, roleLabel, withNames } from '#domain/meeting/people.ts';
import { meetingFacts, meetingWords, toldOtherwise } from '#domain/meeting/told.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { useAppState, useCall, useChange } from '../../ui/call/client.ts';
import { ButtonLink } from '../../ui/page/button-link.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Titled } from '../../ui/page/titled.tsx';
import { StillHere } from '../../ui/save/unfinished-form.tsx';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { agendaOf } from './agenda.ts';
import classes from './meeting.module.css';

const cameWords: Readonly<Record<string, string>> = {
  yes: 'came',
  no: 'did not come',
  apologies: 'sent apologies',
};

/** Whom no letter is written to (at first nobody is left out), and whether parents read the carer's name. */
type Invitation = { left: readonly string[]; namesCarer: boolean };

const everybody: Invitation = { left: [], namesCarer: false };

/** Who was told of a meeting as it is no longer planned. */
const ToldAnother = ({ record }: { record: PepRecord }) => {
  const template = useMemo(() => templateOfRecord(record), [record]);
  const found = useMemo(
    () => toldOtherwise(withNames(record, template), meetingFacts(record)),
    [record, template],
  );
  return found.length === 0 ? null : (
    <ul className={`bare ${classes.missing}`} aria-label="To be told again">
      {found.map(({ row, was, now }) => (
        <li key={row.id}>
          <StatusWord kind="warning">
            {joined([String(row.cells.name ?? ''), roleLabel(template, String(row.cells.role))])}:
            was told {meetingWords(was)}. It is {meetingWords(now)} now.
          </StatusWord>
        </li>
      ))}
    </ul>
  );
};

const Invitees = ({ record }: { record: PepRecord }) => {
  const template = useMemo(() => templateOfRecord(record), [record]);
  const { person, today } = useAppState();
  const rows = useMemo(
    () => invitees(record, template, person?.name ?? ''),
    [record, template, person],
  );
  const missing = useMemo(() => missingPeople(record, template), [record, template]);
  const form = useUnfinished(`invite:${record.id}`, everybody);
  const { left, namesCarer } = form.value;
  const invite = useChange('meeting.invite', {
    done: 'The letters are in the folder. Note who was asked once they have gone.',
  });
  const asked = useChange('meeting.asked', { done: 'Noted as asked today.' });
  const chosen = rows.filter(({ id }) => !left.includes(id));
  const rowIds = chosen.map(({ id }) => id);
  const parents = chosen.some(({ cells }) => cells.role === 'parent');
  const write = async (): Promise<void> => {
    const allowed = parents && namesCarer ? (['carer'] as const) : [];
    const done = await invite.run({ pepId: record.id, rowIds, allowed: [...allowed] }, form.act);
    if (done) form.clear(form.value);
  };
  return (
    <Titled id="invitees" title="Who is asked">
      <p className="quiet">
        Names come from {calledName(record.pupil)}’s record; a letter to yourself is not written.{' '}
        <Link
          to="/peps/$pepId"
          params={{ pepId: record.id }}
          search={{ section: 'the-meeting', field: 'attendees' satisfies FieldId }}
        >
          Change the list in the PEP
        </Link>
      </p>
      {form.resumed && <StillHere />}
      <Stack gap="xs">
        {rows.map(({ id, cells }) => {
          const role = roleLabel(template, String(cells.role ?? ''));
          const told = [
            cells.invited ? `asked ${formatDate(String(cells.invited))}` : 'not asked yet',
            cameWords[String(cells.attended ?? '')] ?? '',
            cells.contributed === 'yes' ? 'sent views' : '',
          ].filter((text) => text !== '');
          return (
            <Checkbox
              key={id}
              label={cells.name ? `${role}: ${cells.name}` : role}
              description={told.join(', ')}
              checked={!left.includes(id)}
              onChange={() =>
                form.change((now) => ({
                  ...now,
                  left: now.left.includes(id)
                    ? now.left.filter((one) => one !== id)
                    : [...now.left, id],
                }))
              }
            />
          );
        })}
        {parents && (
          <Checkbox
            label="Name the carer in the parents’ letter"
            description="Parents are not told who the carer is unless you say so."
            checked={namesCarer}
            onChange={(event) => form.set({ namesCarer: event.currentTarget.checked })}
          />
        )}
      </Stack>
      <Group gap="sm" mt="sm">
        <Button
          variant="default"
          disabled={chosen.length === 0}
          loading={invite.pending}
          onClick={() => void write()}
        >
          {chosen.length === 1
            ? 'Write a letter of invitation…'
            : `Write ${chosen.length} letters of invitation…`}
        </Button>
        <Button
          variant="default"
          disabled={chosen.length === 0}
          loading={asked.pending}
          onClick={() => void asked.run({ pepId: record.id, rowIds, onDate: today })}
        >
          {chosen.length === 1 ? 'Note as asked today' : `Note ${chosen.length} as asked today`}
        </Button>
      </Group>
      <ToldAnother record={record} />
      {missing.length > 0 && (
        <ul className={`bare ${classes.missing}`} aria-label="Who is missing">
          {missing.map(({ role, reason }) => (
            <li key={role}>
              <StatusWord kind="warning">{reason}</StatusWord>
            </li>
          ))}
        </ul>
      )}
    </Titled>
  );
};

const ShownParts = ({ record, hidden }: { record: PepRecord; hidden: readonly string[] }) => {
  const agenda = useMemo(() => agendaOf(templateOfRecord(record), record), [record]);
  const hide = useChange('meeting.hide');
  return (
    <Titled id="shown" title="What the meeting sees">
      <p className="quiet">
        Sensitive questions are never shown. Take out what somebody in the room must not see.
      </p>
      <Stack gap="xs">
        {agenda.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={`Hide “${title}” from this meeting`}
            checked={hidden.includes(id)}
            onChange={() =>
              void hide.run({
                pepId: record.id,
                hidden: hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id],
              })
            }
          />
        ))}
      </Stack>
    </Titled>
  );
};

/** Who is asked to the meeting, the letters to them, and what will be seen in it. */
export const MeetingScreen = () => {
  const { pepId } = useParams({ from: '/peps/$pepId/meeting' });
  const pep = useCall('peps.get', { id: pepId });
  const hidden = useCall('meeting.hidden', { pepId });
  if (!pep.data || !hidden.data) {
    return (
      <NotRead
        of={[pep, hidden]}
        what="Opening the meeting"
        failed="The meeting could not be opened."
      />
    );
  }
  const record = pep.data;
  const on = textOf(record.answers['meeting-date']);
  return (
    <Page
      title={`${calledName(record.pupil)}’s meeting`}
      subtitle={on === '' ? 'The PEP has no meeting date yet.' : meetingDay(record)}
      width="narrow"
      actions={
        <>
          <ButtonLink to="/peps/$pepId" params={{ pepId }} variant="default">
            Back to the PEP
          </ButtonLink>
          {record.status === 'in-preparation' && (
            <ButtonLink to="/peps/$pepId/meeting/view" params={{ pepId }}>
              Begin the meeting view
            </ButtonLink>
          )}
        </>
      }
    >
      {record.status === 'in-preparation' ? (
        <>
          <Invitees record={record} />
          <ShownParts record={record} hidden={hidden.data} />
        </>
      ) : (
        <p>This PEP is signed off: its meeting is over.</p>
      )}
    </Page>
  );
};
