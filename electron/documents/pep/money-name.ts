import { type LineMoney, lineMoney, usualPayers } from '#domain/ppplus/streams.ts';
import type { CopyInput } from './input.ts';
import { namesCare } from './naming.ts';

type Named = Pick<CopyInput, 'template' | 'record'>;

/** Only a child who is or was in care brings these: by their own names they would say so. */
const plainly: Partial<Record<LineMoney, string>> = {
  'pp-plus': 'Pupil premium',
  previously: 'Pupil premium',
};

/** What this document may call a money: a plan that does not speak of care has a plainer word for some. */
export const moneyName = (input: Named, money: LineMoney): string =>
  (namesCare(input) ? undefined : plainly[money]) ?? lineMoney[money];

/** "PP+, from Luton": the same with who pays it. */
export const moneyFrom = (
  input: Named,
  { stream, payers }: { stream: LineMoney; payers: string },
): string => {
  const who = namesCare(input)
    ? payers
    : payers.replaceAll(usualPayers['pp-plus'], 'the authority');
  return `${moneyName(input, stream)}, from ${who}`;
};
