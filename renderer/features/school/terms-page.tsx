import { Button } from '@mantine/core';
import { useMemo } from 'react';
import {
  academicYearLabel,
  compareTerms,
  suggestedTerms,
  type TermDates,
} from '#domain/school/terms.ts';
import { termsInOrder } from '#domain/school/terms-in-order.ts';
import { call, useCall, useChange, useTerm } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Section } from '../../ui/page/section.tsx';
import { fitsSchema, useAutosave, useUnfit } from '../../ui/save/use-autosave.ts';
import { TermFields } from './term-fields.tsx';

const YearForm = ({ year, stored }: { year: number; stored: TermDates[] }) => {
  const unfit = useUnfit<TermDates[]>(`terms:${year}`);
  const draft = useAutosave(stored, (terms) => call('terms.save', { academicYear: year, terms }), {
    fits: fitsSchema(termsInOrder),
    unfit,
  });
  return (
    <Section title={`School year ${academicYearLabel(year)}`} state={draft.state} unfit={unfit}>
      <TermFields
        value={draft.value}
        problems={draft.problems}
        onChange={draft.set}
        onLeave={draft.flush}
      />
    </Section>
  );
};

const MissingYear = ({ year }: { year: number }) => {
  const save = useChange('terms.save', { done: 'The suggested dates were taken.' });
  return (
    <Section
      title={`School year ${academicYearLabel(year)}`}
      reason="No dates are written down for this year, so deadlines in it cannot count school days."
    >
      <Button
        variant="default"
        loading={save.pending}
        onClick={() => void save.run({ academicYear: year, terms: suggestedTerms(year) })}
      >
        Start from the usual dates
      </Button>
    </Section>
  );
};

/** Term dates: last, this and the next school year. */
export const TermsPage = () => {
  const { current } = useTerm();
  const list = useCall('terms.list', {});
  const byYear = useMemo(() => {
    const years = new Map<number, TermDates[]>();
    for (const term of [...(list.data ?? [])].sort(compareTerms)) {
      years.set(term.academicYear, [...(years.get(term.academicYear) ?? []), term]);
    }
    return years;
  }, [list.data]);
  if (list.error || !list.data) return <NotRead of={[list]} />;
  const years = new Set([...byYear.keys(), current.academicYear, current.academicYear + 1]);
  return (
    <>
      <p>
        There is no national list of term dates. “In 6 school days” is counted by the dates here, so
        check them against your school’s own calendar.
      </p>
      {[...years].sort().map((year) => {
        const stored = byYear.get(year);
        return stored ? (
          <YearForm key={year} year={year} stored={stored} />
        ) : (
          <MissingYear key={year} year={year} />
        );
      })}
    </>
  );
};
