import { formatDate } from '../calendar/plain-date.ts';
import { calledName } from '../pupil/pupil.ts';
import { peopleOf, type Row, rowsOf, textOf } from './answer.ts';
import { insistedOn, insistence } from './insisting.ts';
import type { PepRecord } from './record.ts';
import { requiredAttendees } from './rules.ts';
import { findField, type Template } from './template.ts';

/** The people whom every meeting asks by name: Luton's page names these five. */
export const askedByName = [
  'social-worker',
  'carer',
  'designated-teacher',
  'virtual-school',
  'child',
] as const;

/** Who has a role at the meeting, as the records know it; empty when they do not. */
export const nameFor = (record: PepRecord, template: Template, role: string): string => {
  const { pupil, school, authority } = record;
  switch (role) {
    case 'social-worker':
      return pupil.socialWorker.name;
    case 'carer':
      return pupil.carer.name;
    case 'designated-teacher': {
      const own = ['key-person', 'provider-contact'].find((id) => findField(template, id));
      return own === undefined
        ? school.designatedTeacher
        : (peopleOf(record.answers[own])[0]?.name ?? '');
    }
    case 'virtual-school':
      return pupil.virtualSchoolContact.name || authority.contact.name;
    case 'child':
      return calledName(pupil);
    case 'reviewing-officer':
      return pupil.reviewingOfficer.name;
    default:
      return '';
  }
};

/** The rows of the meeting with names filled in, and a row for each of the five who has none. */
export const withNames = (record: PepRecord, template: Template): Row[] => {
  const rows = rowsOf(record.answers.attendees).map(
    (row): Row => ({
      ...row,
      cells: {
        ...row.cells,
        name:
          String(row.cells.name ?? '').trim() ||
          nameFor(record, template, String(row.cells.role ?? '')),
      },
    }),
  );
  const lacking = askedByName.filter((role) => !rows.some((row) => row.cells.role === role));
  return [
    ...rows,
    ...lacking.map((role) => ({
      id: `asked-${role}`,
      cells: { role, name: nameFor(record, template, role) },
    })),
  ];
};

/** What a role is called on this form. */
export const roleLabel = (template: Template, role: string): string =>
  findField(template, 'attendees')
    ?.columns?.find(({ id }) => id === 'role')
    ?.options?.find((option) => option.value === role)?.label ?? role;

/** A person who is missing from the meeting, and what that means. */
export type MissingPerson = { role: string; reason: string };

const whyNeeded = (record: PepRecord, role: string): string => {
  const insisted = insistedOn(record).find((one) => one === role);
  if (insisted !== undefined) {
    return `${insistence(record, [insisted]).sentence} Find another day, or agree with the virtual school to go ahead.`;
  }
  return requiredAttendees.some((one) => one === role)
    ? 'Social worker, carer and designated teacher should all attend; say why if not.'
    : 'The virtual school and the child work closely together with them.';
};

/** Who of the five is not asked, or did not come, and why it matters. */
export const missingPeople = (record: PepRecord, template: Template): MissingPerson[] => {
  const rows = rowsOf(record.answers.attendees);
  const held = rows.some((row) => row.cells.attended === 'yes');
  return askedByName.flatMap((role) => {
    const row = rows.find((one) => one.cells.role === role);
    const label = roleLabel(template, role);
    const why = whyNeeded(record, role);
    if (!row || (String(row.cells.invited ?? '') === '' && row.cells.attended === undefined)) {
      return [{ role, reason: `${label}: not asked yet. ${why}` }];
    }
    if (!held || row.cells.attended === 'yes') return [];
    const sent = row.cells.contributed === 'yes' ? ' Views were sent instead.' : '';
    return [{ role, reason: `${label}: was not there.${sent} ${why}` }];
  });
};

/** Everything that one letter of invitation says. */
export type Invitation = {
  school: string;
  date: string;
  to: string;
  subject: string;
  opening: string;
  facts: readonly { label: string; text: string }[];
  asked: readonly string[];
  bringTitle: string;
  bring: readonly string[];
  notes: string;
  closing: string;
};

/** What each role is asked to bring; our own wording of what the parts of a PEP ask of each. */
export const toBring: Readonly<Record<string, readonly string[]>> = {
  'social-worker': [
    'A short summary of the care plan, and changes that are coming',
    'The date of the next review, and contact arrangements that matter for school',
    'What has become of the actions in your name',
  ],
  carer: [
    'How school looks from home: what goes well, what is hard',
    'What helps with learning, homework, clubs and sleep',
    'What you would like school to know or to do',
  ],
  'designated-teacher': [
    'Attainment, attendance and what has changed since last time',
    'A review of the last targets and actions, and of what PP+ paid for',
    'Draft targets with their costs',
  ],
  'virtual-school': [
    'What was said of the last PEP',
    'Advice on targets and on the use of Pupil Premium Plus',
  ],
};

const anyoneBrings = ['What you have seen go well, and what you would like to change'];

/** The letter that asks one person of the meeting's list. */
export const invitationFor = (
  record: PepRecord,
  template: Template,
  row: Row,
  today: string,
): Invitation => {
  const role = String(row.cells.role ?? '');
  const name = String(row.cells.name ?? '').trim();
  const called = calledName(record.pupil);
  const child = role === 'child';
  const { school, authority } = record;
  const on = textOf(record.answers['meeting-date']);
  const people = withNames(record, template)
    .map((one) => ({
      label: roleLabel(template, String(one.cells.role ?? '')),
      name: String(one.cells.name ?? '').trim(),
    }))
    .map(({ label, name: who }) => (who === '' ? label : `${label}: ${who}`));
  return {
    school: school.name,
    date: today,
    to: name === '' ? roleLabel(template, role) : `${name}, ${roleLabel(template, role)}`,
    subject: child ? 'Your meeting about school' : 'Invitation to a meeting about a learning plan',
    opening: child
      ? `${called}, this meeting is about you: what you like, what you find hard, and what would help. You may come to all of it or a part of it, or ask somebody to speak for you. You can say who you would like there.`
      : `You are asked to a meeting for ${called}’s Personal Education Plan. It looks at how learning is going, what ${called} says, and what everyone will do next.`,
    facts: [
      { label: 'For', text: called },
      {
        label: 'What it is for',
        text: child
          ? 'To agree what will help you at school until the next meeting'
          : 'To review the last plan, agree targets and actions, and how money is used',
      },
      { label: 'When', text: on === '' ? 'The date will follow' : formatDate(on) },
      {
        label: 'Where',
        text: textOf(record.answers['meeting-place']) || school.name,
      },
    ],
    asked: people,
    bringTitle: child ? 'What you could bring' : 'What you are asked to bring',
    bring: child
      ? ['Something you are proud of', 'What you would like to be different']
      : (toBring[role] ?? anyoneBrings),
    notes: child ? '' : authority.procedureNotes,
    closing: child
      ? `${school.designatedTeacher}, ${school.name}`
      : `If you cannot come, please send your views in writing before the meeting. ${school.designatedTeacher}, ${school.name}`,
  };
};
