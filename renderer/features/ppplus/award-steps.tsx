import { type AwardStep, awardKinds, type Grant, lastAmount } from '#domain/ppplus/award.ts';
import { useAppState } from '../../ui/call/client.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { optionsOf } from '../../ui/field/options.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { DateField, MoneyField } from '../../ui/field/typed-field.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';

/** What each step says. */
export const stepTitles: Record<AwardStep, string> = {
  requested: 'The award was asked for',
  'held-back': 'The award is held back',
  confirmed: 'The award is confirmed',
  received: 'The award was received',
};

type StepDraft = {
  on: string;
  amount: number | null;
  by: string;
  reason: string;
  reference: string;
};

type Props = { grant: Grant; onClose: () => void };

/** One thing said of an award: its day, and what belongs to it. */
export const AwardStepForm = ({ grant, step, onClose }: Props & { step: AwardStep }) => {
  const { today } = useAppState();
  const form = useUnfinished<StepDraft>(`award-step:${grant.id}:${step}`, {
    on: today,
    amount: lastAmount(grant),
    by: '',
    reason: '',
    reference: grant.reference,
  });
  const { on, amount, by, reason, reference } = form.value;
  const asksAmount = step === 'confirmed' || step === 'received';
  const inputOf = () => {
    const { id } = grant;
    if (on === '') return null;
    switch (step) {
      case 'requested':
        return { id, step, on, reference };
      case 'held-back':
        return reason.trim() === '' ? null : { id, step, on, reason };
      case 'confirmed':
        return amount === null ? null : { id, step, on, by, amountPence: amount, reference };
      default:
        return amount === null ? null : { id, step, on, amountPence: amount, reference };
    }
  };
  const take = useSending('ppplus.stepGrant', form, {
    input: inputOf,
    done: 'Written down.',
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...take.frame} words="Save" onClose={onClose}>
      <DateField
        label="On"
        required
        data-autofocus
        {...form.field('on')}
        error={take.wrong(on === '', 'Write the day.')}
      />
      {asksAmount ? (
        <MoneyField
          label={step === 'received' ? 'Paid to the school' : 'The payer says that it will pay'}
          required
          {...form.field('amount')}
          error={take.wrong(amount === null, 'Write the amount.')}
        />
      ) : null}
      {step === 'confirmed' ? <TextField label="Who said so" {...form.field('by')} /> : null}
      {step === 'held-back' ? (
        <TextField
          label="Why, as the payer says it"
          required
          {...form.field('reason')}
          error={take.wrong(reason.trim() === '', 'Write why, as the payer says it.')}
        />
      ) : (
        <TextField label="Reference" {...form.field('reference')} />
      )}
    </UnfinishedForm>
  );
};

type PassDraft = {
  paidBy: 'first' | 'second';
  on: string;
  back: number | null;
  second: number | null;
};

/** Whose money an award was and is, where the pupil passed to another authority in the term. */
export const AwardPass = ({ grant, from, to, onClose }: Props & { from: string; to: string }) => {
  const { today } = useAppState();
  const form = useUnfinished<PassDraft>(`award-pass:${grant.id}`, {
    paidBy: 'first',
    on: today,
    back: null,
    second: null,
  });
  const { paidBy, on, back, second } = form.value;
  const pass = useSending('ppplus.passGrant', form, {
    input: () =>
      on === ''
        ? null
        : {
            id: grant.id,
            on,
            paidBy,
            backPence: paidBy === 'second' ? (back ?? 0) : 0,
            secondPence: paidBy === 'second' ? second : null,
          },
    done: 'Written down, and said on both statements.',
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...pass.frame} words="Save" onClose={onClose}>
      <DateField
        label={`Looked after by ${to} since`}
        data-autofocus
        required
        {...form.field('on')}
        error={pass.wrong(on === '', 'Write the day.')}
      />
      <ListField
        label="Who pays the rest of the term"
        data={optionsOf({ first: `${from}, for the whole term`, second: `${to}, from that day` })}
        {...form.field('paidBy')}
      />
      {paidBy === 'second' ? (
        <>
          <MoneyField label={`What goes back to ${from}`} {...form.field('back')} />
          <MoneyField
            label={`What ${to} pays`}
            hint="Leave it empty while it is not known."
            {...form.field('second')}
          />
        </>
      ) : null}
    </UnfinishedForm>
  );
};

const ways = {
  returned: awardKinds.returned,
  reclaimed: awardKinds.reclaimed,
  'carried-on': awardKinds['carried-on'],
} as const;

type MoveDraft = {
  kind: keyof typeof ways;
  on: string;
  amount: number | null;
  reference: string;
};

/** Money that leaves an award: an entry of its own, with its day. */
export const AwardMove = ({ grant, onClose }: Props) => {
  const { today } = useAppState();
  const form = useUnfinished<MoveDraft>(`award-move:${grant.id}`, {
    kind: 'returned',
    on: today,
    amount: null,
    reference: '',
  });
  const { kind, on, amount, reference } = form.value;
  const move = useSending('ppplus.moveGrant', form, {
    input: () =>
      amount === null || on === ''
        ? null
        : { id: grant.id, kind, on, amountPence: amount, reference },
    done: 'Written down.',
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...move.frame} words="Save" onClose={onClose}>
      <ListField
        label="Where it goes"
        data-autofocus
        data={optionsOf(ways)}
        {...form.field('kind')}
        error={move.refused('kind')}
      />
      <MoneyField
        label="Amount"
        required
        {...form.field('amount')}
        error={move.refused('amountPence') ?? move.wrong(amount === null, 'Write the amount.')}
      />
      <DateField
        label="On"
        required
        {...form.field('on')}
        error={move.wrong(on === '', 'Write the day.')}
      />
      <TextField label="Reference, or why" {...form.field('reference')} />
    </UnfinishedForm>
  );
};
