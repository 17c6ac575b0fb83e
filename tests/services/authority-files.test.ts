import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { shippedFor, withShipped } from '#domain/authority/councils/offer.ts';
import { differences, withParts } from '#domain/authority/parts.ts';
import { shippedOf } from '../fixtures/councils.ts';
import { schoolForEachTest } from './a-school.ts';

const services = schoolForEachTest();
let file: string;

beforeEach(async () => {
  file = path.join(services.exportsFolder, 'authority.json');
  services.env.saveFile = file;
  services.env.openFile = file;
});

const rate = {
  stream: 'pp-plus',
  basis: 'term',
  amountPence: 61_000,
  validFrom: '2025-04-01',
  validTo: '2025-08-31',
  fromYear: 0,
  toYear: 11,
  source: 'Allocation policy',
  checkedOn: '2026-11-02',
} as const;
const rules = {
  spendBy: '08-31',
  carryOver: 'yes',
  claims: true,
  source: 'Allocation policy',
  checkedOn: '2026-11-02',
} as const;
const rubric = {
  id: 'own',
  authority: 'Lancashire',
  criteria: [{ id: 'voice', label: 'Child’s voice' }],
  overall: { rule: 'none' as const },
};

/** Lancashire with everything that may be written down of an authority. */
const everything = async (): Promise<string> => {
  const shipped = shippedOf('Lancashire');
  const { value } = await services.call('authorities.replace', {
    id: null,
    whole: {
      authority: {
        ...shipped,
        profile: { ...shipped.profile, sectionLabels: { targets: 'Our next steps' } },
      },
      rates: [rate],
      rules,
      rubric,
    },
  });
  return value.id;
};

const read = async () => (await services.call('authorities.readFile', {})).whole;
const wholeOf = (id: string) => services.call('authorities.whole', { id });

describe('An authority as a file', () => {
  test('holds its rates, rules, rubric and headings, and comes back the same elsewhere', async () => {
    const id = await everything();
    const before = await wholeOf(id);
    expect(before).toMatchObject({ rates: [rate], rules, rubric });
    await services.call('authorities.exportFile', { id });
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ version: 1 });
    await services.call('authorities.remove', { id });
    const back = await services.call('authorities.replace', { id: null, whole: await read() });
    expect(await wholeOf(back.value.id)).toEqual(before);
    expect(back.value.profile?.sectionLabels).toEqual({ targets: 'Our next steps' });
  });

  test('says what it would change, and replaces it in one change that can be taken back', async () => {
    const id = await everything();
    await services.call('authorities.exportFile', { id });
    await services.call('moneyRules.save', { authorityId: id, rules: {} });
    await services.call('authorities.replace', {
      id,
      whole: { ...(await wholeOf(id)), rates: [{ ...rate, amountPence: 50_000 }], rubric: null },
    });
    const now = await wholeOf(id);
    const next = await read();
    expect(differences(now, next).map(({ label }) => label)).toEqual([
      'Dated PP+ rates',
      'When PP+ must be spent',
      'A rubric of its own, read from a file',
    ]);
    const [rates] = differences(now, next);
    expect(rates?.words(now)).toContain('£500.00 a term');
    expect(rates?.words(next)).toContain('£610.00 a term');
    const { changeId } = await services.call('authorities.replace', { id, whole: next });
    expect(differences(await wholeOf(id), next)).toEqual([]);
    await services.call('changes.undo', { changeId });
    expect(await wholeOf(id)).toEqual(now);
  });

  test.each([
    [{ profile: { timing: { writeUp: { days: -1, kind: 'working' } } } }, 'PEP written up after'],
    [{ profile: { timing: { writeUp: { days: 5, kind: 'week' } } } }, 'working, school, calendar'],
    [{ profile: { sdqThreshold: 'many' } }, 'a whole number'],
    [{ ppPlusPencePerTerm: -5 }, '“PP+ for each term” cannot be read from this file. An amount'],
    [{ name: '' }, '“Authority” cannot be read from this file. Write the authority'],
    [{ deadlines: [{ academicYear: 2026, term: 'autumn', deadline: 'soon' }] }, 'PEPs wanted by'],
  ])('that is wrong says in words which field and what to do: %j', async (wrong, words) => {
    const id = await everything();
    await services.call('authorities.exportFile', { id });
    const content = JSON.parse(fs.readFileSync(file, 'utf8'));
    fs.writeFileSync(
      file,
      JSON.stringify({ ...content, authority: { ...content.authority, ...wrong } }),
    );
    const { code, message } = await services.refused('authorities.readFile', {});
    expect(code).toBe('bad-input');
    expect(message).toContain(words);
    expect(message).toContain('Put it right in the file');
    expect(message).toContain('Nothing was changed.');
    expect(message).not.toMatch(/profile|timing,|pence|Invalid|Too small|expected/i);
  });

  test('that is another file is refused, and nothing changes', async () => {
    const before = await services.call('authorities.list', {});
    for (const wrong of [
      'no json',
      '[]',
      JSON.stringify({ kind: 'something-else', version: 1 }),
      JSON.stringify({ kind: 'pep-desk-authority', version: 2, authority: { name: 'Luton' } }),
    ]) {
      fs.writeFileSync(file, wrong);
      const refusal = await services.refused('authorities.readFile', {});
      expect(refusal.message).toBe(
        'This is not an authority saved by PEP Desk. Nothing was changed.',
      );
    }
    expect(await services.call('authorities.list', {})).toEqual(before);
  });
});

