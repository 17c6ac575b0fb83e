import type { CareStatus } from '../../pupil/care.ts';
import { type Template, templateSchema } from '../template.ts';
import { earlyYears } from './early-years.ts';
import { higherEducation } from './higher-education.ts';
import { postSixteen } from './post-16.ts';
import { schoolAge } from './school-age.ts';
import { voluntaryPlan } from './voluntary-plan.ts';

/**
 * Every template that a stored PEP may name. Once a version has been released and a newer one has
 * followed, it stays here as it was, as data.
 */
const sources = [earlyYears, schoolAge, postSixteen, higherEducation, voluntaryPlan] as const;
type Source = (typeof sources)[number];

const checked = new Map<Source, Template>();

/** Each is checked once, when it is first asked for: most days meet one or two of them. */
const check = (source: Source): Template => {
  const known = checked.get(source) ?? templateSchema.parse(source);
  checked.set(source, known);
  return known;
};

/** Every template that a stored PEP may name, from the youngest children to the oldest. */
export const allTemplates = (): Template[] => sources.map(check);

/** Id of the template for school-age children. */
export const templateId = schoolAge.id;

/**
 * The template that a PEP is written on, by the id and version that it names.
 * @throws Error when this version of the program does not know it.
 */
export const templateOf = ({
  templateId: id,
  templateVersion: version,
}: {
  templateId: string;
  templateVersion: number;
}): Template => {
  const found = sources.find((t) => t.id === id && t.version === version);
  if (!found) {
    throw new Error(`This PEP was made with the template ${id} ${version}, unknown here.`);
  }
  return check(found);
};

const newestSources = sources.filter(
  (t) => !sources.some((other) => other.id === t.id && other.version > t.version),
);

/** The newest version of each template, from the youngest children to the oldest. */
export const newestTemplates = (): Template[] => newestSources.map(check);

/** The title of each section of the newest templates, by its id; a shared id has its last title. */
export const sectionTitles = (): Map<string, string> =>
  new Map(
    newestTemplates().flatMap(({ sections }) => sections.map(({ id, title }) => [id, title])),
  );

/** The newest version of one template; undefined when there is no such template. */
export const newestOf = (id: string): Template | undefined => {
  const found = newestSources.find((t) => t.id === id);
  return found && check(found);
};

/** What besides the year group decides which form fits a pupil. */
export type Situation = {
  /** The template of the pupil's last PEP. */
  last?: string | undefined;
  /** A Reception child in an early years setting is on the early years form. */
  earlyYearsSetting?: boolean | undefined;
  /** A child who was looked after before has a voluntary plan, and nobody else has. */
  careStatus?: CareStatus | undefined;
};

const within = (range: { from: number; to: number } | undefined, year: number): boolean =>
  range !== undefined && range.from <= year && year <= range.to;

/**
 * The newest template for a year group (0 is Reception) and a situation. A form that a teacher chose
 * for a good reason (higher education, a voluntary plan) is kept from PEP to PEP.
 */
export const newestTemplateFor = (yearGroup: number, situation: Situation = {}): Template => {
  const last = situation.last === undefined ? undefined : newestOf(situation.last);
  const newest = newestTemplates();
  const plan = newest.find((t) => t.voluntary && within(t.keptFor, yearGroup));
  if (plan && situation.careStatus === 'previously') return plan;
  const backInCare = last?.voluntary && situation.careStatus === 'looked-after';
  if (last && !backInCare && within(last.keptFor, yearGroup)) return last;
  const year = yearGroup === 0 && situation.earlyYearsSetting ? -1 : yearGroup;
  const found = newest.find((t) => !t.onlyByChoice && within(t.years, year));
  if (!found) throw new Error(`There is no template for year group ${yearGroup}.`);
  return found;
};
