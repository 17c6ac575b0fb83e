import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { type Row, rowsOf } from '#domain/form/answer.ts';
import type { AnyFieldId, FieldId } from '#domain/form/fields/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import { formatPence } from '#domain/kernel/money.ts';
import type { SpendingLine } from '#domain/ppplus/spending.ts';
import { readTuition, tuitionField } from '#domain/review/tuition.ts';
import { StatusWord } from '../../../ui/words/status-word.tsx';
import { usePartsFromRecord, usePepForm } from '../../form/beside/context.tsx';
import classes from './rows.module.css';

/** What stands under a row of tuition about its money, and where more of it is said. */
export type TuitionMoney = {
  kind: 'done' | 'underway' | 'note' | 'warning';
  words: string;
  /** Words of the link to the PP+ plan; empty for none. */
  link: string;
};

const sum = (lines: readonly SpendingLine[]): number =>
  lines.reduce((all, line) => all + line.amountPence, 0);

const ofLine = (record: PepRecord, line: SpendingLine, rowPence: number): TuitionMoney => {
  const used = sum(record.ppPlus.lines.filter((other) => other.plannedLineId === line.id));
  const amount = formatPence(line.amountPence);
  const differs =
    line.amountPence === rowPence ? '' : ` This row now says ${formatPence(rowPence)}.`;
  if (line.kind !== 'planned' || used > 0) {
    const taken = line.kind === 'planned' && used < line.amountPence ? formatPence(used) : 'all';
    return {
      kind: differs === '' ? 'done' : 'warning',
      words: `In the PP+ plan: ${amount} · ${taken} of it ordered or spent, so it no longer follows this row.${differs}`,
      link: '',
    };
  }
  return line.targetId === null
    ? {
        kind: 'underway',
        words: `In the PP+ plan: ${amount} · open · no target yet.${differs}`,
        link: 'Choose its target',
      }
    : { kind: 'done', words: `In the PP+ plan: ${amount} · open.${differs}`, link: '' };
};

/** What a row of tuition says of PP+; null where someone else pays. */
export const tuitionMoney = (
  record: PepRecord,
  template: Template,
  rowId: string,
): TuitionMoney | null => {
  const row = rowsOf(record.answers[tuitionField]).find(({ id }) => id === rowId);
  const read = row && readTuition(template, row);
  if (!read || read.is === 'elsewhere') return null;
  const line = record.ppPlus.lines.find((one) => one.tuitionRow === rowId);
  if (read.is === 'lacking') {
    const asks =
      read.what === 'cost' ? 'what it costs' : `the ${read.what}`.replace('the a ', 'a ');
    return { kind: 'note', words: `Write ${asks}, and it goes into the PP+ plan.`, link: '' };
  }
  const { category, quantity, unitCostPence } = read.plan;
  const pence = quantity * unitCostPence;
  if (line) return ofLine(record, line, pence);
  const again = record.ppPlus.lines.find(
    (one) => one.kind === 'planned' && one.category === category && one.amountPence === pence,
  );
  if (record.carried.includes(tuitionField)) {
    return {
      kind: 'note',
      words: `Once it is confirmed, ${formatPence(pence)} goes into this term’s PP+ plan.`,
      link: '',
    };
  }
  return again
    ? {
        kind: 'warning',
        words: `Goes into the PP+ plan: ${formatPence(pence)}. “${again.description}” is planned at the same amount: if that is this tuition, remove it there.`,
        link: 'Open the PP+ plan',
      }
    : { kind: 'underway', words: `Goes into the PP+ plan: ${formatPence(pence)}.`, link: '' };
};

const InPlan = memo(({ rowId }: { rowId: string }) => {
  const { template, pepId, pupilId } = usePepForm();
  const found = usePartsFromRecord((record) => tuitionMoney(record, template, rowId));
  if (found === null) return null;
  const section = template.sections.find((s) => s.fields.some(({ id }) => id === 'pp-plan'));
  return (
    <p className={classes.inPlan} role="status">
      <StatusWord kind={found.kind}>{found.words}</StatusWord>{' '}
      {found.link === '' ? null : section ? (
        <Link
          to="/peps/$pepId"
          params={{ pepId }}
          search={{ section: section.id, field: 'pp-plan' satisfies FieldId }}
        >
          {found.link}
        </Link>
      ) : (
        <Link to="/ppplus/$pupilId" params={{ pupilId }}>
          {found.link}
        </Link>
      )}
    </p>
  );
});

/** What stands under a row of a table, besides its cells. */
export const underRow = (fieldId: AnyFieldId, row: Row): ReactNode =>
  fieldId === tuitionField ? <InPlan rowId={row.id} /> : null;
