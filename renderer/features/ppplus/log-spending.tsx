import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { formatPence } from '#domain/kernel/money.ts';
import { splitPence } from '#domain/kernel/split.ts';
import { expectedEffectLabel, spendingCategories } from '#domain/ppplus/spending.ts';
import { lineMoney } from '#domain/ppplus/streams.ts';
import { useAppState, useCall, useChange, useTerm } from '../../ui/call/client.ts';
import { boundTo } from '../../ui/field/field.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { namedOptions, optionsOf } from '../../ui/field/options.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import { SubtleButton } from '../../ui/page/small-button.tsx';
import { UnfinishedForm } from '../../ui/save/unfinished-form.tsx';
import {
  blankLine,
  draftAmount,
  isBlank,
  type LineDraft,
  type LineErrors,
  lineDraft,
  nextLine,
  readLine,
  typedDate,
} from './ledger/line-draft.ts';
import styles from './ppplus.module.css';
import { Refused } from './refused.tsx';
import { useEntries } from './use-entries.ts';

/** How many pupils are offered: more than any school looks after. */
const mostPupils = 200;

const share = z.object({ pupilId: z.string(), share: z.string() });
type Share = z.infer<typeof share>;

const readShares = (shares: readonly Share[]): { pupilId: string; share: number }[] | null => {
  const read = shares.map(({ pupilId, share }) => ({ pupilId, share: Number(share) }));
  const fits = read.every(
    ({ pupilId, share }) => pupilId !== '' && Number.isInteger(share) && share > 0 && share <= 1000,
  );
  return fits && new Set(read.map(({ pupilId }) => pupilId)).size === read.length ? read : null;
};

/** One logging: what was bought, and for whom. */
const entry = z.object({ shares: z.array(share).readonly(), line: lineDraft });

