import type { Balance } from '#domain/ppplus/balance.ts';
import { Money } from '../../ui/words/money.tsx';
import classes from './balance.module.css';

/** Awarded, planned, spent and left, as a row of figures with their names. */
export const BalanceFigures = ({
  balance,
  full = false,
}: {
  balance: Balance;
  /** Also what was received, and what is ordered if anything is. */
  full?: boolean;
}) => {
  const figures: [string, number | null][] = [
    ['Awarded', balance.awarded],
    ...(full ? [['Received', balance.received] as [string, number]] : []),
    ['Planned', balance.planned],
    ...(full && balance.committed !== 0
      ? [['Ordered', balance.committed] as [string, number]]
      : []),
    ['Spent', balance.spent],
    ['Left', balance.left],
    ['Free to plan', balance.unplanned],
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(([name, pence]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Money pence={pence} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
