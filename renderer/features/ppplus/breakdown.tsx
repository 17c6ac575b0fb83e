import { Link } from '@tanstack/react-router';
import { streams } from '#domain/authority/rates.ts';
import type { CategoryMoney, Overview } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import type { StreamTotal } from '#domain/ppplus/balance.ts';
import { type ImpactRating, impactRatings } from '#domain/ppplus/impact.ts';
import { spendingCategories } from '#domain/ppplus/spending.ts';
import { termLabel } from '#domain/school/terms.ts';
import type { Column } from '../../ui/grid/data-table.tsx';
import { Money } from '../../ui/words/money.tsx';
import { BalanceBar } from './balance-bar.tsx';
import { balanceColumn, moneyColumn } from './money-column.tsx';
import styles from './ppplus.module.css';
import { unknownWords } from './stream-figures.tsx';
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
    width: '20%',
    cell: (row) => <strong>{spendingCategories[row.category]}</strong>,
  },
  { header: 'Money', width: '12%', cell: (row) => streams[row.stream] },
  moneyColumn('Planned', (row) => row.planned, '9%'),
  moneyColumn('Spent', (row) => row.spent, '9%'),
  { header: 'Share', width: '22%', cell: (row) => <CategoryBar row={row} most={most} /> },
  { header: 'What difference it made', cell: (row) => impactWords(row) },
];

type Row = StreamTotal & { key: string; name: string; authorityId: string | null };

const rowsOf = (
  name: string,
  own: readonly StreamTotal[],
  authorityId: string | null = null,
): Row[] => own.map((total) => ({ ...total, name, authorityId, key: `${name} ${total.stream}` }));

const balanceColumns = (header: string): Column<Row>[] => [
  {
    header,
    width: '18%',
    cell: ({ name, authorityId }) =>
      authorityId === null ? (
        <strong>{name}</strong>
      ) : (
        <Link to="/ppplus/authority/$authorityId" params={{ authorityId }}>
          {name}
        </Link>
      ),
  },
  { header: 'Money', width: '14%', cell: ({ stream }) => streams[stream] },
  {
    ...moneyColumn<Row>('Expected', ({ balance }) => balance.expected, '10%'),
    cell: (row) => (
      <>
        <Money pence={row.balance.expected} />
        {row.unknownPupils > 0 ? <span className="under">{unknownWords(row)}</span> : null}
      </>
    ),
  },
  balanceColumn('Received', 'received', '9%'),
  balanceColumn('Planned', 'planned', '9%'),
  balanceColumn('Ordered', 'committed', '9%'),
  balanceColumn('Spent', 'spent', '9%'),
  balanceColumn('Left of what is expected', 'left', '10%'),
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
        rows={authorities.flatMap(({ id, name, streams: own }) => rowsOf(name, own, id))}
        rowKey={(row) => row.key}
      />
      {categories.length === 0 ? null : (
        <TablePart
          title="By kind of support, and its impact"
          caption="PP+ by kind of support"
          columns={categoryColumns(most)}
          rows={categories}
          rowKey={(row) => `${row.stream} ${row.category}`}
        />
      )}
      {terms.length < 2 ? null : (
        <TablePart
          title="By term"
          caption="PP+ by term"
          columns={balanceColumns('Term')}
          rows={terms.flatMap(({ term, streams: own }) => rowsOf(termLabel(term), own))}
          rowKey={(row) => row.key}
        />
      )}
    </>
  );
};
