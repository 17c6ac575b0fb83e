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
): Column<{ balance: Balance }> => moneyColumn(header, ({ balance }) => balance[figure], width);
