import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type Answer, rowsOf } from '#domain/pep/answer.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { type SpendingCategory, spendingCategories } from '#domain/ppplus/spending.ts';
import { blankLine } from '../draft/check.ts';
import { answerKey, type Entry, type LineDraft, lineKey } from '../draft/entries.ts';
import { useFromRecord, usePepForm } from '../form/context.tsx';
import { newId } from './new-id.ts';
import classes from './rows.module.css';

type Cost = Pick<LineDraft, 'description' | 'quantity' | 'unitCostPence'>;

const numberIn = (cell: string | number | undefined): number | null =>
  typeof cell === 'number' ? cell : null;

/** A target's itemised costs that are complete and not planned in PP+ yet. */
export const costsToPlan = (
  record: PepRecord,
  targetId: string,
  costs: Answer | undefined,
): Cost[] =>
  rowsOf(costs).flatMap(({ cells }) => {
    const description = String(cells.item ?? '').trim();
    const unitCostPence = numberIn(cells.unit);
    const times = numberIn(cells.times) ?? 1;
    const quantity = Math.round(times * (numberIn(cells.weeks) ?? 1));
    const planned = record.ppPlus.lines.some(
      (line) => line.targetId === targetId && line.description === description,
    );
    return description === '' || unitCostPence === null || quantity < 1 || planned
      ? []
      : [{ description, quantity, unitCostPence }];
  });

/** Takes a target's itemised costs into the PP+ plan, each as a line that serves this target. */
export const PlanCosts = ({ id }: { id: string }) => {
  const { draft } = usePepForm();
  const [category, setCategory] = useState('');
  const costs = JSON.parse(
    useFromRecord((record) =>
      JSON.stringify(
        costsToPlan(
          record,
          id,
          record.targets.find((target) => target.id === id)?.answers['target-pp-cost'],
        ),
      ),
    ),
  ) as Cost[];
  if (costs.length === 0) return null;
  const plan = (): void => {
    draft.setAll(
      costs.map((cost): [string, Entry] => [
        lineKey(newId()),
        {
          is: 'line',
          line: { ...blankLine, ...cost, targetId: id, category: category as SpendingCategory },
        },
      ]),
    );
    draft.leave(answerKey('target-pp-cost', id));
  };
  return (
    <div className={classes.planCosts}>
      <NativeSelect
        aria-label="Kind of support that this pays for"
        size="xs"
        data={[
          { value: '', label: 'What kind of support?' },
          ...Object.entries(spendingCategories).map(([value, label]) => ({ value, label })),
        ]}
        value={category}
        onChange={({ currentTarget }) => setCategory(currentTarget.value)}
      />
      <Button size="compact-sm" variant="default" disabled={category === ''} onClick={plan}>
        Plan {costs.length === 1 ? 'this' : `these ${costs.length}`} in PP+
      </Button>
    </div>
  );
};
