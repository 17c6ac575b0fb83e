import { formatPence } from '../kernel/money.ts';
import { joined } from '../kernel/text.ts';
import { type SpendingLine, spentPence } from './spending.ts';
import { type LineMoney, lineMoney } from './streams.ts';

type Line = Pick<SpendingLine, 'kind' | 'amountPence' | 'stream' | 'targetId'>;

/**
 * What a target costs, told by the lines of the plan that name it, whoever pays them: "PP+: £456.00
 * planned, £120.00 spent". Each money stands by itself, by the name that is given to it.
 */
export const targetMoney = (
  lines: readonly Line[],
  targetId: string,
  nameOf: (money: LineMoney) => string = (money) => lineMoney[money],
): string[] =>
  (Object.keys(lineMoney) as LineMoney[]).flatMap((money) => {
    const own = lines.filter((line) => line.targetId === targetId && line.stream === money);
    const sum = (pence: (line: Line) => number): number =>
      own.reduce((all, line) => all + pence(line), 0);
    const of = (kind: Line['kind']): number =>
      sum((line) => (line.kind === kind ? line.amountPence : 0));
    const words = joined(
      [
        [of('planned'), 'planned'] as const,
        [of('ordered'), 'ordered'] as const,
        [sum(spentPence), 'spent'] as const,
      ].map(([pence, how]) => (pence === 0 ? '' : `${formatPence(pence)} ${how}`)),
    );
    return words === '' ? [] : [`${nameOf(money)}: ${words}`];
  });
