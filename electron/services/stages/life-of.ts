import { type Answers, textOf } from '#domain/form/answer.ts';
import { isIsoDate } from '#domain/kernel/plain-date.ts';
import { heldOn } from '#domain/meeting/people.ts';
import {
  type Life,
  noDetail,
  type StepDetail,
  steps,
  type TakenStep,
} from '#domain/stages/steps.ts';
import { answersOfPeps } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import type { Pep } from '#electron/store/stages/peps.ts';
import { stepsOfPeps } from '#electron/store/stages/steps.ts';

/** Who initiated a PEP, as its form says: nobody until a person and a day that has come are told. */
const initiated = (answers: Answers, today: string): TakenStep[] => {
  const by = textOf(answers['initiated-by']);
  const onDate = textOf(answers['initiated-date']);
  const told = by !== '' && isIsoDate(onDate) && onDate <= today;
  return told ? [{ step: 'initiated', onDate, by, detail: noDetail }] : [];
};

/** The meeting: it was held once somebody has said who came, on the last of its days as the form has them. */
const held = (answers: Answers, today: string): TakenStep[] => {
  const onDate = heldOn({ answers }, today);
  return onDate === '' ? [] : [{ step: 'meeting-held', onDate, by: '', detail: noDetail }];
};

/** What tells the life of one PEP beside its row. */
type Told = {
  recorded: readonly TakenStep[];
  answers: Answers;
  /** Whether a newer revision of it was begun. */
  amended: boolean;
};

const lifeOf = (pep: Pep, { recorded, answers, amended }: Told, today: string): Life => {
  const signedOff = recorded.find(({ step }) => step === 'signed-off');
  const told: TakenStep[] = [
    { step: 'started', onDate: pep.startedOn, by: '', detail: noDetail },
    ...initiated(answers, today),
    ...held(answers, today),
    ...(pep.status === 'signed-off'
      ? [
          {
            step: 'signed-off' as const,
            onDate: signedOff?.onDate ?? '',
            by: pep.signedOffBy ?? '',
            detail: signedOff?.detail ?? noDetail,
          },
        ]
      : []),
    ...(amended ? [{ step: 'amended' as const, onDate: '', by: '', detail: noDetail }] : []),
  ];
  const others = recorded.filter((one) => one !== signedOff);
  return [...told, ...others].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
};

/**
 * The lives of several PEPs, by PEP id: what their rows tell, what their forms answer, and the steps
 * recorded beside them, in order. A PEP counts as amended where its revision is among them.
 * A list may say what stands for the detail of a step that cannot be read.
 */
export const livesOf = (
  read: Read,
  peps: readonly Pep[],
  today: string,
  unread?: StepDetail,
): ReadonlyMap<string, Life> => {
  const ids = peps.map(({ id }) => id);
  const steps = stepsOfPeps(read, ids, unread);
  const answers = answersOfPeps(read, ids, [
    'initiated-by',
    'initiated-date',
    'meeting-date',
    'meeting-continued',
    'attendees',
  ]);
  const amended = new Set(peps.map(({ amendsId }) => amendsId));
  return new Map(
    peps.map((pep) => {
      const told = {
        recorded: steps.get(pep.id) ?? [],
        answers: answers.get(pep.id) ?? {},
        amended: amended.has(pep.id),
      };
      return [pep.id, lifeOf(pep, told, today)];
    }),
  );
};
