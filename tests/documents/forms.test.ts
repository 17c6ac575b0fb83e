import { describe, expect, test } from 'vitest';
import type { Answer, Answers, Row } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { formOf as form } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';
import { everyAnswer } from './every-answer.ts';
import { contentsOf, type ReadPage, readPdf, tagsOf } from './read-pdf.ts';

const printedRecord = async (record: PepRecord): Promise<string> => {
  const template = templateOf(record);
  const { pages } = await readPdf((await renderPep({ template, record, allowed: 'all' })).bytes);
  return pages
    .flatMap((page) => [...page.texts, ...page.artifacts])
    .map(({ text }) => text)
    .join(' ');
};

const printed = async (
  id: string,
  answers: Answers,
  allowed: readonly string[] | 'all' = 'all',
  yearGroup?: number,
): Promise<string> => {
  const template = form(id);
  const full = everyAnswer(template);
  const record = {
    ...full,
    yearGroup: yearGroup ?? full.yearGroup,
    answers: { ...full.answers, ...answers },
  };
  const { pages } = await readPdf((await renderPep({ template, record, allowed })).bytes);
  return pages
    .flatMap((page) => [...page.texts, ...page.artifacts])
    .map(({ text }) => text)
    .join(' ');
};

const ofCare = /looked.after|looks after|(?<!health and )care plan|adopt|guardianship/i;

describe('a voluntary plan', () => {
  test.each([
    { 'plac-names-care': says('no') },
    { 'plac-names-care': { kind: 'none', reason: '' } as Answer },
  ])(
    'prints nothing of care unless the parents agree, even when all is asked for',
    async (answers) => {
      const text = await printed('voluntary-plan', answers);
      expect(text).toContain('Education plan');
      expect(text).not.toMatch(ofCare);
    },
  );

  const payer = 'the looking-after authority';
  const award = { payers: payer, expectedPence: 30_000, confirmedPence: 0, receivedPence: 0 };
  const withMoneyOfCare = async (may: string): Promise<string> => {
    const full = everyAnswer(form('voluntary-plan'));
    return printedRecord({
      ...full,
      answers: { ...full.answers, 'plac-names-care': says(may) },
      ppPlus: {
        streams: [
          { ...award, stream: 'pp-plus' },
          { ...award, stream: 'previously', payers: 'DfE, by the school’s census' },
          { ...award, stream: 'local' },
        ],
        lines: full.ppPlus.lines.flatMap((line) => [
          line,
          { ...line, id: `${line.id}-p`, stream: 'previously' as const },
        ]),
      },
    });
  };

  test('calls the pupil premium by its plain name in every place that speaks of money', async () => {
    const text = await withMoneyOfCare('no');
    expect(text).not.toMatch(ofCare);
    expect(text).not.toMatch(/PP\+|looking.after/i);
    expect(text).toContain('Pupil premium, from DfE, by the school’s census');
    expect(text).toContain('Local money, from the authority');
    expect(text).toContain('Pupil premium: £228.00 planned');
    const named = await withMoneyOfCare('yes');
    expect(named).toContain('PP+, previously looked after, from DfE, by the school’s census');
    expect(named).toContain(`Local money, from ${payer}`);
  });

  test('names it when they do', async () => {
    const text = await printed('voluntary-plan', { 'plac-names-care': says('yes') });
    expect(text).toMatch(/previously looked-after/);
    expect(await printed('voluntary-plan', { 'plac-names-care': says('yes') }, [])).not.toMatch(
      /Which basis/,
    );
  });

  test('is signed by the child, the parents and the school, and by nobody else', async () => {
    const text = await printed('voluntary-plan', {});
    expect(text).toContain('Parent or guardian');
    expect(text).not.toContain('Social worker');
  });
});

describe('who leads the PEP', () => {
  const sam: Answer = says([{ name: 'Sam Ortega', email: '', phone: '' }]);

  test('is the key person in the early years', async () => {
    const text = await printed('early-years', { 'key-person': sam });
    expect(text).toContain('Key person or lead practitioner');
    expect(text).toContain('Sam Ortega');
    expect(text).not.toContain('Designated teacher');
  });

  test('is the contact at the college after Year 11', async () => {
    const text = await printed('post-16', { 'provider-contact': sam });
    expect(text).toContain('College or provider contact');
    expect(text).toContain('Sam Ortega');
    expect(text).not.toContain('Designated teacher');
  });

  test('is the designated teacher in school', async () => {
    expect(await printed('school-age', {})).toContain('Designated teacher');
  });
});

