import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { formatPence } from '#domain/ppplus/money.ts';
import { spendingCategories, spendingCategory } from '#domain/ppplus/spending.ts';
import { splitPence } from '#domain/ppplus/split.ts';
import { useAppState, useCall, useChange, useTerm } from '../../ui/client.ts';
import {
  blankLine,
  draftAmount,
  type LineDraft,
  type LineErrors,
  nextLine,
  readLine,
  typedDate,
} from './line-draft.ts';
import styles from './ppplus.module.css';

/** How many pupils are offered: more than any school looks after. */
const mostPupils = 200;

type Share = { pupilId: string; share: string };

const readShares = (shares: readonly Share[]): { pupilId: string; share: number }[] | null => {
  const read = shares.map(({ pupilId, share }) => ({ pupilId, share: Number(share) }));
  const fits = read.every(
    ({ pupilId, share }) => pupilId !== '' && Number.isInteger(share) && share > 0 && share <= 1000,
  );
  return fits && new Set(read.map(({ pupilId }) => pupilId)).size === read.length ? read : null;
};

const LogForm = ({ onClose }: { onClose: () => void }) => {
  const { today } = useAppState();
  const { current: term } = useTerm();
  const start = { ...blankLine('spent'), date: typedDate(today) };
  const [shares, setShares] = useState<Share[]>([{ pupilId: '', share: '1' }]);
  const [draft, setDraft] = useState<LineDraft>(start);
  const [errors, setErrors] = useState<LineErrors>({});
  const [asked, setAsked] = useState(false);
  const firstField = useRef<HTMLSelectElement>(null);
  const pupils = useCall('pupils.list', { term, limit: mostPupils });
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
    setDraft((before) => ({ ...before, ...change }));
    setErrors({});
  };
  const setShare = (at: number, change: Partial<Share>): void =>
    setShares((before) => before.map((one, i) => (i === at ? { ...one, ...change } : one)));

  const submit = async (again: boolean): Promise<void> => {
    setAsked(true);
    const line = readLine(draft, first, term);
    setErrors(line.errors);
    if (!line.line || first === '' || !read || amount === null) return;
    const done = several
      ? await split.run({ line: line.line, totalPence: amount, shares: read })
      : await add.run({ id: null, line: line.line });
    if (!done) return;
    if (!again) {
      onClose();
      return;
    }
    setDraft(nextLine(draft));
    setAsked(false);
    firstField.current?.focus();
  };

  const text = (
    key: 'date' | 'description' | 'supplier' | 'quantity' | 'unitCost' | 'invoiceRef',
    label: string,
  ) => (
    <TextInput
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
    ...(pupils.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(false);
      }}
    >
      <Stack gap="sm">
        {shares.map(({ pupilId, share }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their place
          <Group key={i} gap="sm" align="end" wrap="nowrap">
            <NativeSelect
              ref={i === 0 ? firstField : undefined}
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
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setShares((before) => [...before, { pupilId: '', share: '1' }])}
          >
            Split over another pupil
          </Button>
          {several ? (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setShares((before) => before.slice(0, -1))}
            >
              Take the last pupil off
            </Button>
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
          <NativeSelect
            label="Kind of support"
            data={Object.entries(spendingCategories).map(([value, label]) => ({ value, label }))}
            value={draft.category}
            onChange={(event) => {
              const category = spendingCategory.safeParse(event.currentTarget.value);
              if (category.success) set({ category: category.data });
            }}
          />
          {text('quantity', 'How many (or 2x10)')}
          {text('unitCost', 'Cost of one, in pounds')}
          {text('date', 'Date')}
          {text('invoiceRef', 'Invoice')}
        </SimpleGrid>
        <NativeSelect
          label={several ? 'Target of the first pupil' : 'Target'}
          data={[
            { value: '', label: 'No target' },
            ...(ledger.data?.targets ?? []).map(({ id, label }) => ({ value: id, label })),
          ]}
          value={draft.targetId}
          onChange={(event) => set({ targetId: event.currentTarget.value })}
        />
        <datalist id="log-suppliers">
          {(ledger.data?.suppliers ?? []).map(({ supplier }) => (
            <option key={supplier} value={supplier} />
          ))}
        </datalist>
        <Group justify="flex-end" gap="sm">
          <strong className="tabular">{amount === null ? '' : formatPence(amount)}</strong>
          <Button
            variant="default"
            loading={add.pending || split.pending}
            onClick={() => void submit(true)}
          >
            Save and log another
          </Button>
          <Button type="submit" loading={add.pending || split.pending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Logs spending from anywhere, for one pupil or an invoice split over several. */
export const LogSpending = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => (
  <Modal opened={opened} onClose={onClose} title="Log spending" size="lg">
    {opened ? <LogForm onClose={onClose} /> : null}
  </Modal>
);
