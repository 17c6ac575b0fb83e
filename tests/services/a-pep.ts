import type { CallInput } from '#domain/contract/calls.ts';
import type { SentAnswers } from '#domain/form/answer.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { completeBy } from '../fixtures/complete-pep.ts';
import type { LineInput } from '../fixtures/spending.ts';
import { autumn, type TestSchool, type TestServices } from './services.ts';

/** What a test says of a pupil that differs from the invented one. */
export type PupilChange = Partial<CallInput<'pupils.add'>>;

/** Adds an invented pupil who came into care in October. */
export const addPupil = (school: TestSchool, over: PupilChange = {}) =>
  school.call('pupils.add', {
    legalForename: 'Zoë',
    legalSurname: "O'Neill-Łukasz",
    dateOfBirth: '2013-11-20',
    authorityId: school.lutonId,
    careStartDate: '2026-10-19',
    socialWorker: { name: 'Sam Okafor' },
    carer: { name: 'Jo Marsh' },
    virtualSchoolContact: { name: 'Lee Grant' },
    enrolledOn: '2025-09-03',
    ...over,
  });

/** Saves what is changed of a pupil, as the pupil's page does: with all else that it knows. */
export const changePupil = async (services: TestServices, id: string, change: PupilChange) => {
  const {
    id: _,
    code: __,
    leftOn: ___,
    knownSince: ____,
    ...pupil
  } = await services.call('pupils.get', { id });
  return services.call('pupils.save', { id, pupil: { ...pupil, ...change } });
};

/** Begins a pupil's PEP for a term; gives its id. */
export const startPep = async (
  services: TestServices,
  pupilId: string,
  term: TermKey = autumn,
): Promise<string> => (await services.call('peps.start', { pupilId, term })).value.id;

/** Adds an invented pupil and begins the PEP for the autumn term. */
export const newPep = async (
  school: TestSchool,
  over: PupilChange = {},
): Promise<{ pupilId: string; pepId: string }> => {
  const pupilId = (await addPupil(school, over)).value.id;
  return { pupilId, pepId: await startPep(school, pupilId) };
};

/** Saves answers of a PEP as they are typed. */
export const saveAnswers = (services: TestServices, id: string, answers: SentAnswers) =>
  services.call('peps.saveAnswers', { id, answers });

type StepInput = CallInput<'peps.takeStep'>;

/** Notes a step of a PEP on a day. */
export const takeStep = (
  services: TestServices,
  id: string,
  step: StepInput['step'],
  onDate: string,
  more: Pick<StepInput, 'by' | 'detail'> = {},
) => services.call('peps.takeStep', { id, step, onDate, ...more });

/** Answers whatever a PEP still needs until nothing is missing, with `day` for every date. */
export const completePep = (
  services: TestServices,
  pepId: string,
  day = '2026-11-20',
): Promise<void> => completeBy(services.call, pepId, day);

/** Answers whatever a PEP still needs, and signs it off. */
export const signOffComplete = async (
  services: TestServices,
  pepId: string,
  day?: string,
): Promise<void> => {
  await completePep(services, pepId, day);
  await services.call('peps.signOff', { id: pepId });
};

/** A pupil's PEP for the autumn term, signed off; gives its id. */
export const signedOffPep = async (school: TestSchool): Promise<string> => {
  const { pepId } = await newPep(school);
  await signOffComplete(school, pepId);
  return pepId;
};

/** Adds a line of spending; gives it. */
export const addLine = async (services: TestServices, line: LineInput) =>
  (await services.call('ppplus.saveLine', { id: null, line })).value;
