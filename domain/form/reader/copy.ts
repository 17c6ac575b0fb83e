import { noPerson, type Person } from '../../kernel/person.ts';
import {
  type Answer,
  answersBy,
  answersIn,
  isAnswered,
  peopleOf,
  type Row,
  rowsOf,
} from '../answer.ts';
import type { Column } from '../declaration.ts';
import type { AnyFieldId, FieldId } from '../fields/index.ts';
import type { PepRecord } from '../record.ts';
import { fieldsOf, type Template } from '../template.ts';
import { type Guarded, guarded, type Reader, readers } from './reader.ts';

/**
 * A copy of a PEP for one reader: what is kept from them is taken out of the record before anything is
 * printed, unless the teacher has let it by name.
 */

/** The questions whose answers say something that may be kept from a reader. */
const saidBy: Readonly<Record<Guarded, readonly AnyFieldId[]>> = {
  carer: ['main-carer'],
  placement: [
    'placement-type',
    'placement-details',
    'placement-start-date',
    'placements-count',
    'emergency-placement',
    'placed-out-of-area',
    'he-vacation',
    'p16-living',
  ],
  'no-contact': ['no-unsupervised-contact', 'child-access', 'pr-notes'],
  contacts: ['emergency-contacts', 'sw-team-inbox'],
  'parents-contact': [],
  views: [
    'social-worker-views',
    'carer-views',
    'parent-views',
    'school-views',
    'voice-prompts',
    'voice-summary',
    'voice-invite-wishes',
    'voice-attachment',
  ],
  'care-plan': ['care-plan-summary', 'permanence-plan'],
  funding: [],
  history: ['relevant-history', 'life-story-work', 'asylum-seeking', 'asylum-support'],
  scores: [
    'upn',
    'former-upn',
    'upn-unknown-reason',
    'uln',
    'social-care-id',
    'setting-urn',
    'setting-dfe-number',
    'legal-status',
    'english-proficiency',
    'sdq-score',
    'sdq-date',
    'sdq-informant',
    'sdq-band',
    'sdq-scales',
    'sdq-no-score-reason',
    'wellbeing-other',
    'attendance-sessions',
    'attainment-lines',
    'attainment-date',
    'attainment-statutory',
    'attainment-context',
    'eyfsp-results',
    'eyfsp-gld',
    'phonics-result',
    'phonics-outcome',
    'ks1-results',
    'mtc-result',
    'ks2-results',
    'ks3-levels',
    'ks4-grades',
    'special-measures',
    'targets-accurate',
    'targets-accurate-why',
    'on-track',
    'on-track-why',
    'p16-results',
    'target-attainment-link',
    'target-baseline',
  ],
  needs: [
    'sdq-strategies',
    'attendance-concerns',
    'conduct-record',
    'suspensions',
    'summary-presentation',
    'summary-behaviour',
    'summary-emotion',
    'summary-health',
    'sen-status',
    'sen-needs',
    'sen-provision',
    'ehcp-link',
    'additional-needs',
    'educational-needs',
    'developmental-needs',
    'developmental-none',
    'barriers',
    'access-arrangements',
    'needs-without-target',
    'staff-approach',
    'executive-function',
    'wellbeing-summary',
    'target-need-type',
    'target-need',
    'target-why',
  ],
  money: [
    'pp-eligible',
    'pp-amount-expected',
    'pp-plan',
    'pp-extra-request',
    'pp-generic-check',
    'pp-generic-why',
    'pp-impact-summary',
    'ey-eypp',
    'ey-funded-hours',
    'p16-bursary',
    'p16-bursary-instalments',
    'he-bursary',
  ],
  care: [],
};

/** The words of one reader, who may read them. */
const ownWords: Partial<Record<Reader, readonly AnyFieldId[]>> = {
  child: ['voice-prompts', 'voice-summary', 'voice-invite-wishes', 'voice-attachment'],
  parent: ['parent-views'],
};

/** Something that is kept from a reader of a copy, which the teacher may let by its id. */
export type Withheld = { id: string; label: string; fields: readonly AnyFieldId[] };

