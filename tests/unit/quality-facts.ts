import type { Answers } from '#domain/form/answer.ts';
import type { TargetFieldId } from '#domain/form/fields/index.ts';
import { newestTemplateFor, templateOf } from '#domain/form/forms/index.ts';
import type { PepRecord, Target } from '#domain/form/record.ts';
import type { CheckFacts } from '#domain/quality/check.ts';
import { suggestedTerms } from '#domain/school/terms.ts';
import { says } from '../fixtures/says.ts';
import { freshRecord } from './sample-record.ts';

export const aTarget = (
  answers: Partial<Record<TargetFieldId, string>>,
  id = 'target-1',
): Target => ({
  id,
  position: 1,
  answers: Object.fromEntries(Object.entries(answers).map(([key, text]) => [key, says(text)])),
});

/** What the checks read of a school-age PEP in the autumn term of 2026, with these answers. */
export const factsOf = (
  answers: Answers,
  { record = {}, facts = {} }: { record?: Partial<PepRecord>; facts?: Partial<CheckFacts> } = {},
): CheckFacts => {
  const whole = freshRecord({ templateVersion: newestTemplateFor(8).version, answers, ...record });
  return {
    template: templateOf(whole),
    record: whole,
    terms: suggestedTerms(2026),
    today: '2026-11-23',
    onTime: { by: '', is: null },
    paidTargets: [],
    refuses: [],
    minWords: 5,
    attendanceConcern: 95,
    sdqThreshold: null,
    transitionYears: [-1, 6, 11, 13],
    documents: [],
    ...facts,
  };
};
