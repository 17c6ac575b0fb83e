import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PutOff, TodayLine } from '#domain/cohort/today.ts';
import type { TodayChild } from '#domain/contract/calls/cohort.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { useChange } from '../../ui/call/client.ts';
import { DateField } from '../../ui/field/typed-field.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import { SmallButton, SubtleButton } from '../../ui/page/small-button.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import styles from './today.module.css';

type OfLine = { child: Pick<TodayChild, 'pupilId' | 'pupilName'>; line: TodayLine };

const blank = { until: '', reason: '' };

/** Asks to which day a line is put off, and why. */
const PutOffDialog = ({ child, line, onClose }: OfLine & { onClose: () => void }) => {
  const { pupilId, pupilName } = child;
  const form = useUnfinished(`put-off:${pupilId}:${line.key.replaceAll(' ', '-')}`, blank);
  const { until, reason } = form.value;
  const put = useSending('today.putOff', form, {
    input: () =>
      until === '' || reason.trim() === '' ? null : { pupilId, line: line.key, until, reason },
    done: 'Put off.',
    onSent: onClose,
  });
  return (
    <Dialog onClose={onClose} title={`${pupilName}: ${line.what}`}>
      <UnfinishedForm {...put.frame} words="Put it off" onClose={onClose}>
        <p>Until then it stands below the list on Today, with your name and why.</p>
        <DateField
          label="Until which day?"
          data-autofocus
          required
          value={until}
          error={put.refused('until') ?? put.wrong(until === '', 'Say until which day.')}
          onChange={(next) => form.set({ until: next })}
        />
        <TextInput
          label="Why can it wait?"
          required
          value={reason}
          maxLength={200}
          error={put.wrong(reason.trim() === '', 'Say why it can wait.')}
          onChange={(event) => form.set({ reason: event.currentTarget.value })}
        />
      </UnfinishedForm>
    </Dialog>
  );
};

/** Opens the question to which day a line is put off. */
export const PutOffButton = ({ child, line }: OfLine) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <SubtleButton size="compact-xs" onClick={() => setOpened(true)}>
        Later…
        <span className="only-read-aloud">
          {' '}
          ({child.pupilName}: {line.what})
        </span>
      </SubtleButton>
      {opened && <PutOffDialog child={child} line={line} onClose={() => setOpened(false)} />}
    </>
  );
};

/** A line that was put off: to which day, by whom, why, and the way back. */
export const PutOffLine = ({ child, line, said }: OfLine & { said: PutOff }) => {
  const takeUp = useChange('today.takeUp', { done: 'Taken up again.' });
  const { pupilId, pupilName } = child;
  return (
    <li className={styles.line}>
      <span className={styles.who}>{pupilName}</span>
      <span>{line.what}</span>
      <span>put off until {formatShortDate(said.until)}</span>
      <span className={styles.why}>
        {said.by}: {said.reason}
      </span>
      <span className={styles.open}>
        <SmallButton
          loading={takeUp.pending}
          onClick={() => void takeUp.run({ pupilId, line: line.key })}
        >
          Take it up again<span className="only-read-aloud"> ({pupilName})</span>
        </SmallButton>
      </span>
    </li>
  );
};