describe('What is known of an authority that is there already', () => {
  test('is found by its name, also when that is written in full', () => {
    expect(shippedFor({ name: 'Luton' })?.name).toBe('Luton');
    expect(shippedFor({ name: 'Luton Borough Council' })?.name).toBe('Luton');
    expect(shippedFor({ name: 'Nowhere' })).toBeNull();
  });

  test('is offered field by field, old against new, taken over in part, and taken back', async () => {
    const now = await wholeOf(services.lutonId);
    const offered = withShipped(now, shippedOf('Luton'));
    const paths = differences(now, offered).map(({ path }) => path);
    expect(paths).toContain('profile.facts');
    expect(paths).toContain('profile.refuses');
    expect(paths).not.toContain('contact');
    const chosen = withParts(now, offered, new Set(['profile.refuses']));
    const { changeId, value } = await services.call('authorities.replace', {
      id: services.lutonId,
      whole: chosen,
    });
    expect(value.profile).toMatchObject({
      id: 'luton',
      refuses: ['Anything in place of high-needs funding'],
      facts: [],
    });
    await services.call('changes.undo', { changeId });
    expect(await wholeOf(services.lutonId)).toEqual(now);
  });

  test('never takes away what the teacher wrote where the council publishes nothing', async () => {
    const shipped = shippedOf('Gateshead');
    const own = { name: 'Gateshead', contact: { name: 'Lee Grant', email: '', phone: '' } };
    const { value } = await services.call('authorities.save', {
      id: null,
      authority: {
        ...own,
        deadlines: [{ academicYear: 2026, term: 'autumn', deadline: '2026-11-27' }],
        profile: {
          attendance: 'block',
          refuses: ['Uniform'],
          facts: [{ what: 'A letter of theirs', source: 'Letter', readOn: '2026-09-07' }],
        },
      },
    });
    const now = await wholeOf(value.id);
    const offered = withShipped(now, shipped);
    const all = new Set(differences(now, offered).map(({ path }) => path));
    const { authority } = withParts(now, offered, all);
    expect(authority.contact).toEqual(own.contact);
    expect(authority.deadlines).toHaveLength(3);
    expect(authority.profile).toMatchObject({
      attendance: 'block',
      refuses: ['Uniform'],
      sdqThreshold: 17,
    });
    expect(authority.profile?.facts.at(-1)).toMatchObject({ readOn: '2026-09-07' });
    expect(authority.profile?.facts).toHaveLength((shipped.profile?.facts.length ?? 0) + 1);
  });
});
