import { virtualSchoolContactOf } from '../authority/authority.ts';
import { type Answer, peopleOf, type Row, rowsOf, textOf } from '../form/answer.ts';
import { requiredAttendees } from '../form/conditions.ts';
import { insistedOn, insistence } from '../form/insisting.ts';
import { meetingDays } from '../form/meeting-days.ts';
import type { PepRecord } from '../form/record.ts';
import { findField, type Template } from '../form/template.ts';
import { calledName } from '../pupil/pupil.ts';

/** The people whom every meeting asks by name: Luton's page names these five. */
export const askedByName = [
  'social-worker',
  'carer',
  'designated-teacher',
  'virtual-school',
  'child',
] as const;

/** What names the people of a meeting. */
type WhoIsWho = Pick<PepRecord, 'pupil' | 'school' | 'authority' | 'answers'>;

/** The question that names who leads the PEP, where a phase has a person of its own for that. */
export const ownLead = (template: Template) =>
  (['key-person', 'provider-contact'] as const).find((id) => findField(template, id));

/** Who has a role at the meeting, as the records know it; empty when they do not. */
export const nameFor = (record: WhoIsWho, template: Template, role: string): string => {
  const { pupil, school, authority } = record;
  switch (role) {
    case 'social-worker':
      return pupil.socialWorker.name;
    case 'carer':
      return pupil.carer.name;
    case 'designated-teacher': {
      const own = ownLead(template);
      return own === undefined
        ? school.designatedTeacher
        : (peopleOf(record.answers[own])[0]?.name ?? '');
    }
    case 'virtual-school':
      return virtualSchoolContactOf(pupil, authority).name;
    case 'child':
      return calledName(pupil);
    case 'reviewing-officer':
      return pupil.reviewingOfficer.name;
    default:
      return '';
  }
};

const text = (row: Row, column: string): string => String(row.cells[column] ?? '').trim();

/**
 * The rows of the meeting with names filled in. A row without a name stands for whoever has the role
 * in the records now; a name that was typed (a stand-in, a teacher) stays as it was typed.
 */
export const namedRows = (record: WhoIsWho, template: Template): Row[] =>
  rowsOf(record.answers.attendees).map((row) => {
    const name = text(row, 'name') || nameFor(record, template, text(row, 'role'));
    return name === '' ? row : { ...row, cells: { ...row.cells, name } };
  });

/** The PEP with the people of its meeting named, as a document prints it. */
export const withPeopleNamed = (record: PepRecord, template: Template): PepRecord =>
  rowsOf(record.answers.attendees).length === 0
    ? record
    : {
        ...record,
        answers: {
          ...record.answers,
          attendees: { kind: 'value', value: namedRows(record, template) },
        },
      };

/**
 * The people of the last meeting as they are asked to the next one: whoever has a role that the
 * records know comes from there, so that nobody is asked who has left.
 */
export const askedAgain = (record: WhoIsWho, template: Template, rows: readonly Row[]): Row[] =>
  rows.map((row) => {
    if (nameFor(record, template, text(row, 'role')) === '') return row;
    const { name: _, contact: __, ...cells } = row.cells;
    return { ...row, cells };
  });

/** The roles that others take on while a PEP is written. */
const handedOn = ['social-worker', 'carer', 'virtual-school', 'reviewing-officer'];

/**
 * The rows of a meeting as they are kept: each with the person whom the records name for its role by
 * now, where it is no stand-in.
 */
export const withWhomTheyStandFor = (
  record: WhoIsWho,
  template: Template,
  rows: readonly Row[],
): Row[] =>
  rows.map((row) => {
    const role = text(row, 'role');
    const name = handedOn.includes(role) ? nameFor(record, template, role).trim() : '';
    const own = name !== '' && ['', name].includes(text(row, 'name'));
    return own ? { ...row, standsFor: name } : row;
  });

/**
 * The rows of a meeting as they read now. Where the records name somebody else for a role, whoever
 * has been there stays named as they were; who was only asked makes room for the new person, who has
 * not been asked yet. A stand-in stays.
 */
