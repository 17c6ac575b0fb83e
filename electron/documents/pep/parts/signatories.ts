import { virtualSchoolContactOf } from '#domain/authority/authority.ts';
import { peopleOf, type Row, rowsOf } from '#domain/form/answer.ts';
import { cellText } from '#domain/form/display.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { type Field, findField } from '#domain/form/template.ts';
import { foldText } from '#domain/kernel/fold.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { roleLabel } from '#domain/meeting/people.ts';
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

/** Whether the child may sign: no form that asks who agreed, and not whether the child does, has a line for it. */
const signsFor = (template: CopyInput['template']): boolean =>
  findField(template, 'signatures') === undefined ||
  findField(template, 'pupil-signature') !== undefined;

/** The five whom Luton's page asks to work together on every PEP, by role code. */
const partiesOf = (input: CopyInput): readonly Party[] => [
  ...(signsFor(input.template)
    ? [{ role: 'child', label: childLabel(input), name: legalName }]
    : []),
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

const shownCell = (field: Field | undefined, row: Row, columnId: string): string => {
  const column = field?.columns?.find(({ id }) => id === columnId);
  return column ? cellText(column, row.cells[columnId]) : '';
};

const roleIn = (row: Row): string => String(row.cells.role ?? '');
const nameIn = (row: Row): string => String(row.cells.name ?? '').trim();

/** Somebody of whom a plan knows that they belong to it. */
type Member = { role: string; label: string; name: string };

/** Whose agreement is looked for, where they came: the parties and the family, no teacher who looked in. */
const maySign = (role: string, parties: readonly { role: string }[]): boolean =>
  role === 'parent' || parties.some((party) => party.role === role);

/** The parties, each by whoever came for it first, and then others of these roles who were at the meeting. */
const membersOf = (input: CopyInput): Member[] => {
  const { template, record } = input;
  const attendees = findField(template, 'attendees');
  const present = rowsOf(record.answers.attendees);
  const parties = (template.voluntary ? voluntaryParties : partiesOf(input)).map((party) => ({
    ...party,
    row: present.find((row) => roleIn(row) === party.role),
  }));
  return [
    ...parties.map(({ role, label, name, row }) => ({
      role,
      label,
      name: (row && nameIn(row)) || name(record),
    })),
    ...present
      .filter((row) => !parties.some((party) => party.row === row) && maySign(roleIn(row), parties))
      .map((row) => ({
        role: roleIn(row),
        label: shownCell(attendees, row, 'role') || 'Other',
        name: nameIn(row),
      })),
  ];
};

const titles: readonly string[] = ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr'];

const wordsOf = (name: string): string[] =>
  foldText(name)
    .split(' ')
    .filter((word) => word !== '' && !titles.includes(word));

/** Whether two names may be one person's: "Ms Reid" and "Sam Reid", or one of "Ruth and Colin Petty". */
const mayBeSame = (one: string, other: string): boolean => {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return few.length > 0 && few.every((word) => many.includes(word));
};

/**
 * Which row of agreement is whose: by role and name; then by role and a name that may be the same; and
 * by role alone where nobody else of that role is left.
 */
const agreedBy = (
  members: readonly Member[],
  signed: readonly Row[],
  says: (row: Row) => boolean,
): Map<Member, Row> => {
  const found = new Map<Member, Row>();
  const left = new Set(signed);
  const take = (of: readonly Member[], fits: (member: Member, row: Row) => boolean): void => {
    for (const member of of) {
      if (found.has(member)) continue;
      const row = [...left].find((one) => roleIn(one) === member.role && fits(member, one));
      if (row === undefined) continue;
      found.set(member, row);
      left.delete(row);
    }
  };
  take(members, ({ name }, row) => name !== '' && foldText(name) === foldText(nameIn(row)));
  take(members, ({ name }, row) => mayBeSame(name, nameIn(row)));
  const waiting = members.filter((member) => !found.has(member));
  const alone = waiting.filter(({ role }) => waiting.filter((one) => one.role === role).length < 2);
  take(alone, (_, row) => says(row) || nameIn(row) === '');
  return found;
};

/** Somebody of a plan: the role, the name, and when and how they agreed; empty where they have not. */
export type Signatory = { label: string; name: string; agreed: string };

/** "Ada Finch, for Sam Reid": who agreed, where it may be somebody else than was expected. */
const nameOf = (name: string, signer: string): string => {
  if (signer === '' || name === '') return signer || name;
  return mayBeSame(name, signer) ? signer : `${signer}, for ${name}`;
};

/** The parties, who else was at the meeting, and who else agreed. */
export const signatoriesOf = (input: CopyInput): Signatory[] => {
  const signatures = findField(input.template, 'signatures');
  const signed = rowsOf(input.record.answers.signatures);
  const howAndWhen = (row: Row): string =>
    joined([shownCell(signatures, row, 'how'), formatDate(String(row.cells.date ?? ''))]);
  const members = membersOf(input);
  const found = agreedBy(members, signed, (row) => howAndWhen(row) !== '');
  const taken = [...found.values()];
  return [
    ...members.map((member) => {
      const row = found.get(member);
      const agreed = row ? howAndWhen(row) : '';
      return {
        label: member.label,
        name: agreed === '' || !row ? member.name : nameOf(member.name, nameIn(row)),
        agreed,
      };
    }),
    ...signed
      .filter((row) => !taken.includes(row))
      .map((row) => ({
        label: shownCell(signatures, row, 'role') || 'Other',
        name: nameIn(row),
        agreed: howAndWhen(row),
      })),
  ];
};
