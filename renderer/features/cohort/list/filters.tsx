import type { ReactNode } from 'react';
import type { ListFilter } from '#domain/cohort/list-view.ts';
import type { TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { stages } from '#domain/kernel/stage.ts';
import { ListField } from '../../../ui/field/list-field.tsx';
import { boardStages, yearsOf } from './filter.ts';
import classes from './list.module.css';

const asOption = (word: string) => ({ value: word, label: word });

/** One filter: its first choice lets everything through, and says what it narrows. */
const Choice = ({
  label,
  all,
  words,
  value,
  onChange,
}: {
  label: string;
  all: string;
  words: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}) => (
  <ListField
    className={classes.choice}
    aria-label={label}
    // What was chosen stays to be seen, and to be let go, where no row has it any more.
    data={[
      { value: '', label: all },
      ...words,
      ...(value === '' || words.some((one) => one.value === value) ? [] : [asOption(value)]),
    ]}
    value={value}
    onChange={onChange}
  />
);

/** Narrows a list at once: what is searched for, whose, of which year, at which stage, with which flag. */
export const Filters = ({
  label,
  rows,
  value,
  onChange,
  search,
  children,
}: {
  label: string;
  rows: readonly (Pick<TermBoardRow, 'yearGroup' | 'authority'> & { flags?: readonly string[] })[];
  value: ListFilter;
  onChange: (filter: ListFilter) => void;
  /** The field that is typed into. */
  search: ReactNode;
  /** What stands at the end of the line. */
  children: ReactNode;
}) => {
  const field = (part: 'authority' | 'year' | 'stage' | 'flag') => ({
    value: value[part],
    onChange: (next: string) => onChange({ ...value, [part]: next }),
  });
  const authorities = [...new Set(rows.map((row) => row.authority))].sort();
  const flags = [...new Set(rows.flatMap((row) => row.flags ?? []))].sort();
  return (
    <div className={classes.toolbar}>
      {/* biome-ignore lint/a11y/useSemanticElements: filters act at once; there is no form */}
      <div className={classes.filters} role="search" aria-label={label}>
        {search}
        <Choice
          label="Authority"
          all="All authorities"
          words={authorities.map(asOption)}
          {...field('authority')}
        />
        <Choice
          label="Year"
          all="All years"
          words={yearsOf(rows).map(asOption)}
          {...field('year')}
        />
        <Choice
          label="Status"
          all="Any status"
          words={boardStages.map((stage) => ({ value: stage, label: stages[stage] }))}
          {...field('stage')}
        />
        {flags.length > 0 || value.flag !== '' ? (
          <Choice label="Flag" all="Any flag" words={flags.map(asOption)} {...field('flag')} />
        ) : null}
      </div>
      <div className={classes.end}>{children}</div>
    </div>
  );
};
