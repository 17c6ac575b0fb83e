import { describe, expect, test } from 'vitest';
import { everySection } from '#domain/form/fields/index.ts';
import { newestTemplates } from '#domain/form/forms/index.ts';
import { inLine, isProse } from '#domain/form/rows/in-line.ts';
import { findField, templateSchema } from '#domain/form/template.ts';

const tables = newestTemplates().flatMap(({ id, sections }) =>
  sections
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type === 'table')
    .map((field) => [`${id} ${field.id}`, field.columns ?? []] as const),
);

describe('a row of a table', () => {
  test.each(tables)(
    '%s has at most five columns in its line, and every other under it',
    (_, columns) => {
      const { line, under } = inLine(columns);
      expect(line.length).toBeGreaterThan(0);
      expect(line.length).toBeLessThanOrEqual(5);
      const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).toSorted();
      expect(ids([...line, ...under])).toEqual(ids(columns));
      // Prose and files have no room in a line, unless the row is known by its words.
      if (!isProse(columns)) {
        expect(line.slice(1).some(({ type }) => type === 'longText' || type === 'file')).toBe(
          false,
        );
      }
    },
  );

  test('shows of attainment, meeting and attendance what is compared', () => {
    const school = newestTemplates().find(({ id }) => id === 'school-age');
    const columnsOf = (id: 'attainment-lines' | 'attendees' | 'attendance-sessions') =>
      inLine((school && findField(school, id)?.columns) ?? []).line.map((column) => column.id);
    expect(columnsOf('attainment-lines')).toEqual([
      'subject',
      'working-at',
      'expected',
      'progress',
      'assessed',
    ]);
    expect(columnsOf('attendees')).toEqual(['role', 'name', 'invited', 'attended', 'contributed']);
    expect(columnsOf('attendance-sessions')).toEqual([
      'possible',
      'attended',
      'authorised',
      'unauthorised',
    ]);
  });
});

test('a form whose sections are not in the order of the ten parts is refused', () => {
  const [about, views] = everySection;
  const form = {
    id: 'turned',
    version: 1,
    title: 'Turned',
    statutoryVersion: 'For tests',
    sections: [everySection.find(({ part }) => part === 'agreed'), about, views],
    targetFields: [],
  };
  expect(() => templateSchema.parse(form)).toThrow('not in the order of the parts');
});
