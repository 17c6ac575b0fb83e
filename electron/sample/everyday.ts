/**
 * The parts of a plan that follow from the rest of a child's story: dates, people, figures. Whatever
 * a story says for itself goes before.
 */
import { rowsOf, textOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { formatDate, parseDate } from '#domain/kernel/plain-date.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { bankHolidays } from '#domain/school/bank-holidays.ts';
import { daysBefore } from '#domain/school/days.ts';
import { sampleSchool, sampleTerms } from './school.ts';
import type { Cells, Child, TellsOf, TermStory, Told } from './story.ts';

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

const places = ['School library', 'The hub', 'Head teacher’s office', 'School library, and online'];

const peopleAtMeeting = (child: Child, story: TermStory, record: PepRecord): Cells[] => {
  const rows: [role: string, name: string][] = [
    ['social-worker', child.pupil.socialWorker.name],
    ['carer', child.pupil.carer.name],
    ['designated-teacher', leadOf(child)],
    ['virtual-school', record.authority.contact.name],
    ['child', calledName(child.pupil)],
    ...(child.trustedAdult === leadOf(child)
      ? []
      : [['teacher', child.trustedAdult] satisfies [string, string]]),
  ];
  return rows.map(([role, name]) => {
    const absent = story.absent?.some((a) => a.role === role) ?? false;
    return {
      role,
      name,
      attended: absent ? 'apologies' : 'yes',
      contributed: absent || role === 'virtual-school' ? 'yes' : 'no',
    };
  });
};

const attendanceOf = (story: TermStory): TellsOf => {
  if (!story.attendance) return {};
  const { asAt, possible, authorised, unauthorised } = story.attendance;
  const attended = possible - authorised - unauthorised;
  return {
    'attendance-as-at': asAt,
    'attendance-ytd-percent': Math.round((attended * 1000) / possible) / 10,
    'attendance-sessions': [{ possible, attended, authorised, unauthorised }],
  };
};

const nextOf = (outcome: string, next: string): string => {
  if (next.startsWith('Adjust')) return 'adjust';
  return outcome === 'achieved' ? 'finish' : 'carry-over';
};

/** The earlier plan's targets and actions, as the program listed them, with how they went. */
const reviewOf = (story: TermStory, record: PepRecord): TellsOf => {
  const targets = rowsOf(record.answers['target-review']);
  const actions = rowsOf(record.answers['action-review']);
  const told: Record<string, Told> = {};
  if (targets.length > 0 && story.review) {
    told['target-review'] = targets.flatMap((row, i): Cells[] => {
      const went = story.review?.[i];
      if (!went) return [{ id: row.id, ...row.cells }];
      return [
        {
          id: row.id,
          ...row.cells,
          outcome: went.outcome,
          why: `${went.why} ${went.next}.`,
          next: nextOf(went.outcome, went.next),
          impact: went.impact,
          evidence: went.evidence,
        },
      ];
    });
  }
  if (actions.length > 0) {
    told['action-review'] = actions.map((row): Cells => {
      const open = row.cells.outcome === '';
      return {
        id: row.id,
        ...row.cells,
        ...(open && { outcome: 'not', why: 'Not begun yet; it stays on the list.' }),
        'carry-over': row.cells.outcome === 'done' ? 'no' : 'yes',
      };
    });
  }
  if (targets.length + actions.length > 0) told['vs-feedback-response'] = { none: '' };
  return told;
};

const voiceOf = (child: Child, story: TermStory, yearGroup: number): TellsOf => ({
  'voice-date': weekBefore(story.meetingOn),
  'voice-adult': child.trustedAdult,
  'voice-method': yearGroup <= 2 ? ['talking', 'drawing'] : ['talking'],
  'voice-prompts': story.said.map(([prompt, answer]) => ({ prompt, answer })),
});

/** What the meeting leaves behind, once it has been held. */
const heldOf = (child: Child, story: TermStory, record: PepRecord): TellsOf => {
  const signedOff = story.signedOffOn ?? '';
  const { socialWorker, carer, reviewingOfficer } = child.pupil;
  return {
    attendees: peopleAtMeeting(child, story, record),
    ...(story.absent?.[0] && { 'attendee-absence-reason': story.absent[0].why }),
    'meeting-chair': leadOf(child),
    'voice-attended': record.yearGroup <= 6 ? 'part' : 'all',
    'voice-presenter': {
      people: [...new Set([child.trustedAdult, carer.name])],
    },
    'circulation-consulted': 'yes',
    'circulation-list': [
      [carer.name, 'Carer', 'On paper'],
      [socialWorker.name, 'Social worker', 'Secure e-mail'],
      [record.authority.contact.name, 'Virtual school', 'Secure e-mail'],
      [reviewingOfficer.name, 'Independent reviewing officer', 'Secure e-mail'],
    ].map(([person = '', role = '', how = '']) => ({ person, role, how, date: signedOff })),
  };
};

const agreedOf = (child: Child, story: TermStory, record: PepRecord): TellsOf => {
  const date = story.signedOffOn;
  if (date === undefined) return {};
  const { socialWorker, carer } = child.pupil;
  const inSchool = child.pupil.education?.place !== 'no';
  const worstLine = rowsOf(record.answers['attainment-lines']).some(
    (row) => row.cells.expected === 'below',
  );
  return {
    signatures: [
      { role: 'designated-teacher', name: leadOf(child), how: 'in-person', date },
      { role: 'social-worker', name: socialWorker.name, how: 'email', date },
      { role: 'carer', name: carer.name, how: 'in-person', date },
    ],
    'part-a-confirmed': 'yes',
    'pupil-signature': record.yearGroup >= 3 ? 'yes' : 'not-asked',
    ...(inSchool && {
      'on-track': worstLine ? 'not-sure' : 'yes',
      'on-roll': 'yes',
      'part-time-timetable': { none: '' },
    }),
    'transition-due': 'none',
    'health-conditions': { none: '' },
    'education-not-in-school': {
      none: 'no lessons were missed other than through the absences above.',
    },
    'other-plans': { none: '' },
    'other-agencies': { none: '' },
    'additional-needs': { none: '' },
    'no-unsupervised-contact': { none: '' },
    'pp-generic-check': 'no',
  };
};

/** Everything about one term that can be told from the story and the records. */
export const everydayOf = (
  child: Child,
  story: TermStory,
  record: PepRecord,
  held: boolean,
): TellsOf => {
  const firstHere = !record.hasPrevious;
  const newInCare = firstHere && child.pupil.careStartDate >= '2026-09-01';
  const carer = child.pupil.carer.name;
  return {
    'pep-type': newInCare ? 'initial' : 'review',
    ...(newInCare && { 'pep-first': 'yes' }),
    'initiated-by': record.yearGroup % 3 === 0 ? 'social-worker' : 'both',
    'initiated-date': story.startedOn,
    'meeting-date': story.meetingOn,
    'meeting-place': places[record.yearGroup % places.length] ?? '',
    'next-pep-date': story.nextMeetingOn,
    ...(child.summer && story !== child.summer && { 'previous-pep-date': child.summer.meetingOn }),
    'placed-out-of-area': record.authority.name === 'West Berkshire' ? 'yes' : 'no',
    'pr-holders': `${record.authority.name} Council, shared with ${calledName(child.pupil)}’s parents`,
    'daily-liaison': { people: [carer, child.trustedAdult] },
    'pp-eligible': record.yearGroup < 0 ? 'EYP' : 'LAP',
    ...attendanceOf(story),
    ...voiceOf(child, story, record.yearGroup),
    ...reviewOf(story, record),
    ...(held && heldOf(child, story, record)),
    ...agreedOf(child, story, record),
  };
};

/** The day of the newest assessment among the lines told; empty when there is none. */
export const assessedOn = (told: TellsOf): string => {
  const lines = told['attainment-lines'];
  return Array.isArray(lines)
    ? (lines
        .map((line) => String((line as Cells).assessed ?? ''))
        .toSorted()
        .at(-1) ?? '')
    : '';
};

/** The answer to a needed field that no story tells of. */
export const nothingTold = (record: PepRecord): Told => ({
  none: `Asked at the meeting on ${formatDate(textOf(record.answers['meeting-date']))}; nothing to record this term.`,
});
