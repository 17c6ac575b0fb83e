import { z } from 'zod';
import { shapeOf } from '#domain/kernel/shape.ts';
import { stepDetail, type TakenStep } from '#domain/stages/steps.ts';

/** The virtual school's answer while it is typed. */
export const answerDraft = shapeOf(
  stepDetail.pick({ grade: true, reason: true, comment: true }).extend({
    result: z.enum(['accepted', 'returned']),
    onDate: z.string(),
    said: stepDetail.shape.sections,
  }),
);
export type AnswerDraft = z.infer<typeof answerDraft>;

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
