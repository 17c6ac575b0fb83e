import type { ReactNode } from 'react';
import { streams } from '#domain/authority/rates.ts';
import type { StreamMoney, StreamTotal } from '#domain/ppplus/balance.ts';
import { notKnownWords } from '#domain/ppplus/balance.ts';
import classes from './balance.module.css';
import { BalanceBar } from './balance-bar.tsx';
import { BalanceFigures } from './balance-figures.tsx';

type Money = StreamMoney | StreamTotal;

/** Of how many terms of a pupil, or of how many pupils, no amount is known. */
export const unknownWords = (money: Money): string =>
  'unknownTerms' in money
    ? notKnownWords(money.unknownTerms, 'term')
    : notKnownWords(money.unknownPupils, 'pupil');

/** "PP+, paid by Luton". */
export const streamName = ({ stream, payers }: Pick<Money, 'stream' | 'payers'>): string =>
  `${streams[stream]}, paid by ${payers.join('; ')}`;

/**
 * Each stream under its own name with who pays it: they are never added up. A figure below nothing
 * says why; what is said elsewhere on the screen is left out by `said`.
 */
export const StreamFigures = ({
  money,
  none,
  full = false,
  said = [],
}: {
  money: readonly Money[];
  /** What is said where there is no stream. */
  none: ReactNode;
  full?: boolean;
  said?: readonly string[];
}) => {
  if (money.length === 0) return <p className="quiet">{none}</p>;
  return (
    <div className={classes.streams}>
      {money.map((one) => (
        <section key={one.stream} aria-label={streamName(one)} className={classes.stream}>
          <p className={classes.streamName}>{streamName(one)}</p>
          <BalanceFigures balance={one.balance} full={full} unknown={unknownWords(one)} />
          {one.balance.expected === null ? null : <BalanceBar balance={one.balance} />}
          {one.why
            .filter((words) => !said.includes(words))
            .map((words) => (
              <p key={words} className={classes.why}>
                {words}
              </p>
            ))}
        </section>
      ))}
    </div>
  );
};
