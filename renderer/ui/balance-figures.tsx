import type { Balance } from '#domain/ppplus/balance.ts';
import classes from './balance.module.css';
import { Money } from './money.tsx';

/** Awarded, planned, spent and left, as a row of figures with their names. */
export const BalanceFigures = ({ balance }: { balance: Balance }) => (
  <dl className={classes.figures}>
    <div>
      <dt>Awarded</dt>
      <dd>
        <Money pence={balance.awarded} />
      </dd>
    </div>
    <div>
      <dt>Planned</dt>
      <dd>
        <Money pence={balance.planned} />
      </dd>
    </div>
    <div>
      <dt>Spent</dt>
      <dd>
        <Money pence={balance.spent} />
      </dd>
    </div>
    <div>
      <dt>Left</dt>
      <dd>
        <Money pence={balance.left} />
      </dd>
    </div>
    <div>
      <dt>Free to plan</dt>
      <dd>
        <Money pence={balance.unplanned} />
      </dd>
    </div>
  </dl>
);
