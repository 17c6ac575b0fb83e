import { describe, expect, test } from 'vitest';
import { applies } from '#domain/form/conditions.ts';
import { allTemplates, templateId, templateOf } from '#domain/form/forms/index.ts';
import { partsOf } from '#domain/form/forms/parts.ts';
import { schoolAge as form } from '#domain/form/forms/school-age.ts';
import { isNeeded } from '#domain/form/missing.ts';
import { startingAnswers } from '#domain/form/starting-answers.ts';
import { fieldsOf, findField, templateSchema } from '#domain/form/template.ts';
import { freshRecord } from './sample-record.ts';

const template = templateOf({ templateId, templateVersion: 1 });

describe('the first school-age template', () => {
  test('has ten parts, the child first and the agreement last, each letter of the handbook once', () => {
    const parts = partsOf(template.sections);
    expect(parts.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 About me and my views',
      '2 Care and the people around me',
      '3 Since last time',
      '4 Learning',
      '5 Needs',
      '6 Support now',
      '7 Targets, actions and PP+',
      '8 What comes next',
      '9 The meeting',
      '10 Agreed',
    ]);
    expect(parts.flatMap(({ sections }) => sections)).toEqual(template.sections);
    const letters = template.sections.map((s) => s.letter);
    expect(new Set(letters).size).toBe(letters.length);
  });

  test('keeps what must not be passed on out of the usual document', () => {
    const restricted = fieldsOf(template).filter((f) => f.restricted);
    expect(restricted.map((f) => f.id)).toEqual([
      'former-upn',
      'placement-details',
      'asylum-support',
      'relevant-history',
      'no-unsupervised-contact',
      'meeting-without-child',
    ]);
  });

  test.each([
    ['careers-guidance', 6, false],
    ['careers-guidance', 7, true],
    ['financial-information', 6, false],
    ['qualifications-planned', 7, true],
    ['aspiration-words', 2, false],
    ['aspiration-words', 3, true],
  ] as const)('%s in Year %i: shown %s', (id, yearGroup, shown) => {
    const field = findField(template, id);
    expect(field && applies(field, template, freshRecord({ yearGroup }))).toBe(shown);
  });

  test('is not refused by its own schema, and the schema refuses a broken one', () => {
    expect(templateSchema.safeParse(form).success).toBe(true);
    const [first] = form.sections;
    expect(templateSchema.safeParse({ ...form, sections: [first, first] }).success).toBe(false);
  });
});

describe('starting a PEP', () => {
  const prompts = (yearGroup: number): string[] => {
    const answer = startingAnswers(template, { yearGroup })['voice-prompts'];
    return answer?.kind === 'value' && Array.isArray(answer.value)
      ? answer.value.flatMap((row) =>
          typeof row === 'object' && 'cells' in row ? [String(row.cells.prompt)] : [],
        )
      : [];
  };

  test('puts in the questions that suit the child’s age', () => {
    expect(prompts(0)).toContain('What do you like playing with?');
    expect(prompts(2)).not.toContain('From 1 to 10, how are friends?');
    expect(prompts(5)).toContain('From 1 to 10, how are friends?');
    expect(prompts(10).join()).toMatch(/after Year 11/);
    for (let year = -2; year <= 14; year += 1) expect(prompts(year).length).toBeGreaterThan(4);
  });

  test('lists the people who should be at the meeting', () => {
    const answer = startingAnswers(template, { yearGroup: 8 }).attendees;
    const roles =
      answer?.kind === 'value' && Array.isArray(answer.value)
        ? answer.value.map((row) =>
            typeof row === 'object' && 'cells' in row ? row.cells.role : '',
          )
        : [];
    expect(roles).toEqual([
      'social-worker',
      'carer',
      'designated-teacher',
      'virtual-school',
      'child',
    ]);
  });

  test('gives the same rows with the same ids each time', () => {
    expect(startingAnswers(template, { yearGroup: 4 })).toEqual(
      startingAnswers(template, { yearGroup: 4 }),
    );
  });
});

describe('the registry', () => {
  test('never mistakes one template for another', () => {
    expect(new Set(allTemplates().map((t) => `${t.id} ${t.version}`)).size).toBe(
      allTemplates().length,
    );
    expect(() => templateOf({ templateId: 'school-age', templateVersion: 99 })).toThrow(
      /school-age 99/,
    );
    expect(() => templateOf({ templateId: 'unheard-of', templateVersion: 1 })).toThrow(
      /unheard-of/,
    );
  });

  test('needs the PP+ plan only where the authority pays PP+', () => {
    const field = findField(template, 'pp-plan');
    const paid = freshRecord();
    const unpaid = freshRecord({
      authority: { ...paid.authority, ppPlusPencePerTerm: null },
      ppPlus: { streams: [], lines: [] },
    });
    expect(field && isNeeded(field, template, paid)).toBe(true);
    expect(field && isNeeded(field, template, unpaid)).toBe(false);
  });
});
