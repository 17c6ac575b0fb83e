import { newestTemplates } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { listName } from '#domain/pupil/pupil.ts';
import { termLabel } from '#domain/school/terms.ts';
import { renderBlankForm } from '#electron/documents/blank-form.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { sampleSchool, sampleToday } from '#electron/sample/school.ts';
import { type Ask, autumn } from './ask.ts';
import { type SizeRow, sized } from './size-row.ts';

/** The year group of the blank form of each template. */
const yearOf: Readonly<Record<string, number>> = {
  'early-years': -1,
  'school-age': 8,
  'post-16': 12,
  'higher-education': 15,
  'voluntary-plan': 5,
};

/** What a PEP is called in the list, its draft told from what is signed off. */
const called = ({ pupil, term, signedOff }: PepRecord): string =>
  `${signedOff === null ? 'Draft' : 'PEP'}, ${listName(pupil)}, ${termLabel(term)}`;

/** The pages of each document of the sample: its PEPs, signed off or drafts, and the blank forms. */
export const pageRows = async (ask: Ask): Promise<SizeRow[]> => {
  const rows: SizeRow[] = [];
  const { rows: pupils } = await ask('pupils.list', { term: autumn, search: '', limit: 100 });
  for (const { id: pupilId } of pupils) {
    for (const { id } of await ask('peps.forPupil', { pupilId })) {
      const record = await ask('peps.get', { id });
      const template = templateOfRecord(record);
      const { pages } = await renderPep({ template, record, allowed: [] });
      rows.push(sized(called(record), pages, 'pages'));
    }
  }
  for (const template of newestTemplates()) {
    const { pages } = await renderBlankForm({
      template,
      yearGroup: yearOf[template.id] ?? template.years.from,
      schoolName: sampleSchool.name,
      date: sampleToday,
    });
    rows.push(sized(`Blank form, ${template.title}`, pages, 'pages'));
  }
  return rows;
};
