import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestTemplates } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { fieldsOf } from '#domain/form/template.ts';
import { forgetDocuments, keptOfDocuments } from '#electron/documents/kit/kept.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { says } from '../fixtures/says.ts';
import { everyAnswer } from './every-answer.ts';
import { record, template } from './fixtures.ts';

const words = fc.array(
  fc.constantFrom(
    'She likes the mural.',
    'łódź',
    '李',
    'e\u0301',
    '\u{1f600}',
    'a-very-long-word-'.repeat(9),
    '\n',
  ),
  { maxLength: 60 },
);

test('a document that is made after others has the bytes of one that is made first', async () => {
  const templates = newestTemplates();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(templates.length - 1),
      fc.array(fc.tuple(fc.nat(), words), { minLength: 1, maxLength: 3 }),
      async (which, changes) => {
        const form = templates[which] ?? template;
        const prose = fieldsOf(form).filter(({ type }) => type === 'longText');
        let peps: readonly PepRecord[] = [everyAnswer(form)];
        for (const [field, text] of changes) {
          const [last = record] = peps;
          const { id = '' } = prose[field % prose.length] ?? {};
          const answers = { ...last.answers, [id]: says(text.join(' ')) };
          peps = [{ ...last, answers }, ...peps];
        }
        const make = async (pep: PepRecord) => renderPep({ template: form, record: pep });
        const first = [];
        for (const pep of peps) {
          forgetDocuments();
          first.push(await make(pep));
        }
        const after = [];
        for (const pep of peps) after.push(await make(pep));
        expect(after.map(({ pages }) => pages)).toEqual(first.map(({ pages }) => pages));
        expect(after.map((one) => one.missingCharacters)).toEqual(
          first.map((one) => one.missingCharacters),
        );
        for (const [i, { bytes }] of after.entries()) {
          expect(bytes.equals(first[i]?.bytes ?? Buffer.of())).toBe(true);
        }
      },
    ),
    { numRuns: 8 },
  );
});

test('what is kept of a document is what the last one used, and nothing once it is forgotten', async () => {
  const long = {
    ...record,
    answers: { ...record.answers, 'voice-summary': says('Words. '.repeat(400)) },
  };
  forgetDocuments();
  await renderPep({ template, record });
  const once = keptOfDocuments();
  expect(once).toBeGreaterThan(10);
  for (let i = 0; i < 4; i += 1) await renderPep({ template, record: long });
  await renderPep({ template, record });
  await renderPep({ template, record });
  await renderPep({ template, record });
  expect(keptOfDocuments()).toBeLessThan(once * 2.5);
  forgetDocuments();
  expect(keptOfDocuments()).toBe(0);
});
