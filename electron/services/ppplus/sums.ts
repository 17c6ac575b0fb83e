import type { CategoryMoney } from '#domain/contract/calls/ppplus.ts';
import type { ImpactRating } from '#domain/ppplus/impact.ts';
import { spendingCategories, spendingCategory } from '#domain/ppplus/spending.ts';
import type { Sum } from '#electron/store/ppplus/sums.ts';

const ratings: Readonly<Record<string, ImpactRating | ''>> = {
  significant: 'significant',
  moderate: 'moderate',
  minimal: 'minimal',
  'too-early': 'too-early',
};

/** Sums by category, in the order of the list of categories. Refunds are taken off what was spent. */
export const categoriesOf = (sums: readonly Sum[]): CategoryMoney[] => {
  const found = new Map<string, CategoryMoney>();
  for (const sum of sums) {
    const read = spendingCategory.safeParse(sum.category);
    const category = read.success ? read.data : 'other';
    const row = found.get(category) ?? { category, planned: 0, spent: 0, lines: 0, byImpact: {} };
    found.set(category, row);
    if (sum.kind === 'planned') row.planned += sum.pence;
    const spent = sum.kind === 'spent' ? sum.pence : sum.kind === 'refund' ? -sum.pence : 0;
    row.spent += spent;
    row.lines += sum.lines;
    const rating = ratings[sum.impact] ?? '';
    if (spent !== 0) row.byImpact[rating] = (row.byImpact[rating] ?? 0) + spent;
  }
  return Object.keys(spendingCategories).flatMap((category) => found.get(category) ?? []);
};