const isAsked = (template: Template, record: PepRecord, id: AnyFieldId): boolean => {
  const field = fieldsOf(template).find((one) => one.id === id);
  if (field === undefined) {
    return (
      template.targetFields.some((one) => one.id === id) &&
      record.targets.some(({ answers }) => id in answers)
    );
  }
  if (field.type === 'spending') return record.ppPlus.lines.length > 0;
  return field.type === 'fact' || isAnswered(field, record.answers[field.id]);
};

/** The options of who pays that name high-needs and EHC plan funding. */
const highNeeds = 'high-needs';

const paidByPlan = ({ stream }: PepRecord['ppPlus']['lines'][number]): boolean =>
  stream === 'ehc-plan';

const paysHighNeeds = (record: PepRecord): boolean =>
  record.ppPlus.lines.some(paidByPlan) ||
  answersIn(record.answers).some(([, answer]) =>
    rowsOf(answer).some(({ cells }) => Object.values(cells).includes(highNeeds)),
  );

const hasContact = ({ email, phone }: Person): boolean => email !== '' || phone !== '';

/** Whether a PEP holds something of this kind beside the answers that say it. */
const isInRecord = (item: Guarded, record: PepRecord, template: Template): boolean => {
  const { pupil, answers } = record;
  switch (item) {
    case 'carer':
      return pupil.carer.name !== '' || hasContact(pupil.carer);
    case 'contacts':
      return [pupil.socialWorker, pupil.virtualSchoolContact, pupil.reviewingOfficer].some(
        hasContact,
      );
    case 'parents-contact':
      return peopleOf(answers['pr-holders']).some(hasContact);
    case 'funding':
      return paysHighNeeds(record);
    case 'money':
      if (record.ppPlus.lines.length > 0) return true;
      return fieldsOf(template).some(({ id, columns = [] }) => {
        const kept = columns.filter((column) => columnsOf.money?.(column) === true);
        return rowsOf(answers[id]).some(({ cells }) => kept.some((one) => cells[one.id]));
      });
    default:
      return false;
  }
};

/**
 * What of this PEP is kept from a reader unless the teacher lets it: the items of the reader's table
 * that it says something of, then each sensitive answer by its own name.
 */
export const withheldFrom = (record: PepRecord, template: Template, reader: Reader): Withheld[] => {
  const sensitive = fieldsOf(template).filter(
    (field) => field.restricted && isAnswered(field, record.answers[field.id]),
  );
  const own = ownWords[reader] ?? [];
  const items = readers[reader].never.flatMap((item): Withheld[] => {
    // A copy of a PEP cannot keep back that the child is in care.
    if (item === 'care') return [];
    const fields = saidBy[item].filter(
      (id) =>
        !own.includes(id) &&
        !sensitive.some((field) => field.id === id) &&
        isAsked(template, record, id),
    );
    const isThere = fields.length > 0 || isInRecord(item, record, template);
    return isThere ? [{ id: item, label: guarded[item], fields }] : [];
  });
  return [
    ...items,
    ...sensitive.map(({ id, label }) => ({ id: `sensitive:${id}`, label, fields: [id] })),
  ];
};

/** The ways in which a person is named or reached: "Karl Marsh", "Mr Marsh", their telephone, their address. */
const waysToName = ({ name, email, phone }: Person): string[] => {
  const last = name.trim().split(/\s+/).at(-1) ?? '';
  const titled = ['Mr', 'Mrs', 'Ms', 'Miss', 'Dr'].map((title) => `${title} ${last}`);
  return [name, email, phone, ...(last === '' ? [] : titled)].filter((text) => text.length > 1);
};

