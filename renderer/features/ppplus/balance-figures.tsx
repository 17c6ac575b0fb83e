import type { Balance } from '#domain/ppplus/balance.ts';
import { Money } from '../../ui/words/money.tsx';
import classes from './balance.module.css';

/** Expected, planned, spent and left of one stream, as a row of figures with their names. */
export const BalanceFigures = ({
  balance,
  full = false,
  unknown = '',
}: {
  balance: Balance;
  /** Also what is confirmed and has come, and what is ordered if anything is. */
  full?: boolean;
  /** Of how many terms or pupils no amount is known, in words. */
  unknown?: string;
}) => {
  const known = balance.expected !== null;
  const figures: [string, number | null][] = [
    ['Expected', balance.expected],
    ...(full
      ? ([
          ['Confirmed', balance.confirmed],
          ['Received', balance.received],
        ] as [string, number][])
      : []),
    ['Planned', balance.planned],
    ...(full && balance.committed !== 0
      ? [['Ordered', balance.committed] as [string, number]]
      : []),
    ['Spent', balance.spent],
    ['Left of what is expected', balance.left],
    ...(full ? [['Left of what has come', balance.leftOfReceived] as [string, number]] : []),
    ['Free to plan', balance.unplanned],
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(([name, pence]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Money pence={pence} />
            {name === 'Expected' && (known || unknown.includes('pupil')) ? (
              <span className={classes.unknown}>{unknown}</span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
};
