import { formatDate } from '../calendar/plain-date.ts';
import { academicYearLabel, termLabel } from '../calendar/terms.ts';
import { formatPence } from '../ppplus/money.ts';
import { legalStatuses, type Person, sexes } from '../pupil/pupil.ts';
import { keyStageOf, yearGroupLabel } from '../pupil/year-group.ts';
import { laestabLabel } from '../school/school.ts';
import type { PepRecord } from './record.ts';
import type { RecordFact } from './template.ts';

const personText = ({ name, email, phone }: Person): string =>
  [name, email, phone].filter((part) => part !== '').join(', ');

const readers: Record<RecordFact, (record: PepRecord) => string> = {
  academicYear: ({ term }) => academicYearLabel(term.academicYear),
  term: ({ term }) => termLabel(term),
  lookingAfterAuthority: ({ authority }) => authority.name,
  schoolName: ({ school }) => school.name,
  schoolUrn: ({ school }) => school.urn,
  schoolLaestab: ({ school }) => laestabLabel(school.laestab),
  enrolledOn: ({ pupil }) => formatDate(pupil.enrolledOn),
  legalSurname: ({ pupil }) => pupil.legalSurname,
  legalForename: ({ pupil }) => pupil.legalForename,
  preferredName: ({ pupil }) => pupil.preferredName,
  dateOfBirth: ({ pupil }) => formatDate(pupil.dateOfBirth),
  sex: ({ pupil }) => (pupil.sex === '' ? '' : sexes[pupil.sex]),
  languages: ({ pupil }) => pupil.languages,
  upn: ({ pupil }) => pupil.upn,
  uln: ({ pupil }) => pupil.uln,
  yearGroup: ({ pupil, yearGroup }) =>
    `${yearGroupLabel(yearGroup)}${pupil.yearGroupOverride === null ? '' : ' (out of year group)'}`,
  keyStage: ({ yearGroup }) => keyStageOf(yearGroup),
  careStartDate: ({ pupil }) => formatDate(pupil.careStartDate),
  firstReviewDate: ({ pupil }) => formatDate(pupil.firstReviewDate),
  nextReviewDate: ({ pupil }) => formatDate(pupil.nextReviewDate),
  legalStatus: ({ pupil }) => (pupil.legalStatus === '' ? '' : legalStatuses[pupil.legalStatus]),
  socialWorker: ({ pupil }) => personText(pupil.socialWorker),
  carer: ({ pupil }) => personText(pupil.carer),
  designatedTeacher: ({ school }) =>
    personText({ name: school.designatedTeacher, email: school.designatedTeacherEmail, phone: '' }),
  virtualSchoolContact: ({ pupil, authority }) =>
    personText(pupil.virtualSchoolContact) || personText(authority.contact),
  reviewingOfficer: ({ pupil }) => personText(pupil.reviewingOfficer),
  ppPlusExpected: ({ ppPlus }) =>
    ppPlus.awardedPence === null ? '' : formatPence(ppPlus.awardedPence),
};

/** What the records say for a fact field, ready to read; empty when nothing is recorded. */
export const factText = (fact: RecordFact, record: PepRecord): string => readers[fact](record);
