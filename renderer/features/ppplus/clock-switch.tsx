import { SegmentedControl } from '@mantine/core';
import { type Clock, clockLabel, financialYearOfMoney } from '#domain/ppplus/clocks.ts';
import type { TermKey } from '#domain/school/terms.ts';

import styles from './ppplus.module.css';

type By = Clock['by'];

/** A clock around the term that the frame shows: that term, its school year, its financial year. */
export const clockAround = (by: By, term: TermKey): Clock => {
  switch (by) {
    case 'term':
      return { by, academicYear: term.academicYear, term: term.term };
    case 'academic-year':
      return { by, academicYear: term.academicYear };
    default:
      return { by, financialYear: financialYearOfMoney({ ...term, date: '' }) };
  }
};

const clocks: readonly By[] = ['term', 'academic-year', 'financial-year'];

const isBy = (value: string): value is By => clocks.some((by) => by === value);

/** Counts the same money by term, school year or financial year. */
export const ClockSwitch = ({
  term,
  by,
  onChange,
}: {
  term: TermKey;
  by: By;
  onChange: (by: By) => void;
}) => (
  <SegmentedControl
    aria-label="Count by"
    className={styles.clocks ?? ''}
    value={by}
    onChange={(value) => {
      if (isBy(value)) onChange(value);
    }}
    data={clocks.map((one) => ({ value: one, label: clockLabel(clockAround(one, term)) }))}
  />
);
