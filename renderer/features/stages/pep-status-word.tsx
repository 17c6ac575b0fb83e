import { firstToDo, type ToDo, toDoWords } from '#domain/form/to-do.ts';
import { type Stage, stages } from '#domain/kernel/stage.ts';
import type { Owing } from '#domain/stages/owed.ts';
import { type StatusKind, StatusWord } from '../../ui/words/status-word.tsx';

/** What each stage means at a glance. */
export const stageKinds: Record<Stage, StatusKind> = {
  'not-started': 'none',
  'in-preparation': 'underway',
  'meeting-held': 'underway',
  ready: 'underway',
  'signed-off': 'underway',
  sent: 'done',
  accepted: 'done',
  returned: 'warning',
  amended: 'note',
};

/**
 * Where a PEP stands, in words; while it is in preparation, what is left. In `brief`, what of that comes
 * first; the rest is read aloud, and shown under the pointer.
 */
export const PepStatusWord = ({
  pep,
  owing,
  brief = false,
}: {
  brief?: boolean;
  pep: { stage: Stage; toDo: ToDo; notFinishedReason?: string } | null;
  /** What is owed for the term. */
  owing?: Owing | undefined;
}) => {
  if (pep?.notFinishedReason) {
    return <StatusWord kind="note">Not finished: {pep.notFinishedReason}</StatusWord>;
  }
  if (pep === null && owing !== undefined && owing.is !== 'owed') {
    return (
      <StatusWord kind="note">{owing.is === 'ask' ? 'To be asked' : 'Not required'}</StatusWord>
    );
  }
  const stage = pep?.stage ?? 'not-started';
  const open = stage === 'in-preparation' || stage === 'meeting-held';
  if (!open || !pep) return <StatusWord kind={stageKinds[stage]}>{stages[stage]}</StatusWord>;
  const all = toDoWords(pep.toDo);
  const first = brief ? firstToDo(pep.toDo) : all;
  return (
    <StatusWord kind={stageKinds[stage]}>
      <span title={first === all ? undefined : all}>
        {stages[stage]}: {first}
        {first === all ? null : <span className="only-read-aloud">{all.slice(first.length)}</span>}
      </span>
    </StatusWord>
  );
};
