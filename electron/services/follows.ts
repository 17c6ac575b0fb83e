/**
 * What follows from what was written: the planned lines of tuition, how far each open PEP is, and
 * whether it is still ready. What hangs on one pupil is reckoned at the end of the transaction, and so
 * is what somebody has said to be ready, so that undoing the one brings back the other. What else
 * hangs on all is marked in it, and reckoned in slices or before it is read (reckoning.ts). Once
 * nothing is marked, what is stored of these equals a fresh reckoning.
 */
import { templateOf } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import { StoreError } from '#electron/store/kernel/errors.ts';
import type { TrackedTable } from '#electron/store/kernel/schema.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { openPepsOf, type Pep } from '#electron/store/stages/peps.ts';
import { markedPeps, readyPeps } from '#electron/store/stages/progress.ts';
import { removeStep } from '#electron/store/stages/steps.ts';
import { recordOf } from './form/record.ts';
import { followTuition } from './ppplus/tuition.ts';

/** Whose open PEPs are reckoned anew when a table is written. */
const follow: Readonly<Record<TrackedTable, 'its pupil' | 'every pupil' | 'nobody'>> = {
  school: 'every pupil',
  authority: 'every pupil',
  authorityDeadline: 'nobody',
  term: 'every pupil',
  pupil: 'its pupil',
  pep: 'its pupil',
  pepAnswer: 'its pupil',
  termAnswer: 'its pupil',
  pepStep: 'its pupil',
  reminder: 'nobody',
  putOff: 'nobody',
  listView: 'nobody',
  contribution: 'its pupil',
  pupilEvent: 'its pupil',
  target: 'its pupil',
  action: 'its pupil',
  ppAward: 'its pupil',
  ppLine: 'its pupil',
  ppRate: 'every pupil',
  ppRule: 'every pupil',
  attachment: 'its pupil',
  exportRegister: 'nobody',
};

/** Reckons a PEP in preparation. */
const reckonOne = (write: Write, pep: Pep, today: string): void => {
  followTuition(write, pep, today);
  const { missing, toDo } = progressOf(
    templateOf(pep),
    recordOf(write, pep.id, today),
    listTerms(write),
  );
  write.setProgress(pep.id, toDo, today);
  // What was ready is so no longer once an answer is missing again.
  if (missing.length > 0) removeStep(write, pep.id, 'ready');
};

/** Reckons PEPs in preparation, an earlier one of a pupil before a later, which looks back on it. */
const reckon = (write: Write, peps: readonly Pep[], today: string): void => {
  for (const pep of peps) {
    try {
      reckonOne(write, pep, today);
    } catch (thrown) {
      if (!(thrown instanceof StoreError && thrown.error.code === 'damaged')) throw thrown;
      // What cannot be read stays as it was reckoned last, and stands in nobody else's way.
      write.setProgress(pep.id, null, today);
    }
  }
};

/**
 * Reckons anew what hangs on what a transaction wrote, before it ends, or marks it.
 *
 * @returns Whether anything was marked.
 */
export const reckonAnew = (write: Write, today: string): boolean => {
  const { tables, pupils } = write.touched();
  const whose = new Set([...tables].map((table) => follow[table]));
  const marks = whose.has('every pupil');
  if (marks) {
    write.markOpenPeps();
    reckon(write, readyPeps(write), today);
  }
  if (whose.has('its pupil')) {
    for (const pupilId of [...pupils]) reckon(write, openPepsOf(write, pupilId), today);
  }
  return marks;
};

/**
 * Reckons PEPs that are marked, or were reckoned on another day than this.
 *
 * @param of At most so many, or those of one pupil.
 * @returns How many there were.
 */
export const reckonMarked = (
  write: Write,
  today: string,
  of: { most?: number; pupilId?: string },
): number => {
  const peps = markedPeps(write, today, of);
  reckon(write, peps, today);
  return peps.length;
};
