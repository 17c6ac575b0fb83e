import { Refusal } from '../kernel/refusal.ts';

/**
 * Refuses a new passphrase that is easy to guess, in words.
 * @param known the school's name, and the names of those who work with the program
 */
export const refuseGuessable = async (
  passphrase: string,
  known: readonly string[],
): Promise<void> => {
  const { whyGuessable } = await import('#domain/access/strength.ts');
  const why = whyGuessable(passphrase, known);
  if (why !== null) throw new Refusal('bad-input', why, 'newPassphrase');
};
