import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { useChange } from '../../ui/call/client.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { MoneyField } from '../../ui/field/typed-field.tsx';
import { TypedFields } from '../../ui/field/typed-form.tsx';
import { StillHere } from '../../ui/save/unfinished-form.tsx';
import { type Unfinished, useUnfinished } from '../../ui/save/use-unfinished.ts';
import styles from './ppplus.module.css';

type Props = { ledger: Ledger; term: TermKey };

type AwardDraft = { amount: number | null; source: string };

/**
 * The award as it stands in its fields. What is typed and not saved yet (a source whose amount is not
 * known) is kept; what is changed elsewhere, by an undo, comes in where nothing was typed.
 */
const useAward = ({ pupilId, award }: Ledger, term: TermKey): Unfinished<AwardDraft> => {
  const amount = award?.amountPence ?? null;
  const source = award?.source ?? '';
  const form = useUnfinished<AwardDraft>(`award:${pupilId}:${term.academicYear}:${term.term}`, {
    amount,
    source,
  });
  const stored = useRef<AwardDraft>({ amount, source });
  const { value, clear, set } = form;
  useEffect(() => {
    const before = stored.current;
    if (before.amount === amount && before.source === source) return;
    stored.current = { amount, source };
    clear(stored.current);
    const typed = {
      amount: value.amount === before.amount ? amount : value.amount,
      source: value.source === before.source ? source : value.source,
    };
    if (typed.amount !== amount || typed.source !== source) set(typed);
  }, [amount, source, value, clear, set]);
  return form;
};

/** The term's award and where the amount comes from; each is saved when its field is left. */
export const AwardForm = ({ ledger, term }: Props) => {
  const { award, usualPence, authority, pupilId } = ledger;
  const form = useAward(ledger, term);
  const { amount, source } = form.value;
  const save = useChange('ppplus.saveAward', { done: 'Award saved.' });

  const keep = (amountPence: number | null, from: string): void => {
    if (amountPence === null) return;
    if (award?.amountPence === amountPence && (award.source ?? '') === from.trim()) return;
    void save.run({ pupilId, ...term, amountPence, source: from });
  };

  return (
    <section className={styles.award} aria-label="Award for the term">
      <TypedFields keeper={form}>
        <MoneyField
          label="Awarded for this term"
          {...form.field('amount')}
          onBlur={() => keep(amount, source)}
          error={save.refused('amountPence')}
        />
      </TypedFields>
      <TextField
        className={styles.source}
        label="Where the amount comes from"
        placeholder="A letter, an e-mail, the authority's page"
        {...form.field('source')}
        onBlur={() => keep(amount, source)}
        error={save.refused('source')}
      />
      {award === null && usualPence !== null ? (
        <Button
          variant="default"
          loading={save.pending}
          onClick={() =>
            keep(
              usualPence,
              source.trim() === '' ? `${authority}, ${formatPence(usualPence)} a term` : source,
            )
          }
        >
          Use {authority}’s usual {formatPence(usualPence)}
        </Button>
      ) : null}
      {award === null && usualPence !== null ? (
        <p className={styles.counted}>
          {ledger.balance.awarded === null
            ? 'This term has ended with no award recorded: nothing is counted until it is.'
            : 'Nothing is recorded yet: the figures count the usual amount.'}
        </p>
      ) : null}
      {award === null && usualPence === null ? (
        <p className={styles.unknown}>
          The amount is not known. Ask {authority}’s virtual school what it pays this term, and
          write it here: nothing is assumed.
        </p>
      ) : null}
      {form.resumed && form.begun ? (
        <div className={styles.counted}>
          <StillHere />
        </div>
      ) : null}
    </section>
  );
};
