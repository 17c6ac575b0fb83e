import { type Authority, virtualSchoolContactOf, virtualSchoolOf } from '../authority/authority.ts';
import { partIsHere, partOf } from '../contributions/contributions.ts';
import { isAnswered } from '../form/answer.ts';
import { isNeeded } from '../form/missing.ts';
import { readerOf, readers } from '../form/reader/reader.ts';
import type { PepRecord } from '../form/record.ts';
import { findField, type Template } from '../form/template.ts';
import type { Person } from '../kernel/person.ts';
import { formatDate, formatWeekday } from '../kernel/plain-date.ts';
import { joined } from '../kernel/text.ts';
import { toBring } from '../meeting/invitation.ts';
import { pageName } from '../pupil/page-name.ts';
import { initials, listName, type Pupil } from '../pupil/pupil.ts';
import type { School } from '../school/school.ts';
import { type TermKey, termLabel } from '../school/terms.ts';
import type { Due } from '../stages/due.ts';

/**
 * Those who are reminded: the social worker begins a PEP, carer and social worker give a part of it,
 * the virtual school answers it once it is sent.
 */
export const reminderRoles = ['social-worker', 'carer', 'virtual-school'] as const;
export type ReminderRole = (typeof reminderRoles)[number];

/** How somebody was reminded. */
export const reminderWays = { letter: 'letter', email: 'e-mail', phone: 'telephone' } as const;
export type ReminderHow = keyof typeof reminderWays;
export const reminderHows = Object.keys(reminderWays) as [ReminderHow, ...ReminderHow[]];

/** How a letter names the child: by initials unless the teacher chooses the name. */
export const namings = ['initials', 'name'] as const;
export type Naming = (typeof namings)[number];

/** A reminder that was sent. */
export type SentReminder = {
  id: string;
  role: ReminderRole;
  how: ReminderHow;
  onDate: string;
  toWhom: string;
};

/**
 * The days on which somebody was reminded: of a sent PEP the virtual school, of its answer; before that
 * whoever begins it or has a part in it.
 */
export const remindedDays = (
  reminders: readonly Pick<SentReminder, 'role' | 'onDate'>[],
  of: 'answer' | 'part',
): string[] =>
  reminders
    .filter(({ role }) => (role === 'virtual-school') === (of === 'answer'))
    .map(({ onDate }) => onDate);

/** "Reminded 12 Nov, 19 Nov": the days, each once, the first first; empty when there was none. */
export const remindedText = (days: readonly string[]): string => {
  const each = [...new Set(days)].sort();
  const short = (iso: string): string =>
    formatDate(iso).replace(/^(\d+ [A-Z][a-z]{2})[a-z]* \d{4}$/, '$1');
  return each.length === 0 ? '' : `Reminded ${each.map(short).join(', ')}`;
};

/** Everything that one reminder says, as a letter and as the text of an e-mail. */
export type Reminder = {
  school: string;
  date: string;
  to: string;
  /** Whose PEP it is about, at the head of every page. */
  about: string;
  /** Whom it greets: by name, else by role. */
  dear: string;
  /** Where an e-mail goes; empty when the records have no address. */
  address: string;
  /** Who gets a copy, with the address where there is one; empty for a carer. */
  copyTo: string;
  subject: string;
  opening: string;
  waitedFor: readonly string[];
  byWhen: readonly string[];
  bring: readonly string[];
  notes: string;
  closing: string;
};

/** What a reminder is made of. */
export type ReminderFacts = {
  role: ReminderRole;
  naming: Naming;
  term: TermKey;
  today: string;
  pupil: Pupil;
  school: School;
  authority: Authority;
  dues: readonly Due[];
  /** The term's PEP with its form; null while none has been started. */
  pep: { record: PepRecord; template: Template } | null;
  /** When the PEP was sent and how long that is ago, where the virtual school has yet to answer. */
  awaited: { sentOn: string; ago: string } | null;
  /** The days on which this role was reminded before. */
  before: readonly string[];
};

/** The deadlines that bear on each role's part. */
const bearing: Readonly<Record<ReminderRole, readonly Due['kind'][]>> = {
  'social-worker': [
    'initiation',
    'first-review',
    'social-worker-part',
    'meeting',
    'reviewing-officer',
    'brought-forward',
    'term-deadline',
    'term-end',
  ],
  carer: ['meeting', 'first-review', 'term-deadline', 'term-end'],
  'virtual-school': [],
};

const initiation = 'That the PEP is initiated: by whom, and on which day';

/** What the social worker is asked first, while no PEP has been started. */
const toBegin = ({ pupil }: ReminderFacts): string[] => [
  initiation,
  'The care plan in brief',
  ...(pupil.firstReviewDate === '' && pupil.nextReviewDate === ''
    ? ['The date of the next care plan review']
    : []),
];

/** Questions of this role's part that are needed, or are its own words, and still open. */
const openQuestions = (
  { role }: ReminderFacts,
  { record, template }: { record: PepRecord; template: Template },
): string[] => {
  const own = role === 'social-worker' ? 'social-worker-views' : 'carer-views';
  const carried = new Set(record.carried);
  const open = partOf(template, role, record.yearGroup)
    .flatMap((section) => section.fields)
    .filter(
      (field) =>
        field.type !== 'fact' &&
        !field.restricted &&
        (field.id === own || isNeeded(field, template, record)) &&
        (carried.has(field.id) || !isAnswered(field, record.answers[field.id])),
    )
    .map(({ label }) => label);
  const by = findField(template, 'initiated-by');
  return role === 'social-worker' && by && !isAnswered(by, record.answers['initiated-by'])
    ? [initiation, ...open]
    : open;
};

