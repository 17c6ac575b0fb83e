import { virtualSchoolContactOf } from '../../authority/authority.ts';
import { streams } from '../../authority/rates.ts';
import { formatPence } from '../../kernel/money.ts';
import { personText } from '../../kernel/person.ts';
import { formatDate } from '../../kernel/plain-date.ts';
import { stages } from '../../kernel/stage.ts';
import { schoolWords } from '../../pupil/education.ts';
import { mostSuspendedDays } from '../../pupil/event.ts';
import { legalStatuses, sexes } from '../../pupil/pupil.ts';
import { yearsApartIn } from '../../pupil/years-apart.ts';
import { laestabLabel } from '../../school/school.ts';
import { academicYearLabel, termLabel } from '../../school/terms.ts';
import { ageOn, keyStageOf, yearGroupLabel } from '../../school/year-group.ts';
import { textOf } from '../answer.ts';
import type { RecordFact } from '../declaration.ts';
import type { FieldId } from '../fields/index.ts';
import { templateOf } from '../forms/index.ts';
import type { PepRecord } from '../record.ts';
import { daysSuspended } from '../rows/suspensions.ts';

/** The number that was answered; null when there is none. */
const numberOf = ({ answers }: PepRecord, id: FieldId): number | null => {
  const answer = answers[id];
  return answer?.kind === 'value' && typeof answer.value === 'number' ? answer.value : null;
};

/** Age in whole years on the day of the meeting; before there is one, when the PEP was started. */
const age = ({ pupil, answers, startedOn }: PepRecord): string => {
  const day = textOf(answers['meeting-date']) || startedOn;
  return pupil.dateOfBirth === '' || day < pupil.dateOfBirth
    ? ''
    : String(ageOn(pupil.dateOfBirth, day));
};

/**
 * The band of an SDQ total: 0 to 13, 14 to 16, 17 and over. Scores that a teacher gave are read on
 * the four-band scale made for them.
 * Sources: Lancashire's PEP pages; the four-band teacher scale (PMC4830858, table 1).
 */
const sdqBand = (record: PepRecord): string => {
  const score = numberOf(record, 'sdq-score');
  if (score === null) return '';
  if (textOf(record.answers['sdq-informant']) === 'teacher') {
    if (score <= 11) return 'Close to average (teacher’s scale)';
    if (score <= 15) return 'Slightly raised (teacher’s scale)';
    return score <= 18 ? 'High (teacher’s scale)' : 'Very high (teacher’s scale)';
  }
  if (score <= 13) return 'Normal (0 to 13)';
  return score <= 16 ? 'Borderline (14 to 16)' : 'Cause for concern (17 to 40)';
};

/** Persistent absence is attendance below 90 per cent; severe, 50 per cent or less. */
const persistentAbsence = (record: PepRecord): string => {
  const percent = numberOf(record, 'attendance-ytd-percent');
  if (percent === null) return '';
  if (percent >= 90) return 'No: 90% or more';
  return percent > 50 ? 'Persistent: below 90%' : 'Severe: 50% or less';
};

/** Days of suspension in the school year, of which no more than 45 are allowed. */
const suspensionDays = ({ answers, suspensionEvents }: PepRecord): string => {
  const days = daysSuspended(answers.suspensions, suspensionEvents);
  return days === 0 ? '' : `${days} of at most ${mostSuspendedDays}`;
};

const readers: Record<RecordFact, (record: PepRecord) => string> = {
  academicYear: ({ term }) => academicYearLabel(term.academicYear),
  term: ({ term }) => termLabel(term),
  lookingAfterAuthority: ({ authority }) => authority.name,
  schoolName: ({ school, pupil, yearGroup }) =>
    schoolWords(school.name, pupil.education, yearGroup),
  keptBy: ({ school }) => school.name,
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
  yearGroup: ({ pupil, yearGroup, term }) =>
    `${yearGroupLabel(yearGroup)}${yearsApartIn(pupil, term) === 0 ? '' : ' (out of year group)'}`,
  keyStage: (record) =>
    templateOf(record).learner === 'student'
      ? 'None: higher education'
      : keyStageOf(record.yearGroup),
  careStartDate: ({ pupil }) => formatDate(pupil.careStartDate),
  firstReviewDate: ({ pupil }) => formatDate(pupil.firstReviewDate),
  nextReviewDate: ({ pupil }) => formatDate(pupil.nextReviewDate),
  legalStatus: ({ pupil }) => (pupil.legalStatus === '' ? '' : legalStatuses[pupil.legalStatus]),
  socialWorker: ({ pupil }) => personText(pupil.socialWorker),
  carer: ({ pupil }) => personText(pupil.carer),
  designatedTeacher: ({ school }) =>
    personText({ name: school.designatedTeacher, email: school.designatedTeacherEmail, phone: '' }),
  virtualSchoolContact: ({ pupil, authority }) =>
    personText(virtualSchoolContactOf(pupil, authority)),
  reviewingOfficer: ({ pupil }) => personText(pupil.reviewingOfficer),
  ppEligible: ({ ppPlus }) =>
    ppPlus.streams.map(({ stream, payers }) => `${streams[stream]}, from ${payers}`).join('\n'),
  ppPlusExpected: ({ ppPlus }) =>
    ppPlus.streams
      .map(({ stream, expectedPence }) => {
        const amount = expectedPence === null ? 'not known' : formatPence(expectedPence);
        return `${streams[stream]}: ${amount}`;
      })
      .join('\n'),
  templateTitle: (record) => templateOf(record).title,
  pepStatus: ({ status }) => stages[status],
  statutoryVersion: (record) => templateOf(record).statutoryVersion,
  age,
  sdqBand,
  persistentAbsence,
  suspensionDays,
};

/** What the records say for a fact field, ready to read; empty when nothing is recorded. */
export const factText = (fact: RecordFact, record: PepRecord): string => readers[fact](record);
