import type { qualityCalls } from '#domain/contract/calls/quality.ts';
import { wholePep } from '#domain/quality/judge.ts';
import { saveViews, viewsOf } from '#electron/store/quality/views.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { pepOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type OnTimeOf, qualityOf } from './quality-of.ts';

/** The quality check before a PEP is sent. */
export const qualityServices = (
  context: Context,
  onTimeOf: OnTimeOf,
): Plain<keyof typeof qualityCalls> => {
  const { env } = context;

  return {
    'quality.get': ({ pepId }) =>
      context.read((read) => qualityOf(read, pepId, env.today(), onTimeOf)),

    'quality.say': ({ pepId, ...view }) =>
      context.alter((write) => {
        if (pepOf(write, pepId).status === 'signed-off') {
          throw new Refusal('not-allowed', 'This PEP is signed off and cannot be changed.');
        }
        const { rubric } = qualityOf(write, pepId, env.today(), onTimeOf);
        const criterion = rubric.criteria.find((one) => one.id === view.subject);
        const question = rubric.questions.find((one) => one.id === view.subject);
        const whole = view.subject === wholePep;
        const isLevel = rubric.levels.some((level) => level.id === view.verdict);
        const fits = whole
          ? isLevel || rubric.levels.length === 0
          : criterion
            ? isLevel
            : question
              ? ['yes', 'no'].includes(view.verdict)
              : ['met', 'not-applicable'].includes(view.verdict);
        if (view.verdict !== '' && !fits) {
          throw new Refusal('bad-input', 'Choose one of the answers in the list.', 'verdict');
        }
        if (view.verdict !== '' && !criterion && !question && !whole && view.reason === '') {
          throw new Refusal('bad-input', 'Say why you see it otherwise.', 'reason');
        }
        const others = viewsOf(write, pepId).filter((one) => one.subject !== view.subject);
        const says = view.verdict !== '' || view.label !== '';
        saveViews(write, pepId, says ? [...others, view] : others);
      }),
  };
};
