import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { PepLife } from '#domain/contract/calls/stages.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { isUnsigned, type Stage, stages } from '#domain/kernel/stage.ts';
import { diagram, type Life, type Step, stageOf, steps } from '#domain/stages/steps.ts';
import { says } from '../fixtures/says.ts';
import { saveAnswers, signedOffPep } from './a-pep.ts';
import { schoolForAllTests } from './a-school.ts';
import { autumn } from './services.ts';

const services = schoolForAllTests();
let pepId: string;

/** One PEP with every answer; each run begins with a revision of it, for that is quick. */
beforeAll(async () => {
  pepId = await signedOffPep(services);
}, 60_000);

const taken = ['initiated', 'ready', 'sent', 'accepted', 'returned'] as const;

type Command =
  | { do: 'take' | 'withdraw'; step: (typeof taken)[number]; onDate: string }
  | { do: 'sign-off' | 'undo-sign-off' | 'amend' | 'discard' | 'start' | 'target' | 'action' }
  | { do: 'answer'; fieldId: FieldId; blank: boolean };

/** What may be done next, so that lives go far; anything else is tried between. */
type Next = { do: 'next'; n: number };

const days = fc.constantFrom('2026-11-19', '2026-11-23', '2026-11-23', '2026-12-24');
const command: fc.Arbitrary<Command | Next> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('next' as const), n: fc.nat(2) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('take' as const, 'take' as const, 'withdraw' as const),
      step: fc.constantFrom(...taken),
      onDate: days,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'sign-off' as const,
        'sign-off' as const,
        'sign-off' as const,
        'undo-sign-off' as const,
        'amend' as const,
        'discard' as const,
        'start' as const,
        'target' as const,
        'action' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      fieldId: fc.constantFrom('how-needs-met', 'initiated-by', 'initiated-date', 'strengths'),
      blank: fc.boolean(),
    }),
  },
);

const answerTo = (fieldId: FieldId): string => {
  if (fieldId === 'initiated-by') return 'social-worker';
  return fieldId === 'initiated-date' ? '2026-11-18' : 'Read aloud to a younger class.';
};

/** The command that a "next" stands for at this moment; null when nothing may be done. */
const resolved = (one: Command | Next, { next }: PepLife): Command | null => {
  if (one.do !== 'next') return one;
  const step = next[one.n % next.length];
  if (step === 'signed-off') return { do: 'sign-off' };
  if (step === 'amended') return { do: 'amend' };
  const own = taken.find((each) => each === step);
  return own === undefined ? null : { do: 'take', step: own, onDate: '2026-11-23' };
};

/** Does what a teacher might; whatever is refused changes nothing. */
const attempt = async (id: string, one: Command): Promise<boolean> => {
  const detail = { to: 'Luton Virtual School', how: 'portal', reason: 'No measure' } as const;
  try {
    switch (one.do) {
      case 'take': {
        const by = one.step === 'initiated' ? 'social-worker' : '';
        await services.call('peps.takeStep', {
          id,
          step: one.step,
          onDate: one.onDate,
          by,
          detail,
        });
        break;
      }
      case 'withdraw':
        await services.call('peps.withdrawStep', { id, step: one.step });
        break;
      case 'sign-off':
        await services.call('peps.signOff', { id });
        break;
      case 'undo-sign-off':
        await services.call('peps.undoSignOff', { id });
        break;
      case 'amend':
        await services.call('peps.amend', { id, reason: 'Corrected' });
        break;
      case 'discard':
        await services.call('peps.discard', { id });
        break;
      case 'start': {
        const { pupilId } = await services.call('peps.life', { id });
        await services.call('peps.start', { pupilId, term: autumn });
        break;
      }
      case 'target':
        await services.call('targets.add', { pepId: id });
        break;
      case 'action': {
        const action = { description: 'Ring the tutor', owner: 'Priya Nair' };
        await services.call('actions.add', { pepId: id, action });
        break;
      }
      case 'answer': {
        const value = says(answerTo(one.fieldId));
        const answers = { [one.fieldId]: one.blank ? null : value };
        await saveAnswers(services, id, answers);
        break;
      }
    }
    return true;
  } catch (thrown) {
    expect(String(thrown)).toMatch(/: (not-allowed|conflict|bad-input|not-found): /);
    return false;
  }
};

