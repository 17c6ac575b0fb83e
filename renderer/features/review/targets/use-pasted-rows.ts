import { type ClipboardEvent, useState } from 'react';
import { layBlock, type PastedColumn } from '#domain/form/rows/pasted-cells.ts';
import { newId } from '../../../ui/call/new-id.ts';
import type { Pasted } from '../../../ui/paste/paste-note.tsx';
import { around, blockIn } from '../../../ui/paste/pasted.ts';
import { usePepForm } from '../../form/beside/context.tsx';
import type { Entry } from '../../form/draft/entries.ts';

/** As many rows as a table of the form holds. */
const mostRows = 200;

/**
 * Lays a pasted block of cells over rows that are records of their own, new ones at the end, as one
 * step that is undone as a whole. What was said of it is forgotten once it was taken back.
 */
export const usePastedRows = ({
  ids,
  keyOf,
  blank,
  columns,
  written,
}: {
  ids: readonly string[];
  keyOf: (id: string) => string;
  blank: Entry;
  columns: readonly PastedColumn[];
  written: (entry: Entry, cells: Readonly<Record<string, string | number>>) => Entry | null;
}) => {
  const { draft } = usePepForm();
  const [said, setSaid] = useState<{ pasted: Pasted; key: string; resets: number } | null>(null);

  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const block = blockIn(event);
    if (!block) return;
    event.preventDefault();
    const own = ids.filter((id) => written(draft.entry(keyOf(id)), {}) !== null);
    const here = around(event, 'key');
    const into = own.findIndex((id) => keyOf(id) === here);
    const from = into < 0 ? own.length : into;
    const laid = layBlock(block, columns, around(event, 'column') ?? '', mostRows - from);
    const changes = laid.rows.flatMap((cells, i): [string, Entry][] => {
      const id = own[from + i];
      const key = keyOf(id ?? newId());
      const entry = written(id === undefined ? blank : draft.entry(key), cells);
      return entry ? [[key, entry]] : [];
    });
    draft.setAllApart(changes);
    void draft.flush();
    const rowOf = (row: number): number => {
      const id = own[from + row];
      return id === undefined ? ids.length + from + row - own.length + 1 : ids.indexOf(id) + 1;
    };
    const key = changes[0]?.[0] ?? '';
    setSaid({
      pasted: {
        filled: changes.length,
        left: laid.left,
        misfits: laid.misfits.map((one) => ({ ...one, row: rowOf(one.row) })),
      },
      key,
      resets: draft.resets(key),
    });
  };

  const stands = said !== null && draft.resets(said.key) === said.resets;
  return { pasted: stands ? said.pasted : null, onPaste, forget: () => setSaid(null) };
};
