import { Button, Group, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import {
  type Chase,
  type ChaseRole,
  chasedText,
  chaseWays,
  type Naming,
} from '#domain/reminder/reminder.ts';
import { type TermKey, termLabel } from '#domain/school/terms.ts';
import { useAppState, useCall, useChange } from '../call/client.ts';
import { holdsRows, removes, useRemove } from '../call/removal.ts';
import { Dialog } from '../page/dialog.tsx';
import { Failure } from '../page/failure.tsx';
import { Waiting } from '../page/waiting.tsx';
import { StatusWord } from '../words/status-word.tsx';
import classes from './chase.module.css';

const roles = [
  { value: 'social-worker', label: 'Social worker' },
  { value: 'carer', label: 'Carer' },
] as const;

/** "Chased 12 Nov, 19 Nov"; nothing when nobody was. */
export const Chased = ({ days }: { days: readonly string[] }) =>
  days.length === 0 ? null : <span className={classes.chased}>{chasedText(days)}</span>;

const Earlier = ({ chases }: { chases: readonly Chase[] }) => {
  const { remove } = useRemove('reminders.remove');
  if (chases.length === 0) return <p className="quiet">Nobody has been chased this term.</p>;
  return (
    <ul className={classes.earlier} aria-label="Chased before">
      {chases.map(({ id, onDate, how, toWhom }) => (
        <li key={id}>
          {formatShortDate(onDate)}, {chaseWays[how]}: {toWhom}{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Take away the ${chaseWays[how]} of ${formatShortDate(onDate)}`}
            {...removes(`${chaseWays[how]} of ${formatShortDate(onDate)} to ${toWhom}`, () =>
              remove({ id }),
            )}
          >
            Take away
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** Writes a reminder: a letter to save, or a text to copy into an e-mail; each is noted. */
const ChaseDialog = ({
  pupilId,
  pupilName,
  term,
  onClose,
}: {
  pupilId: string;
  pupilName: string;
  term: TermKey;
  onClose: () => void;
}) => {
  const { today } = useAppState();
  const [role, setRole] = useState<ChaseRole>('social-worker');
  const [naming, setNaming] = useState<Naming>('initials');
  const about = { pupilId, term, role, naming };
  const draft = useCall('reminders.compose', about, { keepPrevious: true });
  const letter = useChange('reminders.letter', {
    done: 'The letter is saved, and noted as sent today.',
  });
  const note = useChange('reminders.note', { done: 'Noted as chased today.' });
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const waits = (draft.data?.chaser.waitedFor.length ?? 0) > 0;

  const noteAs = (how: 'email' | 'phone') => note.run({ pupilId, term, role, how, onDate: today });
  const copy = (): void => {
    text.current?.select();
    // The window may not reach the clipboard by itself; the text that is selected may be copied.
    setCopied(document.execCommand('copy'));
    void noteAs('email');
  };
  const change = (next: { role?: ChaseRole; naming?: Naming }): void => {
    setCopied(false);
    if (next.role) setRole(next.role);
    if (next.naming) setNaming(next.naming);
  };

  return (
    <Dialog onClose={onClose} size="lg" title={`Chase for ${pupilName}’s PEP`}>
      {draft.error ? (
        <Failure
          what="The reminder could not be written."
          error={draft.error}
          onRetry={() => void draft.refetch()}
        />
      ) : !draft.data ? (
        <Waiting what="Writing the reminder" />
      ) : (
        <Stack gap="md" {...holdsRows}>
          <Group gap="md" align="end">
            <NativeSelect
              label="To"
              data-autofocus
              data={[...roles]}
              value={role}
              onChange={(event) => change({ role: event.currentTarget.value as ChaseRole })}
            />
            <Radio.Group
              label="Name the child by"
              value={naming}
              onChange={(value) => change({ naming: value as Naming })}
            >
              <Group gap="md" mt="0.375rem">
                <Radio value="initials" label="Initials" />
                <Radio value="name" label="Name" />
              </Group>
            </Radio.Group>
          </Group>
          {waits ? (
            <>
              <p className={classes.address}>
                {draft.data.chaser.to}
                {draft.data.chaser.address === '' ? (
                  <span className="quiet"> (no e-mail address is recorded)</span>
                ) : (
                  `, ${draft.data.chaser.address}`
                )}
              </p>
              <Textarea
                ref={text}
                label="Text of the e-mail"
                readOnly
                rows={12}
                value={draft.data.email}
              />
              <Group gap="sm">
                <Button loading={note.pending} onClick={copy}>
                  Copy the text and note it
                </Button>
                <Button
                  variant="default"
                  loading={letter.pending}
                  onClick={() => void letter.run(about)}
                >
                  Save as a letter…
                </Button>
                <Button variant="default" data-add onClick={() => void noteAs('phone')}>
                  I telephoned
                </Button>
              </Group>
              <div role="status">
                {copied && (
                  <StatusWord kind="done">The text is copied: paste it into an e-mail.</StatusWord>
                )}
              </div>
            </>
          ) : (
            <p>
              <StatusWord kind="done">Nothing is waited for: this part is here.</StatusWord>
            </p>
          )}
          <section aria-label={`Chased, ${termLabel(term)}`}>
            <Earlier chases={draft.data.chases} />
          </section>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Done
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
};

/** Opens the reminder to the social worker or the carer about one pupil's PEP of a term. */
export const ChaseButton = ({
  pupilId,
  pupilName,
  term,
  variant = 'default',
}: {
  pupilId: string;
  pupilName: string;
  term: TermKey;
  variant?: 'default' | 'subtle';
}) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant={variant} onClick={() => setOpened(true)}>
        Chase<span className="only-read-aloud"> for {pupilName}’s PEP</span>
      </Button>
      {opened && (
        <ChaseDialog
          pupilId={pupilId}
          pupilName={pupilName}
          term={term}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
};
