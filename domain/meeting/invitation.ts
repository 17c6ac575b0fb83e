import type { Row } from '../form/answer.ts';
import { type Guarded, mayBeTold, type Reader, readerOf, readers } from '../form/reader/reader.ts';
import type { PepRecord } from '../form/record.ts';
import { findField, type Template } from '../form/template.ts';
import { foldText } from '../kernel/fold.ts';
import { formatDate, formatWeekday } from '../kernel/plain-date.ts';
import { joined } from '../kernel/text.ts';
import { calledName } from '../pupil/pupil.ts';
import { roleLabel, withNames } from './people.ts';
import { meetingFacts } from './told.ts';

/** "26 November 2026, 14:00": the day of the meeting, and the time where one is given. */
export const meetingDay = (record: Pick<PepRecord, 'answers'>): string => {
  const { day, time } = meetingFacts(record);
  return joined([formatDate(day), time]);
};

/**
 * Whom a letter can be written to: everybody on the list but whoever writes it. Nobody invites
 * themselves.
 */
export const invitees = (record: PepRecord, template: Template, writer: string): Row[] =>
  withNames(record, template).filter((row) => {
    const name = foldText(String(row.cells.name ?? ''));
    return name === '' || name !== foldText(writer);
  });

/** Everything that one letter of invitation says. */
export type Invitation = {
  school: string;
  date: string;
  to: string;
  /** Whom it greets by name; empty where its first words do, or where no name is known. */
  dear: string;
  /** Whose meeting it is, on every page. */
  about: string;
  subject: string;
  opening: string;
  facts: readonly { label: string; text: string }[];
  /** Who else is asked; empty where the reader is not told. */
  asked: readonly string[];
  bringTitle: string;
  bring: readonly string[];
  notes: string;
  /** What is said last, above the name. */
  ending: string;
  closing: string;
};

/** Where people learn who are of an age for this form. */
const places: Readonly<Record<Template['learner'], string>> = {
  child: 'school',
  'young person': 'school or college',
  student: 'the university',
};

/**
 * What each role is asked to bring; our own wording of what the parts of a PEP ask of each. Without
 * a form (no PEP has been started) it speaks of school.
 */
export const toBring = (template: Template | null): Readonly<Record<string, readonly string[]>> => {
  const place = places[template?.learner ?? 'child'];
  const ppPlus = template === null || findField(template, 'pp-plan') !== undefined;
  return {
    'social-worker': [
      'A short summary of the care plan, and changes that are coming',
      `The date of the next review, and contact arrangements that matter for ${place}`,
      'What has become of the actions in your name',
    ],
    carer: [
      `How ${place} looks from home: what goes well, what is hard`,
      'What helps with learning, homework, clubs and sleep',
      `What you would like ${place} to know or to do`,
    ],
    'designated-teacher': [
      'Attainment, attendance and what has changed since last time',
      `A review of the last targets and actions${ppPlus ? ', and of what PP+ paid for' : ''}`,
      ppPlus ? 'Draft targets with their costs' : 'Draft targets',
    ],
    'virtual-school': [
      'What was said of the last PEP',
      ppPlus ? 'Advice on targets and on the use of Pupil Premium Plus' : 'Advice on targets',
    ],
    child: ['Something you are proud of', 'What you would like to be different'],
  };
};

const anyoneBrings = ['What you have seen go well, and what you would like to change'];

/** Who else is asked, as this reader may be told; the reader and the child are not on their own list. */
const alsoAsked = (
  record: PepRecord,
  template: Template,
  { row, reader, allowed }: { row: Row; reader: Reader; allowed: readonly Guarded[] },
): string[] => {
  // Who comes from social care says that the child is in care.
  if (!mayBeTold(reader, 'care', allowed)) return [];
  return (
    withNames(record, template)
      .filter(({ id, cells }) => id !== row.id && cells.role !== 'child')
      // A role tells who else comes; "someone else" tells nothing.
      .filter(({ cells }) => readerOf(String(cells.role)) !== 'other' || cells.name)
      .map(({ cells }) => {
        const role = String(cells.role ?? '');
        const name = String(cells.name ?? '').trim();
        const isKept = role === 'carer' && !mayBeTold(reader, 'carer', allowed);
        const label = roleLabel(template, role);
        return name === '' || isKept ? label : `${label}: ${name}`;
      })
  );
};

