import type { Balance } from '#domain/ppplus/balance.ts';
import type { Column } from '../../ui/grid/grid.tsx';
import { Money } from '../../ui/words/money.tsx';

/** A column of amounts. */
export const moneyColumn = <Row,>(
  header: string,
  penceOf: (row: Row) => number | null,
  width?: string,
): Column<Row> => ({
  header,
  align: 'right',
  ...(width !== undefined && { width }),
  cell: (row) => <Money pence={penceOf(row)} />,
});

/** A column of one figure of each row's balance. */
export const balanceColumn = (
  header: string,
  figure: keyof Balance,
  width?: string,
): Column<{ balance: Balance | null }> => ({
  ...moneyColumn(header, ({ balance }) => balance?.[figure] ?? null, width),
  // Where there is no stream there is nothing to be known.
  cell: ({ balance }) => (balance === null ? null : <Money pence={balance[figure]} />),
});
