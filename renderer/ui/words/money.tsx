import { type Stream, streams } from '#domain/authority/rates.ts';
import { formatPence } from '#domain/kernel/money.ts';
import classes from './words.module.css';

/** What is left of each stream, under its own name where it is not PP+; nothing where there is none. */
export const MoneyLeft = ({
  left,
}: {
  left: readonly { stream: Stream; pence: number | null }[];
}) =>
  left.map(({ stream, pence }) => (
    <div key={stream}>
      {stream === 'pp-plus' ? null : <span className="quiet">{streams[stream]} </span>}
      <Money pence={pence} />
    </div>
  ));

/** An amount in pence as pounds; "Not known" when there is none. */
export const Money = ({ pence }: { pence: number | null }) => (
  <span className={classes.money} data-negative={(pence !== null && pence < 0) || undefined}>
    {pence === null ? 'Not known' : formatPence(pence)}
  </span>
);
