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
}) => (
  <dl className={classes.figures}>
    <div>
      <dt>Awarded</dt>
      <dd>
        <Money pence={balance.awarded} />
      </dd>
    </div>
    {full ? (
      <div>
        <dt>Received</dt>
        <dd>
          <Money pence={balance.received} />
        </dd>
      </div>
    ) : null}
    <div>
      <dt>Planned</dt>
      <dd>
        <Money pence={balance.planned} />
      </dd>
    </div>
    {full && balance.committed !== 0 ? (
      <div>
        <dt>Ordered</dt>
        <dd>
          <Money pence={balance.committed} />
        </dd>
      </div>
    ) : null}
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
