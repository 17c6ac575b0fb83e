import fs from 'node:fs';
import type { TermKey } from '#domain/school/terms.ts';
import { createClock, sameIds } from './clock.ts';
import { children } from './people/index.ts';
import { type PlanOf, signOff, spend, type Written, writeUp } from './plan.ts';
import {
  sampleAuthorities,
  samplePassphrase,
  sampleSchool,
  sampleTerms,
  sampleToday,
} from './school.ts';
import { type Ask, openServices } from './services.ts';
import type { Award, Child, TermStory } from './story.ts';

const firstDay = '2026-04-13';
const terms = {
  summer: { academicYear: 2025, term: 'summer' },
  autumn: { academicYear: 2026, term: 'autumn' },
} as const satisfies Record<string, TermKey>;

/** Something that was done on a day; days are played back in order. */
type Step = { day: string; order: number; run: () => Promise<unknown> };

const later = (...days: string[]): string => days.toSorted().at(-1) ?? '';

const planSteps = (input: {
  ask: Ask;
  child: Child;
  story: TermStory;
  term: TermKey;
  pupilId: () => string;
}): Step[] => {
  const { ask, child, story, term, pupilId } = input;
  const held = story.meetingOn <= sampleToday;
  // What is still to be met about is prepared as far as it goes.
  const writtenOn = held ? story.meetingOn : later(story.startedOn, '2026-11-18');
  let pepId = '';
  let written: Written = { targetIds: [], actionIds: [], planned: [] };
  const plan = (): PlanOf => ({ ask, child, story, term, pupilId: pupilId(), pepId });
  return [
    {
      day: story.startedOn,
      order: 2,
      run: async () => {
        pepId = (
          await ask('peps.start', {
            pupilId: pupilId(),
            term,
            ...(child.form !== undefined && { templateId: child.form }),
          })
        ).value.id;
      },
    },
    {
      day: writtenOn,
      order: 3,
      run: async () => {
        written = await writeUp(plan(), held);
      },
    },
    ...story.money.flatMap(({ spentOn }, i): Step[] =>
      spentOn === undefined
        ? []
        : [{ day: later(spentOn, writtenOn), order: 4, run: () => spend(plan(), written, i) }],
    ),
    ...story.actions.flatMap(({ closed }, i): Step[] =>
      closed === undefined
        ? []
        : [
            {
              day: later(closed.on, writtenOn),
              order: 4,
              run: () =>
                ask('actions.setStatus', {
                  id: written.actionIds[i] ?? '',
                  status: closed.status,
                  note: closed.note,
                }),
            },
          ],
    ),
    ...(story.signedOffOn === undefined
      ? []
      : [{ day: story.signedOffOn, order: 5, run: () => signOff(plan()) }]),
  ];
};

const childSteps = (ask: Ask, child: Child, authorityId: () => string): Step[] => {
  let id = '';
  const pupilId = (): string => id;
  const award = ({ pence, source, on }: Award, term: TermKey): Step => ({
    day: on,
    order: 1,
    run: () => ask('ppplus.saveAward', { pupilId: id, ...term, amountPence: pence, source }),
  });
  const { pupil, awards, summer, autumn } = child;
  return [
    {
      day: later(firstDay, pupil.enrolledOn, pupil.careStartDate, pupil.education?.since ?? ''),
      order: 0,
      run: async () => {
        id = (await ask('pupils.add', { ...pupil, authorityId: authorityId() })).value.id;
      },
    },
    ...(awards.summer ? [award(awards.summer, terms.summer)] : []),
    ...(awards.autumn ? [award(awards.autumn, terms.autumn)] : []),
    ...(summer ? planSteps({ ask, child, story: summer, term: terms.summer, pupilId }) : []),
    ...(autumn ? planSteps({ ask, child, story: autumn, term: terms.autumn, pupilId }) : []),
  ];
};

/**
 * Makes the sample school through the same services as the window uses: its locked store in the one
 * folder, and the PDF of each signed-off PEP in the other. The same content and PDFs each time.
 * @returns the names of the documents.
 * @throws Error with a sentence, when a story does not fit the form.
 */
export const makeSample = async (folders: {
  dataFolder: string;
  documentsFolder: string;
}): Promise<string[]> => {
  fs.mkdirSync(folders.documentsFolder, { recursive: true });
  const clock = createClock(firstDay);
  const ask = openServices({
    ...folders,
    today: clock.today,
    now: clock.now,
    newId: sameIds('sample school'),
  });
  const { recoveryCode } = await ask('setup.create', {
    school: sampleSchool,
    authorities: sampleAuthorities,
    terms: sampleTerms,
    passphrase: samplePassphrase,
  });
  await ask('recovery.confirm', { code: recoveryCode });
  const authorities = new Map((await ask('authorities.list', {})).map((a) => [a.name, a.id]));

  const steps = children.flatMap((child) =>
    childSteps(ask, child, () => authorities.get(child.authority) ?? ''),
  );
  const inOrder = steps.toSorted((a, b) => a.day.localeCompare(b.day) || a.order - b.order);
  for (const { day, run } of inOrder) {
    clock.set(day);
    await run();
  }
  clock.set(sampleToday);
  await ask('access.lock', {});
  return fs.readdirSync(folders.documentsFolder).sort();
};
