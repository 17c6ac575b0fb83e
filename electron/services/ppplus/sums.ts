import type { CategoryMoney } from '#domain/contract/calls/ppplus.ts';
import type { ImpactRating } from '#domain/ppplus/impact.ts';
import { spendingCategories, spendingCategory } from '#domain/ppplus/spending.ts';
import { isStream, streamNames } from '#domain/ppplus/streams.ts';
import type { Sum } from '#electron/store/ppplus/sums.ts';

const ratings: Readonly<Record<string, ImpactRating | ''>> = {
  significant: 'significant',
  moderate: 'moderate',
  minimal: 'minimal',
  'too-early': 'too-early',
};

/**
 * Sums by stream and category, in the order of their lists; what is in no stream is left out. Refunds
 * are taken off what was spent.
 */
export const categoriesOf = (sums: readonly Sum[]): CategoryMoney[] => {
  const found = new Map<string, CategoryMoney>();
  for (const sum of sums) {
    const read = spendingCategory.safeParse(sum.category);
    const category = read.success ? read.data : 'other';
    if (!isStream(sum.stream)) continue;
    const { stream } = sum;
    const key = `${stream} ${category}`;
    const blank: CategoryMoney = { stream, category, planned: 0, spent: 0, lines: 0, byImpact: {} };
    const row = found.get(key) ?? blank;
    found.set(key, row);
    if (sum.kind === 'planned') row.planned += sum.pence;
    const spent = sum.kind === 'spent' ? sum.pence : sum.kind === 'refund' ? -sum.pence : 0;
    row.spent += spent;
    row.lines += sum.lines;
    const rating = ratings[sum.impact] ?? '';
    if (spent !== 0) row.byImpact[rating] = (row.byImpact[rating] ?? 0) + spent;
  }
  return streamNames.flatMap((stream) =>
    Object.keys(spendingCategories).flatMap((category) => found.get(`${stream} ${category}`) ?? []),
  );
};
