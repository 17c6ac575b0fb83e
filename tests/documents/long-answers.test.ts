import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/form/answer.ts';
import { paper } from '#electron/documents/kit/sheet.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { record, template } from './fixtures.ts';
import {
  contentsOf,
  type Placed,
  type ReadPage,
  readableText,
  readPdf,
  runTool,
  squeezed,
  tagsOf,
} from './read-pdf.ts';

const render = async (answers: Answers, targetText?: string, name = record.school.name) => {
  const built = await renderPep({
    template,
    record: {
      ...record,
      school: { ...record.school, name },
      pupil: { ...record.pupil, legalSurname: name },
      answers: { ...record.answers, ...answers },
      targets:
        targetText === undefined
          ? record.targets
          : [
              {
                id: 't1',
                position: 0,
                answers: { 'target-outcome': says(targetText) },
              },
            ],
    },
  });
  return { ...built, ...(await readPdf(built.bytes)) };
};

/** The edges that a copier may cut, in points. */
const grip = 22;

const offPage = (pages: readonly ReadPage[]): Placed[] =>
  pages.flatMap((page) => {
    const within = ({ x, y, width }: Placed): boolean =>
      x >= paper.left - 0.1 &&
      x + width <= paper.width - paper.right + 0.1 &&
      y >= grip &&
      y <= paper.height - grip;
    const inBody = (placed: Placed): boolean =>
      placed.y >= paper.top && placed.y <= paper.height - paper.bottom;
    return [
      ...page.texts.filter((placed) => !within(placed) || !inBody(placed)),
      ...page.artifacts.filter((placed) => !within(placed)),
    ];
  });

/** On each page: the places of its marked content, in the order in which the tags read it. */
const readingOrder = (page: ReadPage): Placed[] => {
  if (!page.tags) return [];
  return contentsOf(page.tags).flatMap(
    (id) => page.texts.find(({ content }) => content === id) ?? [],
  );
};

const words = [
  'Łukasz Nguyễn Олена 李小龙',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  'https://example.org/a/very/long/address/that/nobody/should/ever/have/to/type/by/hand?x=1&y=2',
  'part-time—full-time/other',
  'x'.repeat(400),
  '“quoted” £1,234.50 ½ – — …',
  'Ζωή Ďuriš Đặng Thị Þór',
  '東京、大阪。「名前」',
  'Adéọlá m̀bá x̂ n̈',
];
const awkward = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ maxLength: 60 }),
  fc.lorem({ maxCount: 40 }),
);
const answer = fc
  .array(awkward, { minLength: 1, maxLength: 12 })
  .chain((parts) => fc.constantFrom(' ', '\n', '\n\n').map((between) => parts.join(between)))
  .filter((value) => value.trim() !== '');

describe('Long and awkward answers', () => {
  test('are all there, in order, and never run off the page', async () => {
    await fc.assert(
      fc.asyncProperty(answer, answer, answer, async (own, met, target) => {
        const { pages, missingCharacters } = await render(
          {
            'voice-summary': says(own),
            'how-needs-met': says(met),
            'current-support': saysRows({ what: met, who: own, cost: 100_000_000 }),
          },
          target,
        );
        expect(offPage(pages)).toEqual([]);
        expect(missingCharacters).toEqual([]);
        const read = readableText(pages);
        // Control characters are not printed; hyphens of all kinds are printed as one.
        const shown = (value: string): string => squeezed(value).replace(/\p{Cc}/gu, '');
        for (const value of [own, met, target]) expect(read).toContain(shown(value));
      }),
      { numRuns: 40 },
    );
  });

  test('of 20,000 characters fill pages, in a table cell as well, and nothing is cut off', async () => {
    const sentences = Array.from({ length: 400 }, (_, i) => `Sentence number ${i} says a thing.`);
    const long = sentences.join(' ').slice(0, 20_000);
    const { pages, bytes } = await render({
      'how-needs-met': says(long),
      'current-support': saysRows({ what: long, who: 'Ms Obi', since: '2026-09-07', cost: 100 }),
    });
    // Both stand at the left; a row's other cells are drawn between the pieces of a long one.
    const atLeft = pages.map((page) => ({ ...page, texts: page.texts.filter(({ x }) => x < 70) }));
    expect(readableText(atLeft).split(squeezed(long)).length - 1).toBe(2);
    expect(offPage(pages)).toEqual([]);
    expect(pages.length).toBeGreaterThan(5);
    runTool('qpdf', bytes);
  });

  test('and names of 200 letters stay on the page as well', async () => {
    for (const name of ['Saint Æthelthryth '.repeat(11).trim(), 'W'.repeat(200)]) {
      const { pages } = await render({}, undefined, name);
      expect(offPage(pages)).toEqual([]);
      expect(readableText(pages)).toContain(squeezed(name));
      for (const page of pages) {
        const [footer, number] = page.artifacts.slice(-2);
        expect((footer?.x ?? 0) + (footer?.width ?? 0)).toBeLessThan(number?.x ?? 0);
      }
    }
  });

  test('of one endless word are cut into lines', async () => {
    const { pages } = await render({ 'how-needs-met': says('ab'.repeat(5_000)) });
    expect(offPage(pages)).toEqual([]);
    expect(readableText(pages)).toContain('ab'.repeat(5_000));
  });

  test('with characters that no font can draw show a mark for each, and report them', async () => {
    const { pages, missingCharacters } = await render({
      'how-needs-met': says('Happy 😀, family 👨‍👩‍👧, مرحبا and שלום.'),
    });
    expect(readableText(pages)).toContain(squeezed('Happy □, family □, □□□□□ and □□□□.'));
    expect(missingCharacters).toEqual(expect.arrayContaining(['😀', '👨‍👩‍👧', 'م', 'ر', 'ש']));
  });

  test('keep letters that look alike apart when they are copied out', async () => {
    const name = 'Олена Осадча, Đặng Ðorvald, Ольга O’Hara';
    const { pages } = await render({ 'how-needs-met': says(name) });
    expect(readableText(pages)).toContain(squeezed(name));
  });
});