describe('life chances', () => {
  const rows = (step: string): Answer =>
    says([{ id: 'one', cells: { step, 'by-when': '11 December 2026' } }]);

  test.each([
    { id: 'early-years', year: -1, hope: 'long-term-goals', step: 'long-term-next-steps' },
    { id: 'school-age', year: 2, hope: 'long-term-goals', step: 'long-term-next-steps' },
    { id: 'school-age', year: 3, hope: 'aspiration-words', step: 'aspiration-next-steps' },
    { id: 'post-16', year: 12, hope: 'aspiration-words', step: 'aspiration-next-steps' },
    { id: 'higher-education', year: 15, hope: 'aspiration-words', step: 'aspiration-next-steps' },
  ])('the PDF of $id shows a hope and a next step towards it', async ({ id, year, hope, step }) => {
    const told = { [hope]: says('A place where the sea is near'), [step]: rows('Swim ten metres') };
    const text = await printed(id, told, 'all', year);
    expect(text).toContain('A place where the sea is near');
    expect(text).toContain('Swim ten metres');
    const notYet = { [hope]: { kind: 'none', reason: 'Asked again at Easter' } as const };
    expect(await printed(id, notYet, 'all', year)).toContain('Asked again at Easter');
  });
});

describe('questions that nobody answered', () => {
  const blank = async (id: string): Promise<string> => {
    const template = form(id);
    const record = { ...everyAnswer(template), answers: {}, targets: [] };
    const { pages } = await readPdf((await renderPep({ template, record })).bytes);
    return pages.flatMap((page) => page.texts.map(({ text }) => text)).join(' ');
  };

  test('are not printed; those that are needed stand in one line at the end of their part', async () => {
    const text = await blank('post-16');
    expect(text).not.toContain('Plans for higher education');
    expect(text).not.toContain('Attendance, and what affects progress');
    expect(text).not.toMatch(/not recorded/i);
    expect(text).toMatch(
      /Not answered: [^.]*“Date of the PEP meeting”; “Date of the next PEP meeting”/,
    );
  });
});

describe('of which plan a PEP is part', () => {
  const about = async (change: Partial<PepRecord['pupil']>, id = 'school-age') => {
    const full = everyAnswer(form(id));
    const record = { ...full, pupil: { ...full.pupil, ...change } };
    const built = await renderPep({ template: form(id), record });
    const { pages, info } = await readPdf(built.bytes);
    const [front] = pages;
    const text = (front?.texts ?? []).map((one) => one.text).join(' ');
    return { text, subject: JSON.stringify(info) };
  };

  test('is the care plan of a child in care, until care ends', async () => {
    const now = await about({});
    expect(now.text).toContain('part of Mimi’s care plan with Luton');
    expect(now.subject).toContain('Personal Education Plan, part of the care plan; ');
    const later = await about({ careEnd: { on: '2026-12-01', reason: 'adopted' } });
    expect(later.text).toContain('part of Mimi’s care plan with Luton');
  });

  test('is none once care has ended: the day on which it did is told', async () => {
    const { text, subject } = await about({ careEnd: { on: '2026-11-02', reason: 'home' } });
    expect(text).toContain(
      'made by the school for Mimi, who was looked after by Luton until 2 November 2026',
    );
    expect(text).not.toContain('part of Mimi’s care plan');
    expect(subject).toContain('Personal Education Plan; ');
    expect(subject).not.toContain('part of the care plan');
    const before = await about({ careStatus: 'previously' });
    expect(before.text).toContain('made by the school for Mimi, who was looked after by Luton');
    const never = await about({ careStatus: 'child-in-need' });
    expect(never.text).toContain('made by the school for Mimi Mia Thompson');
  });

  test('a student who has left care has a pathway plan', async () => {
    const pathway = 'part of the pathway plan of Mimi, who was looked after by Luton';
    for (const change of [
      { dateOfBirth: '2007-03-12' },
      { careStatus: 'left-care' as const },
      { careEnd: { on: '2026-10-01', reason: 'eighteen' as const } },
    ]) {
      const { text, subject } = await about(change, 'higher-education');
      expect(text).toContain(pathway);
      expect(subject).toContain('Personal Education Plan, part of the pathway plan; ');
    }
  });
});

test('what the records know goes before an old answer that it is not known', async () => {
  const reason = 'the social worker was asked';
  const old = { kind: 'not-known', reason } as const;
  const text = await printed('school-age', { 'next-cla-review-date': old, 'social-worker': old });
  expect(text).toContain('Next care plan review 3 December 2026');
  expect(text).not.toContain(reason);
  const part = text.slice(text.indexOf('2 Care and the people around me'));
  expect(part).toContain('3 December 2026');
  expect(part).toContain('Sam Reid');
});

