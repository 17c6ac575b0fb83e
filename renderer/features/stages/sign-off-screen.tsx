import { Button, Group, Stack, Title } from '@mantine/core';
import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { missingParts } from '#domain/contributions/contributions.ts';
import { textOf } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { type Missing, type Progress, progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import { toDoWords } from '#domain/form/to-do.ts';
import { planWord } from '#domain/form/words/plan-words.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { calledName, listName } from '#domain/pupil/pupil.ts';
import { type Advice, adviceOn } from '#domain/quality/advice.ts';
import { termLabel } from '#domain/school/terms.ts';
import { noteLedHere } from '../../ui/call/changes-made.ts';
import { useAppState, useCall, useChange } from '../../ui/call/client.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { ButtonLink } from '../../ui/page/button-link.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import page from '../../ui/page/page.module.css';
import { Page } from '../../ui/page/page.tsx';
import { QuietButton } from '../../ui/page/quiet-button.tsx';
import styles from '../../ui/page/section.module.css';
import { Titled } from '../../ui/page/titled.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { insistedWords } from '../form/sources.ts';
import { WhoCame } from '../meeting/who-came.tsx';
import { QualityCheck } from '../quality/quality-check.tsx';
import { LastNotSignedOff } from '../review/carried/not-signed-off.tsx';
import classes from './sign-off.module.css';

/** What is missing, by section, each a link to where it can be answered. */
const MissingList = ({
  pepId,
  missing,
  template,
}: {
  pepId: string;
  missing: readonly Missing[];
  template: Template;
}) => (
  <Titled
    id="missing"
    title={<>{missing.length === 1 ? 'One answer is' : `${missing.length} answers are`} missing</>}
  >
    {template.sections
      .map((section) => ({
        section,
        items: missing.filter(({ sectionId }) => sectionId === section.id),
      }))
      .filter(({ items }) => items.length > 0)
      .map(({ section, items }) => (
        <div key={section.id} className={classes.group}>
          <Title order={3}>{section.title}</Title>
          <ul className={styles.advice}>
            {items.map((item) => (
              <li key={item.fieldId}>
                <Link
                  to="/peps/$pepId"
                  params={{ pepId }}
                  search={{ section: item.sectionId, field: item.fieldId }}
                >
                  {item.label}
                </Link>{' '}
                <span className="quiet">{item.reason}</span>
                {item.insistedOn !== undefined && (
                  <span className="under">{insistedWords(item.insistedOn)}</span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
  </Titled>
);

/** What was taken over from the last PEP and nobody has confirmed yet: it is read where it stands. */
const StillAsLastTerm = ({
  pepId,
  unconfirmed,
}: {
  pepId: string;
  unconfirmed: Progress['unconfirmed'];
}) => (
  <Titled
    id="as-last-term"
    title={
      <>
        {unconfirmed.length === 1 ? 'One answer is' : `${unconfirmed.length} answers are`} from last
        term, to be read through
      </>
    }
  >
    <p className={classes.note}>
      Read them in their section, and say there that they are still true, or change them.
    </p>
    <ul className={styles.advice}>
      {unconfirmed.map((item) => (
        <li key={item.fieldId}>
          <Link
            to="/peps/$pepId"
            params={{ pepId }}
            search={{ section: item.sectionId, field: item.fieldId }}
          >
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  </Titled>
);

/** The parts of others that are not in the PEP, seen before it is final. */
const MissingParts = ({ record, template }: { record: PepRecord; template: Template }) => {
  const lacking = missingParts(record, template);
  if (lacking.length === 0) return null;
  return (
    <Titled
      id="missing-parts"
      title={<>{lacking.length === 1 ? 'One part is' : `${lacking.length} parts are`} not here</>}
    >
      <p className={classes.note}>
        Social worker, carer, virtual school and child work on the plan together. It can be signed
        off without them; better, ask once more.
      </p>
      <ul className={styles.advice}>
        {lacking.map(({ role, sentence }) => (
          <li key={role}>
            <Link to="/peps/$pepId/parts" params={{ pepId: record.id }}>
              {sentence}
            </Link>
          </li>
        ))}
      </ul>
    </Titled>
  );
};

const SecondLook = ({
  pepId,
  advice,
  template,
}: {
  pepId: string;
  advice: readonly Advice[];
  template: Template;
}) => (
  <Titled id="second-look" title="Worth a second look">
    <p className={classes.note}>None of this stands in the way of signing off.</p>
    <ul className={styles.advice}>
      {advice.map((item) => (
        <li key={item.message}>
          <Link
            to="/peps/$pepId"
            params={{ pepId }}
            search={{
              section: template.sections.find((s) => s.fields.some((f) => f.id === item.fieldId))
                ?.id,
              field: item.fieldId,
            }}
          >
            {item.message}
          </Link>
          <span className="under">{item.source}</span>
        </li>
      ))}
    </ul>
  </Titled>
);

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
  const meeting = textOf(record.answers['meeting-date']);
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

/** For a PEP that was started by mistake; the notice afterwards can take it back. */
const Discard = ({ pepId, word }: { pepId: string; word: string }) => {
  const navigate = useNavigate();
  const discard = useChange('peps.discard', { done: `The ${word} was discarded.` });
  const run = async (): Promise<void> => {
    // The list first: a PEP that is gone cannot be shown.
    await navigate({ to: '/peps' });
    await discard.run({ id: pepId });
  };
  return (
    <p className={classes.discard}>
      Started by mistake? <QuietButton onClick={() => void run()}>Discard this {word}</QuietButton>
    </p>
  );
};

const SignOff = ({ record }: { record: PepRecord }) => {
  const [asking, setAsking] = useState(false);
  const template = useMemo(() => templateOfRecord(record), [record]);
  const { missing, unconfirmed, toDo } = useMemo(
    () => progressOf(template, record),
    [template, record],
  );
  const terms = useCall('terms.list', {}).data;
  const advice = useMemo(() => adviceOn(template, record, terms), [template, record, terms]);
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
            It can be signed off once everything below is{' '}
            {missing.length === 0 ? 'confirmed' : 'answered'}.
          </StatusWord>
        )}
      </p>
      <LastNotSignedOff earlier={record.earlier} />
      {unconfirmed.length > 0 && <StillAsLastTerm pepId={record.id} unconfirmed={unconfirmed} />}
      <WhoCame record={record} template={template} />
      {missing.length > 0 && (
        <MissingList pepId={record.id} missing={missing} template={template} />
      )}
      <MissingParts record={record} template={template} />
      {advice.length > 0 && <SecondLook pepId={record.id} advice={advice} template={template} />}
      <QualityCheck pepId={record.id} template={template} />
      <Discard pepId={record.id} word={planWord(template)} />
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
