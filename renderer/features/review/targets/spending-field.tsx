import { NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import { streams } from '#domain/authority/rates.ts';
import type { PastedColumn } from '#domain/form/rows/pasted-cells.ts';
import type { Field } from '#domain/form/template.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { balancesOf, overWords } from '#domain/ppplus/balance.ts';
import {
  expectedEffectLabel,
  givenWords,
  type SpendingCategory,
  spendingCategories,
} from '#domain/ppplus/spending.ts';
import { lineMoney } from '#domain/ppplus/streams.ts';
import { tuitionField } from '#domain/review/tuition.ts';
import { termLabel } from '#domain/school/terms.ts';
import { boundTo } from '../../../ui/field/field.ts';
import { ListField } from '../../../ui/field/list-field.tsx';
import { optionsOf } from '../../../ui/field/options.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import { MoneyField, NumberField } from '../../../ui/field/typed-field.tsx';
import type { GridColumn } from '../../../ui/grid/cell-grid.tsx';
import { ListCell } from '../../../ui/grid/list-cell.tsx';
import { TextCell } from '../../../ui/grid/text-cell.tsx';
import { UnderCell } from '../../../ui/grid/under-cell.tsx';
import { StatusWord } from '../../../ui/words/status-word.tsx';
import {
  useFromRecord,
  useLiveRecord,
  usePartsFromRecord,
  usePepForm,
  useRows,
} from '../../form/beside/context.tsx';
import { useInMeeting } from '../../form/beside/use-in-meeting.ts';
import { blankLine } from '../../form/draft/check.ts';
import { type Entry, type LineDraft, lineKey, usualMoney } from '../../form/draft/entries.ts';
import { PlanMoney } from '../../ppplus/plan-money.tsx';
import { RecordRow, type RecordRowProps, RecordRows } from './record-rows.tsx';
import classes from './rows.module.css';
import { useTargetOptions } from './target-names.ts';
import { useRecordEntry } from './use-record-entry.ts';

const categoryOptions = optionsOf(spendingCategories);

const isCategory = (value: string): value is SpendingCategory => value in spendingCategories;

/** What each line costs, or nothing while a part is missing. */
const amountOf = ({ quantity, unitCostPence }: LineDraft): string =>
  quantity === null || unitCostPence === null ? '' : formatPence(quantity * unitCostPence);

/** A line that follows a row of tuition: only which target it is for is said here. */
const TuitionLine = ({ row, line }: { row: RecordRowProps; line: LineDraft }) => {
  const { pepId, template } = usePepForm();
  const inMeeting = useInMeeting();
  const key = lineKey(row.id);
  const { draft, problem, targetChoices } = useRecordEntry(key);
  const section = template.sections.find((s) => s.fields.some((f) => f.id === tuitionField));
  const kind = line.category === '' ? '' : spendingCategories[line.category];
  const times =
    line.quantity === 1 || line.unitCostPence === null
      ? ''
      : ` (${line.quantity} × ${formatPence(line.unitCostPence)})`;
  return (
    <RecordRow
      entryKey={key}
      name="Planned line"
      what={line.description.trim()}
      row={row}
      stays
      cells={[]}
      below={
        <div className={classes.fromTuition}>
          <p>
            <strong>{line.description}</strong>
            <br />
            <span className="quiet">
              {kind}, as its row says.
              {!inMeeting && (
                <>
                  {' '}
                  <Link
                    to="/peps/$pepId"
                    params={{ pepId }}
                    search={{ section: section?.id, field: tuitionField }}
                  >
                    Change it under “Extra tuition”
                  </Link>
                </>
              )}
            </span>
          </p>
          <NativeSelect
            label="For which target"
            data={targetChoices}
            value={line.targetId ?? ''}
            error={problem?.sentence}
            onChange={(event) =>
              draft.set(key, {
                is: 'line',
                line: { ...line, targetId: event.currentTarget.value || null },
              })
            }
          />
          {line.targetId === null && (
            <TextField
              label={expectedEffectLabel}
              autoComplete="off"
              {...boundTo(line, (part: Partial<LineDraft>) =>
                draft.set(key, { is: 'line', line: { ...line, ...part } }),
              )('expectedEffect')}
            />
          )}
          <div className={classes.amount}>
            <span className={classes.amountLabel}>Amount{times}</span>
            <output className="tabular">{amountOf(line)}</output>
          </div>
        </div>
      }
    />
  );
};

const PlannedRow = memo((row: RecordRowProps) => {
  const key = lineKey(row.id);
  const { draft, entry, problem, resets, targetChoices, errorAt } = useRecordEntry(key);
  const carriedOut = useFromRecord((record) =>
    record.ppPlus.lines.some((line) => line.plannedLineId === row.id),
  );
  const usual = useFromRecord(usualMoney);
  const given = useFromRecord(({ ppPlus: { lines } }) => {
    const plan = lines.find(({ id }) => id === row.id);
    return plan ? givenWords(plan, lines) : '';
  });
  if (entry.is !== 'line' || entry.line === null) return null;
  const { line } = entry;
  if (line.tuitionRow !== undefined && !carriedOut) return <TuitionLine row={row} line={line} />;
  const set = (part: Partial<LineDraft>): void =>
    draft.set(key, { is: 'line', line: { ...line, ...part } });
  const field = boundTo(line, set);
  const unreadable = problem && problem.part === undefined ? problem.sentence : undefined;
  const cell = { tabIndex: -1 };
  return (
    <RecordRow
      entryKey={key}
      name="Planned line"
      what={line.description.trim()}
      row={row}
      cells={[
        {
          id: 'description',
          look: 'longText',
          control: (
            <>
              <TextCell
                label="What it pays for"
                {...field('description')}
                error={errorAt('description') ?? unreadable}
              />
              {given !== '' && <p className={`aside ${classes.given}`}>{given}</p>}
            </>
          ),
        },
        {
          id: 'category',
          look: 'choice',
          control: (
            <ListCell
              {...cell}
              label="Kind of support"
              data={[{ value: '', label: 'Choose…' }, ...categoryOptions]}
              {...field('category')}
              error={errorAt('category')}
            />
          ),
        },
        {
          id: 'quantity',
          look: 'number',
          control: (
            <NumberField
              key={`quantity-${resets}`}
              {...cell}
              label="How many"
              decimals={0}
              {...field('quantity')}
              error={errorAt('quantity')}
              onUnreadable={(sentence) => draft.setUnreadable(key, `How many: ${sentence}`)}
            />
          ),
        },
        {
          id: 'unitCostPence',
          look: 'money',
          control: (
            <MoneyField
              key={`cost-${resets}`}
              {...cell}
              label="Each costs"
              {...field('unitCostPence')}
              error={errorAt('unitCostPence')}
              onUnreadable={(sentence) => draft.setUnreadable(key, sentence)}
            />
          ),
        },
        {
          id: 'amount',
          look: 'money',
          control: <TextInput {...cell} label="Amount" readOnly value={amountOf(line) || '–'} />,
        },
      ]}
      under={
        <>
          <UnderCell column={{ id: 'targetId', type: 'choice', weight: 2 }}>
            <NativeSelect
              label="For which target"
              data={targetChoices}
              value={line.targetId ?? ''}
              onChange={(event) => set({ targetId: event.currentTarget.value || null })}
            />
          </UnderCell>
          {line.targetId === null && (
            <UnderCell column={{ id: 'expectedEffect', type: 'text', weight: 2 }}>
              <TextField
                label={expectedEffectLabel}
                autoComplete="off"
                {...field('expectedEffect')}
                error={errorAt('expectedEffect')}
              />
            </UnderCell>
          )}
          <UnderCell column={{ id: 'stream', type: 'choice' }}>
            <ListField
              label="Paid from"
              data={optionsOf(lineMoney)}
              value={line.stream || usual}
              onChange={(stream) => set({ stream })}
            />
          </UnderCell>
          <UnderCell column={{ id: 'note', type: 'text', weight: 2 }}>
            <TextField label="Note" autoComplete="off" {...field('note')} />
          </UnderCell>
        </>
      }
    />
  );
});

const heads: readonly GridColumn[] = [
  { id: 'description', label: 'What it pays for', look: 'longText', weight: 2, needed: true },
  { id: 'category', label: 'Kind of support', look: 'choice', weight: 1, needed: true },
  { id: 'quantity', label: 'How many', look: 'number', weight: 1, needed: true },
  { id: 'unitCostPence', label: 'Each costs', look: 'money', weight: 1, needed: true },
  { id: 'amount', label: 'Amount', look: 'money', weight: 1, needed: false },
];

/** The term's award, plans and spending, always in view while it is planned. */
const TermBalance = () => {
  const { pupilId, called } = usePepForm();
  const inMeeting = useInMeeting();
  const record = useLiveRecord();
  const money = useMemo(() => balancesOf(record.ppPlus), [record.ppPlus]);
  return (
    <div className={classes.balance}>
      <p className={classes.balanceTitle}>
        PP+ for the {termLabel(record.term).toLowerCase()}
        {!inMeeting && (
          <>
            {' · '}
            <Link to="/ppplus/$pupilId" params={{ pupilId }}>
              Open {called}’s PP+
            </Link>
          </>
        )}
      </p>
      <PlanMoney ppPlus={record.ppPlus} />
      <div aria-live="polite">
        {money.some(({ balance }) => balance.expected === null) && (
          <StatusWord kind="note">
            Not every amount of this term is known. Write it in {called}’s PP+.
          </StatusWord>
        )}
        {money.map(({ stream, balance }) =>
          overWords(balance) === '' ? null : (
            <StatusWord key={stream} kind="warning">
              {streams[stream]}: {overWords(balance)} That is allowed; check it with the payer.
            </StatusWord>
          ),
        )}
      </div>
    </div>
  );
};

/** Lines already spent are kept in the ledger and only read here. */
const SpentLines = () => {
  const { called } = usePepForm();
  const lines = usePartsFromRecord((record) =>
    record.ppPlus.lines
      .filter((line) => line.kind === 'spent')
      .map((line) => `${line.description}: ${formatPence(line.amountPence)}`),
  );
  if (lines.length === 0) return null;
  return (
    <details className={classes.said}>
      <summary>
        {lines.length} {lines.length === 1 ? 'line' : 'lines'} spent, kept in {called}’s PP+
      </summary>
      <ul>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: read only, in the ledger's order
          <li key={i}>{line}</li>
        ))}
      </ul>
    </details>
  );
};