const manyRows = Array.from({ length: 90 }, (_, i) => ({
  what: `Support number ${i} ${'and so on '.repeat(i % 7)}`,
  who: `Person ${i}`,
  since: '2026-09-07',
  cost: 1000 + i,
}));

describe('A table over several pages', () => {
  test('repeats its head on each page, and reads it aloud once', async () => {
    const { pages } = await render({ 'current-support': saysRows(...manyRows) });
    const withRows = pages.filter((page) =>
      page.texts.some((t) => t.text.startsWith('Support number')),
    );
    expect(withRows.length).toBeGreaterThan(2);
    const heads = (page: ReadPage): number[] => {
      const isHead = ({ text: t }: Placed): boolean => t === 'Since';
      return [page.texts.filter(isHead).length, page.artifacts.filter(isHead).length];
    };
    expect(heads(withRows[0] ?? { texts: [], artifacts: [], tags: null })).toEqual([1, 0]);
    for (const page of withRows.slice(1)) expect(heads(page)).toEqual([0, 1]);
  });

  test('loses no row, and names each row and column for a screen reader', async () => {
    const { pages } = await render({ 'current-support': saysRows(...manyRows) });
    const read = readableText(pages);
    for (const row of manyRows)
      expect(read).toContain(squeezed(`${row.what} ${row.who} 7 September 2026`));
    const body = pages.flatMap((page) => tagsOf(page.tags, 'TBody'));
    expect(body.length).toBeGreaterThan(0);
    expect(pages.flatMap((page) => tagsOf(page.tags, 'TH')).length).toBeGreaterThan(90);
  });

  test('breaks a row that is taller than a page, column by column', async () => {
    const lines = (name: string): string =>
      Array.from({ length: 70 }, (_, i) => `${name} line ${i}`).join('\n');
    const { pages } = await render({
      'current-support': saysRows({ what: lines('left'), who: lines('right') }),
    });
    const drawn = pages.flatMap((page) => page.texts.map((t) => t.text));
    for (const name of ['left', 'right']) {
      const own = drawn.filter((t) => t.startsWith(`${name} line`));
      expect(own).toEqual(Array.from({ length: 70 }, (_, i) => `${name} line ${i}`));
    }
    expect(offPage(pages)).toEqual([]);
  });
});

describe('The order in which a screen reader reads', () => {
  test('is the order in which the pages are drawn', async () => {
    const { pages } = await render({
      'current-support': saysRows(...manyRows.slice(0, 40)),
      'how-needs-met': says('A long answer. '.repeat(200)),
    });
    for (const page of pages) {
      const drawn = [...new Set(page.texts.map(({ content }) => content))];
      expect(page.tags && contentsOf(page.tags)).toEqual(drawn);
    }
  });

  test('goes down the page column by column, and from left to right along a row', async () => {
    const { pages } = await render({ 'current-support': saysRows(...manyRows.slice(0, 40)) });
    for (const page of pages) {
      const order = readingOrder(page);
      expect(order.length).toBeGreaterThan(3);
      order.forEach((here, i) => {
        const before = order[i - 1];
        if (!before) return;
        // The next column of a row begins again at the top of it, and never further to the left.
        const toTheRight = here.x > before.x && here.y > before.y - paper.height / 2;
        expect(toTheRight || here.y > before.y, `${before.text} → ${here.text}`).toBe(true);
      });
    }
  });

  test('leaves nothing untagged: every word is tagged or a decoration', async () => {
    const { pages } = await render({ 'current-support': saysRows(...manyRows) });
    for (const page of pages) {
      expect(page.texts.filter(({ content }) => content === null)).toEqual([]);
    }
  });
});
