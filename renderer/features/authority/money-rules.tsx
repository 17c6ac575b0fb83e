import { Checkbox } from '@mantine/core';
import { carryOvers, type MoneyRules, moneyRules } from '#domain/authority/money-rules.ts';
import { call, useCall } from '../../ui/call/client.ts';
import { boundTo } from '../../ui/field/field.ts';
import styles from '../../ui/field/laid-out.module.css';
import { ListField } from '../../ui/field/list-field.tsx';
import { optionsOf } from '../../ui/field/options.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { DateField } from '../../ui/field/typed-field.tsx';
import { Failure } from '../../ui/page/failure.tsx';
import { Section } from '../../ui/page/section.tsx';
import { Waiting } from '../../ui/page/waiting.tsx';
import { fitsSchema, useAutosave, useUnfit } from '../../ui/save/use-autosave.ts';
import { RateList } from './rate-list.tsx';

/** Days on which a year's money may end, as councils name them. */
const lastDays = [
  { value: '03-31', label: '31 March, with the financial year' },
  { value: '07-31', label: '31 July' },
  { value: '08-31', label: '31 August, with the school year' },
];

const RuleFields = ({ authorityId, stored }: { authorityId: string; stored: MoneyRules }) => {
  const unfit = useUnfit<MoneyRules>(`rules:${authorityId}`);
  const draft = useAutosave(stored, (rules) => call('moneyRules.save', { authorityId, rules }), {
    fits: fitsSchema(moneyRules),
    unfit,
  });
  const { value } = draft;
  const set = (change: Partial<MoneyRules>) => draft.set({ ...value, ...change });
  const field = boundTo(value, set);
  return (
    <Section
      title="When PP+ must be spent"
      reason="Each of these warns, with its source. What PP+ may not pay for is written above, under “When PP+ is paid, and what it refuses”."
      state={draft.state}
      unfit={unfit}
    >
      <div className={styles.grid}>
        <ListField
          label="Money must be spent by"
          data={
            lastDays.some((day) => day.value === value.spendBy)
              ? lastDays
              : [...lastDays, { value: value.spendBy, label: value.spendBy }]
          }
          {...field('spendBy')}
          onBlur={draft.flush}
        />
        <ListField
          label="What is not spent"
          data={optionsOf(carryOvers)}
          {...field('carryOver')}
          onBlur={draft.flush}
        />
        <Checkbox
          className={styles.wide ?? ''}
          label="Pays on a claim or an invoice from the school"
          checked={value.claims}
          onChange={(event) => set({ claims: event.currentTarget.checked })}
        />
        <TextField label="Where this is written" {...field('source')} onBlur={draft.flush} />
        <DateField label="Last looked up" {...field('checkedOn')} onBlur={draft.flush} />
      </div>
    </Section>
  );
};

/** An authority's PP+: dated rates, and what happens to the unspent. */
export const AuthorityMoney = ({ authorityId, name }: { authorityId: string; name: string }) => {
  const rules = useCall('moneyRules.get', { authorityId });
  if (rules.error) return <Failure error={rules.error} onRetry={() => void rules.refetch()} />;
  return (
    <>
      <Section
        title="Dated PP+ rates"
        reason="A rate with dates goes before the usual amount above, for terms that begin while it holds. Terms that have their award keep it."
      >
        <RateList authorityId={authorityId} name={name} />
      </Section>
      {rules.data ? <RuleFields authorityId={authorityId} stored={rules.data} /> : <Waiting />}
    </>
  );
};
