import { mayBeAsked, mayBeNeeded } from '#domain/form/blank.ts';
import { fieldKinds, type RuleName } from '#domain/form/declaration.ts';
import type { AnyFieldId, FieldId } from '#domain/form/fields/index.ts';
import { newestOf, newestTemplates } from '#domain/form/forms/index.ts';
import {
  type AnyField,
  type Condition,
  everythingAsked,
  fieldsOf,
  findField,
  isRequired,
  type Template,
} from '#domain/form/template.ts';

/** The columns of the table: a phase, its form, and the year groups in it. */
const phases: readonly { name: string; form: string; years: readonly number[] }[] = [
  { name: 'EY', form: 'early-years', years: [-2, -1, 0] },
  { name: 'P', form: 'school-age', years: [0, 1, 2, 3, 4, 5, 6] },
  { name: 'S', form: 'school-age', years: [7, 8, 9, 10, 11] },
  { name: 'P16', form: 'post-16', years: [12, 13, 14] },
  { name: 'HE', form: 'higher-education', years: [15] },
  { name: 'V', form: 'voluntary-plan', years: [0, 4, 8, 11] },
];

const formOf = (id: string): Template => {
  const template = newestOf(id);
  if (!template) throw new Error(`There is no form ${id}.`);
  return template;
};

const marks: Record<AnyField['requirement'], string> = {
  statutory: '●',
  common: '○',
  optional: '·',
};
/** Asked for by the catalogue, and insisted on by the source that the last column names. */
const insisted = '◉';

const rules: Record<RuleName, string> = {
  'required-person-absent': 'social worker, carer or lead was absent',
  'insisted-person-absent': 'someone on whom the authority insists was absent',
  'has-previous-pep': 'there was a PEP before',
  'authority-pays-pp-plus': 'PP+ is paid',
  'attendance-below-90': 'attendance is below 90%',
  'some-attainment-below': 'something is below age',
  'part-time-timetable': 'the timetable is part time',
  'transition-due': 'a transition is due (asked, or Years 6 and 11 from spring)',
  'stage-change-due':
    'a change of stage is due (asked, or from spring in Nursery and Years 6, 11 and 13; an authority may add years)',
  'starting-school-due': 'starting school is due (asked, or Nursery from spring)',
  'speaks-another-language': 'a language other than English is spoken',
  'upn-unknown': 'the UPN is not known',
  'no-school-place': 'there is no school place',
  'need-without-target': 'no target is of the kind of a need that is named',
};

const yearWord = (year: number): string => (year <= 0 ? 'Reception' : `Year ${year}`);

const words = (condition: Condition, template: Template): string => {
  const label = (id: FieldId): string => `“${homesOf(id)[0]?.field.label ?? id}”`;
  if ('any' in condition) return condition.any.map((c) => words(c, template)).join(', or ');
  if ('all' in condition) return condition.all.map((c) => words(c, template)).join(', and ');
  if ('not' in condition) return `not: ${words(condition.not, template)}`;
  if ('yearFrom' in condition) return `from ${yearWord(condition.yearFrom)}`;
  if ('yearTo' in condition) return `up to ${yearWord(condition.yearTo)}`;
  if ('rule' in condition) return rules[condition.rule];
  if ('filled' in condition) return `${label(condition.filled)} is answered`;
  const options = findField(template, condition.field)?.options ?? [];
  const chosen = condition.is.map((v) => options.find((o) => o.value === v)?.label ?? v);
  return `${label(condition.field)} is ${chosen.join(' or ')}`;
};

const when = (field: AnyField, template: Template): string =>
  [
    ...(field.showWhen ? [`shown when ${words(field.showWhen, template)}`] : []),
    ...(field.neededWhen ? [`needed when ${words(field.neededWhen, template)}`] : []),
    ...(field.oneTargetEnough && isRequired(field) ? ['needed in one target'] : []),
    ...(field.insistedOn === undefined
      ? []
      : [
          `insisted on by ${field.insistedOn === 'authority' ? 'the pupil’s authority' : field.insistedOn}`,
        ]),
    ...(field.bySchoolOnly ? ['not needed without a school place'] : []),
    ...(field.pupilPart ? ['kept with the pupil'] : []),
    ...(field.restricted ? ['printed only if asked for'] : []),
  ].join('; ');

