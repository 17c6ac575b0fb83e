import { useState } from 'react';
import type { PepLife } from '#domain/contract/calls/stages.ts';
import { initiators, sendings } from '#domain/stages/steps.ts';
import { useAppState } from '../../../ui/call/client.ts';
import { ListField } from '../../../ui/field/list-field.tsx';
import { optionsOf } from '../../../ui/field/options.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import { DateField } from '../../../ui/field/typed-field.tsx';
import { Dialog } from '../../../ui/page/dialog.tsx';
import { UnfinishedForm } from '../../../ui/save/unfinished-form.tsx';
import { useSending } from '../../../ui/save/use-sending.ts';
import { useUnfinished } from '../../../ui/save/use-unfinished.ts';

/** The steps that are told with a day and at most who or how. */
export type SimpleStep = 'initiated' | 'sent';

const words: Record<SimpleStep, { title: string; day: string; submit: string; done: string }> = {
  initiated: {
    title: 'Who initiated this PEP?',
    day: 'On which day?',
    submit: 'Note it',
    done: 'It is noted who initiated the PEP.',
  },
  sent: {
    title: 'It was sent',
    day: 'On which day?',
    submit: 'Note as sent',
    done: 'It is noted as sent.',
  },
};

const choices = <V extends string>(words: Readonly<Record<V, string>>) => [
  { value: '' as const, label: 'Choose…' },
  ...optionsOf(words),
];

type StepDraft = { onDate: string; by: string; to: string; how: keyof typeof sendings | '' };

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
  const [blank] = useState<StepDraft>({
    onDate: today,
    by: '',
    to: recipient,
    how: '',
  });
  const form = useUnfinished(`step:${step}:${life.pepId}`, blank);
  const { onDate, by, to, how } = form.value;
  // The file that was sent, when it is the one that was saved for them.
  const { pdf } = life;
  const fileName = pdf?.current && pdf.recipient === to.trim() ? pdf.fileName : '';
  const take = useSending('peps.takeStep', form, {
    input: () => ({
      id: life.pepId,
      step,
      onDate,
      by: step === 'initiated' ? by : '',
      ...(step === 'sent' && { detail: { to, how, fileName } }),
    }),
    done: words[step].done,
    onSent: onClose,
  });

  return (
    <Dialog onClose={onClose} title={words[step].title}>
      <UnfinishedForm
        {...take.frame}
        words={words[step].submit}
        disabled={onDate === ''}
        onClose={onClose}
      >
        {step === 'initiated' && (
          <ListField
            label="Who"
            hint="The social worker or the virtual school starts a PEP; a school may begin while waiting."
            data-autofocus
            data={choices(initiators)}
            {...form.field('by')}
            error={take.refused('by')}
          />
        )}
        {step === 'sent' && (
          <>
            <TextField
              label="To whom"
              data-autofocus
              {...form.field('to')}
              maxLength={200}
              error={take.refused('to')}
            />
            <ListField
              label="How"
              data={choices(sendings)}
              {...form.field('how')}
              error={take.refused('how')}
            />
          </>
        )}
        <DateField
          label={words[step].day}
          {...form.field('onDate')}
          error={take.refused('onDate')}
        />
      </UnfinishedForm>
    </Dialog>
  );
};