/** The words of a letter that depend on who reads it. */
const openings = (
  called: string,
  template: Template,
): Record<
  'child' | 'learning' | 'plan',
  Pick<Invitation, 'subject' | 'opening'> & { aim: string }
> => ({
  child: {
    subject: `Your meeting about ${template.learner === 'child' ? 'school' : 'your learning'}`,
    opening: `${called}, this meeting is about you: what you like, what you find hard, and what would help. You may come to all of it or a part of it, or ask somebody to speak for you. You can say who you would like there.`,
    aim: `To agree what will help you ${template.learner === 'child' ? 'at school' : 'on your way'} until the next meeting`,
  },
  learning: {
    subject: 'Invitation to a meeting about learning',
    opening: `You are asked to a meeting about ${called}’s learning: how it is going, what ${called} says, and what everyone will do next.`,
    aim: 'To look back on what was agreed, and to agree what comes next',
  },
  plan: {
    subject: 'Invitation to a meeting about a learning plan',
    opening: `You are asked to a meeting for ${called}’s Personal Education Plan. It looks at how learning is going, what ${called} says, and what everyone will do next.`,
    aim: 'To look back on the last plan, and to agree targets and actions',
  },
});

/** What stands about a letter that the record does not say. */
export type LetterFacts = {
  today: string;
  /** By when an answer is wanted, yyyy-mm-dd; empty where there is no time left. */
  answerBy: string;
  /** Whose meeting it is, as the head of every page says it. */
  about: string;
  /** What the teacher lets be told in this letter beyond the reader's table. */
  allowed?: readonly Guarded[];
};

/** The letter that asks one person of the meeting's list. It says nothing that its reader may not know. */
export const invitationFor = (
  record: PepRecord,
  template: Template,
  row: Row,
  { today, answerBy, about, allowed = [] }: LetterFacts,
): Invitation => {
  const role = String(row.cells.role ?? '');
  const reader = readerOf(role);
  const child = reader === 'child';
  const name = String(row.cells.name ?? '').trim();
  const called = calledName(record.pupil);
  const { school, authority } = record;
  const { day, time, place } = meetingFacts(record);
  const knowsCare = mayBeTold(reader, 'care', allowed);
  const { aim, ...words } = openings(called, template)[
    child ? 'child' : knowsCare ? 'plan' : 'learning'
  ];
  const label = reader === 'other' ? 'To whom it concerns' : roleLabel(template, role);
  const when = joined([formatWeekday(day), time === '' ? 'the time will follow' : time]);
  const answerTo = joined([school.designatedTeacher, school.name, school.designatedTeacherEmail]);
  return {
    school: school.name,
    date: today,
    to: child ? called : name === '' || reader === 'other' ? name || label : `${name}, ${label}`,
    dear: child ? '' : name,
    about,
    ...words,
    facts: [
      ...(child ? [] : [{ label: 'For', text: called }]),
      { label: 'What it is for', text: aim },
      { label: 'When', text: day === '' ? 'The date will follow' : when },
      { label: 'Where', text: place === '' ? 'The place will follow' : place },
      {
        label: child ? 'Say if you will come' : 'Please answer',
        text: `${answerBy === '' ? 'As soon as you can' : `By ${formatWeekday(answerBy)}`}, to ${answerTo}`,
      },
    ],
    asked: alsoAsked(record, template, { row, reader, allowed }),
    bringTitle: child ? 'What you could bring' : 'What you are asked to bring',
    bring: toBring(template)[role] ?? anyoneBrings,
    // How the authority does it speaks of money and of others' duties: for those who work with it.
    notes: readers[reader].isProfessional ? authority.procedureNotes : '',
    ending: child
      ? ''
      : 'If you cannot come, please send your views in writing before the meeting.',
    closing: joined([school.designatedTeacher, school.name]),
  };
};
