import { describe, expect, test } from 'vitest';
import { mayBeAsked, mayBeNeeded } from '#domain/form/blank.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { newestTemplates } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Field } from '#domain/form/template.ts';
import { renderBlankForm } from '#electron/documents/blank-form.ts';
import { finishSheet } from '#electron/documents/kit/finish.ts';
import { paper, startSheet } from '#electron/documents/kit/sheet.ts';
import { table } from '#electron/documents/kit/table.ts';
import { fieldOf, formOf } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';
import { everyAnswer } from './every-answer.ts';
import { textByPart } from './parts-read.ts';
import { readableText, readPdf, runTool, squeezed, tagsOf } from './read-pdf.ts';

const years: Record<string, number> = {
  'early-years': -1,
  'school-age': 8,
  'post-16': 12,
  'higher-education': 15,
  'voluntary-plan': 5,
};

const blank = async (id: string, yearGroup: number, all = false) => {
  const template = formOf(id);
  const built = await renderBlankForm({
    template,
    yearGroup,
    all,
    schoolName: 'Chiltern View & Hill Academy',
    date: '2026-11-12',
  });
  const { pages } = await readPdf(built.bytes);
  return { template, built, pages, text: readableText(pages) };
};

/** How far down their pages the lines to write on are drawn, in points, in the order of drawing. */
const rulesOf = (bytes: Buffer): number[] =>
  [...runTool('drawing', bytes).matchAll(/^[\d.]+ ([\d.]+) [\d.]+ 0\.6 re f$/gm)].map(([, y]) =>
    Number(y),
  );

/** Worked out by the program, so that nobody can write it on paper. */
const workedOut: readonly string[] = [
  'templateTitle',
  'pepStatus',
  'statutoryVersion',
  'sdqBand',
  'persistentAbsence',
  'suspensionDays',
];

describe.each(newestTemplates().map(({ id }) => id))('the blank form %s', (id) => {
  const year = years[id] ?? 0;
  const isAsked = (field: Field): boolean =>
    mayBeAsked(field, year) &&
    !workedOut.includes(field.fact ?? '') &&
    !(id === 'voluntary-plan' && field.restricted);

  test('has every question of that year when all are asked for, room to answer, tags, and no fault', async () => {
    const { template, built, pages, text } = await blank(id, year, true);
    for (const field of template.sections.flatMap((s) => s.fields)) {
      if (!isAsked(field) || field.type === 'fact') continue;
      expect(text, field.id).toContain(squeezed(field.label));
      for (const option of field.options ?? []) {
        expect(text, field.id).toContain(squeezed(`□${option.label}`));
      }
    }
    for (const field of template.targetFields) {
      expect(text.split(squeezed(field.label)).length, field.id).toBeGreaterThan(2);
    }
    expect(pages.some((page) => tagsOf(page.tags, 'H4').length > 0)).toBe(true);
    expect(built.missingCharacters).toEqual([]);
    runTool('qpdf', built.bytes);
  });

  test('has room for what is needed on twelve pages at most, and names the rest on the last', async () => {
    const { template, built, pages, text } = await blank(id, year);
    expect(built.pages).toBeLessThanOrEqual(12);
    const byPart = textByPart(pages);
    const also = byPart.get(squeezed('Also asked, where there is something to say')) ?? '';
    const room = [...byPart].flatMap(([title, own]) => (/^\d/.test(title) ? own : [])).join('');
    for (const field of template.sections.flatMap((s) => s.fields).filter(isAsked)) {
      const isNeeded = mayBeNeeded(field, year);
      expect(isNeeded ? room : also, field.id).toContain(squeezed(field.label));
      if (!isNeeded) continue;
      for (const option of field.options ?? []) {
        expect(room, field.id).toContain(squeezed(`□${option.label}`));
      }
    }
    const [last] = pages.slice(-1);
    expect(readableText(last ? [last] : [])).toContain(also);
    expect(text.endsWith(also)).toBe(true);
    runTool('qpdf', built.bytes);
  });
});

test('prose on a blank form has three lines, eight millimetres apart', async () => {
  const { built } = await blank('school-age', 8);
  const rules = rulesOf(built.bytes);
  const apart = rules.slice(1).map((y, i) => y - (rules[i] ?? 0));
  expect(apart.filter((points) => Math.abs(points - 22.7) < 0.2).length).toBeGreaterThan(30);
});

test('a blank form leaves out what other years are asked, and what the program works out', async () => {
  const label = (id: FieldId) => squeezed(fieldOf(id).label);
  const young = await blank('school-age', 1, true);
  const old = await blank('school-age', 10, true);
  expect(young.text).toContain(label('phonics-result'));
  expect(young.text).not.toContain(label('careers-guidance'));
  expect(old.text).toContain(label('careers-guidance'));
  expect(old.text).not.toContain(label('phonics-result'));
  expect(old.text).not.toContain(label('sdq-band'));
});

test.each([false, true])(
  'the blank voluntary plan says nothing of care, at the foot of its pages either (all asked: %s)',
  async (all) => {
    const { pages, text } = await blank('voluntary-plan', 5, all);
    const margins = pages.flatMap(({ artifacts }) => artifacts.map((one) => one.text)).join(' ');
    for (const read of [text, margins]) {
      expect(read).not.toMatch(/looked-?after|carehistory|adopt|guardianship|PP\+/i);
    }
    expect(margins).toContain('Chiltern View & Hill Academy · Education plan');
  },
);

