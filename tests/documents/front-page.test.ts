import { describe, expect, test } from 'vitest';
import type { PepRecord } from '#domain/form/record.ts';
import type { Picture } from '#electron/documents/kit/picture.ts';
import { paper } from '#electron/documents/kit/sheet.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { formOf } from '../fixtures/forms.ts';
import { makeJpeg } from '../fixtures/make-jpeg.ts';
import { says } from '../fixtures/says.ts';
import { everyAnswer } from './every-answer.ts';
import { readableText, readPdf, runTool, squeezed, tagsOf } from './read-pdf.ts';

const template = formOf('school-age');
const full = everyAnswer(template);
/** A PEP whose first page is of ordinary fullness. */
const record: PepRecord = {
  ...full,
  answers: {
    ...full.answers,
    'voice-summary': says('I read to the little ones and nobody laughed. I want to do it again.'),
    'aspiration-words': says('A place where the sea is near.'),
  },
  targets: full.targets.map((target) => ({
    ...target,
    answers: { ...target.answers, 'target-outcome': says('Mia reads aloud to a small group.') },
  })),
};

const drawing = (alt: string, [across, down] = [30, 40]): Picture => ({
  bytes: makeJpeg({ across, down, square: (x, y) => [(x * y) % 256, 128, 128] }),
  alt,
});

const kite = drawing('A kite over a house');
const boat = drawing('A boat', [60, 20]);

const print = async (change: Partial<Parameters<typeof renderPep>[0]>) => {
  const built = await renderPep({ template, record, ...change });
  const { pages } = await readPdf(built.bytes);
  const figures = pages.map(({ tags }) => tagsOf(tags, 'Figure').length);
  return {
    bytes: built.bytes,
    count: built.pages,
    front: readableText(pages.slice(0, 1)),
    rest: readableText(pages.slice(1)),
    figures: { front: figures[0], rest: figures.slice(1).reduce((sum, one) => sum + one, 0) },
  };
};

/** How wide and high the pictures of a document are drawn, in points. */
const sizesOf = (bytes: Buffer): number[][] =>
  [...runTool('drawing', bytes).matchAll(/^([\d.]+) 0 0 -([\d.]+) [\d.]+ [\d.]+ cm$/gm)]
    .map(([, width, height]) => [Number(width), Number(height)])
    // The page itself is turned upside down first.
    .filter(([width]) => width !== 1);

describe('what the child drew', () => {
  test('stands on the first page, tagged and described, small, and no second time', async () => {
    const { bytes, front, rest, figures } = await print({ pictures: [kite, boat] });
    expect(figures).toEqual({ front: 1, rest: 1 });
    expect(bytes.toString('latin1')).toContain('/Alt (A kite over a house)');
    expect(front).toContain(squeezed(kite.alt));
    expect(rest).not.toContain(squeezed(kite.alt));
    expect(rest).toContain(squeezed(boat.alt));
    const [[width = 0, height = 0] = []] = sizesOf(bytes);
    expect(width * height).toBeGreaterThan(10_000);
    expect(width * height).toBeLessThan((paper.width * paper.height) / 6);
    expect(runTool('qpdf', bytes)).toContain('No syntax or stream encoding errors found');
  });

  test('is read after the words beside it, and before what is tried next', async () => {
    const { front } = await print({ pictures: [kite] });
    const places = ['In my words', kite.alt, 'What we try next'].map((words) =>
      front.indexOf(squeezed(words)),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('makes no plan longer, and leaves the rest of the first page on it', async () => {
    const without = await print({});
    const { count, front } = await print({ pictures: [kite] });
    expect(count).toBe(without.count);
    for (const words of ['At a glance', 'Dates and people', 'Virtual school']) {
      expect(front).toContain(squeezed(words));
    }
  });

  test('stands alone under “In my words” where nothing was said', async () => {
    const back = {
      role: 'child',
      askedOn: '2026-10-20',
      returnBy: '',
      backOn: '2026-11-03',
      toldBy: 'Mia',
      how: 'in-person',
    } as const;
    const { front, figures } = await print({
      record: { ...record, answers: {}, contributions: [back] },
      pictures: [kite],
    });
    expect(front).toContain(squeezed('In my words A kite over a house'));
    expect(figures).toEqual({ front: 1, rest: 0 });
  });

  test('that cannot be drawn is named after the views, and the next one stands in front', async () => {
    const { front, rest, figures } = await print({
      pictures: [{ bytes: Buffer.from('no picture'), alt: 'A torn page' }, kite],
    });
    expect(figures).toEqual({ front: 1, rest: 0 });
    expect(front).toContain(squeezed(kite.alt));
    expect(front).not.toContain(squeezed('A torn page'));
    expect(rest).toContain(squeezed('A torn page. This picture could not be printed'));
  });

  test('stays with the views where the child’s words leave no room for it in front', async () => {
    const long = 'I would like everybody to hear all of this. '.repeat(9);
    const rows = [1, 2, 3].map((n) => ({ id: `r${n}`, cells: { prompt: 'Why?', answer: long } }));
    const { 'voice-summary': _, ...others } = record.answers;
    const targets = Array.from({ length: 9 }, (_, i) => ({
      ...(record.targets[0] ?? { answers: {} }),
      id: `many-${i}`,
      position: i,
    }));
    const { figures } = await print({
      record: { ...record, targets, answers: { ...others, 'voice-prompts': says(rows) } },
      pictures: [kite],
    });
    expect(figures).toEqual({ front: 0, rest: 1 });
  });

  test('is kept from who is not told the child’s views, unless the teacher lets it', async () => {
    const pictures = [kite];
    const none = { front: 0, rest: 0 };
    const one = { front: 1, rest: 0 };
    const allowed = ['views'];
    expect((await print({ pictures, reader: 'parent' })).figures).toEqual(none);
    expect((await print({ pictures, reader: 'other' })).figures).toEqual(none);
    expect((await print({ pictures, reader: 'parent', allowed })).figures).toEqual(one);
    expect((await print({ pictures, reader: 'child' })).figures).toEqual(one);
    expect((await print({ pictures, reader: 'carer' })).figures).toEqual(one);
  });
});

describe('what matters most now', () => {
  const saying = (text: string): PepRecord => ({
    ...record,
    answers: { ...record.answers, 'matters-most': says(text) },
  });
  const lines = 'Mia has moved home. The same adult meets her every morning.';

  test('stands on the first page between the child’s words and the targets, and nowhere else', async () => {
    const { front, rest } = await print({ record: saying(lines) });
    const places = ['In my words', 'What matters most now', lines, 'What we try next'].map(
      (words) => front.indexOf(squeezed(words)),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(rest).not.toContain(squeezed(lines));
  });

  test('stands there by its beginning and whole in its part where more was written', async () => {
    const long = `${lines} ${'She said so herself, and it is right. '.repeat(12)}The end.`;
    const { front, rest } = await print({ record: saying(long) });
    expect(front).toContain(squeezed(lines));
    expect(front).toContain(squeezed('… (all of it under “Targets, actions and PP+”)'));
    expect(front).not.toContain(squeezed('The end.'));
    expect(rest).toContain(squeezed(long));
  });

  test('is not on paper where nobody wrote it', async () => {
    const { 'matters-most': _, ...others } = record.answers;
    const { front, rest } = await print({ record: { ...record, answers: others } });
    expect(front + rest).not.toContain(squeezed('What matters most now'));
  });
});
