import { virtualSchoolContactOf } from '../../authority/authority.ts';
import { isPastSchool } from '../../pupil/education.ts';
import { calledName } from '../../pupil/pupil.ts';
import { hasNoPlace } from '../conditions.ts';
import type { PepRecord } from '../record.ts';
import type { Section, Template } from '../template.ts';

/** "the social worker, Sam Reid," or, where no name is recorded, "the social worker". */
const named = (role: string, name: string): string => (name === '' ? role : `${role}, ${name},`);

/**
 * Who writes a section because no school can: "Written by the social worker, Sam Reid, and …".
 * Null when the school writes it. Of school age only, and never in a voluntary plan.
 * Source: Gateshead, “Core tabs in all PEPs”: on no roll, the education part is completed by the
 * social worker and the virtual school's caseworker.
 */
export const attributionOf = (
  section: Section,
  template: Template,
  record: Pick<PepRecord, 'pupil' | 'authority' | 'yearGroup' | 'answers'>,
): string | null => {
  const { pupil, authority, yearGroup } = record;
  const ofSchoolAge = yearGroup >= 0 && !isPastSchool(yearGroup);
  if (!section.byAuthorityWithoutPlace || template.voluntary || !ofSchoolAge) return null;
  if (!hasNoPlace(record)) return null;
  const socialWorker = named('the social worker', pupil.socialWorker.name);
  const caseworker = named(
    'the virtual school’s caseworker',
    virtualSchoolContactOf(pupil, authority).name,
  ).replace(/,$/, '');
  return `Written by ${socialWorker} and ${caseworker}, because ${calledName(pupil)} has no school place at present.`;
};
