import { describe, expect, test } from 'vitest';
import { shownAnswer } from '#domain/form/display.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import type { Fact } from '#electron/documents/kit/columns/fact.ts';
import { tableFacts } from '#electron/documents/pep/parts/table-pieces.ts';
import { fieldOf } from '../fixtures/forms.ts';
import { saysRows } from '../fixtures/says.ts';

type Cells = Record<string, string | number>;

const factsOf = (id: FieldId, ...cells: Cells[]): Fact[] => {
  const field = fieldOf(id);
  const shown = shownAnswer(field, saysRows(...cells));
  return shown.kind === 'table' ? tableFacts(field, shown) : [];
};

const linesIn = (id: FieldId, ...cells: Cells[]): string[] =>
  factsOf(id, ...cells).flatMap((fact) =>
    'value' in fact ? fact.value.map(({ text }) => text) : [`table: ${fact.label}`],
  );

describe('a table that is printed without rows and columns', () => {
  test('has the headings of its columns in a single row', () => {
    expect(linesIn('attendance-previous-years', { year: '2024/25', percent: 94 })).toEqual([
      'School year: 2024/25 · 94%',
    ]);
  });

  test('never has an empty label before a colon', () => {
    expect(
      linesIn('aspiration-network', { person: 'Malcolm', how: 'gets me there' }, { how: 'helps' }),
    ).toEqual(['Malcolm: gets me there', 'How: helps']);
    expect(linesIn('attendance-previous-years', { percent: 94 }, { percent: 91 })).toEqual([
      '94%',
      '91%',
    ]);
    expect(linesIn('current-support', { who: 'Mr Hale' }, { who: 'Ms Obi' })).toEqual([
      'Who: Mr Hale',
      'Who: Ms Obi',
    ]);
  });

  test('is only a list of names where nothing else is said of them', () => {
    expect(linesIn('other-agencies', { agency: 'CAMHS' }, { agency: 'YOT' })).toEqual([
      'CAMHS',
      'YOT',
    ]);
  });
});

test('a table of which two columns of many are filled in keeps their headings', () => {
  const rows = [
    { subject: 'English', 'working-at': '94' },
    { 'working-at': '91', subject: '' },
  ];
  const [fact] = factsOf('attainment-lines', ...rows);
  expect(fact && 'table' in fact ? fact.table.columns.map(({ label }) => label) : []).toEqual([
    'Subject or area',
    'Working at',
  ]);
});

test('the child’s words without a question stand under the name of their table', () => {
  const facts = factsOf(
    'voice-prompts',
    { prompt: 'Who helps?', answer: 'Malcolm' },
    { prompt: '', answer: 'I like art.' },
  );
  expect(facts.map(({ label }) => label)).toEqual(['Who helps?', fieldOf('voice-prompts').label]);
});
