/**
 * What follows from what was written, worked out once at the end of every transaction, undo included:
 * the planned lines of tuition, how far each open PEP is, and whether it is still ready. What is
 * stored of these always equals a fresh reckoning.
 */
import { templateFor } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { TrackedTable } from '#electron/store/kernel/schema.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { openPepsOf, pupilsWithOpenPeps } from '#electron/store/stages/peps.ts';
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
  chase: 'nobody',
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

/** Works out anew how far a PEP in preparation is. */
const refreshProgress = (write: Write, pepId: string, today: string): void => {
  const record = recordOf(write, pepId, today);
  const template = templateFor(record.templateId, record.templateVersion);
  const { missing, percent } = progressOf(template, record);
  write.setProgress(pepId, percent);
  // What was ready is so no longer once an answer is missing again.
  if (missing.length > 0) removeStep(write, pepId, 'ready');
};

/** Reckons anew whatever hangs on what a transaction wrote, before it ends. */
export const reckonAnew = (write: Write, today: string): void => {
  const { tables, pupils } = write.touched();
  const whose = new Set([...tables].map((table) => follow[table]));
  if (!whose.has('its pupil') && !whose.has('every pupil')) return;
  const reckoned = whose.has('every pupil') ? pupilsWithOpenPeps(write) : [...pupils];
  for (const pupilId of reckoned) {
    followTuition(write, pupilId, today);
    for (const { id } of openPepsOf(write, pupilId)) refreshProgress(write, id, today);
  }
};
