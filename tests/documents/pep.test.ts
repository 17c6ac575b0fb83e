import { describe, expect, test } from 'vitest';
import { allTemplates } from '#domain/form/forms/index.ts';
import { partsOf } from '#domain/form/forms/parts.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { says } from '../fixtures/says.ts';
import { plusOf } from '../fixtures/spending.ts';
import { notInTheirParts } from './answers-in-parts.ts';
import { everyAnswer } from './every-answer.ts';
import { record, template } from './fixtures.ts';
import { textByPart } from './parts-read.ts';
import { contentsOf, readableText, readPdf, runTool, squeezed, tagsOf } from './read-pdf.ts';

const smallPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const render = async (change: Partial<PepRecord> = {}, allowed: 'all' | readonly string[] = []) => {
  const built = await renderPep({
    template,
    record: { ...record, ...change },
    allowed,
  });
  return { ...built, ...(await readPdf(built.bytes)) };
};

describe('A PEP as a PDF', () => {
  test('is tagged, and the usual tools find nothing wrong with it', async () => {
    const { bytes, pages } = await render();
    expect(runTool('pdfinfo', bytes)).toMatch(/Tagged:\s+yes/);
    expect(runTool('pdfinfo', bytes)).toMatch(new RegExp(`Pages:\\s+${pages.length}`));
    expect(runTool('qpdf', bytes)).toContain('No syntax or stream encoding errors found');
  });

  test('ends with what goes with it: pictures on tagged pages of their own, other files by name', async () => {
    const picture = { title: 'Photograph, 4 March 2027', kind: 'PNG picture, 1 KB', fileName: '' };
    const built = await renderPep({
      template,
      record,
      attached: [
        { ...picture, words: 'Mia feeds a lamb', bytes: smallPicture },
        {
          title: 'School report',
          words: 'Last year',
          kind: 'PDF, 3 KB',
          fileName: 'x.pdf',
          bytes: null,
        },
        { title: 'EHC plan', words: 'Of May', kind: 'PDF, 9 KB', fileName: '', bytes: null },
        { ...picture, words: 'A house', bytes: Buffer.from('no picture') },
      ],
    });
    expect(runTool('qpdf', built.bytes)).toContain('No syntax or stream encoding errors found');
    expect(built.bytes.toString('latin1')).toContain('/Alt (Mia feeds a lamb)');
    const { pages } = await readPdf(built.bytes);
    const [list, lamb] = pages.slice(-2);
    for (const words of [
      'Papers and pictures with this PEP',
      'A file of its own, beside this one: x.pdf',
      'Not in this document: the school keeps it and can send it',
      'Printed on a page after this list',
      'This picture could not be printed: it is damaged and cannot be read to its end.',
    ]) {
      expect(readableText(list ? [list] : [])).toContain(squeezed(words));
    }
    expect(readableText(lamb ? [lamb] : [])).toContain(squeezed('Photograph, 4 March 2027'));
  });

  test('says its title, language and school, and names no pupil in its properties', async () => {
    const { info, metadata, bytes } = await render();
    expect(info).toMatchObject({
      Title: 'Personal Education Plan, M.T. (7F3K), Autumn term 2026',
      Author: 'Chiltern View & Hill Academy',
      Language: 'en-GB',
    });
    expect(metadata.get('dc:title')).toBe('Personal Education Plan, M.T. (7F3K), Autumn term 2026');
    expect(metadata.get('dc:creator')).toEqual(['Chiltern View & Hill Academy']);
    expect(metadata.get('pdfuaid:part')).toBe('1');
    expect(bytes.toString('latin1')).toContain('/DisplayDocTitle true');
    expect(JSON.stringify(info)).not.toContain('Thompson');
    expect(bytes.includes('Thompson')).toBe(false);
  });

  test('keeps its properties readable whatever the school is called', async () => {
    const { metadata, info } = await render({
      school: { ...record.school, name: 'Hill & <Vale> “Łódź” Academy' },
    });
    expect(metadata.get('dc:creator')).toEqual(['Hill & <Vale> “Łódź” Academy']);
    expect(info).toMatchObject({ Author: 'Hill & <Vale> “Łódź” Academy' });
  });

  test('is the same, byte for byte, each time it is made', async () => {
    const first = await render();
    const second = await render();
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  test('opens with the child and the plan: whose it is, what they say, what is tried, and who meets when', async () => {
    const { pages } = await render();
    const text = readableText(pages.slice(0, 1));
    for (const words of [
      'Mimi Personal Education Plan, autumn term 2026 · part of Mimi’s care plan with Luton',
      'Mia Thompson, born 12 March 2014, Year 8',
      'signed off by Helen Marsh on 12 November 2026, 15:42',
      'This copy is for Virtual school. This copy is a part of the plan.',
      'In my words I like art best.',
      'What will be different Who By Mia reads aloud to a small group by the end of term. Mr Hale 29 January 2027',
      'PP+, from Luton £600.00 expected £400.00 planned, £160.00 spent',
      'This meeting 5 November 2026',
      'Designated teacher Helen Marsh',
    ]) {
      expect(text).toContain(squeezed(words));
    }
  });

  test('has in front what its reader may not know no more than elsewhere', async () => {
    const child = await renderPep({ template, record, reader: 'child' });
    const [front] = (await readPdf(child.bytes)).pages;
    const text = readableText(front ? [front] : []);
    expect(text).toContain(squeezed('In my words I like art best.'));
    for (const words of ['Mia Thompson', '12 March 2014', '£', 'PP+']) {
      expect(text).not.toContain(squeezed(words));
    }
    const parent = await renderPep({ template, record, reader: 'parent' });
    const [other] = (await readPdf(parent.bytes)).pages;
    const told = readableText(other ? [other] : []);
    for (const words of ['In my words', 'I like art best', 'Jo Mills', '12 March 2014']) {
      expect(told).not.toContain(squeezed(words));
    }
  });

  test('gives a signing time as the clocks in Britain showed it', async () => {
    const { pages } = await render({
      signedOff: { at: '2026-07-01T23:30:00Z', on: '2026-07-02', by: 'Helen Marsh' },
    });
    expect(readableText(pages)).toContain(squeezed('on 2 July 2026, 00:30'));
  });

  const draft: Partial<PepRecord> = { signedOff: null, status: 'in-preparation' };

  test('says on every page of a draft that it is one, and of which meeting', async () => {
    const marks = async (change: Partial<PepRecord>): Promise<string[]> => {
      const { pages } = await render(change);
      return pages.map((page) => page.artifacts.map(({ text }) => text).join(' '));
    };
    for (const margins of await marks(draft)) {
      expect(margins).toContain('Draft for the meeting of 5 November 2026');
    }
    const { 'meeting-date': _, ...noDay } = record.answers;
    for (const margins of await marks({ ...draft, answers: noDay })) {
      expect(margins).toContain('Draft, not signed off');
    }
    for (const margins of await marks({})) expect(margins).not.toContain('Draft');
    const { pages } = await render(draft);
    expect(readableText(pages.slice(0, 1))).toContain(
      squeezed('Draft for the meeting of 5 November 2026, not signed off. It may still change.'),
    );
  });

  test('sets apart in a draft what is last term’s and nobody has confirmed', async () => {
    const apart = squeezed('Last term’s, not confirmed');
    const carried = { ...draft, carried: ['how-needs-met'] as const };
    const text = readableText((await render(carried)).pages);
    expect(text).toContain(
      apart + squeezed('How educational needs are being met Small-group reading'),
    );
    expect(text.split(squeezed('Small-group reading three times')).length).toBe(2);
    expect(readableText((await render({ carried: ['how-needs-met'] })).pages)).not.toContain(apart);
  });

  test('holds every answer under its label', async () => {
    const { pages } = await render();
    const text = readableText(pages);
    for (const words of [
      'Who initiated this PEP The social worker',
      'Date of the meeting 5 November 2026',
      'Attendance this year 93.4%',
      'I want people to ask me before they take me out of lessons.',
      'Art Music',
      'Olena Koval, o.koval@example.org',
      'Small-group reading three times a week',
      'Reading group Mr Hale 7 September 2026 £1,234.50',
      'No extra tuition at present: offered, and Mia would rather join the art club',
      'Target 1: Mia reads aloud',
      'Who is responsible Mr Hale Review by 29 January 2027',
      'What it costs, and who pays PP+: £400.00 planned, £160.00 spent',
      'Order the reading books Helen Marsh 20 November 2026 Target 1',
      'Partly done: two of four have come',
      'PP+, from Luton, Autumn term 2026 Expected £600.00 · Confirmed £0.00 · Received £0.00 · Planned £400.00 · Spent £160.00 · Left of what is expected £440.00',
      'Ten hours of English tuition',
      '10 × £40.00 = £400.00',
      'Social worker Sam Reid Sent apologies',
    ]) {
      expect(text).toContain(squeezed(words));
    }
  });

  test('says of each line of the money which target it serves, or else what it should change', async () => {
    const [planned] = record.ppPlus.lines;
    if (!planned) throw new Error('Nothing is planned.');
    const free = { ...planned, id: 'free', description: 'A drum', targetId: null };
    const withLine = async (line: typeof planned) => {
      const ppPlus = { ...record.ppPlus, lines: [...record.ppPlus.lines, line] };
      return readableText((await render({ ppPlus })).pages);
    };
    const kind = 'One-to-one tuition';
    const effect = 'Calm by half past nine';
    expect(await withLine(free)).toContain(squeezed(`A drum, Bright Tutors ${kind} No one target`));
    const said = { ...free, expectedEffect: effect };
    expect(await withLine(said)).toContain(squeezed(`A drum, Bright Tutors ${kind} ${effect}`));
    const served = await withLine({ ...said, targetId: 't2' });
    expect(served).toContain(squeezed(`A drum, Bright Tutors ${kind} Target 2`));
    expect(served).not.toContain(squeezed(effect));
  });

  test('prints no question that nobody answered, and names in one line what is needed', async () => {
    const blank = { answers: {}, targets: [], actions: [], ppPlus: { streams: [], lines: [] } };
    const { pages } = await render(blank);
    const text = readableText(pages);
    expect(text).not.toMatch(/Notrecorded/i);
    const inParts = [...textByPart(pages)].flatMap(([title, own]) =>
      /^\d/.test(title) ? own : [],
    );
    for (const words of ['What I like', 'Who chaired', 'Attendance this year']) {
      expect(inParts.join(''), words).not.toContain(squeezed(words));
    }
    expect(text).toContain(
      squeezed(
        'Not answered: “How educational needs are being met”; “Support received”; “Extra tuition”.',
      ),
    );
    expect(text).toContain(squeezed('Not answered: “Targets”; “Actions”; “PP+ this term”.'));
    const unsigned = readableText((await render({ ...blank, ...draft })).pages);
    expect(unsigned).toContain(
      squeezed('Not answered yet: “Targets”; “Actions”; “PP+ this term”.'),
    );
  });

  test('says in that line, with the reason, what is not known', async () => {
    const reason = 'the last school was asked on 3 October';
    const { pages } = await render({
      answers: { ...record.answers, 'how-needs-met': { kind: 'not-known', reason } },
    });
    expect(readableText(pages)).toContain(
      squeezed(`Not known: “How educational needs are being met” (${reason}).`),
    );
    expect(readableText(pages)).not.toContain(squeezed('are being met Not known'));
  });

  test('has a dash only among other cells, and reads it aloud in words', async () => {
    const { pages, bytes } = await render();
    const dashes = pages.flatMap((page) => page.texts.filter(({ text }) => text.trim() === '–'));
    const spoken = bytes.toString('latin1').match(/\/ActualText \(not recorded\)/g) ?? [];
    expect(dashes.length).toBeGreaterThan(2);
    expect(spoken.length).toBe(dashes.length);
    for (const page of pages) {
      const inCells = new Set(
        tagsOf(page.tags, 'TD', 'TH', 'LBody').flatMap((cell) => contentsOf(cell)),
      );
      for (const { text, content } of page.texts) {
        if (text.trim() === '–') expect(inCells.has(content ?? '')).toBe(true);
      }
    }
  });

  test('leaves restricted answers out unless they are let, and names to a professional what it left out', async () => {
    const part = squeezed('This copy is a part of the plan.');
    const without = readableText((await render()).pages);
    expect(without).not.toContain(squeezed('Kept for those who need it.'));
    expect(without).toContain(part);
    // By name only at the end, and only to professionals.
    expect(without).toContain(
      squeezed('This copy was made for Virtual school. Left out: “Details of the placement”.'),
    );
    const toParents = await renderPep({ template, record, reader: 'parent' });
    const told = readableText((await readPdf(toParents.bytes)).pages);
    expect(told).toContain(part);
    expect(told).not.toContain(squeezed('Left out'));
    const withThem = readableText((await render({}, 'all')).pages);
    expect(withThem).toContain(squeezed('Kept for those who need it.'));
    expect(withThem).not.toContain(part);
  });

  test('says in no margin and on no page by which number the program knows its form', async () => {
    const { pages } = await render();
    for (const { texts, artifacts } of pages) {
      const all = [...texts, ...artifacts].map(({ text }) => text).join(' ');
      expect(all).not.toMatch(/every-type|version \d/);
      expect(artifacts.map(({ text }) => text)).toContain(
        'Chiltern View & Hill Academy · For Virtual school',
      );
    }
  });

  test('says in words when PP+ is overspent, and when no award is known', async () => {
    const over = await render({ ppPlus: { ...record.ppPlus, streams: plusOf(10_000) } });
    expect(readableText(over.pages)).toContain(squeezed('Overspent by £60.00.'));
    const unknown = await render({ ppPlus: { ...record.ppPlus, streams: plusOf(null) } });
    expect(readableText(unknown.pages)).toContain(
      squeezed(
        'Expected Not known · Confirmed £0.00 · Received £0.00 · Planned £400.00 · Spent £160.00 · Left of what is expected Not known',
      ),
    );
  });

  test('names the reason when it amends an earlier PEP', async () => {
    const { pages } = await render({ revision: 2, amendReason: 'The attendance was wrong.' });
    expect(readableText(pages)).toContain(
      squeezed('This is revision 2, made because: The attendance was wrong.'),
    );
  });

  test('lists the five who work together with the child, whoever came', async () => {
    const { pages } = await render({ answers: {} });
    const text = readableText(pages);
    for (const words of [
      'Child or young person: Mia Thompson',
      'Carer: Jo Mills',
      'Social worker: Sam Reid',
      'Designated teacher: Helen Marsh',
      'Virtual school',
    ]) {
      expect(text).toContain(squeezed(words));
    }
  });

  test('shows initials and term at the head of each page, and its number of all at the foot', async () => {
    const { pages } = await render();
    pages.forEach((page, i) => {
      const margins = page.artifacts.map(({ text }) => text);
      expect(margins).toContain('M.T. (7F3K) · PEP, Autumn term 2026');
      expect(margins).toContain(`Page ${i + 1} of ${pages.length}`);
    });
  });

  test('goes by the parts of the form, in its order, with bookmarks to each', async () => {
    const { pages, outline } = await render();
    const parts = partsOf(template.sections).map(({ number, title }) => `${number} ${title}`);
    const titles = [...textByPart(pages).keys()].filter((title) => /^\d/.test(title));
    expect(titles).toEqual(parts.map(squeezed));
    const bookmarked = outline[0]?.items.map((item: { title: string }) => item.title);
    expect(bookmarked).toEqual(expect.arrayContaining(parts));
    const sections = pages.flatMap((page) =>
      tagsOf(page.tags, 'H3').map((tag) => textIn(page, tag)),
    );
    for (const { title } of template.sections) {
      const isPart = parts.some((part) => part.endsWith(` ${title}`));
      if (!isPart) expect(sections, title).toContain(squeezed(title));
    }
  });

  test('is built of headings, lists, tables with named heads and quotations', async () => {
    const { pages } = await render();
    const roles = (role: string): number =>
      pages.reduce((sum, page) => sum + tagsOf(page.tags, role).length, 0);
    for (const role of ['H1', 'H2', 'H3', 'H5', 'P', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote']) {
      expect(roles(role), role).toBeGreaterThan(0);
    }
    for (const role of ['Table', 'TR', 'TH', 'TD', 'Span']) {
      expect(roles(role), role).toBeGreaterThan(0);
    }
    expect(roles('H1')).toBe(1);
  });
});

describe.each(allTemplates())('The PDF of the form $id, version $version', (form) => {
  test('prints all of every answer in its part', async () => {
    const full = everyAnswer(form);
    // A voluntary plan keeps to itself what is restricted, unless the parents agree.
    const asked = form.voluntary
      ? { ...full, answers: { ...full.answers, 'plac-names-care': says('yes') } }
      : full;
    const built = await renderPep({ template: form, record: asked, allowed: 'all' });
    const { pages } = await readPdf(built.bytes);
    const { missing, counted } = notInTheirParts(pages, form, asked);
    expect(missing).toEqual([]);
    expect(counted).toBeGreaterThan(80);
    expect(readableText(pages)).not.toMatch(/Notrecorded/i);
    expect(built.missingCharacters).toEqual([]);
    runTool('qpdf', built.bytes);
  });
});

const textIn = (
  page: Awaited<ReturnType<typeof readPdf>>['pages'][number],
  tag: Parameters<typeof contentsOf>[0],
): string => {
  const ids = contentsOf(tag);
  return squeezed(
    page.texts
      .filter(({ content }) => content !== null && ids.includes(content))
      .map(({ text }) => text)
      .join(''),
  );
};