/** Follows a life step by step and refuses one that the diagram does not have. */
const walk = (life: Life): void => {
  const inOrder = [...life].sort((a, b) => rank(a.step) - rank(b.step));
  for (const [i, one] of inOrder.entries()) {
    const from = stageOf(inOrder.slice(0, i));
    expect(diagram[from], `${one.step} after ${from}`).toContain(one.step);
  }
};

/** Who initiated a PEP may be told at any time while it is written. */
const rank = (step: Step): number => (step === 'initiated' ? 1.5 : steps.indexOf(step));

/** Whether one call may lead from a stage to another. */
const mayFollow = (one: Command, from: Stage, to: Stage): boolean => {
  if (from === to) return true;
  switch (one.do) {
    case 'take':
      return diagram[from].includes(one.step) && to === one.step;
    case 'withdraw':
      return diagram[to].includes(one.step) && from === one.step;
    case 'sign-off':
      return isUnsigned(from) && to === 'signed-off';
    case 'undo-sign-off':
      return from === 'signed-off' && to === 'ready';
    case 'amend':
      return diagram[from].includes('amended') && to === 'amended';
    case 'discard':
      return from === 'amended' && diagram[to].includes('amended');
    default:
      return isUnsigned(from) && isUnsigned(to);
  }
};

const lifeOf = (id: string): Promise<PepLife> => services.call('peps.life', { id });
const newestOf = (life: PepLife): string => life.revisions.at(-1)?.id ?? '';

/** What sign-off holds fast: all that the PEP says, and the steps that led to it. */
const sealed = async (id: string) => {
  const { steps: all } = await lifeOf(id);
  const led = all.filter(({ step }) => rank(step) <= rank('signed-off'));
  return JSON.stringify([await services.call('peps.get', { id }), led]);
};

test('no sequence of calls reaches a stage that the diagram lacks, and a locked PEP never changes', async () => {
  const reached = new Set<Stage>();
  const property = fc.asyncProperty(
    fc.array(fc.tuple(command, fc.boolean()), { minLength: 5, maxLength: 25 }),
    async (commands) => {
      for (const [drawn, onOlder] of commands) {
        const seals = new Map<string, string>();
        const before = await lifeOf(pepId);
        const at = new Map(before.revisions.map(({ id, stage }) => [id, stage]));
        const id = onOlder ? (before.revisions.at(-2)?.id ?? pepId) : newestOf(before);
        const one = resolved(drawn, await lifeOf(id));
        if (one === null) continue;
        // The first revision stays signed off, for the next run to begin from.
        if (id === pepId && one.do === 'undo-sign-off') continue;
        for (const [each, stage] of at) {
          if (!isUnsigned(stage)) seals.set(each, await sealed(each));
        }
        const done = await attempt(id, one);
        const after = await lifeOf(pepId);
        for (const revision of after.revisions) {
          const from = at.get(revision.id);
          reached.add(revision.stage);
          expect(Object.keys(stages)).toContain(revision.stage);
          walk((await lifeOf(revision.id)).steps);
          if (from === undefined) {
            expect(['amend', 'start']).toContain(one.do);
            expect(isUnsigned(revision.stage)).toBe(true);
            continue;
          }
          if (!done) expect(revision.stage).toBe(from);
          const told = `${one.do} led from ${from} to ${revision.stage}`;
          expect(mayFollow(one, from, revision.stage), told).toBe(true);
          const seal = seals.get(revision.id);
          if (seal !== undefined && !isUnsigned(revision.stage)) {
            expect(await sealed(revision.id)).toBe(seal);
          }
        }
      }
    },
  );
  // The sequences go far enough to mean something; where by chance none does, more are drawn.
  const far = ['signed-off', 'amended', 'sent'] as const;
  for (let rounds = 0; rounds < 4 && !far.every((stage) => reached.has(stage)); rounds += 1) {
    await fc.assert(property, { numRuns: 15 });
  }
  expect([...reached]).toEqual(expect.arrayContaining([...far]));
});
