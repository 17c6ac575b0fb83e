import type { TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { stages } from '#domain/kernel/stage.ts';
import { boundTo } from '../../ui/field/field.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { boardStages, type Filter, yearsOf } from './filter.ts';
import classes from './peps.module.css';

const asOption = (word: string) => ({ value: word, label: word });

/** Narrows the term board, at once. */
export const Filters = ({
  rows,
  value,
  onChange,
}: {
  rows: readonly TermBoardRow[];
  value: Filter;
  onChange: (filter: Filter) => void;
}) => {
  const field = boundTo(value, (part) => onChange({ ...value, ...part }));
  const authorities = [...new Set(rows.map((row) => row.authority))].sort();
  return (
    // biome-ignore lint/a11y/useSemanticElements: filters act at once; there is no form
    <div className={classes.filters} role="search" aria-label="PEPs">
      <TextField label="Name" type="search" {...field('text')} />
      <ListField
        label="Authority"
        data={[{ value: '', label: 'All authorities' }, ...authorities.map(asOption)]}
        {...field('authority')}
      />
      <ListField
        label="Year"
        data={[{ value: '', label: 'All years' }, ...yearsOf(rows).map(asOption)]}
        {...field('year')}
      />
      <ListField
        label="Status"
        data={[
          { value: '', label: 'Any status' },
          ...boardStages.map((stage) => ({ value: stage, label: stages[stage] })),
        ]}
        {...field('stage')}
      />
    </div>
  );
};
