import { virtualSchoolContactOf } from '#domain/authority/authority.ts';
import { partLines } from '#domain/contributions/contributions.ts';
import { peopleOf, type Row, rowsOf } from '#domain/form/answer.ts';
import { cellText } from '#domain/form/display.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { type Field, findField } from '#domain/form/template.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { roleLabel } from '#domain/meeting/people.ts';
import { heading, introduction, labelled } from '../kit/blocks.ts';
import type { CellText } from '../kit/rows.ts';
import type { Sheet } from '../kit/sheet.ts';
import { styles } from '../kit/style.ts';
import { table } from '../kit/table.ts';
import { cell } from './cell.ts';
import type { CopyInput } from './input.ts';
import { leadLabel, leadName } from './naming.ts';
import { legalName } from './title-page.ts';

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

/** "Sent apologies, gave views in writing". */
const partTaken = (field: Field | undefined, row: Row | undefined): string =>
  joined([
    shownCell(field, row, 'attended'),
    row?.cells.contributed === 'yes' ? 'gave views in writing' : '',
  ]);

/**
 * Everyone who took part, role by role: whether they were at the meeting, when and how they agreed,
 * and room to sign by hand. The five parties are always listed, so that a missing one is seen.
 */
export const signaturesTable = (sheet: Sheet, input: CopyInput): void => {
  const { template, record } = input;
  const parties = template.voluntary ? voluntaryParties : partiesOf(input);
  const attendees = findField(template, 'attendees');
  const signatures = findField(template, 'signatures');
  const present = rowsOf(record.answers.attendees);
  const signed = rowsOf(record.answers.signatures);
  const others = present.filter((row) => !parties.some(({ role }) => role === row.cells.role));

  const line = (label: string, name: string, row: Row | undefined, role: string): CellText[] => {
    const agreed = signed.find((s) => s.cells.role === role);
    const agreement = [
      shownCell(signatures, agreed, 'how'),
      formatDate(String(agreed?.cells.date ?? '')),
    ].filter((text) => text !== '');
    return [
      [{ text: label, style: styles.cellStrong }, ...cell(name)],
      cell(partTaken(attendees, row)),
      cell(agreement.join(', ')),
      [],
    ];
  };

  introduction(
    sheet,
    'Sign here if this copy is used on paper. Whoever agreed in another way is listed with the date.',
  );
  table(sheet, {
    columns: [
      { label: 'Role and name', weight: 2.2 },
      { label: 'At the meeting', weight: 1.2 },
      { label: 'Agreed', weight: 1.4 },
      { label: 'Signature and date', weight: 2.4 },
    ],
    rowHeads: true,
    rowHeight: 36,
    rows: [
      ...parties.map(({ role, label, name }) => {
        const row = present.find((r) => r.cells.role === role);
        return line(label, String(row?.cells.name ?? '') || name(record), row, role);
      }),
      ...others.map((row) =>
        line(
          shownCell(attendees, row, 'role') || 'Other',
          String(row.cells.name ?? ''),
          row,
          String(row.cells.role ?? ''),
        ),
      ),
    ],
  });
};

/** Role by role, what was asked for and who told it, what had not come, and who was never asked. */
export const partsGiven = (sheet: Sheet, { record, template }: CopyInput): void => {
  const given = partLines(record, template);
  if (given.length === 0) return;
  heading(sheet, 3, 'What each was asked for, and gave');
  labelled(
    sheet,
    given.map(({ label, text }) => ({ label, value: [{ text, style: styles.body }] })),
  );
};
