import { type Template, templateSchema } from '../template.ts';
import { schoolAge1 } from './school-age-1.ts';

/** Every template that a stored PEP may name, checked once when the program starts. */
export const templates: readonly Template[] = [templateSchema.parse(schoolAge1)];

/** Id of the template for school-age children. */
export const templateId = schoolAge1.id;

/**
 * The template that a stored PEP names.
 * @throws Error when this version of the program does not know it.
 */
export const templateFor = (id: string, version: number): Template => {
  const found = templates.find((t) => t.id === id && t.version === version);
  if (!found) {
    throw new Error(`This PEP was made with the template ${id} ${version}, unknown here.`);
  }
  return found;
};

/**
 * The newest template made for a year group (0 is Reception); where none is, the newest for school
 * age, so that every pupil can have a PEP.
 */
export const newestTemplateFor = (yearGroup: number): Template => {
  const newestFirst = templates.toSorted((a, b) => b.version - a.version);
  const found =
    newestFirst.find((t) => t.years.from <= yearGroup && yearGroup <= t.years.to) ??
    newestFirst.find((t) => t.id === templateId);
  if (!found) throw new Error('There is no template.');
  return found;
};
