import { PasswordInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Strength } from '#domain/access/strength.ts';
import { passphrase as passphraseRule } from '#domain/contract/calls/access.ts';
import laidOut from '../../ui/field/laid-out.module.css';
import styles from './strength.module.css';

/** A passphrase being chosen, typed twice. */
export type TwoPassphrases = { passphrase: string; repeat: string };

export const noPassphrase: TwoPassphrases = { passphrase: '', repeat: '' };

/** What is wrong with a choice: where, and a sentence; null when it will do. */
export const passphraseProblem = ({
  passphrase,
  repeat,
}: TwoPassphrases): { field: keyof TwoPassphrases; message: string } | null => {
  const checked = passphraseRule.safeParse(passphrase);
  if (!checked.success) {
    return { field: 'passphrase', message: checked.error.issues[0]?.message ?? '' };
  }
  return passphrase === repeat
    ? null
    : { field: 'repeat', message: 'The two are not the same. Type it once more.' };
};

const words = ['Too easy to guess', 'Too easy to guess', 'Could be better', 'Good', 'Very good'];

const StrengthHint = ({ passphrase, known }: { passphrase: string; known: readonly string[] }) => {
  const [strength, setStrength] = useState<Strength | null>(null);
  const knownWords = known.join('\n');
  useEffect(() => {
    if (passphrase === '') {
      setStrength(null);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      // The word lists are large: they are loaded when somebody first types a passphrase.
      const { strengthOf } = await import('#domain/access/strength.ts');
      if (current) setStrength(strengthOf(passphrase, knownWords.split('\n')));
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase, knownWords]);
  return (
    <div className={styles.strength}>
      <div className={styles.bar} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={(strength !== null && strength.score >= step) || undefined} />
        ))}
      </div>
      <div role="status">
        {strength && (
          <>
            {words[strength.score]}. {strength.score < 3 && strength.advice}
          </>
        )}
      </div>
    </div>
  );
};

/**
 * A new passphrase, typed twice, with a hint at how strong it is. What is easy to guess is refused when
 * it is sent: `refused` says why.
 */
export const NewPassphrase = ({
  value,
  onChange,
  problem,
  refused = null,
  label = 'Passphrase',
  known = [],
}: {
  value: TwoPassphrases;
  onChange: (next: TwoPassphrases) => void;
  problem: ReturnType<typeof passphraseProblem>;
  refused?: string | null;
  label?: string;
  /** Words that a guesser would try first. */
  known?: readonly string[];
}) => {
  const show = (what: string) => ({ 'aria-label': `Show the ${what}`, tabIndex: 0 });
  return (
    <>
      <div className={laidOut.field}>
        <PasswordInput
          label={label}
          description="At least 10 characters. Three or four unrelated words work well."
          autoComplete="new-password"
          visibilityToggleButtonProps={show('passphrase')}
          error={problem?.field === 'passphrase' ? problem.message : refused}
          value={value.passphrase}
          onChange={(event) => onChange({ ...value, passphrase: event.currentTarget.value })}
        />
        <StrengthHint passphrase={value.passphrase} known={known} />
      </div>
      <div className={laidOut.field}>
        <PasswordInput
          label={`${label} again`}
          autoComplete="new-password"
          visibilityToggleButtonProps={show('repeated passphrase')}
          error={problem?.field === 'repeat' && problem.message}
          value={value.repeat}
          onChange={(event) => onChange({ ...value, repeat: event.currentTarget.value })}
        />
      </div>
    </>
  );
};
