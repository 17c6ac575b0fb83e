import { balancesOf } from '#domain/ppplus/balance.ts';
import { BalanceFigures } from './balance-figures.tsx';
import { streamName } from './stream-figures.tsx';

/** The money of a PEP's term, each stream by itself. */
export const PlanMoney = ({ ppPlus }: { ppPlus: Parameters<typeof balancesOf>[0] }) =>
  balancesOf(ppPlus).map(({ stream, payers, balance }) => (
    <section key={stream} aria-label={streamName({ stream, payers: [payers] })}>
      <p>{streamName({ stream, payers: [payers] })}</p>
      <BalanceFigures balance={balance} />
    </section>
  ));
