import { Button, Group, Modal, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { TermKey } from '#domain/calendar/terms.ts';
import type { Ledger } from '#domain/contract/money.ts';
import { spendingCategories, spendingCategory, spendingInput } from '#domain/ppplus/spending.ts';
import { useChange } from '../../ui/client.ts';
import { copyOut } from '../../ui/paste/copy-out.ts';
import { StatusWord } from '../../ui/status-word.tsx';
import { editableKinds } from './line-cells.tsx';
import styles from './paste-dialog.module.css';
import { PastedReady } from './pasted-ready.tsx';
import { PastedRowFields } from './pasted-row-fields.tsx';
import { copiedText, judge, mended, type Waiting } from './pasted-rows.ts';
import type { PasteAsk } from './use-pasted-lines.ts';

type Props = {
  ledger: Ledger;
  term: TermKey;
  waiting: Waiting;
  ask: PasteAsk;
  change: (edit: (before: Waiting) => Waiting) => void;
  /** Nothing waits any more. */
  clear: () => void;
  onClose: () => void;
  onAdded: (changeId: string) => void;
};

const lines = (count: number): string => (count === 1 ? 'line' : `${count} lines`);
const rows = (count: number): string => (count === 1 ? 'row' : `${count} rows`);

const Unreadable = ({ onClose }: { onClose: () => void }) => (
  <>
    <p>
      No lines could be read from these cells. A row needs at least what it pays for and what it
      costs. Date, kind of support, supplier, how many and invoice can stand beside them, in any
      order: a heading over the columns helps.
    </p>
    <p>Nothing was changed. Copy the rows again with these columns.</p>
    <Group justify="flex-end">
      <Button data-autofocus onClick={onClose}>
        Close
      </Button>
    </Group>
  </>
);

/** What counts for rows that do not say it themselves. */
const ForTheOthers = ({ waiting, change }: Pick<Props, 'waiting' | 'change'>) => {
  const silent = (cell: 'kind' | 'category') =>
    waiting.rows.some(
      ({ line }) => line[cell] === '' && (cell === 'category' || !line.doubts.kind),
    );
  const kinds = silent('kind');
  const categories = silent('category');
  return kinds || categories ? (
    <div className={styles.fields}>
      {kinds && (
        <NativeSelect
          label="Rows that do not say so are"
          data={editableKinds.map(([value, label]) => ({ value, label }))}
          value={waiting.kind}
          onChange={({ currentTarget }) => {
            const kind = spendingInput.shape.kind.safeParse(currentTarget.value).data;
            if (kind) change((before) => ({ ...before, kind }));
          }}
        />
      )}
      {categories && (
        <NativeSelect
          label="Kind of support, where a row names none that is known"
          data={[
            { value: '', label: 'Choose…' },
            ...Object.entries(spendingCategories).map(([value, label]) => ({ value, label })),
          ]}
          value={waiting.category}
          onChange={({ currentTarget }) => {
            const category = spendingCategory.safeParse(currentTarget.value).data ?? '';
            change((before) => ({ ...before, category }));
          }}
        />
      )}
    </div>
  ) : null;
};

/** Every pasted row before any of it is kept: the good ones to add, the others to put right. */
const Rows = ({ ledger, term, waiting, change, clear, onClose, onAdded }: Props) => {
  const judged = waiting.rows.map((row) => judge(row, waiting, { ledger, term }));
  const good = judged.filter(({ ready }) => ready !== null);
  /** Rows that were bad once stay where they are while they are put right. */
  const toMend = useRef(new Set<string>());
  for (const { id, ready } of judged) if (ready === null) toMend.current.add(id);
  const open = judged.filter(({ id }) => toMend.current.has(id));
  const bad = judged.length - good.length;
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const add = useChange('ppplus.addLines', {
    done: `${good.length === 1 ? 'One pasted line was' : `${good.length} pasted lines were`} added.`,
  });

  // What was added goes from the dialog with the button; the next thing to do has the focus.
  useEffect(() => {
    if (said !== '') list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [said]);

  const keep = async (): Promise<void> => {
    const added = await add.run({ lines: good.flatMap(({ ready }) => (ready ? [ready] : [])) });
    if (!added) return;
    onAdded(added.changeId);
    const gone = new Set(good.map(({ id }) => id));
    const left = waiting.rows.filter(({ id }) => !gone.has(id));
    if (left.length === 0) {
      clear();
      onClose();
      return;
    }
    change((before) => ({
      ...before,
      left: [],
      rows: before.rows.filter(({ id }) => !gone.has(id)),
    }));
    setSaid(
      `${good.length === 1 ? 'One line was' : `${good.length} lines were`} added. ${left.length === 1 ? 'One row is' : `${left.length} rows are`} still here.`,
    );
  };
  const drop = (id: string): void => {
    const others = waiting.rows.filter((row) => row.id !== id);
    if (others.length > 0) change((before) => ({ ...before, rows: others }));
    else {
      clear();
      onClose();
    }
  };

  return (
    <div ref={list} className={styles.rows}>
      <div role="status">
        {said === '' ? null : <StatusWord kind="done">{said}</StatusWord>}
        {waiting.left.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <ForTheOthers waiting={waiting} change={change} />
      {open.length > 0 && (
        <section aria-label="To put right">
          <h3>{bad === 0 ? 'Put right' : `To put right: ${bad === 1 ? 'one row' : rows(bad)}`}</h3>
          {open.map((row) => (
            <PastedRowFields
              key={row.id}
              row={row}
              number={judged.indexOf(row) + 1}
              set={(part) =>
                change((before) => ({
                  ...before,
                  rows: before.rows.map((one) => (one.id === row.id ? mended(one, part) : one)),
                }))
              }
              onLeaveOut={() => drop(row.id)}
            />
          ))}
        </section>
      )}
      <PastedReady
        rows={judged.flatMap((row, i) =>
          toMend.current.has(row.id) ? [] : [{ row, number: i + 1 }],
        )}
        onLeaveOut={drop}
      />
      <div className={styles.foot}>
        <Button
          variant="default"
          onClick={() => {
            clear();
            onClose();
          }}
        >
          Discard {judged.length === 1 ? 'this' : 'these'} {rows(judged.length)}
        </Button>
        {bad > 0 && (
          <Button
            variant="default"
            onClick={() => {
              const kept = judged.filter(({ ready }) => ready === null);
              if (copyOut(copiedText(kept))) {
                setSaid(
                  `${kept.length === 1 ? 'One row is' : `${kept.length} rows are`} copied as pasted.`,
                );
              }
            }}
          >
            Copy the {rows(bad)} to put right
          </Button>
        )}
        {good.length > 0 && (
          <Button
            data-autofocus={bad === 0 || undefined}
            loading={add.pending}
            onClick={() => void keep()}
          >
            Add the{' '}
            {bad === 0
              ? lines(good.length)
              : `${good.length === 1 ? 'good line' : `${good.length} good lines`}`}
          </Button>
        )}
      </div>
    </div>
  );
};

/** Shows what was pasted from a spreadsheet. Closing it keeps the rows for later. */
export const PasteDialog = (props: Props) => (
  <Modal
    opened={props.ask === 'unreadable' || (props.ask === 'rows' && props.waiting.rows.length > 0)}
    onClose={props.onClose}
    title="Paste from a spreadsheet"
    size="64rem"
  >
    {props.ask === 'unreadable' ? <Unreadable onClose={props.onClose} /> : <Rows {...props} />}
  </Modal>
);
