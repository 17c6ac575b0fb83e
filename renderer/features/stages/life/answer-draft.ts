import { type SectionComment, stepDetail, type TakenStep } from '#domain/stages/steps.ts';

/** The virtual school's answer while it is typed. */
export type AnswerDraft = {
  result: 'accepted' | 'returned';
  onDate: string;
  grade: string;
  reason: string;
  comment: string;
  said: SectionComment[];
};

/** Where the typed answer waits; one that corrects what is recorded waits apart. */
export const answerKey = (pepId: string, recorded: TakenStep | undefined): string =>
  `${recorded === undefined ? 'answer' : 'answer-again'}:${pepId}`;

/** A recorded answer as it is typed again; an empty one when nothing is recorded. */
export const draftOfAnswer = (recorded: TakenStep | undefined, today: string): AnswerDraft => ({
  result: recorded?.step === 'returned' ? 'returned' : 'accepted',
  onDate: recorded?.onDate ?? today,
  grade: recorded?.detail.grade ?? '',
  reason: recorded?.detail.reason ?? '',
  comment: recorded?.detail.comment ?? '',
  said: recorded?.detail.sections ?? [],
});

/** Whether what waited on the disk is still of the form's shape. */
export const isAnswerDraft = (kept: unknown): kept is AnswerDraft => {
  if (typeof kept !== 'object' || kept === null) return false;
  const { result, onDate, said, ...rest } = kept as Partial<AnswerDraft>;
  return (
    (result === 'accepted' || result === 'returned') &&
    typeof onDate === 'string' &&
    stepDetail.safeParse({ ...rest, sections: said }).success
  );
};
