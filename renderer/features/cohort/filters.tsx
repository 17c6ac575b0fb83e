import { NativeSelect, TextInput } from '@mantine/core';
import type { TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { stages } from '#domain/kernel/stage.ts';
import { boardStages, type Filter, yearsOf } from './filter.ts';
import classes from './peps.module.css';

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
  const authorities = [...new Set(rows.map((row) => row.authority))].sort();
  return (
    // biome-ignore lint/a11y/useSemanticElements: filters act at once; there is no form
    <div className={classes.filters} role="search" aria-label="PEPs">
      <TextInput
        label="Name"
        type="search"
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
      />
      <NativeSelect
        label="Authority"
        data={[{ value: '', label: 'All authorities' }, ...authorities]}
        value={value.authority}
        onChange={(event) => onChange({ ...value, authority: event.currentTarget.value })}
      />
      <NativeSelect
        label="Year"
        data={[{ value: '', label: 'All years' }, ...yearsOf(rows)]}
        value={value.year}
        onChange={(event) => onChange({ ...value, year: event.currentTarget.value })}
      />
      <NativeSelect
        label="Status"
        data={[
          { value: '', label: 'Any status' },
          ...boardStages.map((stage) => ({ value: stage, label: stages[stage] })),
        ]}
        value={value.stage}
        onChange={(event) => onChange({ ...value, stage: event.currentTarget.value })}
      />
    </div>
  );
};