describe('the first page', () => {
  const front = async (change: Partial<PepRecord>): Promise<string> => {
    const record = { ...everyAnswer(form('school-age')), ...change };
    const { pages } = await readPdf(
      (await renderPep({ template: form('school-age'), record })).bytes,
    );
    return (pages[0]?.texts ?? []).map(({ text }) => text).join(' ');
  };
  const hope = { 'aspiration-words': says('A place where the sea is near') };

  test('says to whom the child spoke under what was said then, and under nothing else', async () => {
    const { answers } = everyAnswer(form('school-age'));
    const text = await front({ answers: { ...answers, ...hope } });
    const told = text.indexOf('Said to Person');
    expect(told).toBeGreaterThan(text.indexOf('In my words'));
    expect(told).toBeLessThan(text.indexOf('A place where the sea is near'));
    const { 'voice-summary': _, 'voice-prompts': __, ...unsaid } = answers;
    const hopeAlone = await front({ answers: { ...unsaid, ...hope } });
    expect(hopeAlone).toContain('A place where the sea is near');
    expect(hopeAlone).not.toContain('Said to');
  });

  test('counts the targets of last term that nobody has reviewed yet', async () => {
    const { answers, term } = everyAnswer(form('school-age'));
    const row = (id: string, outcome: string) => ({
      id,
      cells: { target: `Target ${id}`, outcome },
    });
    const rows = [row('1', 'achieved'), row('2', 'achieved'), row('3', '')];
    const text = await front({
      answers: { ...answers, 'target-review': says(rows) },
      earlier: {
        term: { ...term, academicYear: 2025 },
        signedOff: true,
        'target-review': ['1', '2', '3', '4'],
        'action-review': [],
        prose: {},
      },
    });
    expect(text).toContain('Of the last PEP’s targets: 2 achieved, 2 not reviewed yet.');
  });
});

describe('who agreed', () => {
  const person = (id: string, role: string, name: string, more = {}): Row => ({
    id,
    cells: { role, name, ...more },
  });
  const byMail = { how: 'email', date: '2026-11-06' };
  const agreed = async (present: Row[], signed: Row[]): Promise<[string, string]> => {
    const text = await printed('school-age', {
      attendees: says(present),
      signatures: says(signed),
    });
    const [before = '', after = ''] = text.split('To sign, where this copy is used on paper');
    return [before.slice(before.indexOf('10 Agreed')), after];
  };

  test('is told by person, not by role alone', async () => {
    const [agrees, signs] = await agreed(
      [person('1', 'carer', 'Ruth Petty'), person('2', 'carer', 'Colin Petty')],
      [person('3', 'carer', 'Colin Petty', byMail)],
    );
    expect(agrees).toContain('Colin Petty: By e-mail, 6 November 2026');
    expect(agrees).not.toContain('Ruth Petty');
    expect(signs).toContain('Ruth Petty');
    expect(signs).not.toContain('Colin Petty');
  });

  test('may be somebody in another’s place, and is not to be asked twice by another way of naming', async () => {
    const [agrees, signs] = await agreed(
      [person('1', 'social-worker', 'Sam Reid'), person('2', 'carer', 'Jo Mills')],
      [person('3', 'social-worker', 'Ada Finch', byMail), person('4', 'carer', 'Ms Mills', byMail)],
    );
    expect(agrees).toContain('Ada Finch, for Sam Reid: By e-mail, 6 November 2026');
    expect(agrees).toContain('Ms Mills: By e-mail, 6 November 2026');
    expect(signs).not.toMatch(/Sam Reid|Mills/);
  });

  test('has room to sign where neither how nor when is said', async () => {
    const [agrees, signs] = await agreed(
      [person('1', 'social-worker', 'Sam Reid')],
      [
        person('2', 'social-worker', 'Ada Finch'),
        person('3', 'carer', 'Jo Mills', byMail),
        person('4', 'parent', 'Kay Thompson'),
      ],
    );
    expect(agrees).toContain('Jo Mills');
    for (const name of ['Sam Reid', 'Ada Finch', 'Kay Thompson']) {
      expect(agrees).not.toContain(name);
      expect(signs).toContain(name);
    }
  });
});

describe('who told an answer', () => {
  const contribution = {
    role: 'child',
    askedOn: '2026-10-20',
    returnBy: '',
    backOn: '2026-11-03',
    toldBy: 'Mia',
    how: 'in-person',
  } as const;

  test('is said within its own fact, below the words and outside of the quotation', async () => {
    const full = everyAnswer(form('school-age'));
    const ids = ['voice-summary', 'voice-prompts', 'aspiration-network'] as const;
    const record: PepRecord = {
      ...full,
      contributions: [contribution],
      said: Object.fromEntries(ids.map((id) => [id, 'child'])),
    };
    const { pages } = await readPdf(
      (await renderPep({ template: form('school-age'), record })).bytes,
    );
    const read = (page: ReadPage, tag: Parameters<typeof contentsOf>[0]): string => {
      const own = contentsOf(tag);
      return page.texts
        .filter(({ content }) => content !== null && own.includes(content))
        .map(({ text }) => text)
        .join(' ');
    };
    const within = (role: string): string[] =>
      pages.flatMap((page) => tagsOf(page.tags, role).map((tag) => read(page, tag)));
    const told = within('LI').filter((text) => text.includes('Told by Mia'));
    expect(told.length).toBe(ids.length);
    for (const text of told) expect(text).toMatch(/^\S.*\S.* Told by Mia, [^.]*3 November 2026$/);
    expect(told.some((text) => text.startsWith('My views, in my words'))).toBe(true);
    expect(told.some((text) => text.startsWith('Told by'))).toBe(false);
    expect(within('BlockQuote').join(' ')).not.toContain('Told by');
  });
});
