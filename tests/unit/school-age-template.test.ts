import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { FieldType } from '#domain/form/declaration.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { allTemplates, templateFor, templateId } from '#domain/form/forms/index.ts';
import { schoolAge as form } from '#domain/form/forms/school-age.ts';
import { applies, isNeeded } from '#domain/form/missing.ts';
import { startingAnswers } from '#domain/form/starting-answers.ts';
import type { AnyField } from '#domain/form/template.ts';
import {
  type Condition,
  everythingAsked,
  fieldsOf,
  findField,
  templateSchema,
} from '#domain/form/template.ts';
import { freshRecord } from './sample-record.ts';

const catalogueField = z.object({
  id: z.string(),
  section: z.string(),
  type: z.enum(['choice', 'choices', 'text', 'longText', 'date', 'number', 'table', 'people']),
  phases: z.array(z.string()),
  required: z.enum(['statutory', 'common', 'optional']),
  condition: z.string(),
});
type CatalogueField = z.infer<typeof catalogueField>;

/** The whole field catalogue of the PEP handbook. */
const catalogue = z
  .array(catalogueField)
  .parse(
    JSON.parse(
      readFileSync(new URL('../fixtures/catalogue.json', import.meta.url).pathname, 'utf8'),
    ),
  );

const template = templateFor(templateId, 1);
const schoolAge = catalogue.filter((f) => f.phases.includes('P') || f.phases.includes('S'));
const statutory = schoolAge.filter((f) => f.required === 'statutory');

/** Kept as records of their own, or read from one, where the catalogue speaks of a table or text. */
const inRecords: Record<string, FieldType> = { actions: 'actions', 'pp-plan': 'spending' };
/** A person in a target is a line of text: nobody's telephone number belongs in a target. */
const asText = ['target-who', 'target-owner', 'target-attainment-link'];

const typeFits = (field: AnyField, { id, type }: CatalogueField): boolean =>
  field.type === type ||
  field.type === 'fact' ||
  inRecords[id] === field.type ||
  (asText.includes(id) && field.type === 'text');

const conditionFields = (condition: Condition | undefined): FieldId[] => {
  if (condition === undefined) return [];
  if ('any' in condition) return condition.any.flatMap(conditionFields);
  if ('all' in condition) return condition.all.flatMap(conditionFields);
  if ('not' in condition) return conditionFields(condition.not);
  if ('filled' in condition) return [condition.filled];
  return 'field' in condition ? [condition.field] : [];
};

describe('the catalogue', () => {
  test('is read whole', () => {
    expect(catalogue.length).toBe(260);
    expect(statutory.length).toBe(58);
    expect(new Set(catalogue.map((f) => f.id)).size).toBe(catalogue.length);
  });

  test.each(statutory)('$section $id, statutory for school age, is asked for', (wanted) => {
    const field = everythingAsked(template).find((f) => f.id === wanted.id);
    expect(field).toBeDefined();
    if (!field) return;
    expect(field.requirement).toBe('statutory');
    expect(typeFits(field, wanted)).toBe(true);
    const home = template.sections.find((s) => s.fields.some((f) => f.id === wanted.id));
    const isTargetField = template.targetFields.some((f) => f.id === wanted.id);
    expect(home?.letter ?? (isTargetField ? 'R' : '')).toBe(wanted.section);
    const alwaysNeeded =
      !field.showWhen && !field.neededWhen && !field.oneTargetEnough && !field.noneLabel;
    if (/^(when|where|for)/.test(wanted.condition)) expect(alwaysNeeded).toBe(false);
  });

  test('nothing else stops sign-off but the reason for an absence, which Luton asks for', () => {
    const extra = everythingAsked(template)
      .filter((f) => f.requirement === 'statutory' && f.type !== 'targets')
      .filter((f) => !statutory.some((known) => known.id === f.id));
    expect(extra.map((f) => f.id)).toEqual(['attendee-absence-reason']);
  });
});

describe('the first school-age template', () => {
  test('keeps the order of the handbook’s letters', () => {
    const letters = template.sections.map((s) => s.letter);
    expect(letters).toEqual([...letters].sort());
    expect(new Set(letters).size).toBe(letters.length);
  });

  test('names only fields that exist in its conditions and suggestions', () => {
    for (const field of everythingAsked(template)) {
      const named = [...conditionFields(field.showWhen), ...conditionFields(field.neededWhen)];
      for (const id of named) expect(findField(template, id), `${field.id}: ${id}`).toBeDefined();
      for (const { field: from, column } of field.suggestFrom ?? []) {
        expect(findField(template, from)?.columns?.some((c) => c.id === column)).toBe(true);
      }
    }
  });

  test('asks conditions only of answers that a choice really offers', () => {
    const check = (condition: Condition | undefined): void => {
      if (condition === undefined) return;
      if ('any' in condition) condition.any.forEach(check);
      else if ('all' in condition) condition.all.forEach(check);
      else if ('not' in condition) check(condition.not);
      else if ('field' in condition) {
        const offered = findField(template, condition.field)?.options?.map((o) => o.value);
        expect(offered).toEqual(expect.arrayContaining([...condition.is]));
      }
    };
    for (const field of fieldsOf(template)) {
      check(field.showWhen);
      check(field.neededWhen);
    }
  });

  test('has columns and options with ids of their own, and options for every choice', () => {
    const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
    for (const field of everythingAsked(template)) {
      expect(distinct((field.columns ?? []).map((c) => c.id)), field.id).toBe(true);
      expect(distinct((field.options ?? []).map((o) => o.value)), field.id).toBe(true);
      for (const column of field.columns ?? []) {
        expect(column.type === 'choice', `${field.id} ${column.id}`).toBe(
          column.options !== undefined,
        );
      }
      if (field.type === 'table') {
        expect(
          (field.columns ?? []).some((c) => c.needed),
          field.id,
        ).toBe(true);
      }
    }
  });

  test('helps with every statutory question that is not read from a record', () => {
    const helped = fieldsOf(template).filter(
      (f) => f.requirement === 'statutory' && (f.type === 'longText' || f.type === 'table'),
    );
    for (const field of helped) {
      expect(field.guidance ?? field.hint, field.id).toBeDefined();
    }
  });

  test('never calls a child a LAC', () => {
    expect(JSON.stringify(form)).not.toMatch(/\bLAC\b/);
  });

  test('keeps what must not be passed on out of the usual document', () => {
    const restricted = fieldsOf(template).filter((f) => f.restricted);
    expect(restricted.map((f) => f.id)).toEqual([
      'former-upn',
      'placement-details',
      'asylum-support',
      'relevant-history',
      'no-unsupervised-contact',
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
    expect(() => templateFor('school-age', 99)).toThrow(/school-age 99/);
    expect(() => templateFor('unheard-of', 1)).toThrow(/unheard-of/);
  });

  test('needs the PP+ plan only where the authority pays PP+', () => {
    const field = findField(template, 'pp-plan');
    const paid = freshRecord();
    const unpaid = freshRecord({
      authority: { ...paid.authority, ppPlusPencePerTerm: null },
      ppPlus: { awardedPence: null, lines: [] },
    });
    expect(field && isNeeded(field, template, paid)).toBe(true);
    expect(field && isNeeded(field, template, unpaid)).toBe(false);
  });
});
