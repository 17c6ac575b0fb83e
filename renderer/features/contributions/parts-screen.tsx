import { Button, Checkbox, Group, Radio, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { PartRow, Parts } from '#domain/contract/calls/contributions.ts';
import type { ContributorRole } from '#domain/form/contribution.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { calledName, listName } from '#domain/pupil/pupil.ts';
import type { Naming } from '#domain/reminder/reminder.ts';
import { termLabel } from '#domain/school/terms.ts';
import { useAppState, useCall, useChange } from '../../ui/call/client.ts';
import { DateField } from '../../ui/field/typed-field.tsx';
import { ButtonLink, SmallLink } from '../../ui/page/button-link.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { SubtleButton } from '../../ui/page/small-button.tsx';
import { RemindButton, Reminded } from '../../ui/remind/reminder.tsx';
import { DiscardButton, KeptForm, StillHere } from '../../ui/save/unfinished-form.tsx';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import classes from './parts.module.css';
import { partState } from './parts-line.tsx';

const Part = ({
  pepId,
  part,
  chosen,
  onChoose,
}: {
  pepId: string;
  part: PartRow;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}) => {
  const forget = useChange('contributions.forget', { done: 'Forgotten. The answers stay.' });
  const { role, label, questions } = part;
  const noted = part.askedOn !== '' || part.backOn !== '';
  return (
    <li className={classes.part}>
      <Checkbox
        label={`${label}: ${questions} ${questions === 1 ? 'question' : 'questions'}`}
        description={
          <StatusWord kind={part.here ? 'done' : part.askedOn === '' ? 'none' : 'underway'}>
            {partState(part)}
          </StatusWord>
        }
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span className={classes.buttons}>
        {noted && (
          <SubtleButton onClick={() => void forget.run({ pepId, role })}>
            Forget<span className="only-read-aloud"> what is noted: {label}</span>
          </SubtleButton>
        )}
        <SmallLink
          to="/peps/$pepId/parts/$role"
          params={{ pepId, role }}
          aria-label={`Type it in: ${label}`}
        >
          Type it in
        </SmallLink>
      </span>
    </li>
  );
};

type AskDraft = { chosen: readonly ContributorRole[]; returnBy: string; naming: Naming };

const Asking = ({ record, found }: { record: PepRecord; found: Parts }) => {
  const { today } = useAppState();
  const { parts, missing, remindedOn } = found;
  const [blank] = useState<AskDraft>({
    chosen: missing.map(({ role }) => role),
    returnBy: found.returnBy,
    naming: 'initials',
  });
  const form = useUnfinished(`ask:${record.id}`, blank);
  const { chosen, returnBy, naming } = form.value;
  const forms = useChange('contributions.forms', {
    done: 'The forms are in the folder. Note who was asked once they have gone.',
  });
  const ask = useChange('contributions.ask', { done: 'Noted as asked today.' });
  const roles = parts.map(({ role }) => role).filter((role) => chosen.includes(role));
  const write = async (): Promise<void> => {
    const done = await forms.run({ pepId: record.id, roles, returnBy, naming }, form.act);
    if (done) form.clear(form.value);
  };
  return (
    <KeptForm
      form={form}
      pending={forms.pending}
      aria-label="Ask for parts"
      onSubmit={() => void write()}
    >
      {form.resumed && <StillHere />}
      <ul className={`bare ${classes.parts}`} aria-label="Parts">
        {parts.map((part) => (
          <Part
            key={part.role}
            pepId={record.id}
            part={part}
            chosen={chosen.includes(part.role)}
            onChoose={(yes) =>
              form.change((now) => ({
                ...now,
                chosen: yes
                  ? [...now.chosen, part.role]
                  : now.chosen.filter((role) => role !== part.role),
              }))
            }
          />
        ))}
      </ul>
      <div className={classes.ask}>
        <DateField
          label="Return by"
          hint="The authority’s day for it, the meeting, or ten school days from now."
          {...form.field('returnBy')}
          error={forms.refused('returnBy')}
        />
        <Radio.Group
          label="Name the child by"
          value={naming}
          onChange={(value) => form.set({ naming: value === 'name' ? 'name' : 'initials' })}
        >
          <Group gap="md" mt="0.375rem">
            <Radio value="initials" label="Initials" />
            <Radio value="name" label="Name" />
          </Group>
        </Radio.Group>
      </div>
      <Group gap="sm" mt="md">
        <Button
          type="submit"
          disabled={roles.length === 0 || returnBy === ''}
          loading={forms.pending}
        >
          {roles.length === 1 ? 'Write one form…' : `Write ${roles.length} forms…`}
        </Button>
        <Button
          variant="default"
          disabled={roles.length === 0 || returnBy === ''}
          loading={ask.pending}
          onClick={() =>
            void ask.run({ pepId: record.id, roles, asked: { askedOn: today, returnBy } })
          }
        >
          {roles.length === 1 ? 'Note one as asked today' : `Note ${roles.length} as asked today`}
        </Button>
        {!templateOfRecord(record).voluntary && (
          <RemindButton
            pupilId={record.pupil.id}
            pupilName={calledName(record.pupil)}
            term={record.term}
          />
        )}
        <DiscardButton form={form} />
        <Reminded days={remindedOn} />
      </Group>
    </KeptForm>
  );
};

/** Who has a part in the PEP: forms to send out, who was asked, and what came back. */
export const PartsScreen = () => {
  const { pepId } = useParams({ from: '/peps/$pepId/parts' });
  const pep = useCall('peps.get', { id: pepId });
  const found = useCall('contributions.get', { pepId });
  if (!pep.data || !found.data) {
    return (
      <NotRead
        of={[pep, found]}
        what="Looking for the parts"
        failed="The parts of this PEP could not be shown."
      />
    );
  }
  const record = pep.data;
  return (
    <Page
      title={`Parts of ${calledName(record.pupil)}’s PEP`}
      subtitle={`${listName(record.pupil)}, ${termLabel(record.term).toLowerCase()}`}
      width="narrow"
      actions={
        <ButtonLink to="/peps/$pepId" params={{ pepId }} variant="default">
          Back to the PEP
        </ButtonLink>
      }
    >
      {record.status === 'in-preparation' ? (
        <>
          <p className="quiet">
            Each form holds only the questions of that person, and no answer of anybody else. When
            one comes back, type it in here: the PEP then says who told it.
          </p>
          <Asking key={pepId} record={record} found={found.data} />
        </>
      ) : (
        <>
          <Title order={2}>What each was asked for, and gave</Title>
          <ul>
            {found.data.parts.map((part) => (
              <li key={part.role}>
                {part.label}: {partState(part)}
              </li>
            ))}
          </ul>
          <p>
            This PEP is signed off: its parts stay as they are.{' '}
            <Link to="/peps/$pepId" params={{ pepId }}>
              Read it
            </Link>
          </p>
        </>
      )}
    </Page>
  );
};
