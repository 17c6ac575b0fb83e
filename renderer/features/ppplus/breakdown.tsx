import { Link } from '@tanstack/react-router';
import type { CategoryMoney, Overview } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import type { Balance } from '#domain/ppplus/balance.ts';
import { type ImpactRating, impactRatings } from '#domain/ppplus/impact.ts';
import { spendingCategories } from '#domain/ppplus/spending.ts';
import { termLabel } from '#domain/school/terms.ts';
import type { Column } from '../../ui/grid/data-table.tsx';
import { BalanceBar } from './balance-bar.tsx';
import { balanceColumn, moneyColumn } from './money-column.tsx';
import styles from './ppplus.module.css';
import { TablePart } from './table-part.tsx';

const width = (part: number, whole: number): string =>
  `${whole <= 0 ? 0 : Math.max(0, Math.min(100, (part / whole) * 100))}%`;

/** The order in which a bar shows what money did, the strongest first. */
const shown: readonly (ImpactRating | '')[] = [
  'significant',
  'moderate',
  'minimal',
  'too-early',
  '',
];

const ratingWords = (rating: ImpactRating | ''): string =>
  rating === '' ? 'Not rated yet' : impactRatings[rating];

const impactWords = ({ byImpact }: CategoryMoney): string =>
  shown
    .flatMap((rating) => {
      const pence = byImpact[rating] ?? 0;
      return pence === 0 ? [] : [`${ratingWords(rating)} ${formatPence(pence)}`];
    })
    .join(', ') || 'Nothing spent';

const CategoryBar = ({ row, most }: { row: CategoryMoney; most: number }) => (
  <span className={styles.categoryBar} aria-hidden>
    {shown.map((rating) => (
      <span
        key={rating}
        data-impact={rating || 'none'}
        style={{ width: width(row.byImpact[rating] ?? 0, most) }}
      />
    ))}
  </span>
);

const categoryColumns = (most: number): Column<CategoryMoney>[] => [
  {
    header: 'Kind of support',
    width: '22%',
    cell: (row) => <strong>{spendingCategories[row.category]}</strong>,
  },
  moneyColumn('Planned', (row) => row.planned, '9%'),
  moneyColumn('Spent', (row) => row.spent, '9%'),
  { header: 'Share', width: '22%', cell: (row) => <CategoryBar row={row} most={most} /> },
  { header: 'What difference it made', cell: (row) => impactWords(row) },
];

type Row = { key: string; name: string; balance: Balance; authorityId: string | null };

const balanceColumns = (header: string): Column<Row>[] => [
  {
    header,
    width: '22%',
    cell: ({ name, authorityId }) =>
      authorityId === null ? (
        <strong>{name}</strong>
      ) : (
        <Link to="/ppplus/authority/$authorityId" params={{ authorityId }}>
          {name}
        </Link>
      ),
  },
  balanceColumn('Awarded', 'awarded', '9%'),
  balanceColumn('Received', 'received', '9%'),
  balanceColumn('Planned', 'planned', '9%'),
  balanceColumn('Ordered', 'committed', '9%'),
  balanceColumn('Spent', 'spent', '9%'),
  balanceColumn('Left', 'left', '9%'),
  { header: 'Use', cell: (r) => <BalanceBar balance={r.balance} /> },
];

/** The school's money by category with its impact, by authority, and by term: bars beside figures. */
export const Breakdown = ({ overview }: { overview: Overview }) => {
  const { categories, authorities, terms } = overview;
  const most = Math.max(0, ...categories.map(({ spent }) => spent));
  return (
    <>
      <TablePart
        title="By authority"
        caption="PP+ by authority"
        columns={balanceColumns('Authority')}
        rows={authorities.map(({ id, name, balance }) => ({
          key: id,
          name,
          balance,
          authorityId: id,
        }))}
        rowKey={(row) => row.key}
      />
      {categories.length === 0 ? null : (
        <TablePart
          title="By kind of support, and its impact"
          caption="PP+ by kind of support"
          columns={categoryColumns(most)}
          rows={categories}
          rowKey={(row) => row.category}
        />
      )}
      {terms.length < 2 ? null : (
        <TablePart
          title="By term"
          caption="PP+ by term"
          columns={balanceColumns('Term')}
          rows={terms.map(({ term, balance }) => ({
            key: termLabel(term),
            name: termLabel(term),
            balance,
            authorityId: null,
          }))}
          rowKey={(row) => row.key}
        />
      )}
    </>
  );
};
