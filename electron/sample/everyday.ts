/**
 * The story of every PEP, chapter by chapter: dates, people, figures, and what is so of a child when
 * nothing else is told. Whatever a child's own story says goes before.
 */
import { rowsOf, textOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { formatDate, parseDate } from '#domain/kernel/plain-date.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { bankHolidays } from '#domain/school/bank-holidays.ts';
import { daysBefore } from '#domain/school/days.ts';
import { sampleSchool, sampleTerms } from './school.ts';
import type { Cells, Child, TargetStory, Tells, TermStory, Told } from './story.ts';

/** Whose PEP it is and of which term, and what the record and the child's own story say already. */
export type Telling = { child: Child; story: TermStory; record: PepRecord; own: Tells };
type Chapter = (telling: Telling) => Tells;

const none = { none: '' };

/** A school day about a week before. */
const weekBefore = (iso: string): string => {
  const calendar = {
    bankHolidays: bankHolidays(2025, 2027),
    knownUntil: '2027-12-31',
    terms: sampleTerms,
  };
  return daysBefore(parseDate(iso).subtract({ days: 5 }).toString(), 1, 'school', calendar) ?? '';
};

/** Who leads the plan: in nursery, college and university not the designated teacher. */
const leadOf = (child: Child): string => child.lead ?? sampleSchool.designatedTeacher;

const isOfSchoolAge = ({ templateId }: PepRecord): boolean => templateId === 'school-age';

const isInSchool = ({ pupil }: Child): boolean => pupil.education?.place !== 'no';

/** The day of the next meeting: in summer it is that of the child's autumn. */
export const nextMeetingOf = (child: Child, story: TermStory): string =>
  story.nextMeetingOn ?? child.autumn?.meetingOn ?? '';

const places = ['School library', 'The hub', 'Head teacher’s office', 'School library, and online'];

const attendanceOf: Chapter = ({ story }) => {
  if (!story.attendance) return {};
  const { asAt, possible, authorised, unauthorised } = story.attendance;
  const attended = possible - authorised - unauthorised;
  return {
    'attendance-as-at': asAt,
    'attendance-ytd-percent': Math.round((attended * 1000) / possible) / 10,
    'attendance-sessions': [{ possible, attended, authorised, unauthorised }],
  };
};

/** The child was asked by the adult of its choice, and said what the story says. */
const voiceOf: Chapter = ({ child, story, record }) => ({
  'voice-date': weekBefore(story.meetingOn),
  'voice-adult': child.trustedAdult,
  'voice-method': record.yearGroup <= 2 ? ['talking', 'drawing'] : ['talking'],
  'voice-prompts': Object.entries(story.said).map(([prompt, answer]) => ({ prompt, answer })),
});

const targetReview = ({ id, cells }: { id: string; cells: Cells }, target?: TargetStory): Cells => {
  if (!target?.went) return { id, ...cells };
  const { outcome, why, impact, evidence } = target.went;
  const next = target.went.next ?? (outcome === 'achieved' ? 'finish' : 'carry-over');
  return { id, ...cells, outcome, why, next, impact, evidence };
};

/** The earlier plan's targets and actions, as the program listed them, with how they went. */
const reviewOf: Chapter = ({ child, story, record }) => {
  if (!child.summer || story === child.summer) return {};
  const earlier = Object.values(child.summer.targets);
  return {
    'target-review': rowsOf(record.answers['target-review']).map((row, i) =>
      targetReview(row, earlier[i]),
    ),
    'action-review': rowsOf(record.answers['action-review']).map(({ id, cells }) => ({
      id,
      ...cells,
      ...(cells.outcome === '' && {
        outcome: 'not',
        why: 'Not begun yet; it stays on the list.',
      }),
      'carry-over': cells.outcome === 'done' ? 'no' : 'yes',
    })),
    'vs-feedback-response': none,
  };
};

/** It is begun: a day is set, people know of it, and the child has been asked. */
const begun: Chapter = (telling) => {
  const { child, story, record } = telling;
  const { pupil, trustedAdult, summer } = child;
  const newInCare = !record.hasPrevious && pupil.careStartDate >= '2026-09-01';
  return {
    'pep-type': newInCare ? 'initial' : 'review',
    ...(newInCare && { 'pep-first': 'yes' }),
    'initiated-by': record.yearGroup % 3 === 0 ? 'social-worker' : 'both',
    'initiated-date': story.startedOn,
    'meeting-date': story.meetingOn,
    'meeting-place': places[record.yearGroup % places.length] ?? '',
    'next-pep-date': nextMeetingOf(child, story),
    ...(summer && story !== summer && { 'previous-pep-date': summer.meetingOn }),
    ...(record.yearGroup > 11
      ? { 'placement-type': 'supported' }
      : { 'placement-type': 'foster', 'placement-start-date': pupil.careStartDate }),
    'placed-out-of-area': record.authority.name === 'West Berkshire' ? 'yes' : 'no',
    'pr-holders': `${record.authority.name} Council, shared with ${calledName(pupil)}’s parents`,
    'daily-liaison': [pupil.carer.name, trustedAdult],
    'sen-status': 'N',
    ...(isInSchool(child) && { 'on-roll': 'yes' }),
    ...attendanceOf(telling),
    ...voiceOf(telling),
    ...reviewOf(telling),
  };
};

/** It is prepared for its meeting: teachers have written what they know. */
const prepared: Chapter = ({ child, record, own }) => ({
  ...(isInSchool(child) && { 'attendance-concerns': none }),
  suspensions: none,
  ...('sdq-score' in own && { 'sdq-informant': 'carer' }),
  ...(isOfSchoolAge(record) && record.yearGroup >= 7 && { 'qualifications-planned': none }),
});

const peopleAtMeeting = ({ child, story, record }: Telling): Cells[] => {
  const { pupil, trustedAdult } = child;
  const people: Cells[] = [
    { role: 'social-worker', name: pupil.socialWorker.name },
    { role: 'carer', name: pupil.carer.name },
    { role: 'designated-teacher', name: leadOf(child) },
    { role: 'virtual-school', name: record.authority.contact.name },
    { role: 'child', name: calledName(pupil) },
    { role: 'teacher', name: trustedAdult },
  ];
  return people
    .filter(({ role, name }) => role !== 'teacher' || name !== leadOf(child))
    .map(({ role = '', name = '' }) => {
      const absent = role === story.absent?.role;
      return {
        role,
        name,
        attended: absent ? 'apologies' : 'yes',
        contributed: absent || role === 'virtual-school' ? 'yes' : 'no',
      };
    });
};

/** The meeting has been held: who came, and who is to have the plan. */
const held: Chapter = (telling) => {
  const { child, story, record } = telling;
  const { socialWorker, carer, reviewingOfficer } = record.pupil;
  const date = 'signedOffOn' in story ? story.signedOffOn : '';
  const byMail = { how: 'Secure e-mail', date };
  return {
    attendees: peopleAtMeeting(telling),
    ...(story.absent && { 'attendee-absence-reason': story.absent.why }),
    'meeting-chair': leadOf(child),
    'voice-attended': record.yearGroup <= 6 ? 'part' : 'all',
    'voice-presenter': [...new Set([child.trustedAdult, carer.name])],
    'circulation-consulted': 'yes',
    'circulation-list': [
      { person: carer.name, role: 'Carer', how: 'On paper', date },
      { person: socialWorker.name, role: 'Social worker', ...byMail },
      { person: record.authority.contact.name, role: 'Virtual school', ...byMail },
      { person: reviewingOfficer.name, role: 'Independent reviewing officer', ...byMail },
    ],
    ...(isOfSchoolAge(record) &&
      isInSchool(child) && { 'behaviour-support': { none: 'None needed.' } }),
    ...(isOfSchoolAge(record) && record.yearGroup >= 7 && { 'work-experience': none }),
    'planned-changes': none,
  };
};

/** All have agreed, and it is signed off. */
const signedOff: Chapter = ({ child, story, record }) => {
  const { socialWorker, carer } = child.pupil;
  const date = 'signedOffOn' in story ? story.signedOffOn : '';
  return {
    signatures: [
      { role: 'designated-teacher', name: leadOf(child), how: 'in-person', date },
      { role: 'social-worker', name: socialWorker.name, how: 'email', date },
      { role: 'carer', name: carer.name, how: 'in-person', date },
    ],
    'part-a-confirmed': 'yes',
    'pupil-signature': record.yearGroup >= 3 ? 'yes' : 'not-asked',
    ...(isInSchool(child) && {
      'on-track': 'yes',
      'part-time-timetable': none,
    }),
    'transition-due': 'none',
    'health-conditions': none,
    'education-not-in-school': {
      none: 'no lessons were missed other than through the absences above.',
    },
    'other-plans': none,
    'other-agencies': none,
    'additional-needs': none,
    'no-unsupervised-contact': none,
    'pp-generic-check': 'no',
  };
};

const chapters = { begun, prepared, held, 'signed-off': signedOff };

/** Everything that follows from the records and from how far the PEP has come. */
export const everydayOf = (telling: Telling): Tells => {
  const { story } = telling;
  const stands = 'signedOffOn' in story ? 'signed-off' : story.stands;
  const told = Object.keys(chapters).indexOf(stands) + 1;
  return Object.assign(
    {},
    ...Object.values(chapters)
      .slice(0, told)
      .map((tell) => tell(telling)),
  );
};

/** The answer to a needed field that no story tells of. */
export const nothingTold = (record: PepRecord): Told => ({
  none: `Asked at the meeting on ${formatDate(textOf(record.answers['meeting-date']))}; nothing to record this term.`,
});
