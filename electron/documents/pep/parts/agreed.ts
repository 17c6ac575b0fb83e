import { virtualSchoolContactOf } from '#domain/authority/authority.ts';
import { partLines, whyNotHere } from '#domain/contributions/contributions.ts';
import { peopleOf, type Row, rowsOf } from '#domain/form/answer.ts';
import { cellText } from '#domain/form/display.ts';
import { readers } from '#domain/form/reader/reader.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { type Field, fieldsOf, findField } from '#domain/form/template.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { roleLabel } from '#domain/meeting/people.ts';
import { heading, paragraph } from '../../kit/blocks.ts';
import { cell } from '../../kit/cell.ts';
import { grid } from '../../kit/grid.ts';
import { gap, type Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { table } from '../../kit/table.ts';
import { isAskedHere } from '../asked.ts';
import type { CopyInput } from '../input.ts';
import { leadLabel, leadName, legalName } from '../naming.ts';

type Party = { role: string; label: string; name: (record: PepRecord) => string };

/** Who makes a voluntary plan: the child, the parents and the school. */
const voluntaryParties: readonly Party[] = [
  { role: 'child', label: 'Child or young person', name: legalName },
  {
    role: 'parent',
    label: 'Parent or guardian',
    name: ({ answers }) => peopleOf(answers['pr-holders'])[0]?.name ?? '',
  },
  {
    role: 'designated-teacher',
    label: 'Designated teacher',
    name: ({ school }) => school.designatedTeacher,
  },
];

/** A form may call the child otherwise; an old one that does not say calls them this. */
const childLabel = ({ template, reader }: CopyInput): string => {
  if (reader === 'child') return 'You';
  const label = roleLabel(template, 'child');
  return label === 'child' ? 'Child or young person' : label;
};

/** The five whom Luton's page asks to work together on every PEP, by role code. */
const partiesOf = (input: CopyInput): readonly Party[] => [
  { role: 'child', label: childLabel(input), name: legalName },
  { role: 'carer', label: 'Carer', name: ({ pupil }) => pupil.carer.name },
  { role: 'social-worker', label: 'Social worker', name: ({ pupil }) => pupil.socialWorker.name },
  {
    role: 'designated-teacher',
    label: leadLabel(input),
    name: () => leadName(input),
  },
  {
    role: 'virtual-school',
    label: 'Virtual school',
    name: ({ pupil, authority }) => virtualSchoolContactOf(pupil, authority).name,
  },
];

const shownCell = (field: Field | undefined, row: Row | undefined, columnId: string): string => {
  const column = field?.columns?.find(({ id }) => id === columnId);
  return column && row ? cellText(column, row.cells[columnId]) : '';
};

/** Somebody of a plan: the role, the name, and when and how they agreed; empty where they have not. */
type Signatory = { label: string; name: string; agreed: string };

/** The parties, who else was at the meeting, and who else agreed. */
const signatoriesOf = (input: CopyInput): Signatory[] => {
  const { template, record } = input;
  const parties = template.voluntary ? voluntaryParties : partiesOf(input);
  const attendees = findField(template, 'attendees');
  const signatures = findField(template, 'signatures');
  const present = rowsOf(record.answers.attendees);
  const signed = rowsOf(record.answers.signatures);
  const roleIn = (row: Row): string => String(row.cells.role ?? '');
  const nameIn = (row: Row | undefined): string => String(row?.cells.name ?? '');
  const taken = new Set<string>();
  const agreedAs = (role: string): Row | undefined => {
    const row = signed.find((one) => roleIn(one) === role && !taken.has(one.id));
    if (row) taken.add(row.id);
    return row;
  };
  const one = (label: string, name: string, agreed: Row | undefined): Signatory => ({
    label,
    name: name || nameIn(agreed),
    agreed: joined([
      shownCell(signatures, agreed, 'how'),
      formatDate(String(agreed?.cells.date ?? '')),
      // Somebody may have agreed in the place of whoever was at the meeting.
      name === '' || nameIn(agreed) === name ? '' : nameIn(agreed),
    ]),
  });
  const isParty = (row: Row): boolean => parties.some(({ role }) => role === roleIn(row));
  return [
    ...parties.map(({ role, label, name }) => {
      const row = present.find((r) => roleIn(r) === role);
      return one(label, nameIn(row) || name(record), agreedAs(role));
    }),
    ...present
      .filter((row) => !isParty(row))
      .map((row) =>
        one(shownCell(attendees, row, 'role') || 'Other', nameIn(row), agreedAs(roleIn(row))),
      ),
    ...signed
      .filter(({ id }) => !taken.has(id))
      .map((row) => one(shownCell(signatures, row, 'role') || 'Other', nameIn(row), row)),
  ];
};

/**
 * Who agreed, when and how; and room to sign by hand for everybody else. The five parties are always
 * listed, so that a missing one is seen.
 */
const signatures = (sheet: Sheet, input: CopyInput): void => {
  const all = signatoriesOf(input);
  const agreed = all.filter((one) => one.agreed !== '');
  const toSign = all.filter((one) => one.agreed === '');
  if (agreed.length > 0) {
    grid(
      sheet,
      agreed.map(({ label, name, agreed: how }) => ({
        label,
        value: [{ text: joined([name, how], ': '), style: styles.body }],
      })),
    );
  }
  if (toSign.length === 0) return;
  heading(sheet, 4, agreed.length > 0 ? 'To sign, where this copy is used on paper' : 'To sign');
  table(sheet, {
    columns: [
      { label: 'Role and name', weight: 2 },
      { label: 'Signature and date', weight: 2 },
    ],
    rowHeads: true,
    rowHeight: 22,
    rows: toSign.map(({ label, name }) => [cell(joined([label, name], ': ')), []]),
  });
  sheet.y += 4;
};

/** What each was asked for and who told it, what had not come, and who was never asked. */
const partsGiven = (sheet: Sheet, input: CopyInput): void => {
  const { record, template } = input;
  const there = fieldsOf(template)
    .filter((field) => isAskedHere(field, input))
    .map((field) => whyNotHere(record, template, field));
  // Why a part is not here is said once, at the place of that person's words.
  const given = partLines(record, template).filter(
    ({ label, text }) => !there.includes(`${label}: ${text}.`),
  );
  if (given.length === 0) return;
  heading(sheet, 3, 'What each was asked for, and gave');
  grid(
    sheet,
    given.map(({ label, text }) => ({ label, value: [{ text, style: styles.body }] })),
  );
};

/** For whom the copy was made, and what was left out of it: named to professionals only. */
const copyLine = ({ recipient, leftOut, reader, template }: CopyInput): string => {
  const names = leftOut.map(({ label }) => `“${label}”`).join(', ');
  // A voluntary plan does not say by the names of its questions what it leaves out.
  const named = readers[reader].isProfessional && !template.voluntary && names !== '';
  return joined([`This copy was made for ${recipient}.`, named ? `Left out: ${names}.` : ''], ' ');
};

/** How the plan ends: who agrees and how, room to sign, who gave what, and for whom this copy is. */
export const agreedBlock = (sheet: Sheet, input: CopyInput): void => {
  signatures(sheet, input);
  partsGiven(sheet, input);
  gap(sheet, 4);
  paragraph(sheet, copyLine(input), styles.note);
};