/** What was written into a PEP, with other words in the place of a person's name wherever it stands. */
const withoutNaming = (record: PepRecord, person: Person, instead: string): PepRecord => {
  const ways = waysToName(person);
  const mask = <T>(value: T): T => {
    if (typeof value === 'string') {
      return ways.reduce<string>((text, way) => text.replaceAll(way, instead), value) as T;
    }
    if (Array.isArray(value)) return value.map(mask) as T;
    if (value === null || typeof value !== 'object') return value;
    // The same shape with other texts in it.
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mask(one)])) as T;
  };
  const { answers, targets, actions, contributions, ppPlus } = record;
  return { ...record, ...mask({ answers, targets, actions, contributions, ppPlus }) };
};

/** Where a PEP calls a person by their first name alone, which no rule can tell from another word. */
export const calledByFirstName = (
  { answers, targets, actions }: PepRecord,
  template: Template,
  { name }: Person,
): string[] => {
  const [first = '', ...others] = name.trim().split(/\s+/);
  if (first.length < 2 || others.length === 0) return [];
  const plain = first.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const word = new RegExp(`(?<!\\p{L})${plain}(?!\\p{L})`, 'u');
  const names = (value: unknown): boolean =>
    word.test(JSON.stringify(value ?? '').replaceAll(name, ''));
  return [
    ...fieldsOf(template).flatMap(({ id, label }) => (names(answers[id]) ? [label] : [])),
    ...(names(targets.map((target) => target.answers)) ? ['Targets'] : []),
    ...(names(actions) ? ['Actions'] : []),
  ];
};

const contactColumns = ['contact', 'telephone', 'phone', 'email'];
const payerColumns = ['funded-by', 'funding'];

/** The columns of tables that hold nothing but what may be kept from a reader. */
const columnsOf: Partial<Record<Guarded, (column: Column) => boolean>> = {
  contacts: ({ id }) => contactColumns.includes(id),
  money: ({ id, type }) => type === 'money' || payerColumns.includes(id),
};

const withoutContacts = (person: Person): Person => ({ ...person, email: '', phone: '' });

const rowsWith = (answer: Answer, change: (row: Row) => Row): Answer =>
  answer.kind === 'value' && rowsOf(answer).length > 0
    ? { ...answer, value: rowsOf(answer).map(change) }
    : answer;

const peopleWith = (answer: Answer, change: (person: Person) => Person): Answer =>
  answer.kind === 'value' && peopleOf(answer).length > 0
    ? { ...answer, value: peopleOf(answer).map(change) }
    : answer;

const withoutCells = (
  row: Row,
  isKept: (column: string, cell: string | number) => boolean,
): Row => ({
  ...row,
  cells: Object.fromEntries(Object.entries(row.cells).filter(([id, cell]) => !isKept(id, cell))),
});

const withCells = (
  row: Row,
  change: (column: string, cell: string | number) => string | number,
): Row => ({
  ...row,
  cells: Object.fromEntries(Object.entries(row.cells).map(([id, cell]) => [id, change(id, cell)])),
});

/** What stands in a cell whose word is kept from the reader. */
const leftOutHere = 'Left out of this copy';

const eachAnswer = (
  record: PepRecord,
  change: (answer: Answer, id: FieldId) => Answer,
): PepRecord => ({
  ...record,
  answers: answersBy(answersIn(record.answers).map(([id, answer]) => [id, change(answer, id)])),
});

/** How each kind of thing is taken out of a record beside the answers that are left out. */
const takenOut: Partial<Record<string, (record: PepRecord) => PepRecord>> = {
  carer: (record) => {
    const masked = withoutNaming(record, record.pupil.carer, 'the carer');
    return { ...masked, pupil: { ...masked.pupil, carer: noPerson } };
  },
  contacts: (record) => {
    const { pupil } = record;
    const cleared = eachAnswer(record, (answer) => peopleWith(answer, withoutContacts));
    return {
      ...cleared,
      pupil: {
        ...pupil,
        socialWorker: withoutContacts(pupil.socialWorker),
        carer: withoutContacts(pupil.carer),
        virtualSchoolContact: withoutContacts(pupil.virtualSchoolContact),
        reviewingOfficer: withoutContacts(pupil.reviewingOfficer),
      },
    };
  },
  'parents-contact': (record) =>
    eachAnswer(record, (answer, id) => {
      if (id === 'pr-holders') return peopleWith(answer, withoutContacts);
      return rowsWith(answer, (row) =>
        row.cells.role === 'parent'
          ? withoutCells(row, (column) => contactColumns.includes(column))
          : row,
      );
    }),
  funding: (record) => {
    const cleared = eachAnswer(record, (answer) =>
      rowsWith(answer, (row) =>
        withCells(row, (_, cell) => (cell === highNeeds ? leftOutHere : cell)),
      ),
    );
    const { ppPlus } = record;
    const lines = ppPlus.lines.filter((line) => !paidByPlan(line));
    return { ...cleared, ppPlus: { ...ppPlus, lines } };
  },
  money: (record) => ({ ...record, ppPlus: { streams: [], lines: [] } }),
};

