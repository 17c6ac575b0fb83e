import { completePep } from './complete-pep.ts';
import { autumn, type TestServices } from './services.ts';

/** Adds an invented pupil who came into care in October. */
export const addPupil = (
  services: TestServices,
  lutonId: string,
  over: Record<string, unknown> = {},
) =>
  services.call('pupils.add', {
    legalForename: 'Zoë',
    legalSurname: "O'Neill-Łukasz",
    dateOfBirth: '2013-11-20',
    authorityId: lutonId,
    careStartDate: '2026-10-19',
    socialWorker: { name: 'Sam Okafor' },
    carer: { name: 'Jo Marsh' },
    virtualSchoolContact: { name: 'Lee Grant' },
    enrolledOn: '2025-09-03',
    ...over,
  });

/** A pupil's PEP for the autumn term, signed off; gives its id. */
export const signedOffPep = async (services: TestServices, lutonId: string): Promise<string> => {
  const pupil = (await addPupil(services, lutonId)).value;
  const { id } = (await services.call('peps.start', { pupilId: pupil.id, term: autumn })).value;
  await completePep(services, id);
  await services.call('peps.signOff', { id });
  return id;
};