test('the same form gives the same bytes', async () => {
  const [one, two] = [await blank('post-16', 13), await blank('post-16', 13)];
  expect(one.built.bytes.equals(two.built.bytes)).toBe(true);
});

test('the head of a table to be filled in stands on the page of its first row', async () => {
  const sheet = startSheet({
    title: 'A table at a page’s foot',
    author: 'Elmbrook Academy',
    subject: '',
    createdAt: '2026-11-12T12:00:00Z',
    header: { left: '', right: '' },
    footer: '',
  });
  // Room for the head alone.
  sheet.y = paper.height - paper.bottom - 45;
  table(sheet, { columns: [{ label: 'Subject' }], rowHeight: 48, rows: [[[]]] });
  const { pages } = await readPdf((await finishSheet(sheet)).bytes);
  expect(pages.map((page) => readableText([page]).includes('Subject'))).toEqual([false, true]);
});

describe('a form for a pupil', () => {
  const forPupil = async (id: string, change: Partial<PepRecord> = {}) => {
    const template = formOf(id);
    const record: PepRecord = {
      ...everyAnswer(template),
      yearGroup: years[id] ?? 0,
      status: 'in-preparation',
      signedOff: null,
      ...change,
    };
    const { yearGroup, school } = record;
    const built = await renderBlankForm({
      template,
      yearGroup,
      schoolName: school.name,
      date: '2026-11-12',
      record,
    });
    const read = await readPdf(built.bytes);
    return { built, record, ...read, text: readableText(read.pages) };
  };

  test('has on it what the records know, each under its question', async () => {
    const { text, built } = await forPupil('school-age');
    for (const words of [
      'Forename Mia',
      'Name I like to be called Mimi',
      'Date of birth 12 March 2014',
      'Year group Year 8',
      'Social worker Sam Reid, s.reid@example.org',
      'Main carer Jo Mills, 01582 000000',
      'Designated teacher Helen Marsh, h.marsh@example.org',
      'Next care plan review 3 December 2026',
      'School Chiltern View & Hill Academy',
    ]) {
      expect(text, words).toContain(squeezed(words));
    }
    expect(text).not.toContain(squeezed('From the last PEP'));
    expect(built.missingCharacters).toEqual([]);
    runTool('qpdf', built.bytes);
  });

  test('gives what was answered of it, and asks of last term’s whether it is still so', async () => {
    const answers = { 'sen-status': says('K'), 'care-plan-summary': says('He stays with Jo.') };
    const { text } = await forPupil('school-age', { answers, carried: ['sen-status'] });
    const label = fieldOf('sen-status').label;
    expect(text).toContain(squeezed(`${label} SEN support From the last PEP: still so?`));
    expect(text).not.toContain(squeezed('□SEN support'));
    // Prose has its room: it is written anew.
    expect(text).not.toContain(squeezed('He stays with Jo.'));
    const unasked = await forPupil('school-age', { answers: {} });
    expect(unasked.text).toContain(squeezed('□SEN support'));
  });

  test('holds nothing sensitive, and nothing that is asked anew each term', async () => {
    const secret = says('Darren must not come near.');
    const { text } = await forPupil('school-age', {
      answers: {
        'no-unsupervised-contact': secret,
        'former-upn': says('A123456789012'),
        'voice-place': says('In the library'),
        'emergency-placement': { kind: 'not-known', reason: 'asked on 3 October' },
      },
    });
    for (const words of ['Darren', 'A123456789012', 'In the library', 'asked on 3 October']) {
      expect(text, words).not.toContain(squeezed(words));
    }
  });

  test('says whose it is as the school names pupils on pages, and never in its properties', async () => {
    const { pages, info, built, record } = await forPupil('school-age');
    const head = pages[0]?.artifacts.map(({ text }) => text).join(' ') ?? '';
    expect(head).toContain('M.T. (7F3K) · PEP, Autumn term 2026, to fill in');
    expect(JSON.stringify(info)).not.toMatch(/Thompson|Mia/);
    expect(built.bytes.includes('Thompson')).toBe(false);
    const named = await forPupil('school-age', { school: { ...record.school, pagesBy: 'name' } });
    expect(named.pages[0]?.artifacts.map(({ text }) => text).join(' ')).toContain('Mimi Thompson');
  });

  test.each(Object.keys(years))('is no longer than twelve pages on the form %s', async (id) => {
    expect((await forPupil(id)).built.pages).toBeLessThanOrEqual(12);
  });

  test('says nothing of care on a voluntary plan', async () => {
    const { pages, text } = await forPupil('voluntary-plan');
    const margins = pages.flatMap(({ artifacts }) => artifacts.map((one) => one.text)).join(' ');
    expect(text).toContain(squeezed('Date of birth 12 March 2014'));
    for (const read of [text, margins]) {
      expect(read).not.toMatch(/looked-?after|carehistory|adopt|guardianship|PP\+|SamReid/i);
    }
  });
});
