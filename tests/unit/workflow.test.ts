import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Stage, stages } from '#domain/kernel/stage.ts';
import {
  canWithdraw,
  diagram,
  type Life,
  nextSteps,
  noDetail,
  type Step,
  stageOf,
  stepDetail,
  steps,
  type TakenStep,
  takeStep,
  undoableStep,
  withdrawStep,
} from '#domain/stages/steps.ts';

const today = '2026-11-23';

const told = stepDetail.parse({ to: 'Virtual school', how: 'portal', reason: 'No measure' });
const step = (name: Step, over: Partial<TakenStep> = {}): TakenStep => ({
  step: name,
  onDate: '2026-11-20',
  by: 'social-worker',
  detail: told,
  ...over,
});

const lifeThrough = (...names: Step[]): Life =>
  names.reduce<Life>((life, name) => {
    const result = takeStep(life, step(name), { today, missing: 0 });
    if (!result.ok) throw new Error(`${name}: ${result.message}`);
    return result.life;
  }, []);

const isLocked = (life: Life): boolean => life.some(({ step: name }) => name === 'signed-off');

const wholeWay: Step[] = ['started', 'initiated', 'meeting-held', 'ready', 'signed-off', 'sent'];

type Command = { do: 'take'; step: TakenStep; missing: number } | { do: 'undo'; step: Step };

const anyStep = fc.constantFrom(...steps);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('take' as const),
      step: fc.record({
        step: anyStep,
        onDate: fc.constantFrom('2026-11-19', '2026-11-20', today, '2026-11-30', '', 'soon'),
        by: fc.constantFrom('', 'social-worker'),
        detail: fc.constantFrom(noDetail, told),
      }),
      missing: fc.constantFrom(0, 0, 3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), step: anyStep }) },
);

describe('The life of a PEP', () => {
  test('no sequence of steps reaches a stage that the diagram lacks, and a locked PEP keeps what led to it until its sign-off is undone', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        let life: Life = [];
        for (const one of commands) {
          const from = stageOf(life);
          const result =
            one.do === 'take'
              ? takeStep(life, one.step, { today, missing: one.missing })
              : withdrawStep(life, one.step);
          if (!result.ok) continue;
          const to = stageOf(result.life);
          expect(Object.keys(stages)).toContain(to);
          if (one.do === 'take') {
            expect(diagram[from]).toContain(one.step.step);
            if (to !== from)
              expect<Stage | Step>(to).toBe(
                one.step.step === 'started' ? 'in-preparation' : one.step.step,
              );
            if (one.step.step === 'signed-off') expect(one.missing).toBe(0);
          } else if (to !== from) {
            expect(diagram[to]).toContain(one.step);
          }
          if (isLocked(life)) {
            const undone = one.do === 'undo' && one.step === 'signed-off';
            const fast = (all: Life) =>
              all.filter(
                ({ step: name }) =>
                  steps.indexOf(name) < steps.indexOf('signed-off') ||
                  (name === 'signed-off' && !undone),
              );
            expect(fast(result.life)).toEqual(fast(life));
            expect(isLocked(result.life)).toBe(!undone);
          }
          const names = result.life.map(({ step: name }) => name);
          expect(new Set(names).size).toBe(names.length);
          expect(names.includes('accepted') && names.includes('returned')).toBe(false);
          life = result.life;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('whatever step was taken last can be undone, and undoing it restores the life before', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let life: Life = [];
        for (const one of commands) {
          if (one.do !== 'take') continue;
          const result = takeStep(life, one.step, { today, missing: one.missing });
          if (!result.ok) continue;
          // Who came says that the meeting was held, and unsays it.
          const fast = ['started', 'meeting-held', 'amended'].includes(one.step.step);
          expect(canWithdraw(result.life, one.step.step)).toBe(!fast);
          const undone = withdrawStep(result.life, one.step.step);
          if (undone.ok) expect(undone.life).toEqual(life);
          life = result.life;
        }
      }),
    );
  });

  test('a sign-off can be undone while nothing follows it, and leaves the PEP ready', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        let life = lifeThrough('started', 'ready', 'signed-off');
        for (const one of commands) {
          const undone = withdrawStep(life, 'signed-off');
          const followed = life.some(
            ({ step: name }) => steps.indexOf(name) > steps.indexOf('signed-off'),
          );
          expect(undone.ok).toBe(isLocked(life) && !followed);
          expect(undoableStep(life) === 'signed-off').toBe(undone.ok);
          if (undone.ok) expect(stageOf(undone.life)).toBe('ready');
          const result =
            one.do === 'take'
              ? takeStep(life, one.step, { today, missing: one.missing })
              : withdrawStep(life, one.step);
          if (result.ok) life = result.life;
          // Only lives that are signed off are looked at: what is ready is signed off again.
          if (!isLocked(life)) life = lifeThrough('started', 'ready', 'signed-off');
        }
      }),
    );
    const refused = withdrawStep(
      lifeThrough('started', 'ready', 'signed-off', 'amended'),
      'signed-off',
    );
    expect(!refused.ok && refused.message).toContain('newer revision');
  });

  test('the usual next step comes first at every stage', () => {
    const first = (life: Life) => nextSteps(life)[0];
    expect(first([])).toBe('started');
    expect(wholeWay.map((_, i) => first(lifeThrough(...wholeWay.slice(0, i + 1))))).toEqual([
      'meeting-held',
      'meeting-held',
      'ready',
      'signed-off',
      'sent',
      'accepted',
    ]);
    expect(first(lifeThrough(...wholeWay, 'returned'))).toBe('amended');
  });

  test.each([
    ['a day still to come', 'meeting-held', ['started'], { onDate: '2026-12-01' }, 'still to come'],
    ['no day at all', 'meeting-held', ['started'], { onDate: '' }, 'real date'],
    ['nobody as initiator', 'initiated', ['started'], { by: '' }, 'who initiated'],
    ['no recipient', 'sent', wholeWay.slice(0, 5), { detail: { ...told, to: '' } }, 'sent to'],
    ['no way of sending', 'sent', wholeWay.slice(0, 5), { detail: { ...told, how: '' } }, 'how'],
    ['a day before sign-off', 'sent', wholeWay.slice(0, 5), { onDate: '2026-11-01' }, 'signed off'],
    ['a day before sending', 'accepted', wholeWay, { onDate: '2026-11-01' }, 'was sent'],
    ['no reason', 'returned', wholeWay, { detail: { ...told, reason: '' } }, 'why it came back'],
  ] as const)('a step with %s is refused in words', (_, name, before, over, words) => {
    const result = takeStep(lifeThrough(...before), step(name, over), { today, missing: 0 });
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.message).toContain(words);
  });

  test('a PEP with answers missing is neither ready nor signed off', () => {
    for (const [name, before] of [
      ['ready', ['started']],
      ['signed-off', ['started', 'ready']],
    ] as const) {
      const result = takeStep(lifeThrough(...before), step(name), { today, missing: 2 });
      expect(!result.ok && result.message).toContain('2 answers are still missing');
    }
  });

  test('who initiated a PEP can be taken back until it is ready, and no longer', () => {
    expect(canWithdraw(lifeThrough('started', 'initiated', 'meeting-held'), 'initiated')).toBe(
      true,
    );
    expect(canWithdraw(lifeThrough('started', 'initiated', 'ready'), 'initiated')).toBe(false);
    expect(undoableStep(lifeThrough(...wholeWay))).toBe('sent');
    expect(undoableStep(lifeThrough(...wholeWay.slice(0, 5)))).toBe('signed-off');
  });
});
