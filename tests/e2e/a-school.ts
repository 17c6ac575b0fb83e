import type { Page } from '@playwright/test';
import { says } from '../fixtures/says.ts';
import { spending } from '../fixtures/spending.ts';
import { addMia, addPupil, completePep, term } from './a-pep.ts';
import type { App } from './app.ts';
import { call, setUpSchool } from './calls.ts';

const someone = (name: string) => ({ name, email: `${name.split(' ')[0]}@example.org`, phone: '' });
const summer = { academicYear: 2025, term: 'summer' } as const;

/** Forename, surname, date of birth and day of coming into care of invented pupils. */
const others = [
  ['Adebayo', 'Okonkwo', '2010-05-11', '2026-10-19'],
  ['Nguyễn Minh', 'Trần', '2016-02-03', '2024-01-08'],
  ['Олена', 'Шевченко', '2018-09-30', '2026-11-09'],
  ['Bartholomew-Alexander', 'Featherstonehaugh-Cholmondeley', '2012-12-25', '2020-06-01'],
] as const;

/** What the screens of a filled school are about. */
export type SchoolIds = {
  pupilId: string;
  authorityId: string;
  openPepId: string;
  signedPepId: string;
  /** Another pupil's, sent back by the virtual school, and the revision that answers it. */
  returnedPepId: string;
  revisionId: string;
};

/** The address of a PEP of the school, or of what lies below it. */
export const ofPep =
  <Which extends string>(pep: Which, below = '') =>
  (ids: Readonly<Record<Which, string>>): string =>
    `/peps/${ids[pep]}${below}`;

/** A PEP that the virtual school has sent back with its comments, and the revision begun for them. */
const returnAndRevise = async (
  page: Page,
  pupilId: string,
): Promise<Pick<SchoolIds, 'returnedPepId' | 'revisionId'>> => {
  const { value: pep } = await call(page, 'peps.start', { pupilId, term: summer });
  await completePep(page, pep.id);
  await call(page, 'peps.signOff', { id: pep.id });
  const onDate = '2026-11-16';
  const sent = { to: 'Luton Virtual School', how: 'portal' } as const;
  await call(page, 'peps.takeStep', { id: pep.id, step: 'sent', onDate, detail: sent });
  await call(page, 'peps.takeStep', {
    id: pep.id,
    step: 'returned',
    onDate,
    detail: {
      reason: 'The support is not described',
      comment: 'The child’s views are clear.',
      sections: [{ sectionId: 'support-now', grade: '', comment: 'Who gives it, and how often?' }],
    },
  });
  const { value: revision } = await call(page, 'peps.amend', {
    id: pep.id,
    reason: 'The support is not described',
  });
  await call(page, 'peps.saveAnswers', {
    id: revision.id,
    answers: { 'how-needs-met': says('Reading each day with Ms Bell') },
  });
  return { returnedPepId: pep.id, revisionId: revision.id };
};

/**
 * A school with five pupils, a signed-off and exported PEP, an open one, targets and PP+.
 * @param surname Of the pupil that it is mostly about.
 */
export const setUpFilledSchool = async (
  app: Pick<App, 'answerDialog' | 'exportsFolder'>,
  page: Page,
  surname = 'Thompson',
): Promise<SchoolIds> => {
  const code = await setUpSchool(page);
  await call(page, 'recovery.confirm', { code });
  const [luton] = await call(page, 'authorities.list', {});
  const authorityId = luton?.id ?? '';
  const ids: string[] = [];
  for (const [legalForename, legalSurname, dateOfBirth, careStartDate] of others) {
    const one = { legalForename, legalSurname, dateOfBirth, careStartDate };
    ids.push(await addPupil(page, one));
  }
  const pupilId = await addMia(page, {
    legalSurname: surname,
    firstReviewDate: '2025-03-03',
    nextReviewDate: '2027-01-18',
    legalStatus: 'C1',
    upn: 'A674123101121',
    languages: 'English, Polish',
    socialWorker: someone('Joan Whitfield'),
    carer: someone('Karl Marsh'),
    virtualSchoolContact: someone('Lee Grant'),
    aboutMe: 'I like drawing dragons, and I want people to ask me first.',
  });
  const { value: signed } = await call(page, 'peps.start', { pupilId, term: summer });
  await call(page, 'actions.add', {
    pepId: signed.id,
    action: { description: 'Join the chess club', owner: 'Karl Marsh', dueDate: '2026-09-30' },
  });
  await completePep(page, signed.id);
  await call(page, 'peps.signOff', { id: signed.id });
  await app.answerDialog('openFolder', app.exportsFolder);
  await call(page, 'documents.exportPep', { pepId: signed.id, recipient: 'Luton Virtual School' });

  const { value: open } = await call(page, 'peps.start', { pupilId, term });
  const { value: target } = await call(page, 'targets.add', { pepId: open.id });
  await call(page, 'targets.save', {
    id: target.id,
    answers: {
      'target-need-type': says('educational'),
      'target-outcome': says('Reads a page aloud to a friend'),
    },
  });
  await call(page, 'actions.add', {
    pepId: open.id,
    action: {
      description: 'Ask the carers about a bus pass',
      owner: 'Joan Whitfield',
      dueDate: '2026-11-20',
      targetId: target.id,
    },
  });
  for (const [kind, description, quantity, unitCostPence] of [
    ['planned', 'Maths tuition with Ms Čapek', 10, 3800],
    ['spent', 'Climbing club for the whole term, with kit and transport', 1, 65_000],
  ] as const) {
    const targetId = kind === 'planned' ? target.id : null;
    const line = spending(pupilId, { kind, description, targetId, quantity, unitCostPence });
    await call(page, 'ppplus.saveLine', { id: null, line });
  }
  const answered = await returnAndRevise(page, ids[1] ?? '');
  return { pupilId, authorityId, openPepId: open.id, signedPepId: signed.id, ...answered };
};
