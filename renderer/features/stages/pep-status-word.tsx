import { type ToDo, toDoWords } from '#domain/form/to-do.ts';
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

/** Where a PEP stands, in words; while it is in preparation, what is left. */
export const PepStatusWord = ({
  pep,
  owing,
}: {
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
  return (
    <StatusWord kind={stageKinds[stage]}>
      {stages[stage]}
      {open && pep ? `: ${toDoWords(pep.toDo)}` : ''}
    </StatusWord>
  );
};
