import type { TermKey } from '#domain/school/terms.ts';
import { copyContributions } from '#electron/store/contributions/contributions.ts';
import {
  addAttachment,
  describeAttachment,
  getAttachment,
} from '#electron/store/files/attachments.ts';
import { answersOf, copySaid, saveAnswers } from '#electron/store/form/answers.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { linesOf, linkLine } from '#electron/store/ppplus/lines.ts';
import { saveViews, viewsOf } from '#electron/store/quality/views.ts';
import { actionsOf, addAction, setActionStatus } from '#electron/store/review/actions.ts';
import { addTarget, targetsOf } from '#electron/store/review/targets.ts';
import { addPep, copiesIn, type Pep } from '#electron/store/stages/peps.ts';
import { originsOf, reviewInstead } from '../review/carrying.ts';
import { picturesOf } from '../voice/pictures.ts';

const termOf = ({ academicYear, term }: Pep): TermKey => ({ academicYear, term });

/** Points spending at other targets; a line whose target is not in the map stays as it is. */
const relink = (write: Write, pep: Pep, targets: ReadonlyMap<string, string>): void => {
  for (const line of linesOf(write, pep.pupilId, termOf(pep))) {
    const targetId = line.targetId === null ? undefined : targets.get(line.targetId);
    if (targetId !== undefined) linkLine(write, line.id, targetId);
  }
};

/** Pictures belong to one PEP, not to an answer that is copied: the revision gets its own. */
const copyPictures = (write: Write, from: Pep, to: Pep): void => {
  for (const { id } of picturesOf(write, from.id)) {
    const kept = getAttachment(write, id);
    if (kept === null) continue;
    const { pupilId, fieldId, fileName, mediaType, content, alt } = kept;
    const copy = addAttachment(write, {
      pepId: to.id,
      pupilId,
      fieldId,
      fileName,
      mediaType,
      content,
    });
    if (alt !== null) describeAttachment(write, copy.id, alt);
  }
};

/** Begins a revision that says all that the signed-off PEP says; spending now serves its targets. */
export const beginRevision = (
  write: Write,
  pep: Pep,
  { reason, startedOn }: { reason: string; startedOn: string },
): Pep => {
  const amended = addPep(write, {
    pupilId: pep.pupilId,
    term: termOf(pep),
    templateId: pep.templateId,
    templateVersion: pep.templateVersion,
    startedOn,
    amends: { id: pep.id, revision: pep.revision, reason },
  });
  saveAnswers(write, amended.id, answersOf(write, pep.id));
  copySaid(write, pep.id, amended.id);
  saveViews(write, amended.id, viewsOf(write, pep.id));
  const origins = originsOf(write, pep.id);
  const copies = new Map(
    targetsOf(write, pep.id).map((target) => [
      target.id,
      addTarget(write, amended.id, target.answers, origins.get(target.id)).id,
    ]),
  );
  for (const action of actionsOf(write, pep.id)) {
    const targetId = action.targetId === null ? null : (copies.get(action.targetId) ?? null);
    const place = { pepId: amended.id, pupilId: pep.pupilId };
    const copy = addAction(write, place, { ...action, targetId }, action, origins.get(action.id));
    copies.set(action.id, copy.id);
  }
  copyContributions(write, pep.id, amended.id);
  reviewInstead(write, pep.pupilId, copies);
  relink(write, pep, copies);
  copyPictures(write, pep, amended);
  return amended;
};

/** What each copy in a revision is a copy of: the one at position n, of the earlier n-th. */
const originalsOf = (
  copies: readonly { id: string; position: number }[],
  originals: readonly { id: string }[],
): ReadonlyMap<string, string> =>
  new Map(
    copies.flatMap(({ id, position }) => {
      const original = originals[position - 1];
      return original ? [[id, original.id] as const] : [];
    }),
  );

/**
 * Before a revision is discarded: spending serves the earlier revision's targets again, and how its
 * actions went in the meantime is told there.
 */
export const handBack = (write: Write, revision: Pep): void => {
  const earlier = revision.amendsId;
  if (earlier === null) return;
  const originals = targetsOf(write, earlier);
  relink(write, revision, originalsOf(copiesIn(write, 'target', revision), originals));
  const agreed = actionsOf(write, earlier);
  reviewInstead(
    write,
    revision.pupilId,
    new Map([
      ...originalsOf(copiesIn(write, 'target', revision), originals),
      ...originalsOf(copiesIn(write, 'action', revision), agreed),
    ]),
  );
  const outcomes = new Map(actionsOf(write, revision.id).map((action) => [action.id, action]));
  for (const { id, position } of copiesIn(write, 'action', revision)) {
    const original = agreed[position - 1];
    const outcome = outcomes.get(id);
    if (original && outcome) setActionStatus(write, original.id, outcome);
  }
};
