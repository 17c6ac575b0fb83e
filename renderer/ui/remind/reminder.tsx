import { Button, type ButtonProps, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import {
  type Naming,
  type ReminderHow,
  type ReminderRole,
  remindedText,
  reminderHows,
  reminderWays,
  type SentReminder,
} from '#domain/reminder/reminder.ts';
import { type TermKey, termLabel } from '#domain/school/terms.ts';
import { useAppState, useCall, useChange } from '../call/client.ts';
import { holdsRows, removes, useRemove } from '../call/removal.ts';
import { ListField } from '../field/list-field.tsx';
import { Dialog } from '../page/dialog.tsx';
import { NotRead } from '../page/not-read.tsx';
import { SubtleButton } from '../page/small-button.tsx';
import { StatusWord } from '../words/status-word.tsx';
import classes from './reminder.module.css';

const roles: Readonly<Record<ReminderRole, string>> = {
  'social-worker': 'Social worker',
  carer: 'Carer',
  'virtual-school': 'Virtual school',
};

/** "Reminded 12 Nov, 19 Nov"; nothing when nobody was. */
export const Reminded = ({ days }: { days: readonly string[] }) =>
  days.length === 0 ? null : (
    <span className={`aside ${classes.reminded}`}>{remindedText(days)}</span>
  );

const Earlier = ({ reminders }: { reminders: readonly SentReminder[] }) => {
  const { remove } = useRemove('reminders.remove');
  if (reminders.length === 0) return <p className="quiet">Nobody has been reminded this term.</p>;
  return (
    <ul className={classes.earlier} aria-label="Reminded before">
      {reminders.map(({ id, onDate, how, toWhom }) => (
        <li key={id}>
          {formatShortDate(onDate)}, {reminderWays[how]}: {toWhom}{' '}
          <SubtleButton
            aria-label={`Take away the ${reminderWays[how]} of ${formatShortDate(onDate)}`}
            {...removes(`${reminderWays[how]} of ${formatShortDate(onDate)} to ${toWhom}`, () =>
              remove({ id }),
            )}
          >
            Take away
          </SubtleButton>
        </li>
      ))}
    </ul>
  );
};

/** What somebody says who has reminded: saving or copying the words is not sending them. */
const iReminded: Readonly<Record<ReminderHow, string>> = {
  letter: 'I sent the letter',
  email: 'I sent the e-mail',
  phone: 'I telephoned',
};

/** Writes a reminder: a letter to save, or a text to copy into an e-mail; that it went is noted apart. */
const ReminderDialog = ({
  pupilId,
  pupilName,
  term,
  firstTo,
  onClose,
}: {
  pupilId: string;
  pupilName: string;
  term: TermKey;
  firstTo: ReminderRole;
  onClose: () => void;
}) => {
  const { today } = useAppState();
  const [role, setRole] = useState<ReminderRole>(firstTo);
  const [naming, setNaming] = useState<Naming>('initials');
  const about = { pupilId, term, role, naming };
  const composed = useCall('reminders.compose', about, { keepPrevious: true });
  const letter = useChange('reminders.letter', {
    done: 'The letter is saved. Note it once it has gone.',
  });
  const note = useChange('reminders.note', { done: 'Noted as reminded today.' });
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const waits = (composed.data?.reminder.waitedFor.length ?? 0) > 0;

  const noteAs = (how: ReminderHow) => note.run({ pupilId, term, role, how, onDate: today });
  const copy = (): void => {
    text.current?.select();
    // The window may not reach the clipboard by itself; the text that is selected may be copied.
    setCopied(document.execCommand('copy'));
  };
  const change = (next: { role?: ReminderRole; naming?: Naming }): void => {
    setCopied(false);
    if (next.role) setRole(next.role);
    if (next.naming) setNaming(next.naming);
  };

  return (
    <Dialog onClose={onClose} size="lg" title={`Remind about ${pupilName}’s PEP`}>
      {composed.error || !composed.data ? (
        <NotRead
          of={[composed]}
          what="Writing the reminder"
          failed="The reminder could not be written."
        />
      ) : (
        <Stack gap="md" {...holdsRows}>
          <Group gap="md" align="end">
            <ListField
              label="To"
              data-autofocus
              data={composed.data.roles.map((value) => ({ value, label: roles[value] }))}
              value={role}
              onChange={(next) => change({ role: next })}
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
                {composed.data.reminder.to}
                {composed.data.reminder.address === '' ? (
                  <span className="quiet"> (no e-mail address is recorded)</span>
                ) : (
                  `, ${composed.data.reminder.address}`
                )}
              </p>
              <Textarea
                ref={text}
                label="Text of the e-mail"
                readOnly
                rows={12}
                value={composed.data.email}
              />
              <Group gap="sm">
                <Button onClick={copy}>Copy the text</Button>
                <Button
                  variant="default"
                  loading={letter.pending}
                  onClick={() => void letter.run(about)}
                >
                  Save as a letter…
                </Button>
              </Group>
              <Group gap="sm" role="group" aria-label="Note as reminded today">
                <span className="quiet">Note as reminded today:</span>
                {reminderHows.map((how) => (
                  <Button
                    key={how}
                    variant="default"
                    data-add
                    loading={note.pending}
                    onClick={() => void noteAs(how)}
                  >
                    {iReminded[how]}
                  </Button>
                ))}
              </Group>
              <div role="status">
                {copied && (
                  <StatusWord kind="done">
                    The text is copied: paste it into an e-mail, and note it once it has gone.
                  </StatusWord>
                )}
              </div>
            </>
          ) : (
            <p>
              <StatusWord kind="done">Nothing is waited for from them.</StatusWord>
            </p>
          )}
          <section aria-label={`Reminded, ${termLabel(term)}`}>
            <Earlier reminders={composed.data.sent} />
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

/** Opens the reminder to those who are waited for about one pupil's PEP of a term. */
export const RemindButton = ({
  pupilId,
  pupilName,
  term,
  variant = 'default',
  size = 'compact-sm',
  label = 'Remind',
  role = 'social-worker',
}: {
  pupilId: string;
  pupilName: string;
  term: TermKey;
  variant?: 'default' | 'filled' | 'light' | 'subtle';
  size?: NonNullable<ButtonProps['size']>;
  label?: string;
  /** Whom it is written to, until another is chosen. */
  role?: ReminderRole;
}) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size={size} variant={variant} onClick={() => setOpened(true)}>
        {label}
        <span className="only-read-aloud"> about {pupilName}’s PEP</span>
      </Button>
      {opened && (
        <ReminderDialog
          pupilId={pupilId}
          pupilName={pupilName}
          term={term}
          firstTo={role}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
};