export const asTheyStandNow = (record: WhoIsWho, template: Template, rows: readonly Row[]): Row[] =>
  rows.map(({ standsFor, ...row }) => {
    const name = nameFor(record, template, text(row, 'role')).trim();
    if (standsFor === undefined || standsFor === name) return row;
    const { name: _, contact: __, invited: ___, ...cells } = row.cells;
    return text(row, 'attended') === ''
      ? { id: row.id, cells }
      : { ...row, cells: { ...row.cells, name: standsFor } };
  });

/** The people of a list of whom it is not told yet whether they came. */
export const notToldWhetherCame = (record: WhoIsWho): readonly Row[] =>
  rowsOf(record.answers.attendees).filter(
    (row) => (text(row, 'role') !== '' || text(row, 'name') !== '') && text(row, 'attended') === '',
  );

/** The list on which everyone came of whom nothing else was said, each by the name they have now. */
export const everyoneCame = (record: WhoIsWho, template: Template): Answer => {
  const untold = new Set(notToldWhetherCame(record).map(({ id }) => id));
  return {
    kind: 'value',
    value: namedRows(record, template).map((row) =>
      untold.has(row.id) ? { ...row, cells: { ...row.cells, attended: 'yes' } } : row,
    ),
  };
};

/** Whether the meeting was held: somebody has said of somebody that they came. */
export const isHeld = ({ answers }: Pick<PepRecord, 'answers'>): boolean =>
  rowsOf(answers.attendees).some((row) => text(row, 'attended') === 'yes');

/** The day on which the meeting was held: the last on which it was continued, by today; empty before. */
export const heldOn = (record: Pick<PepRecord, 'answers'>, today: string): string =>
  isHeld(record) ? (meetingDays(record.answers).findLast((day) => day <= today) ?? '') : '';

/** Whether a meeting has been, by the day that the PEP gives for it. `today` is yyyy-mm-dd. */
export const meetingHasBeen = ({ answers }: Pick<PepRecord, 'answers'>, today: string): boolean => {
  const day = textOf(answers['meeting-date']);
  return day !== '' && day <= today;
};

/** The rows of the meeting, named, and a row for each of the five who has none. */
export const withNames = (record: PepRecord, template: Template): Row[] => {
  const rows = namedRows(record, template);
  const lacking = askedByName.filter((role) => !rows.some((row) => row.cells.role === role));
  return [
    ...rows,
    ...lacking.map((role) => ({
      id: `asked-${role}`,
      cells: { role, name: nameFor(record, template, role) },
    })),
  ];
};

/** What a role is called on this form; `otherwise` where the form has no list of a meeting's people. */
export const roleLabel = (template: Template, role: string, otherwise = role): string =>
  findField(template, 'attendees')
    ?.columns?.find(({ id }) => id === 'role')
    ?.options?.find((option) => option.value === role)?.label ?? otherwise;

/** A person who is missing from the meeting, and what that means. */
export type MissingPerson = { role: string; reason: string };

const whyNeeded = (record: PepRecord, template: Template, role: string): string => {
  const insisted = insistedOn(record).find((one) => one === role);
  if (insisted !== undefined) {
    return `${insistence(record, [insisted]).sentence} Find another day, or agree with the virtual school to go ahead.`;
  }
  return requiredAttendees.some((one) => one === role)
    ? 'Social worker, carer and designated teacher should all attend; say why if not.'
    : `The virtual school and the ${template.learner} work closely together with them.`;
};

/** Who of the five is not asked, or did not come, and why it matters. */
export const missingPeople = (record: PepRecord, template: Template): MissingPerson[] => {
  const rows = rowsOf(record.answers.attendees);
  const held = rows.some((row) => row.cells.attended === 'yes');
  return askedByName.flatMap((role) => {
    const row = rows.find((one) => one.cells.role === role);
    const label = roleLabel(template, role);
    const why = whyNeeded(record, template, role);
    if (!row || (String(row.cells.invited ?? '') === '' && row.cells.attended === undefined)) {
      return [{ role, reason: `${label}: not asked yet. ${why}` }];
    }
    if (!held || row.cells.attended === 'yes') return [];
    const sent = row.cells.contributed === 'yes' ? ' Views were sent instead.' : '';
    return [{ role, reason: `${label}: was not there.${sent} ${why}` }];
  });
};
