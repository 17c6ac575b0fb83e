import { type RefObject, useEffect, useRef, useState } from 'react';
import { readTypedDate } from '#domain/kernel/plain-date.ts';
import { isLineHeading } from '#domain/ppplus/pasted-columns.ts';
import { type PastedLines, readPastedLines } from '#domain/ppplus/pasted-lines.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { readBlock, readSeparated } from '../../../ui/paste/block.ts';
import { useUnfinished } from '../../../ui/save/use-unfinished.ts';
import { nothingWaits, type Waiting, withMore } from './pasted-rows.ts';

/**
 * How the dialog of a paste stands: closed, with rows, with rows that waited since before it was
 * opened, or saying that nothing could be read.
 */
export type PasteAsk = 'closed' | 'rows' | 'waited' | 'unreadable';

/** What was bought lies behind, what is planned ahead: a first guess, for the teacher to change. */
const likelyKind = ({ lines }: PastedLines, today: string): Waiting['kind'] => {
  const days = lines.map(({ date }) => readTypedDate(date)).filter((day) => day !== null);
  return days.length > 0 && days.every((day) => day <= today) ? 'spent' : 'planned';
};

/**
 * Hears a block of cells pasted anywhere in the ledger, and keeps its rows until each of them is added
 * or discarded: closing the dialog, a lock and a restart lose none.
 */
export const usePastedLines = (
  pupilId: string,
  term: TermKey,
  today: string,
  ledger: RefObject<HTMLElement | null>,
) => {
  const form = useUnfinished(
    `pasted-lines:${pupilId}:${term.academicYear}:${term.term}`,
    nothingWaits,
  );
  const [ask, setAsk] = useState<PasteAsk>('closed');

  const take = useRef<(text: string) => boolean>(() => false);
  take.current = (text) => {
    const block = readBlock(text) ?? readSeparated(text, isLineHeading);
    if (!block) return false;
    const read = readPastedLines(block);
    if (!read) {
      setAsk('unreadable');
      return true;
    }
    setAsk(form.begun ? 'waited' : 'rows');
    form.change((before) => withMore(before, read, likelyKind(read, today)));
    return true;
  };

  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const at = event.target;
      if (!(at instanceof Element) || at.closest('[role="dialog"]')) return;
      const typedElsewhere = at.matches('input, textarea, select') && !ledger.current?.contains(at);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!typedElsewhere && take.current(text)) event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [ledger]);

  return { form, ask, setAsk };
};
