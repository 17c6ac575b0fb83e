import fc from 'fast-check';
import { fileCell } from '#domain/files/kept-file.ts';
import type { Answer, AnswerValue, Row } from '#domain/form/answer.ts';
import type { Column, Option } from '#domain/form/declaration.ts';
import type { AnyField } from '#domain/form/template.ts';
import { says } from '../fixtures/says.ts';

const chosen = (options: readonly Option[] = []): fc.Arbitrary<string> =>
  fc.constantFrom(...options.map((o) => o.value));

/** Text with at least one character that is not a space, in any script. */
export const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength }).filter((text) => text.trim() !== '');

/** A real day from 2000 to 2099, as yyyy-mm-dd. */
export const anyDay: fc.Arbitrary<string> = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const cell = (column: Column): fc.Arbitrary<string | number> => {
  switch (column.type) {
    case 'date':
      return anyDay;
    case 'number':
      return fc.integer({ min: 0, max: 999 });
    case 'money':
      return fc.integer({ min: 0, max: 100_000 });
    case 'file':
      return fc
        .integer({ min: 0, max: 20 * 1024 * 1024 })
        .map((bytes) => fileCell({ id: 'a', name: 'a.pdf', mediaType: 'application/pdf', bytes }));
    case 'choice':
      return chosen(column.options);
    default:
      return words(30);
  }
};

const row = (columns: readonly Column[]): fc.Arbitrary<Row> =>
  fc.record({
    id: fc.uuid().map((id) => id.slice(0, 36)),
    cells: fc.record(Object.fromEntries(columns.map((c) => [c.id, cell(c)]))),
  });

const value = (field: AnyField): fc.Arbitrary<AnswerValue> => {
  switch (field.type) {
    case 'date':
      return anyDay;
    case 'time':
      return fc.constantFrom('08:30', '14:00', '23:59');
    case 'number':
      return fc.integer({ min: field.min ?? 0, max: field.max ?? 1000 });
    case 'choice':
      return chosen(field.options);
    case 'choices':
      return fc.uniqueArray(chosen(field.options), { minLength: 1, maxLength: 5 });
    case 'people':
      return fc.array(
        fc.record({
          name: words(40).map((name) => name.replace(/[\r\n]/g, ' ').trim()),
          email: fc.constantFrom('', 'name@example.org'),
          phone: fc.constantFrom('', '01582 000000'),
        }),
        { minLength: 1, maxLength: 3 },
      );
    case 'table':
      return fc.array(row(field.columns ?? []), { minLength: 1, maxLength: 4 });
    default:
      return words(200);
  }
};

const nil = (kind: 'none' | 'not-known'): fc.Arbitrary<Answer> =>
  words(80).map((reason) => ({ kind, reason }));

/** AnyField types that hold no value of their own in a PEP's answers. */
export const keptElsewhere: readonly AnyField['type'][] = [
  'fact',
  'targets',
  'actions',
  'spending',
];

/** Any complete answer that a teacher could give to a field: a value, "none" or "not known". */
export const completeAnswer = (field: AnyField): fc.Arbitrary<Answer> =>
  keptElsewhere.includes(field.type)
    ? fc.oneof(nil('none'), nil('not-known'))
    : fc.oneof(
        { weight: 4, arbitrary: value(field).map((v): Answer => says(v)) },
        { weight: 1, arbitrary: nil('none') },
        { weight: 1, arbitrary: nil('not-known') },
      );
