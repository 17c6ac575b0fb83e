/**
 * Run by hand when a form or its document changes: writes a signed-off PEP of each form that has none
 * yet, with the text of its PDF, to tests/fixtures/signed-off. It never writes over one.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allTemplates } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { everyAnswer } from './every-answer.ts';
import { readableText, readPdf } from './read-pdf.ts';

const folder = join(import.meta.dirname, '../fixtures/signed-off');

/** A year group that is on the form, with a date of birth to match in the school year 2026/27. */
const child: Record<string, { yearGroup: number; dateOfBirth: string }> = {
  'early-years': { yearGroup: -1, dateOfBirth: '2023-03-12' },
  'post-16': { yearGroup: 12, dateOfBirth: '2010-03-12' },
  'higher-education': { yearGroup: 15, dateOfBirth: '2007-03-12' },
};

const leeGrant = { name: 'Lee Grant', email: 'l.grant@example.org', phone: '' };

const signedOff = (template: Template): PepRecord => {
  const record = everyAnswer(template);
  const { yearGroup = record.yearGroup, dateOfBirth = record.pupil.dateOfBirth } =
    child[template.id] ?? {};
  return {
    ...record,
    yearGroup,
    pupil: { ...record.pupil, dateOfBirth, virtualSchoolContact: leeGrant },
  };
};

for (const template of allTemplates()) {
  const file = join(folder, `${template.id}-${template.version}.json`);
  if (existsSync(file)) continue;
  const record = signedOff(template);
  const { bytes } = await renderPep({ template, record, allowed: 'all' });
  const text = readableText((await readPdf(bytes)).pages).match(/.{1,90}/gu) ?? [];
  writeFileSync(file, `${JSON.stringify({ text, record }, null, 2)}\n`);
  console.log(file);
}
