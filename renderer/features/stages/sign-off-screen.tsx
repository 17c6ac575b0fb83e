import { Button, Group, Stack } from '@mantine/core';
import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { FieldId } from '#domain/form/fields/index.ts';
import { lastMeetingDay } from '#domain/form/meeting-days.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import { toDoWords } from '#domain/form/to-do.ts';
import { planWord } from '#domain/form/words/plan-words.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { calledName, listName } from '#domain/pupil/pupil.ts';
import { termLabel } from '#domain/school/terms.ts';
import { noteLedHere } from '../../ui/call/changes-made.ts';
import { useAppState, useCall } from '../../ui/call/client.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { ButtonLink } from '../../ui/page/button-link.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import page from '../../ui/page/page.module.css';
import { Page } from '../../ui/page/page.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { WhoCame } from '../meeting/who-came.tsx';
import { QualityCheck } from '../quality/quality-check.tsx';
import { LastNotSignedOff } from '../review/carried/not-signed-off.tsx';
import { Discard } from './discard.tsx';
import { Lacking } from './lacking.tsx';
import classes from './sign-off.module.css';

const sectionOfMeeting = (template: Template): string | undefined =>
  template.sections.find(({ fields }) => fields.some(({ id }) => id === 'meeting-date'))?.id;

const noReason = { why: '' };
const Confirm = ({
  record,
  template,
  onClose,
}: {
  record: PepRecord;
  template: Template;
  onClose: () => void;
}) => {
  const { person, today } = useAppState();
  const word = planWord(template);
  const navigate = useNavigate();
  const form = useUnfinished(`sign-off:${record.id}`, noReason);
  const { why } = form.value;
  const meeting = lastMeetingDay(record.answers);
  const early = meeting > today;
  const signOff = useSending('peps.signOff', form, {
    input: () => ({ id: record.id, beforeMeeting: early ? why : '' }),
    done: `The ${word} is signed off.`,
    onSent: async ({ changeId }) => {
      await navigate({ to: '/peps/$pepId', params: { pepId: record.id } });
      noteLedHere(changeId);
    },
  });
  const whatItDoes = (
    <p>
      It is signed off today in the name of {person?.name ?? 'whoever is signed in'} and is then a
      fixed document. The sign-off can be undone until the {word} is sent. After that, a correction
      is a new revision, and this one stays as it is.
    </p>
  );
  return (
    <Dialog onClose={onClose} title={`Sign off ${calledName(record.pupil)}’s ${word}?`}>
      {early ? (
        <UnfinishedForm {...signOff.frame} words="Sign off now" onClose={onClose}>
          {whatItDoes}
          <TextField
            label={`Why before the meeting on ${formatDate(meeting)}?`}
            hint={
              <>
                A PEP is reviewed at its meeting, which is still to come. Sign off after it, or{' '}
                <Link
                  to="/peps/$pepId"
                  params={{ pepId: record.id }}
                  search={{
                    section: sectionOfMeeting(template),
                    field: 'meeting-date' satisfies FieldId,
                  }}
                >
                  correct its day
                </Link>
                .
              </>
            }
            required
            data-autofocus
            maxLength={200}
            {...form.field('why')}
            error={signOff.refused('reason')}
          />
        </UnfinishedForm>
      ) : (
        <Stack gap="md">
          {whatItDoes}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Not yet
            </Button>
            <Button data-autofocus loading={signOff.frame.pending} onClick={signOff.frame.onSubmit}>
              Sign off now
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
};

const SignOff = ({ record }: { record: PepRecord }) => {
  const [asking, setAsking] = useState(false);
  const template = useMemo(() => templateOfRecord(record), [record]);
  const terms = useCall('terms.list', {}).data;
  const quality = useCall('quality.get', { pepId: record.id });
  const { missing, unconfirmed, toDo } = useMemo(
    () => progressOf(template, record, terms),
    [template, record, terms],
  );
  const ready = missing.length === 0 && unconfirmed.length === 0;
  const back = (
    <ButtonLink to="/peps/$pepId" params={{ pepId: record.id }} variant="default">
      Back to the {planWord(template)}
    </ButtonLink>
  );
  return (
    <Page
      title={`Is ${calledName(record.pupil)}’s ${planWord(template)} ready?`}
      subtitle={
        <span className={page.about}>
          <span>{listName(record.pupil)}</span>
          <span>
            {termLabel(record.term)} {planWord(template)}
          </span>
          <span>{toDoWords(toDo)}</span>
        </span>
      }
      actions={
        <>
          {back}
          <Button
            disabled={!ready}
            aria-describedby="sign-off-state"
            onClick={() => setAsking(true)}
          >
            Sign off
          </Button>
        </>
      }
      width="narrow"
    >
      <p id="sign-off-state" className={classes.state}>
        {ready ? (
          <StatusWord kind="done">Everything that is needed is answered.</StatusWord>
        ) : (
          <StatusWord kind="underway">
            It can be signed off once everything that is needed is{' '}
            {missing.length === 0 ? 'confirmed' : 'answered'}.
          </StatusWord>
        )}
      </p>
      <LastNotSignedOff earlier={record.earlier} />
      <WhoCame record={record} template={template} />
      {quality.data && (
        <Lacking
          record={record}
          template={template}
          lacks={quality.data.lacks}
          unconfirmed={unconfirmed}
        />
      )}
      <QualityCheck
        pepId={record.id}
        template={template}
        hasAuthority={record.authority.id !== ''}
      />
      <Discard record={record} template={template} />
      {asking && <Confirm record={record} template={template} onClose={() => setAsking(false)} />}
    </Page>
  );
};

/** What is missing before a PEP can be signed off, what deserves another look, and signing off. */
export const SignOffScreen = () => {
  const { pepId } = useParams({ from: '/peps/$pepId/sign-off' });
  const pep = useCall('peps.get', { id: pepId });
  if (pep.data === undefined) {
    return <NotRead of={[pep]} what="Opening the PEP" failed="This PEP could not be opened." />;
  }
  return pep.data.status === 'signed-off' ? (
    <Navigate to="/peps/$pepId" params={{ pepId }} replace />
  ) : (
    <SignOff record={pep.data} />
  );
};
