import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PepLife } from '#domain/contract/life.ts';
import { initiators, sendings } from '#domain/pep/workflow.ts';
import { useAppState, useChange } from '../../../ui/client.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { TypedForm } from '../../../ui/typed-form.tsx';

/** The steps that are told with a day and at most who or how. */
export type SimpleStep = 'initiated' | 'meeting-held' | 'sent';

const words: Record<SimpleStep, { title: string; day: string; submit: string; done: string }> = {
  initiated: {
    title: 'Who initiated this PEP?',
    day: 'On which day?',
    submit: 'Note it',
    done: 'It is noted who initiated the PEP.',
  },
  'meeting-held': {
    title: 'The meeting was held',
    day: 'On which day?',
    submit: 'Note the meeting',
    done: 'The meeting is noted.',
  },
  sent: {
    title: 'It was sent',
    day: 'On which day?',
    submit: 'Note as sent',
    done: 'It is noted as sent.',
  },
};

const choices = (labels: Record<string, string>) => [
  { value: '', label: 'Choose…' },
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
];

/** Asks for the day of a step, and for who or how, and records it. */
export const StepDialog = ({
  life,
  step,
  recipient,
  onClose,
}: {
  life: PepLife;
  step: SimpleStep;
  /** The virtual school, offered as the one it was sent to. */
  recipient: string;
  onClose: () => void;
}) => {
  const { today } = useAppState();
  const meeting = life.meetingDate !== '' && life.meetingDate <= today ? life.meetingDate : today;
  const [onDate, setOnDate] = useState(step === 'meeting-held' ? meeting : today);
  const [by, setBy] = useState('');
  const [to, setTo] = useState(recipient);
  const [how, setHow] = useState<keyof typeof sendings | ''>('');
  // The file that was sent, when it is the one that was saved for them.
  const { pdf } = life;
  const fileName = pdf?.current && pdf.recipient === to.trim() ? pdf.fileName : '';
  const take = useChange('peps.takeStep', { done: words[step].done });
  const problem = (field: string) => (take.error?.field === field ? take.error.message : undefined);

  const submit = async (): Promise<void> => {
    const done = await take.run({
      id: life.pepId,
      step,
      onDate,
      by: step === 'initiated' ? by : '',
      ...(step === 'sent' && { detail: { to, how, fileName } }),
    });
    if (done) onClose();
  };

  return (
    <Modal opened onClose={onClose} title={words[step].title}>
      <TypedForm onSubmit={() => void submit()}>
        <Stack gap="md">
          {step === 'initiated' && (
            <NativeSelect
              label="Who"
              description="The social worker or the virtual school starts a PEP; a school may begin while waiting."
              data-autofocus
              data={choices(initiators)}
              value={by}
              error={problem('by')}
              onChange={(event) => setBy(event.currentTarget.value)}
            />
          )}
          {step === 'sent' && (
            <>
              <TextInput
                label="To whom"
                value={to}
                maxLength={200}
                error={problem('to')}
                onChange={(event) => setTo(event.currentTarget.value)}
              />
              <NativeSelect
                label="How"
                data-autofocus
                data={choices(sendings)}
                value={how}
                error={problem('how')}
                onChange={(event) => setHow(event.currentTarget.value as typeof how)}
              />
            </>
          )}
          <DateField
            label={words[step].day}
            value={onDate}
            onChange={setOnDate}
            error={problem('onDate')}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={onDate === ''} loading={take.pending}>
              {words[step].submit}
            </Button>
          </Group>
        </Stack>
      </TypedForm>
    </Modal>
  );
};
