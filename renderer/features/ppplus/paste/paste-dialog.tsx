import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { showChange, showDone, useChange } from '../../../ui/call/client.ts';
import { Dialog } from '../../../ui/page/dialog.tsx';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { copyOut } from '../../../ui/paste/copy-out.ts';
import { StillHere, throwAway } from '../../../ui/save/unfinished-form.tsx';
import type { Unfinished } from '../../../ui/save/use-unfinished.ts';
import { StatusWord } from '../../../ui/words/status-word.tsx';
import { ForTheOthers } from './for-the-others.tsx';
import styles from './paste-dialog.module.css';
import { PastedReady } from './pasted-ready.tsx';
import { PastedRowFields } from './pasted-row-fields.tsx';
import { copiedText, judge, mended, type Waiting } from './pasted-rows.ts';
import type { PasteAsk } from './use-pasted-lines.ts';

type Props = {
  ledger: Ledger;
  term: TermKey;
  form: Unfinished<Waiting>;
  ask: PasteAsk;
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

/** Every pasted row before any of it is kept: the good ones to add, the others to put right. */
const Rows = ({ ledger, term, form, ask, onClose, onAdded }: Props) => {
  const { value: waiting, change, clear } = form;
  const judged = waiting.rows.map((row) => judge(row, waiting, { ledger, term }));
  const good = judged.filter(({ ready }) => ready !== null);
  /** Rows that were bad once stay where they are while they are put right. */
  const toMend = useRef(new Set<string>());
  for (const { id, ready } of judged) if (ready === null) toMend.current.add(id);
  const open = judged.filter(({ id }) => toMend.current.has(id));
  const bad = judged.length - good.length;
  const [said, setSaid] = useState('');
  const [timesAdded, setTimesAdded] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const add = useChange('ppplus.addLines');

  // What was added goes from the dialog with the button; the next thing to do has the focus.
  useEffect(() => {
    if (timesAdded > 0) list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [timesAdded]);

  const keep = async (): Promise<void> => {
    // The key of what is sent is its first row: rows are added once, over a restart as well.
    const added = await add.run(
      { lines: good.flatMap(({ ready }) => (ready ? [ready] : [])) },
      good[0]?.id,
    );
    if (!added) return;
    onAdded(added.changeId);
    const gone = new Set(good.map(({ id }) => id));
    const left = waiting.rows.filter(({ id }) => !gone.has(id));
    if (left.length === 0) {
      clear();
      onClose();
      showChange(
        good.length === 1
          ? 'The pasted line was added.'
          : `${good.length} pasted lines were added.`,
        added.changeId,
      );
      return;
    }
    change((before) => ({
      ...before,
      left: [],
      rows: before.rows.filter(({ id }) => !gone.has(id)),
    }));
    setTimesAdded((times) => times + 1);
    setSaid(
      `${good.length === 1 ? 'One line was' : `${good.length} lines were`} added. ${left.length === 1 ? 'One row is' : `${left.length} rows are`} still here.`,
    );
  };
  const drop = (id: string): void => {
    const at = waiting.rows.findIndex((row) => row.id === id);
    const row = waiting.rows[at];
    if (!row) return;
    if (waiting.rows.length === 1) {
      throwAway(form);
      onClose();
      return;
    }
    change((before) => ({ ...before, rows: before.rows.filter((one) => one.id !== id) }));
    showDone('A pasted row was left out.', {
      words: 'Bring it back',
      act: () => change((before) => ({ ...before, rows: before.rows.toSpliced(at, 0, row) })),
    });
  };

  return (
    <div ref={list} className={styles.rows}>
      {ask === 'waited' && <StillHere />}
      <div role="status">
        {said === '' ? null : <StatusWord kind="done">{said}</StatusWord>}
        {waiting.left.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <ForTheOthers waiting={waiting} change={change} />
      {open.length > 0 && (
        <section aria-label="To put right">
          <div className={styles.head}>
            <h3>
              {bad === 0 ? 'Put right' : `To put right: ${bad === 1 ? 'one row' : rows(bad)}`}
            </h3>
            {bad > 0 && (
              <SmallButton
                onClick={() => {
                  const kept = judged.filter(({ ready }) => ready === null);
                  if (copyOut(copiedText(kept, waiting.heading))) {
                    setSaid(
                      `${kept.length === 1 ? 'One row is' : `${kept.length} rows are`} copied as pasted.`,
                    );
                  }
                }}
              >
                Copy {bad === 1 ? 'this row' : `these ${bad} rows`} as pasted
              </SmallButton>
            )}
          </div>
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
            throwAway(form);
            onClose();
          }}
        >
          Discard {judged.length === 1 ? 'this' : 'these'} {rows(judged.length)}
        </Button>
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
export const PasteDialog = (props: Props) =>
  props.ask === 'unreadable' || (props.ask !== 'closed' && props.form.value.rows.length > 0) ? (
    <Dialog onClose={props.onClose} title="Paste from a spreadsheet" size="64rem">
      {props.ask === 'unreadable' ? <Unreadable onClose={props.onClose} /> : <Rows {...props} />}
    </Dialog>
  ) : null;