const blank: Entry = { is: 'line', line: blankLine };
const gone: Entry = { is: 'line', line: null };

const columnsFor = (targets: PastedColumn['options']): PastedColumn[] => [
  { id: 'description', label: 'What it pays for', type: 'text' },
  { id: 'category', label: 'Kind of support', type: 'choice', options: categoryOptions },
  { id: 'quantity', label: 'How many', type: 'number', decimals: 0 },
  { id: 'unitCostPence', label: 'Each costs', type: 'money' },
  { id: 'targetId', label: 'For which target', type: 'choice', options: targets },
];

/** A line that follows a row of tuition is written there. */
const written = (entry: Entry, cells: Readonly<Record<string, string | number>>): Entry | null => {
  if (entry.is !== 'line' || entry.line === null || entry.line.tuitionRow !== undefined)
    return null;
  const { category, quantity, unitCostPence, ...words } = cells;
  return {
    is: 'line',
    line: {
      ...entry.line,
      ...words,
      ...(typeof category === 'string' && isCategory(category) && { category }),
      ...(typeof quantity === 'number' && { quantity }),
      ...(typeof unitCostPence === 'number' && { unitCostPence }),
    },
  };
};

/** What PP+ will pay for this term; each line is one of the pupil's ledger. */
export const SpendingField = ({ field, needed }: { field: Field; needed: boolean }) => {
  const { draft } = usePepForm();
  const { line: ids } = useRows();
  const columns = columnsFor(useTargetOptions());
  return (
    <RecordRows
      field={field}
      needed={needed}
      ids={ids.filter((id) => {
        const entry = draft.entry(lineKey(id));
        return entry.is === 'line' && entry.line?.kind === 'planned';
      })}
      keyOf={lineKey}
      blank={blank}
      gone={gone}
      Row={PlannedRow}
      addWords="Add a planned line"
      columns={columns}
      heads={heads}
      written={written}
      above={<TermBalance />}
      below={<SpentLines />}
    />
  );
};