const types: Record<AnyField['type'], string> = {
  text: 'text',
  longText: 'long text',
  date: 'date',
  time: 'time of day',
  number: 'number',
  choice: 'choice',
  choices: 'choices',
  people: 'people',
  table: 'table',
  fact: 'from the records',
  targets: 'targets',
  actions: 'actions',
  spending: 'PP+ lines',
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The mark of a field in one phase; blank when it is not asked there. */
const markOf = (id: AnyFieldId, phase: (typeof phases)[number]): string => {
  const template = formOf(phase.form);
  const field = everythingAsked(template).find((field) => field.id === id);
  if (!field) return '';
  if (!phase.years.some((year) => mayBeAsked(field, year))) return '';
  return field.insistedOn !== undefined && phase.years.some((year) => mayBeNeeded(field, year))
    ? insisted
    : marks[field.requirement];
};

/** The forms in which a field is found, the first one first. */
const homesOf = (id: AnyFieldId): { field: AnyField; template: Template }[] =>
  newestTemplates().flatMap((template) => {
    const field = everythingAsked(template).find((field) => field.id === id);
    return field ? [{ field, template }] : [];
  });

/** When a field is shown or needed; phases of which something else holds are told apart. */
const whenOf = (id: AnyFieldId): string => {
  const asked = phases.filter((phase) => markOf(id, phase) !== '');
  const byText = new Map<string, string[]>();
  for (const { name, form } of asked) {
    const template = formOf(form);
    const field = everythingAsked(template).find((field) => field.id === id);
    if (!field) continue;
    const text = when(field, template);
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  if (byText.size === 1) return [...byText.keys()].join('');
  return [...byText]
    .map(([text, names]) => `**${names.join(', ')}**: ${text || 'always'}`)
    .join('<br>');
};

const rowOf = (id: AnyFieldId): string => {
  const homes = homesOf(id);
  const [first] = homes;
  if (!first) throw new Error(`No form asks ${id}.`);
  const sources = [...new Set(homes.flatMap(({ field }) => field.sources))];
  return `| ${[
    `\`${id}\``,
    first.field.label,
    types[first.field.type],
    fieldKinds[first.field.kind],
    ...phases.map((phase) => markOf(id, phase)),
    sources.join(', '),
    whenOf(id),
  ]
    .map(cell)
    .join(' | ')} |`;
};

const head = [
  `| Id | Label | Type | Kind | ${phases.map(({ name }) => name).join(' | ')} | Source | When |`,
  `| --- | --- | --- | --- |${phases.map(() => ' :-: |').join('')} --- | --- |`,
];

const tableOf = (ids: readonly AnyFieldId[]): string[] => [...head, ...ids.map(rowOf), ''];

/** The letters of the handbook's sections with the ids in them, over all forms. */
const sections = (): Map<string, { title: string; ids: AnyFieldId[] }> => {
  const found = new Map<string, { title: string; ids: AnyFieldId[] }>();
  for (const section of newestTemplates().flatMap((t) => t.sections)) {
    const known = found.get(section.letter) ?? { title: section.title, ids: [] };
    known.ids.push(...section.fields.map((f) => f.id).filter((id) => !known.ids.includes(id)));
    found.set(section.letter, known);
  }
  return found;
};

/** Every field of every form, by section, as a page of the documentation. */
export const fieldsTable = (): string => {
  const targets = [...new Set(newestTemplates().flatMap((t) => t.targetFields.map((f) => f.id)))];
  const all = new Set([
    ...newestTemplates().flatMap((t) => fieldsOf(t).map((f) => f.id)),
    ...targets,
  ]);
  return [
    '# Every field, by phase',
    '',
    'Written by `npm run fields` from the templates in `domain/form/forms`; a test holds it up to date.',
    '',
    `${all.size} fields. Phases: EY early years, P primary, S secondary, P16 post-16, HE higher education, V the voluntary plan for a previously looked-after pupil.`,
    '',
    '● needed before sign-off · ◉ usually asked, and needed because a source insists on it · ○ usually asked · · optional. A field with a condition is needed, or shown, only when that holds. The label is that of the first form that has the field; a condition that differs is given for each phase.',
    '',
    'Kind says what the next PEP begins with. A record is read anew. A fact comes over with its whole value and asks to be confirmed with its section, a safety fact by itself; a running line comes over by itself while it is open. What belongs to a term is blank: of last term’s, the school’s own prose may be taken and edited, words that somebody said and all else can only be read.',
    '',
    'Sources: SCH is SI 2010/959, Schedule 1, paragraph 2; DFE and GOOD are DfE 2018, “Promoting the education of looked-after children and previously looked-after children”; LUT are the rows of Luton’s PEP page ([luton.md](luton.md)). A needed field without a source says whose PEP it is.',
    '',
    ...[...sections()]
      .sort(([a], [b]) => a.localeCompare(b))
      .flatMap(([letter, { title, ids }]) => [`## ${letter}. ${title}`, '', ...tableOf(ids)]),
    '## R1. In each target',
    '',
    ...tableOf(targets),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
};
