import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerProblem } from '#domain/form/answer.ts';
import { allTemplates, templateOf } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { fieldsOf } from '#domain/form/template.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { readableText, readPdf } from './read-pdf.ts';

const folder = join(import.meta.dirname, '../fixtures/signed-off');
const kept = readdirSync(folder).map((file) => {
  // Written as it is in a store: frozen at sign-off from a PepRecord.
  const { record, text } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    record: PepRecord;
    text: string[];
  };
  return { name: `${record.templateId} ${record.templateVersion}`, record, text: text.join('') };
});

test('one is kept of every form and version', () => {
  expect(kept.map(({ name }) => name).sort()).toEqual(
    allTemplates()
      .map(({ id, version }) => `${id} ${version}`)
      .sort(),
  );
});

describe.each(kept)('A PEP that was signed off on the form $name', ({ record, text }) => {
  const template = templateOf(record);

  test('still opens: every answer in it fits its question', () => {
    const fields = fieldsOf(template);
    for (const [id, answer] of Object.entries(record.answers)) {
      const field = fields.find((f) => f.id === id);
      expect(field, id).toBeDefined();
      expect(field && answerProblem(field, answer), id).toBeNull();
    }
    for (const target of record.targets) {
      for (const [id, answer] of Object.entries(target.answers)) {
        const field = template.targetFields.find((f) => f.id === id);
        expect(field && answerProblem(field, answer), id).toBeNull();
      }
    }
  });

  test('still lacks nothing that its form needed then', () => {
    expect(progressOf(template, record).missing.map((m) => m.fieldId)).toEqual([]);
  });

  test('still prints the same text', async () => {
    const { bytes } = await renderPep({ template, record, allowed: 'all' });
    expect(readableText((await readPdf(bytes)).pages)).toBe(text);
  });
});
