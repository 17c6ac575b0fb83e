import fs from 'node:fs';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { createClock, sameIds } from './clock.ts';
import { children } from './people/index.ts';
import { close, type Plan, signOff, spend, writeUp } from './plan.ts';
import {
  type AuthorityName,
  reviewingOfficers,
  sampleAuthorities,
  sampleSchool,
  sampleTerms,
  sampleToday,
} from './school.ts';
import { type Ask, openServices } from './services.ts';
import type { AwardStory, Child } from './story.ts';

const firstDay = '2026-04-13';
const terms = {
  summer: { academicYear: 2025, term: 'summer' },
  autumn: { academicYear: 2026, term: 'autumn' },
} as const satisfies Record<string, TermKey>;

/** A pupil of the store, once it has been added. */
type Made = { id: string };

/** What was done on one day, in this order. */
const acts = ['add', 'award', 'start', 'write', 'follow up', 'sign off'] as const;

/** Something that was done on a day; days are played back in order. */
type Step = { day: string; act: (typeof acts)[number]; run: () => Promise<unknown> };

const byDay = (a: Step, b: Step): number =>
  a.day.localeCompare(b.day) || acts.indexOf(a.act) - acts.indexOf(b.act);

const later = (...days: string[]): string => days.toSorted().at(-1) ?? '';

/** The steps of one term's plan: begun, written up, money spent, actions closed, signed off. */
const planSteps = (given: Pick<Plan, 'ask' | 'child' | 'story' | 'term'>, pupil: Made): Step[] => {
  const { ask, child, story, term } = given;
  const plan: Plan = {
    ...given,
    pupilId: '',
    pepId: '',
    targets: new Map(),
    actions: new Map(),
    planned: new Map(),
  };
  const isToCome = 'stands' in story && story.stands !== 'held';
  // What is still to be met about is prepared as far as it goes.
  const writtenOn = isToCome ? later(story.startedOn, '2026-11-18') : story.meetingOn;
  const start = async () => {
    const form = child.form === undefined ? {} : { templateId: child.form };
    plan.pupilId = pupil.id;
    plan.pepId = (await ask('peps.start', { pupilId: pupil.id, term, ...form })).value.id;
  };
  const spent = Object.entries(story.money).flatMap(([what, money]): Step[] => {
    const day = later(money.spentOn ?? '', writtenOn);
    return money.spentOn ? [{ day, act: 'follow up', run: () => spend(plan, what, money) }] : [];
  });
  const closed = Object.entries(story.actions).flatMap(([what, action]): Step[] => {
    const { closed: end } = action;
    const day = later(end?.on ?? '', writtenOn);
    return end ? [{ day, act: 'follow up', run: () => close(plan, what, end) }] : [];
  });
  const signed: Step[] =
    'signedOffOn' in story
      ? [{ day: story.signedOffOn, act: 'sign off', run: () => signOff(plan) }]
      : [];
  return [
    { day: story.startedOn, act: 'start', run: start },
    { day: writtenOn, act: 'write', run: () => writeUp(plan) },
    ...spent,
    ...closed,
    ...signed,
  ];
};

/** The authority confirms what was expected, or what was agreed on request where it goes by need. */
const confirm = async (
  ask: Ask,
  of: { pupilId: string; authority: AuthorityName; authorityId: string },
  term: TermKey,
  { on, pence }: AwardStory,
): Promise<void> => {
  const { pupilId, authority, authorityId } = of;
  const ledger = await ask('ppplus.ledger', { pupilId, term });
  const expected = ledger.grants.find(({ kind }) => kind === 'usual');
  const agreed = async (amountPence: number) =>
    ask('ppplus.saveGrant', {
      id: null,
      grant: {
        pupilId,
        ...term,
        kind: 'usual',
        stream: ledger.brings[0] ?? 'local',
        authorityId,
        amountPence,
        source: `${authority}, agreed on request on ${formatDate(on)}`,
      },
    });
  const grant = expected ?? (await agreed(pence ?? 0)).value;
  const amountPence = pence ?? grant.amountPence ?? 0;
  await ask('ppplus.stepGrant', {
    id: grant.id,
    step: 'confirmed',
    on,
    amountPence,
    by: authority,
  });
};

const childSteps = (ask: Ask, child: Child, authorities: ReadonlyMap<string, string>): Step[] => {
  const { authority } = child;
  const pupil = { reviewingOfficer: reviewingOfficers[authority], ...child.pupil };
  const made: Made = { id: '' };
  const add = async () => {
    const authorityId = authorities.get(authority) ?? '';
    made.id = (await ask('pupils.add', { ...pupil, authorityId })).value.id;
  };
  const inTerm = (name: keyof typeof terms): Step[] => {
    const { [name]: story, awards } = child;
    const { [name]: award } = awards;
    const term = terms[name];
    const pay = (given: AwardStory) => () =>
      confirm(
        ask,
        { pupilId: made.id, authority, authorityId: authorities.get(authority) ?? '' },
        term,
        given,
      );
    const paid: Step[] = award ? [{ day: award.on, act: 'award', run: pay(award) }] : [];
    return [...paid, ...(story ? planSteps({ ask, child, story, term }, made) : [])];
  };
  const since = pupil.education?.since ?? '';
  return [
    { day: later(firstDay, pupil.enrolledOn, pupil.careStartDate, since), act: 'add', run: add },
    ...inTerm('summer'),
    ...inTerm('autumn'),
  ];
};

/** Sets the school up, and plays back what was done in it, day by day. */
const play = async (
  ask: Ask,
  setDay: (day: string) => void,
  onStep: (done: number, of: number) => void | Promise<void>,
): Promise<void> => {
  const { recoveryCode } = await ask('setup.create', {
    school: sampleSchool,
    authorities: sampleAuthorities,
    terms: sampleTerms,
    passphrase: samplePassphrase,
  });
  await ask('recovery.confirm', { code: recoveryCode });
  const authorities = new Map((await ask('authorities.list', {})).map((a) => [a.name, a.id]));

  const steps = children.flatMap((child) => childSteps(ask, child, authorities));
  for (const [done, { day, run }] of steps.toSorted(byDay).entries()) {
    await onStep(done, steps.length);
    setDay(day);
    await run();
  }
  setDay(sampleToday);
};

/**
 * Makes the sample school through the same services as the window uses: its locked store in the one
 * folder, and the PDF of each signed-off PEP in the other. The same content and PDFs each time.
 * @param onStep Called before each step, with how many are done; what it throws ends the making.
 * @returns the names of the documents.
 * @throws Refusal where the disk will not take it, and Error with a sentence when a story does not
 *   fit the form. The store is closed by then, so that its files can be taken away.
 */
export const makeSample = async (
  folders: { dataFolder: string; documentsFolder: string },
  onStep: (done: number, of: number) => void | Promise<void> = () => undefined,
): Promise<string[]> => {
  fs.mkdirSync(folders.documentsFolder, { recursive: true });
  const clock = createClock(firstDay);
  const ask = openServices({
    ...folders,
    today: clock.today,
    now: clock.now,
    newId: sameIds('sample school'),
  });
  try {
    await play(ask, clock.set, onStep);
  } finally {
    await ask('access.lock', {});
  }
  return fs.readdirSync(folders.documentsFolder).sort();
};
