import { lastPdfOf } from '#electron/store/documents/exports.ts';
import {
  changesOfPupil,
  changesWithSignOff,
  type SignOffChange,
} from '#electron/store/history/changes.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { getAction, setActionStatus } from '#electron/store/review/actions.ts';
import { reopenPep } from '#electron/store/stages/peps.ts';
import { removeStep } from '#electron/store/stages/steps.ts';
import { isAsFrozen } from '../form/record.ts';
import { pepOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { followAgain } from '../review/carrying.ts';
import { refuseFollowed } from './life.ts';

/**
 * Opens the earlier actions again that the sign-off closed as its review said, so that a corrected
 * review can close them otherwise. One that somebody has changed since stays as they left it.
 */
const reopenReviewed = (write: Write, pepId: string): void => {
  for (const { table, rowId, before, after } of changesWithSignOff(write, pepId)) {
    if (table !== 'action' || before?.status !== 'open' || !after) continue;
    const now = getAction(write, rowId)?.action;
    const untouched =
      now?.status === after.status &&
      now?.note === (after.note ?? '') &&
      now?.completedOn === (after.completedOn ?? '');
    if (!untouched) continue;
    setActionStatus(write, rowId, {
      status: 'open',
      note: String(before.note ?? ''),
      completedOn: String(before.completedOn ?? ''),
    });
  }
};

/**
 * Undoes a sign-off that nothing has followed: the frozen copy goes, and the PEP follows its answers
 * and the pupil's records again, as in any other PEP in preparation. The change log keeps that it
 * was signed off, what was signed, and who undid it when. Refuses once it was sent, answered or
 * amended, and with a PDF of it outside unless the teacher was told of that.
 */
export const undoSignOff = (
  write: Write,
  pepId: string,
  { evenWithPdf }: { evenWithPdf: boolean },
  today: string,
): void => {
  refuseFollowed(write, pepOf(write, pepId), 'signed-off', today);
  if (!evenWithPdf && lastPdfOf(write, pepId) !== null) {
    throw new Refusal(
      'not-allowed',
      'A PDF of this PEP has been saved. Open the PEP: “Undo sign-off” there says when, and what else can be done.',
    );
  }
  reopenReviewed(write, pepId);
  reopenPep(write, pepId);
  followAgain(write, pepOf(write, pepId), today);
  removeStep(write, pepId, 'signed-off');
};

/** Refuses to take back a sign-off that is not the one the PEP has now. */
export const refuseOtherSignOff = (read: Read, { pepId, signedOffAt }: SignOffChange): void => {
  if (pepOf(read, pepId).signedOffAt === signedOffAt) return;
  throw new Refusal(
    'conflict',
    'This cannot be undone any more: it has been changed again since. Nothing was changed.',
  );
};

/** As far as the log is read back for what was done since; beyond it all counts as changed. */
const farthestBack = 2000;

/** Whether a picture that belongs to a PEP came or went since a change: the frozen copy holds none. */
const picturesChangedSince = (read: Read, pepId: string, changeId: string): boolean => {
  const log = changesOfPupil(read, pepOf(read, pepId).pupilId, farthestBack);
  const then = log.findIndex(({ groupId }) => groupId === changeId);
  if (then < 0) return true;
  return log.slice(0, then).some(({ table, before, after }) => {
    const row = after ?? before;
    return table === 'attachment' && row?.pepId === pepId && row.fieldId !== null;
  });
};

/**
 * Refuses to put back a sign-off that `changeId` undid, over a PEP that has been changed meanwhile:
 * nobody has signed what it says now.
 */
export const refuseUnlessAsSigned = (
  read: Read,
  pepId: string,
  changeId: string,
  today: string,
): void => {
  if (isAsFrozen(read, pepId, today) && !picturesChangedSince(read, pepId, changeId)) return;
  throw new Refusal(
    'conflict',
    'Something has changed since this PEP was signed off. Look at it again under “Ready?” and sign it off there. Nothing was changed.',
  );
};
