import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { TermKey } from '#domain/calendar/terms.ts';
import type { Ledger } from '#domain/contract/money.ts';
import { formatPence } from '#domain/ppplus/money.ts';
import { useChange } from '../../ui/client.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { TypedFields } from '../../ui/typed-form.tsx';
import styles from './ppplus.module.css';

type Props = { ledger: Ledger; term: TermKey };

/** The term's award and where the amount comes from; each is saved when its field is left. */
export const AwardForm = ({ ledger, term }: Props) => {
  const { award, usualPence, authority, pupilId } = ledger;
  const [amount, setAmount] = useState<number | null>(award?.amountPence ?? null);
  const [source, setSource] = useState(award?.source ?? '');
  const save = useChange('ppplus.saveAward', { done: 'Award saved.' });

  useEffect(() => {
    setAmount(award?.amountPence ?? null);
    setSource(award?.source ?? '');
  }, [award]);

  const keep = (amountPence: number | null, from: string): void => {
    if (amountPence === null) return;
    if (award?.amountPence === amountPence && (award.source ?? '') === from.trim()) return;
    void save.run({ pupilId, ...term, amountPence, source: from });
  };

  return (
    <section className={styles.award} aria-label="Award for the term">
      <TypedFields>
        <MoneyField
          label="Awarded for this term"
          value={amount}
          onChange={setAmount}
          onBlur={() => keep(amount, source)}
          error={save.error?.field === 'amountPence' ? save.error.message : undefined}
        />
      </TypedFields>
      <TextInput
        className={styles.source}
        label="Where the amount comes from"
        placeholder="A letter, an e-mail, the authority's page"
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        onBlur={() => keep(amount, source)}
        error={save.error?.field === 'source' ? save.error.message : undefined}
      />
      {award === null && usualPence !== null ? (
        <Button
          variant="default"
          loading={save.pending}
          onClick={() => keep(usualPence, `${authority}, ${formatPence(usualPence)} a term`)}
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
    </section>
  );
};