/** A form without the columns that are kept from a reader, and a PEP of it without what stands in them. */
const withoutColumns = (
  { record, template }: Pick<Copy, 'record' | 'template'>,
  isKept: (column: Column) => boolean,
): Pick<Copy, 'record' | 'template'> => {
  const kept = new Map(
    fieldsOf(template).map(({ id, columns = [] }) => [id, columns.filter(isKept)]),
  );
  return {
    record: eachAnswer(record, (answer, id) =>
      rowsWith(answer, (row) =>
        withoutCells(row, (column) => kept.get(id)?.some((one) => one.id === column) === true),
      ),
    ),
    template: {
      ...template,
      sections: template.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) =>
          field.columns === undefined
            ? field
            : { ...field, columns: field.columns.filter((column) => !isKept(column)) },
        ),
      })),
    },
  };
};

/** A PEP as one reader gets it. */
export type Copy = {
  record: PepRecord;
  /** Its form as this copy asks it: without the columns of tables that are kept from the reader. */
  template: Template;
  /** What was left out, by the words in which it could have been let. */
  leftOut: readonly Withheld[];
  /** The questions that this copy does not ask. */
  omitted: ReadonlySet<AnyFieldId>;
};

/** Makes a copy for a reader; `allowed` are the ids of what the teacher lets, or all of it. */
export const copyFor = (
  record: PepRecord,
  template: Template,
  reader: Reader,
  allowed: readonly string[] | 'all',
): Copy => {
  const leftOut = withheldFrom(record, template, reader).filter(
    ({ id }) => allowed !== 'all' && !allowed.includes(id),
  );
  // Of what is kept from this reader not even the questions: a gap would say that something is there.
  const kept = readers[reader].never.filter((item) => allowed !== 'all' && !allowed.includes(item));
  const unasked = kept.flatMap((item) => saidBy[item]);
  const letIn = new Set(allowed === 'all' ? [] : allowed);
  const own = new Set(ownWords[reader]);
  const omitted = new Set([
    ...leftOut.flatMap(({ fields }) => fields),
    ...unasked.filter((id) => !own.has(id) && !letIn.has(`sensitive:${id}`)),
  ]);
  const { record: cleared, template: asked } = withoutColumns(
    {
      record: leftOut.reduce((now, { id }) => takenOut[id]?.(now) ?? now, record),
      template,
    },
    (column) => kept.some((item) => columnsOf[item]?.(column) === true),
  );
  const without = <Id extends AnyFieldId>(answers: Readonly<Partial<Record<Id, Answer>>>) =>
    answersBy(answersIn(answers).filter(([id]) => !omitted.has(id)));
  return {
    record: {
      ...cleared,
      answers: without(cleared.answers),
      targets: cleared.targets.map((target) => ({ ...target, answers: without(target.answers) })),
    },
    template: asked,
    leftOut,
    omitted,
  };
};

/** Who gets a copy of a PEP, in the order in which they are offered. */
export const copyReaders = [
  'virtual-school',
  'social-worker',
  'reviewing-officer',
  'carer',
  'parent',
  'child',
  'other',
] as const satisfies readonly Reader[];
export type CopyReader = (typeof copyReaders)[number];
