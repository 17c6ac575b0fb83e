import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { costsBesidePlan, type Differing } from '#domain/form/target-costs.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { type SpendingCategory, spendingCategories } from '#domain/ppplus/spending.ts';
import { newId } from '../../../ui/call/new-id.ts';
import { optionsOf } from '../../../ui/field/options.ts';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { StatusWord } from '../../../ui/words/status-word.tsx';
import { usePartsFromRecord, usePepForm } from '../../form/beside/context.tsx';
import { blankLine } from '../../form/draft/check.ts';
import { answerKey, type Entry, lineKey } from '../../form/draft/entries.ts';
import classes from './rows.module.css';

/** Brings a plan to what its row says now. */
const Follow = ({ differing }: { differing: Differing }) => {
  const { draft } = usePepForm();
  const { lineId, description, plannedPence, quantity, unitCostPence } = differing;
  const follow = (): void => {
    const entry = draft.entry(lineKey(lineId));
    if (entry.is !== 'line' || entry.line === null) return;
    draft.setApart(lineKey(lineId), {
      is: 'line',
      line: { ...entry.line, quantity, unitCostPence },
    });
    void draft.flush();
  };
  return (
    <p>
      <StatusWord kind="warning">
        “{description}” is planned in PP+ at {formatPence(plannedPence)}.
      </StatusWord>{' '}
      <SmallButton onClick={follow}>
        Change the plan to {formatPence(quantity * unitCostPence)}
      </SmallButton>
    </p>
  );
};

/** Takes a target's itemised costs into the PP+ plan, each as a line that serves this target. */
export const PlanCosts = ({ id }: { id: string }) => {
  const { draft } = usePepForm();
  const [category, setCategory] = useState('');
  const { toPlan: costs, differing } = usePartsFromRecord((record) => costsBesidePlan(record, id));
  const changed = differing.map((one) => <Follow key={one.lineId} differing={one} />);
  if (costs.length === 0) return <>{changed}</>;
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
    <>
      {changed}
      <div className={classes.planCosts}>
        <NativeSelect
          aria-label="Kind of support that this pays for"
          size="xs"
          data={[{ value: '', label: 'What kind of support?' }, ...optionsOf(spendingCategories)]}
          value={category}
          onChange={({ currentTarget }) => setCategory(currentTarget.value)}
        />
        <SmallButton disabled={category === ''} onClick={plan}>
          Plan {costs.length === 1 ? 'this' : `these ${costs.length}`} in PP+
        </SmallButton>
      </div>
    </>
  );
};
