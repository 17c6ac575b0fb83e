import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import { photosLose } from '#domain/files/kept-file.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { parseDate } from '#domain/kernel/plain-date.ts';
import {
  type Impact,
  type ImpactRating,
  impactPrompts,
  impactRatings,
} from '#domain/ppplus/impact.ts';
import type { LedgerLine, SpendingLine } from '#domain/ppplus/spending.ts';
import { useAppState, useChange } from '../../../ui/call/client.ts';
import { holdsRows, removes, useRemove } from '../../../ui/call/removal.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import { DateField, MoneyField } from '../../../ui/field/typed-field.tsx';
import { Dialog } from '../../../ui/page/dialog.tsx';
import { SmallButton, SubtleButton } from '../../../ui/page/small-button.tsx';
import { UnfinishedForm } from '../../../ui/save/unfinished-form.tsx';
import { useSending } from '../../../ui/save/use-sending.ts';
import { useUnfinished } from '../../../ui/save/use-unfinished.ts';
import styles from '../ppplus.module.css';

/** What is asked of one line. */
export type LineAsk =
  | { kind: 'refund' | 'reverse' | 'pay' | 'impact' | 'receipts'; line: LedgerLine }
  | { kind: 'repeat'; line: SpendingLine };

type Asked<L = LedgerLine> = { line: L; onClose: () => void };

const Reverse = ({ line, onClose }: Asked) => {
  const form = useUnfinished(`reverse:${line.id}`, { reason: '' });
  const { reason } = form.value;
  const reverse = useSending('ppplus.reverseLine', form, {
    input: () => (reason.trim() === '' ? null : { id: line.id, reason }),
    done: 'Reversed. The line stays in sight.',
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...reverse.frame} words="Reverse the line" onClose={onClose}>
      <p className={styles.plain}>
        {line.description}, {formatPence(line.amountPence)}, will no longer count. It stays in the
        ledger, struck through.
      </p>
      <TextField
        label="Why"
        required
        data-autofocus
        {...form.field('reason')}
        error={reverse.wrong(reason.trim() === '', 'Say why.')}
      />
    </UnfinishedForm>
  );
};

const Refund = ({ line, onClose }: Asked) => {
  const { today } = useAppState();
  const form = useUnfinished<{ date: string; amountPence: number | null; note: string }>(
    `refund:${line.id}`,
    { date: today, amountPence: line.amountPence, note: '' },
  );
  const { date, amountPence, note } = form.value;
  const refund = useSending('ppplus.refundLine', form, {
    input: () =>
      amountPence === null || date === '' ? null : { id: line.id, date, amountPence, note },
    done: 'Refund written down.',
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...refund.frame} words="Write the refund down" onClose={onClose}>
      <MoneyField
        label="Paid back"
        required
        data-autofocus
        {...form.field('amountPence')}
        error={
          refund.refused('amountPence') ??
          refund.wrong(amountPence === null, 'Write how much was paid back.')
        }
      />
      <DateField
        label="On"
        required
        {...form.field('date')}
        error={refund.wrong(date === '', 'Write the day.')}
      />
      <TextField label="Note" {...form.field('note')} />
    </UnfinishedForm>
  );
};

const Pay = ({ line, onClose }: Asked) => {
  const { today } = useAppState();
  const form = useUnfinished(`pay:${line.id}`, { date: today, invoiceRef: line.invoiceRef });
  const { date, invoiceRef } = form.value;
  const pay = useSending('ppplus.payLine', form, {
    input: () => (date === '' ? null : { id: line.id, date, invoiceRef }),
    done: 'Marked as paid.',
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...pay.frame} words="Mark as paid" onClose={onClose}>
      <DateField
        label="Delivered or paid on"
        hint="The day decides the financial year."
        required
        data-autofocus
        {...form.field('date')}
        error={pay.wrong(date === '', 'Write the day.')}
      />
      <TextField label="Invoice" {...form.field('invoiceRef')} />
    </UnfinishedForm>
  );
};

/** Weeks after the first, at most to the end of a long term. */
const mostWeeks = 40;

const Repeat = ({ line, onClose }: Asked<SpendingLine>) => {
  const { today } = useAppState();
  const form = useUnfinished(`repeat:${line.id}`, { times: '5' });
  const { times } = form.value;
  const count = Number(times);
  const fits = Number.isInteger(count) && count >= 1 && count <= mostWeeks;
  const repeated = () => {
    const first = parseDate(line.date === '' ? today : line.date);
    const { pupilId, academicYear, term, kind, category, description, supplier } = line;
    const { targetId, plannedLineId, quantity, unitCostPence, stream, authorityId } = line;
    const same = { pupilId, academicYear, term, kind, category, description, supplier };
    return Array.from({ length: count }, (_, i) => ({
      ...same,
      ...{ targetId, plannedLineId, quantity, unitCostPence, stream, authorityId },
      date: first.add({ weeks: i + 1 }).toString(),
    }));
  };
  const repeat = useSending('ppplus.addLines', form, {
    input: () => (fits ? { lines: repeated() } : null),
    done: 'The line was repeated.',
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...repeat.frame} words="Add the lines" onClose={onClose}>
      <TextField
        label="How many more weeks"
        hint={`The same line again, seven days apart: ${line.description}, ${formatPence(line.amountPence)} each.`}
        inputMode="numeric"
        data-autofocus
        {...form.field('times')}
        error={repeat.wrong(!fits, `Write a number from 1 to ${mostWeeks}.`)}
      />
    </UnfinishedForm>
  );
};