/** What is waited for from this role; empty when its part is here. */
export const waitedFor = (facts: ReminderFacts): string[] => {
  const { pep, role, awaited } = facts;
  if (role === 'virtual-school') {
    return awaited === null ? [] : ['Whether the PEP is accepted, or what is to be mended'];
  }
  if (pep === null) {
    return role === 'social-worker' ? toBegin(facts) : ['Your view of how school is going'];
  }
  if (pep.record.status === 'signed-off') return [];
  const open = openQuestions(facts, pep);
  return partIsHere(pep.record, pep.template, role) && !open.includes(initiation) ? [] : open;
};

const dueText = ({ date, reason }: Due, today: string): string =>
  `${date < today ? `Was due on ${formatDate(date)}` : `By ${formatWeekday(date)}`}: ${reason}`;

/** With the child's initials in place of the name that the reason may hold. */
const unnamed = (text: string, { naming, pupil }: ReminderFacts): string => {
  if (naming === 'name') return text;
  const called = [pupil.preferredName, pupil.legalForename].filter((name) => name !== '');
  return called.reduce((now, name) => now.replaceAll(name, initials(pupil)), text);
};

/** Whom a reminder goes to, and in what words it begins. */
const letterTo = (
  facts: ReminderFacts,
): { person: Person; label: string; subject: string; opening: string } => {
  const { role, naming, term, pupil, authority, pep, awaited } = facts;
  const child = naming === 'name' ? listName(pupil) : initials(pupil);
  const plan = `Personal Education Plan (PEP) of ${child} for the ${termLabel(term).toLowerCase()}`;
  if (role === 'virtual-school') {
    return {
      person: virtualSchoolContactOf(pupil, authority),
      label: virtualSchoolOf(authority),
      subject: `Answer to a PEP: ${child}`,
      opening:
        awaited === null
          ? ''
          : `We sent you the ${plan} on ${formatDate(awaited.sentOn)}, ${awaited.ago} ago, and have had no answer yet. Please tell us whether you accept it, or what we are to mend.`,
    };
  }
  const of =
    role === 'social-worker'
      ? { person: pupil.socialWorker, label: 'Social worker' }
      : { person: pupil.carer, label: 'Carer' };
  return role === 'social-worker' && pep === null
    ? {
        ...of,
        subject: `PEP to be initiated: ${child}`,
        opening: `The ${plan} has not been initiated yet. It is part of the care plan, and the social worker and the virtual school initiate it.`,
      }
    : {
        ...of,
        subject: `Your part of a PEP: ${child}`,
        opening: `We are writing the ${plan}, and your part is not here yet. The plan is made together, and it is not whole without it.`,
      };
};

/** Writes the reminder; to the virtual school only of a PEP that was sent to it. */
export const reminderFor = (facts: ReminderFacts): Reminder => {
  const { role, naming, today, pupil, school, authority, dues, pep, before } = facts;
  const { person, label, subject, opening } = letterTo(facts);
  const virtual = virtualSchoolContactOf(pupil, authority);
  const again =
    before.length === 0
      ? ''
      : ` I wrote about this before, on ${[...new Set(before)].sort().map(formatDate).join(' and ')}.`;
  return {
    school: school.name,
    date: today,
    to: person.name === '' ? label : `${person.name}, ${label}`,
    about: pageName(pupil, naming),
    dear: person.name || (role === 'virtual-school' ? label : label.toLowerCase()),
    address: person.email,
    copyTo:
      role === 'social-worker'
        ? joined([virtual.name, virtualSchoolOf(authority), virtual.email])
        : '',
    subject,
    opening: `${opening}${again}`,
    waitedFor: waitedFor(facts),
    byWhen: dues
      .filter(({ kind }) => bearing[role].includes(kind))
      .map((due) => unnamed(dueText(due, today), facts)),
    // The virtual school is written to once the meeting is over.
    bring: role === 'virtual-school' ? [] : (toBring(pep?.template ?? null)[role] ?? []),
    notes:
      role !== 'virtual-school' && readers[readerOf(role)].isProfessional
        ? authority.procedureNotes
        : '',
    closing: joined([
      school.designatedTeacher,
      'Designated teacher',
      school.name,
      school.designatedTeacherEmail,
    ]),
  };
};

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** The same reminder as the text of an e-mail. */
export const reminderEmail = (reminder: Reminder): string =>
  joined(
    [
      `Subject: ${reminder.subject}${reminder.copyTo === '' ? '' : `\nCopy to: ${reminder.copyTo}`}`,
      `Dear ${reminder.dear},`,
      reminder.opening,
      reminder.waitedFor.length === 0 ? '' : `What we wait for:\n${bullets(reminder.waitedFor)}`,
      reminder.byWhen.length === 0 ? '' : `By when, and why:\n${bullets(reminder.byWhen)}`,
      reminder.bring.length === 0
        ? ''
        : `What you are asked to bring to the meeting:\n${bullets(reminder.bring)}`,
      reminder.notes === '' ? '' : `How this authority does it:\n${reminder.notes}`,
      'Please answer only in a way that keeps this confidential.',
      reminder.closing,
    ],
    '\n\n',
  );
