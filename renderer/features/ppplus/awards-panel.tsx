import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Stream, streams } from '#domain/authority/rates.ts';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import {
  type AwardStep,
  awardKinds,
  awardStates,
  awardSteps,
  type Grant,
  stateOf,
  worthOf,
} from '#domain/ppplus/award.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { useAppState } from '../../ui/call/client.ts';
import { holdsRows, removes, useRemove } from '../../ui/call/removal.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { namedOptions, optionsOf } from '../../ui/field/options.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { DateField, MoneyField, WholeNumberField } from '../../ui/field/typed-field.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import styles from './ppplus.module.css';

const stepButtons: Record<AwardStep, string> = {
  requested: 'Requested…',
  approved: 'Approved…',
  received: 'Received…',
  closed: 'Close…',
};

/** The steps that an award can still take. */
const stepsLeft = (grant: Grant): readonly AwardStep[] => {
  const order: readonly string[] = ['expected', ...awardSteps];
  const at = order.indexOf(stateOf(grant));
  return awardSteps.filter((step) => order.indexOf(step) > at);
};

type StepDraft = {
  on: string;
  reference: string;
  received: number | null;
  returned: number | null;
  carried: number | null;
};

/** One step of an award: its day, and at the end what goes back or is carried on. */
const StepForm = ({
  grant,
  step,
  left,
  onClose,
}: {
  grant: Grant;
  step: AwardStep;
  /** What is left of the term's money, offered at closing. */
  left: number;
  onClose: () => void;
}) => {
  const { today } = useAppState();
  const form = useUnfinished<StepDraft>(`award-step:${grant.id}:${step}`, {
    on: today,
    reference: grant.reference,
    received: grant.amountPence,
    returned: 0,
    carried: 0,
  });
  const { on, reference, received, returned, carried } = form.value;
  const take = useSending('ppplus.stepGrant', form, {
    input: () =>
      on === ''
        ? null
        : {
            id: grant.id,
            step,
            on,
            reference,
            receivedPence: step === 'received' ? received : null,
            returnedPence: returned ?? 0,
            carriedPence: carried ?? 0,
          },
    done: `${awardStates[step]}.`,
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
      {step === 'received' ? (
        <MoneyField label="Paid to the school" {...form.field('received')} />
      ) : null}
      {step === 'closed' ? (
        <>
          <p className={styles.plain}>
            {left > 0
              ? `${formatPence(left)} of this term’s money is not used.`
              : 'Nothing of this term’s money is left.'}
          </p>
          <MoneyField label="Given back to the payer" {...form.field('returned')} />
          <MoneyField
            label="Carried over to next term"
            hint="Only if the authority allows it."
            {...form.field('carried')}
          />
        </>
      ) : (
        <TextField label="Reference" {...form.field('reference')} />
      )}
    </UnfinishedForm>
  );
};

const kinds = (['extra', 'part-term', 'usual'] as const).map((value) => ({
  value,
  label: awardKinds[value],
}));

type NewAward = {
  kind: (typeof kinds)[number]['value'];
  stream: Stream;
  authorityId: string;
  payer: string;
  counted: number | null;
  amount: number | null;
  source: string;
};

/** Adds an award beyond the usual one: extra money, part of a term, early years by hours. */
const NewGrant = ({
  ledger,
  term,
  onClose,
}: {
  ledger: Ledger;
  term: TermKey;
  onClose: () => void;
}) => {
  const form = useUnfinished<NewAward>(
    `new-award:${ledger.pupilId}:${term.academicYear}:${term.term}`,
    {
      kind: ledger.stream === 'pp-plus' ? 'extra' : 'usual',
      stream: ledger.stream,
      authorityId: ledger.authorities.find(({ name }) => name === ledger.authority)?.id ?? '',
      payer: '',
      counted: null,
      amount: null,
      source: '',
    },
  );
  const { kind, stream, authorityId, payer, counted, amount, source } = form.value;
  const byHours = stream === 'eypp';
  const worked =
    byHours && counted !== null && ledger.hourlyPence !== null
      ? counted * ledger.hourlyPence
      : null;
  const pence = amount ?? worked;
  const awardOf = (amountPence: number) => ({
    pupilId: ledger.pupilId,
    ...term,
    kind,
    stream,
    authorityId: authorityId === '' ? null : authorityId,
    payer,
    amountPence,
    hours: byHours ? counted : null,
    reference: '',
    source:
      source === '' && worked !== null && amount === null && ledger.hourlyPence !== null
        ? `${counted} hours at ${formatPence(ledger.hourlyPence)}`
        : source,
  });
  const save = useSending('ppplus.saveGrant', form, {
    input: () => (pence === null ? null : { id: null, grant: awardOf(pence) }),
    done: 'Award added.',
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...save.frame} words="Add" onClose={onClose}>
      <ListField
        label="What it is"
        data-autofocus
        data={kinds}
        {...form.field('kind')}
        error={save.refused('kind')}
      />
      <ListField label="Which money" data={optionsOf(streams)} {...form.field('stream')} />
      <ListField
        label="Who pays"
        hint={
          byHours ? 'Early years money comes from the authority where the setting is.' : undefined
        }
        data={[...namedOptions(ledger.authorities), { value: '', label: 'Someone else' }]}
        {...form.field('authorityId')}
      />
      {authorityId === '' ? <TextField label="Name of the payer" {...form.field('payer')} /> : null}
      {byHours ? (
        <WholeNumberField
          label="Hours this term"
          hint={
            ledger.hourlyPence === null
              ? 'The rate an hour is not known for this term. Look it up, and write it under Settings, PP+ rates, or write the amount below.'
              : `At ${formatPence(ledger.hourlyPence)} an hour.`
          }
          {...form.field('counted')}
        />
      ) : null}
      <MoneyField
        label="Amount"
        value={amount ?? worked}
        error={save.wrong(pence === null, 'Write the amount.')}
        onChange={(written) => form.set({ amount: written })}
      />
      <TextField label="Where the amount comes from" {...form.field('source')} />
    </UnfinishedForm>
  );
};

const backWords = (grant: Grant): string =>
  [
    grant.returnedPence > 0 ? `${formatPence(grant.returnedPence)} given back` : '',
    grant.carriedPence > 0 ? `${formatPence(grant.carriedPence)} carried over` : '',
    grant.reference === '' ? '' : `ref. ${grant.reference}`,
    grant.source,
  ]
    .filter((words) => words !== '')
    .join(' · ');

type Open = { grant: Grant; step: AwardStep } | 'new' | null;

/** Every award of the term with its steps; each step can be taken back. */
export const AwardsPanel = ({ ledger, term }: { ledger: Ledger; term: TermKey }) => {
  const [open, setOpen] = useState<Open>(null);
  const { remove } = useRemove('ppplus.removeGrant');
  const close = () => setOpen(null);
  return (
    <section aria-label="Awards of the term" className={styles.awards} {...holdsRows}>
      {ledger.grants.length === 0 ? null : (
        <ul className="bare">
          {ledger.grants.map((grant) => {
            const state = stateOf(grant);
            const on = grant.closedOn || grant.receivedOn || grant.approvedOn || grant.requestedOn;
            const name = `${awardKinds[grant.kind]} ${formatPence(grant.amountPence)}`;
            return (
              <li key={grant.id}>
                <strong className="tabular">{formatPence(worthOf(grant))}</strong>
                <span>
                  {awardKinds[grant.kind]}
                  {grant.stream === 'pp-plus' ? '' : `, ${streams[grant.stream]}`}
                </span>
                <StatusWord kind={state === 'received' || state === 'closed' ? 'done' : 'underway'}>
                  {awardStates[state]} {on === '' ? '' : formatDate(on)}
                </StatusWord>
                <span className="quiet">{backWords(grant)}</span>
                <span className={styles.steps}>
                  {stepsLeft(grant).map((step) => (
                    <Button
                      key={step}
                      variant="default"
                      size="compact-xs"
                      onClick={() => setOpen({ grant, step })}
                    >
                      {stepButtons[step]}
                      <span className="only-read-aloud"> {name}</span>
                    </Button>
                  ))}
                  {grant.kind === 'extra' && state !== 'closed' ? (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      {...removes(name, () => remove({ id: grant.id }))}
                    >
                      Remove<span className="only-read-aloud"> {name}</span>
                    </Button>
                  ) : null}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <SmallButton data-add onClick={() => setOpen('new')}>
        Add another award…
      </SmallButton>
      {open === 'new' && (
        <Dialog onClose={close} title="Add an award">
          <NewGrant ledger={ledger} term={term} onClose={close} />
        </Dialog>
      )}
      {open !== null && open !== 'new' && (
        <Dialog onClose={close} title={`${awardStates[open.step]}: the award`}>
          <StepForm
            grant={open.grant}
            step={open.step}
            left={ledger.balance.left ?? 0}
            onClose={close}
          />
        </Dialog>
      )}
    </section>
  );
};