type Evidence = Omit<Impact, 'rating'> & { rating: ImpactRating | null };

const unrated: Evidence = { rating: null, before: '', what: '', after: '', soWhat: '' };
const parts = ['before', 'what', 'after', 'soWhat'] as const;

const Rate = ({ line, onClose }: Asked) => {
  const form = useUnfinished<Evidence>(`impact:${line.id}`, { ...unrated, ...line.impact });
  const { value: evidence } = form;
  const { rating } = evidence;
  const needsAfter = rating !== null && rating !== 'too-early' && evidence.after.trim() === '';
  const save = useSending('ppplus.saveImpact', form, {
    input: () =>
      rating === null || needsAfter ? null : { id: line.id, impact: { ...evidence, rating } },
    done: 'Impact saved.',
    onSent: onClose,
  });
  return (
    <UnfinishedForm {...save.frame} words="Save the impact" onClose={onClose}>
      <Radio.Group
        label="What difference did it make?"
        description="If nothing has moved, say so: minimal is an honest answer."
        value={rating}
        error={save.wrong(rating === null, 'Choose one.')}
        onChange={(value) => form.set({ rating: value as ImpactRating })}
      >
        <Group gap="lg" mt="xs">
          {Object.entries(impactRatings).map(([value, label], i) => (
            <Radio key={value} value={value} label={label} data-autofocus={i === 0 || undefined} />
          ))}
        </Group>
      </Radio.Group>
      {parts.map((part) => (
        <Textarea
          key={part}
          label={impactPrompts[part].label}
          description={impactPrompts[part].hint}
          autosize
          minRows={1}
          maxRows={6}
          value={evidence[part]}
          error={save.wrong(
            part === 'after' && needsAfter,
            'Say where the pupil is now, by the same measure, with the date.',
          )}
          onChange={(event) => form.set({ [part]: event.currentTarget.value })}
        />
      ))}
    </UnfinishedForm>
  );
};

const Receipts = ({ line, ledger }: { line: LedgerLine; ledger: Ledger }) => {
  const add = useChange('ppplus.addReceipt', { done: 'Receipt kept.' });
  const { remove } = useRemove('files.remove');
  const copy = useChange('files.saveCopy');
  const own = ledger.receipts.filter(({ lineId }) => lineId === line.id);
  return (
    <Stack gap="md" {...holdsRows}>
      {own.length === 0 ? <p className={styles.plain}>No receipt is kept yet.</p> : null}
      <ul className={`bare ${styles.receipts}`}>
        {own.map((file) => (
          <li key={file.id}>
            <span>
              {file.fileName} <span className="quiet">{Math.ceil(file.bytes / 1024)} KB</span>
            </span>
            <SmallButton onClick={() => void copy.run({ id: file.id })}>
              Save a copy<span className="only-read-aloud"> of {file.fileName}</span>
            </SmallButton>
            <SubtleButton {...removes(file.fileName, () => remove({ id: file.id }))}>
              Remove<span className="only-read-aloud"> {file.fileName}</span>
            </SubtleButton>
          </li>
        ))}
      </ul>
      <Group>
        <Button
          data-autofocus
          data-add
          loading={add.pending}
          onClick={() => void add.run({ lineId: line.id })}
        >
          Add a receipt…
        </Button>
        <span className="quiet">PDF, JPEG or PNG, up to 20 MB. Kept encrypted. {photosLose}</span>
      </Group>
    </Stack>
  );
};

const titles: Record<LineAsk['kind'], string> = {
  refund: 'Refund',
  reverse: 'Reverse this line',
  pay: 'Mark as paid',
  impact: 'Impact',
  receipts: 'Receipts',
  repeat: 'Repeat every week',
};

const Body = ({ ask, ledger, onClose }: { ask: LineAsk; ledger: Ledger; onClose: () => void }) => {
  switch (ask.kind) {
    case 'refund':
      return <Refund line={ask.line} onClose={onClose} />;
    case 'reverse':
      return <Reverse line={ask.line} onClose={onClose} />;
    case 'pay':
      return <Pay line={ask.line} onClose={onClose} />;
    case 'impact':
      return <Rate line={ask.line} onClose={onClose} />;
    case 'receipts':
      return <Receipts line={ask.line} ledger={ledger} />;
    default:
      return <Repeat line={ask.line} onClose={onClose} />;
  }
};

/** The small dialog for a step of one line. */
export const LineDialog = ({
  ask,
  ledger,
  onClose,
}: {
  ask: LineAsk;
  ledger: Ledger;
  onClose: () => void;
}) => (
  <Dialog onClose={onClose} size="lg" title={`${titles[ask.kind]}: ${ask.line.description}`}>
    <Body ask={ask} ledger={ledger} onClose={onClose} />
  </Dialog>
);
