import { type Stream, streams } from '#domain/authority/rates.ts';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { awardKinds, type Grant } from '#domain/ppplus/award.ts';
import { usualPayers } from '#domain/ppplus/streams.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { namedOptions, optionsOf } from '../../ui/field/options.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { MoneyField, WholeNumberField } from '../../ui/field/typed-field.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';

const kinds = (['extra', 'part-term', 'usual'] as const).map((value) => ({
  value,
  label: awardKinds[value],
}));

type AwardDraft = {
  kind: (typeof kinds)[number]['value'];
  stream: Stream;
  authorityId: string;
  payer: string;
  counted: number | null;
  amount: number | null;
  source: string;
};

type Props = {
  ledger: Ledger;
  term: TermKey;
  /** The stream that a new award begins with. */
  stream?: Stream;
  /** The award that is changed; a new one without it. */
  held?: Grant;
  onClose: () => void;
};

/** A new award begins as what is not known yet: the usual amount of a stream that has none. */
const blankAward = ({ ledger, stream = 'pp-plus', held }: Props): AwardDraft => {
  const usual = ledger.grants.some(
    (grant) => grant.stream === stream && (grant.kind === 'usual' || grant.kind === 'part-term'),
  );
  const byAuthority = stream === 'pp-plus' || stream === 'local';
  const own = ledger.authorities.find(({ name }) => name === ledger.authority)?.id ?? '';
  if (held) {
    const { kind } = held;
    return {
      kind: kind === 'extra' || kind === 'part-term' ? kind : 'usual',
      stream: held.stream,
      authorityId: held.authorityId ?? '',
      payer: held.payer,
      counted: held.hours,
      amount: held.amountPence,
      source: held.source,
    };
  }
  return {
    kind: usual ? 'extra' : 'usual',
    stream,
    authorityId: byAuthority ? own : '',
    payer: byAuthority ? '' : usualPayers[stream],
    counted: null,
    amount: null,
    source: '',
  };
};

/** Adds an award, or changes one: extra money, part of a term, early years by hours, a census amount. */
export const AwardForm = (props: Props) => {
  const { ledger, term, held, onClose } = props;
  const begun = blankAward(props);
  const key = held
    ? `award:${held.id}`
    : `new-award:${ledger.pupilId}:${term.academicYear}:${term.term}`;
  const form = useUnfinished<AwardDraft>(key, begun);
  const { kind, stream, authorityId, payer, counted, amount, source } = form.value;
  const byHours = stream === 'eypp';
  const worked =
    byHours && counted !== null && ledger.hourlyPence !== null
      ? counted * ledger.hourlyPence
      : null;
  const pence = amount ?? worked;
  // A bursary that was applied for is written down before anybody knows how much it will be.
  const mayBeUnknown = stream === 'bursary';
  const award = {
    pupilId: ledger.pupilId,
    ...term,
    kind,
    stream,
    authorityId: authorityId === '' ? null : authorityId,
    payer,
    amountPence: pence,
    hours: byHours ? counted : null,
    reference: held?.reference ?? '',
    source:
      source === '' && worked !== null && amount === null && ledger.hourlyPence !== null
        ? `${counted} hours at ${formatPence(ledger.hourlyPence)}`
        : source,
  };
  const lacking = pence === null && !mayBeUnknown;
  const save = useSending('ppplus.saveGrant', form, {
    input: () => (lacking ? null : { id: held?.id ?? null, grant: award }),
    done: held ? 'Changed. What it was before stays beside it.' : 'Award added.',
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...save.frame} words={held ? 'Save' : 'Add'} onClose={onClose}>
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
          byHours
            ? 'Asked of the authority where the setting is, unless the looking-after authority pays.'
            : undefined
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
        hint={mayBeUnknown ? 'Leave it empty while it is applied for and not known.' : undefined}
        value={amount ?? worked}
        error={save.wrong(lacking, 'Write the amount.')}
        onChange={(written) => form.set({ amount: written })}
      />
      <TextField label="Where the amount comes from" {...form.field('source')} />
    </UnfinishedForm>
  );
};