const LogForm = ({ onClose }: { onClose: () => void }) => {
  const { today } = useAppState();
  const { current: term } = useTerm();
  const entries = useEntries(
    'log-spending',
    {
      shares: [{ pupilId: '', share: '1' }],
      line: { ...blankLine('spent'), date: typedDate(today) },
    },
    entry,
    ({ line }) => isBlank(line),
  );
  const { form } = entries;
  const { line: draft } = entries.entry;
  const [errors, setErrors] = useState<LineErrors>({});
  const [asked, setAsked] = useState(false);
  const [saving, setSaving] = useState(false);
  const what = useRef<HTMLInputElement>(null);
  const pupils = useCall('pupils.list', { term, limit: mostPupils });
  const offered = pupils.data?.rows;
  // Whoever was chosen before the form was left may have gone since.
  const shares = entries.entry.shares.map((one) =>
    offered === undefined || offered.some(({ id }) => id === one.pupilId)
      ? one
      : { ...one, pupilId: '' },
  );
  const first = shares[0]?.pupilId ?? '';
  const ledger = useCall('ppplus.ledger', { pupilId: first, term }, { enabled: first !== '' });
  const add = useChange('ppplus.saveLine', { done: 'Spending logged.' });
  const split = useChange('ppplus.splitInvoice', { done: 'Invoice split and logged.' });
  const several = shares.length > 1;
  const read = readShares(shares);
  const amount = draftAmount(draft);
  const parts =
    several && read && amount !== null
      ? splitPence(
          amount,
          read.map(({ share }) => share),
        )
      : [];

  const set = (change: Partial<LineDraft>): void => {
    entries.set({ line: { ...draft, ...change } });
    setErrors({});
  };
  const field = boundTo(draft, set);
  const setShares = (next: readonly Share[]): void => entries.set({ shares: next });
  const setShare = (at: number, change: Partial<Share>): void =>
    setShares(shares.map((one, i) => (i === at ? { ...one, ...change } : one)));

  const submit = async (again: boolean): Promise<void> => {
    // A second press finds the form that the first has emptied.
    if (again && entries.justSent()) return;
    setAsked(true);
    const found = readLine(draft, first, term);
    setErrors(found.errors);
    const { line } = found;
    if (!line || first === '' || !read || amount === null) return;
    const save = (act: string): Promise<unknown> =>
      several
        ? split.run({ line, totalPence: amount, shares: read }, act)
        : add.run({ id: null, line }, act);
    if (again) {
      const sent = entries.send({ shares, line: nextLine(draft) }, save);
      setAsked(false);
      what.current?.focus();
      await sent;
      return;
    }
    setSaving(true);
    const done = await save(form.act);
    setSaving(false);
    if (!done) return;
    const { refused } = entries;
    form.clear();
    if (refused.length === 0) onClose();
    else {
      form.change((now) => ({ ...now, refused }));
      entries.putBack();
    }
  };

  const text = (
    key: 'date' | 'description' | 'supplier' | 'quantity' | 'unitCost' | 'invoiceRef',
    label: string,
  ) => (
    <TextInput
      ref={key === 'description' ? what : undefined}
      label={label}
      autoComplete="off"
      value={draft[key]}
      error={errors[key]}
      list={key === 'supplier' ? 'log-suppliers' : undefined}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const known =
          key === 'supplier'
            ? ledger.data?.suppliers.find(({ supplier }) => supplier === value)
            : undefined;
        set(known ? { supplier: value, category: known.category } : { [key]: value });
      }}
    />
  );
  const options = [
    { value: '', label: 'Choose a pupil…' },
    ...namedOptions(pupils.data?.rows ?? []),
  ];
  return (
    <UnfinishedForm
      form={form}
      words="Save"
      pending={saving}
      onSubmit={() => void submit(false)}
      onClose={onClose}
      ways={
        <Button variant="default" disabled={saving} onClick={() => void submit(true)}>
          Save and log another
        </Button>
      }
    >
      <Refused refused={entries.refused.map(({ line }) => line)} onPutBack={entries.putBack} />
      <Stack gap="sm">
        {shares.map(({ pupilId, share }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their place
          <Group key={i} gap="sm" align="end" wrap="nowrap">
            <NativeSelect
              className={styles.grow ?? ''}
              label={i === 0 ? 'Pupil' : `Pupil ${i + 1}`}
              data-autofocus={i === 0 || undefined}
              data={options}
              value={pupilId}
              error={asked && pupilId === '' ? 'Choose a pupil.' : undefined}
              onChange={(event) => setShare(i, { pupilId: event.currentTarget.value })}
            />
            {several ? (
              <TextInput
                className={styles.share ?? ''}
                label={`Share ${i + 1}`}
                inputMode="numeric"
                value={share}
                onChange={(event) => setShare(i, { share: event.currentTarget.value })}
              />
            ) : null}
            {several ? (
              <output className={`tabular ${styles.shareAmount ?? ''}`}>
                {parts[i] === undefined ? '' : formatPence(parts[i] ?? 0)}
              </output>
            ) : null}
          </Group>
        ))}
        <div>
          <SubtleButton onClick={() => setShares([...shares, { pupilId: '', share: '1' }])}>
            Split over another pupil
          </SubtleButton>
          {several ? (
            <SubtleButton onClick={() => setShares(shares.slice(0, -1))}>
              Take the last pupil off
            </SubtleButton>
          ) : null}
        </div>
        {asked && several && !read ? (
          <p role="alert" className={styles.problemWords}>
            Choose each pupil once, with a whole number as the share.
          </p>
        ) : null}
        {text('description', 'What it paid for')}
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
          {text('supplier', 'Supplier')}
          <ListField
            label="Kind of support"
            data={[
              ...(draft.category === '' ? [{ value: '' as const, label: 'Choose…' }] : []),
              ...optionsOf(spendingCategories),
            ]}
            {...field('category')}
            error={errors.category}
          />
          {text('quantity', 'How many (or 2x10)')}
          {text('unitCost', 'Cost of one, in pounds')}
          {text('date', 'Date')}
          {text('invoiceRef', 'Invoice')}
        </SimpleGrid>
        <ListField
          label={several ? 'Target of the first pupil' : 'Target'}
          data={[
            { value: '', label: 'No target' },
            ...(ledger.data?.targets ?? []).map(({ id, label }) => ({ value: id, label })),
          ]}
          {...field('targetId')}
        />
        {draft.targetId === '' && (
          <TextField
            label={expectedEffectLabel}
            autoComplete="off"
            {...field('expectedEffect')}
            error={errors.expectedEffect}
          />
        )}
        {ledger.data ? (
          <ListField
            label="Paid from"
            data={
              several
                ? [{ value: '', label: 'What each pupil brings' }, ...optionsOf(lineMoney)]
                : optionsOf(lineMoney)
            }
            value={draft.stream || (several ? '' : (ledger.data.brings[0] ?? 'other'))}
            onChange={(stream) => set({ stream })}
          />
        ) : null}
        <TextField label="Note" autoComplete="off" {...field('note')} error={errors.note} />
        <datalist id="log-suppliers">
          {(ledger.data?.suppliers ?? []).map(({ supplier }) => (
            <option key={supplier} value={supplier} />
          ))}
        </datalist>
        <strong className={`tabular ${styles.logged ?? ''}`}>
          {amount === null ? '' : formatPence(amount)}
        </strong>
      </Stack>
    </UnfinishedForm>
  );
};

/** Logs spending from anywhere, for one pupil or an invoice split over several. */
export const LogSpending = ({ onClose }: { onClose: () => void }) => (
  <Dialog onClose={onClose} title="Log spending" size="lg">
    <LogForm onClose={onClose} />
  </Dialog>
);
