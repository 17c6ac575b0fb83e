import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applies } from '#domain/form/conditions.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import {
  allTemplates,
  newestOf,
  newestTemplateFor,
  newestTemplates,
  templateOf,
} from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import { startingAnswers } from '#domain/form/starting-answers.ts';
import {
  type AnyField,
  type Condition,
  everythingAsked,
  type Field,
  fieldsOf,
  findField,
  isRequired,
  type Template,
} from '#domain/form/template.ts';
import { formOf } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';
import { freshRecord } from './sample-record.ts';

const catalogueField = z.object({
  id: z.string(),
  section: z.string(),
  type: z.enum(['choice', 'choices', 'text', 'longText', 'date', 'number', 'table', 'people']),
  phases: z.array(z.enum(['EY', 'P', 'S', 'P16', 'HE'])),
  required: z.enum(['statutory', 'common', 'optional']),
  condition: z.string(),
});
type CatalogueField = z.infer<typeof catalogueField>;
type Phase = CatalogueField['phases'][number];

/** The whole field catalogue of the PEP handbook. */
const catalogue = z
  .array(catalogueField)
  .parse(
    JSON.parse(
      readFileSync(new URL('../fixtures/catalogue.json', import.meta.url).pathname, 'utf8'),
    ),
  );

/** The form of each phase, and a year group that is on it. */
const forms: Record<Phase, { id: string; year: number }> = {
  EY: { id: 'early-years', year: -1 },
  P: { id: 'school-age', year: 4 },
  S: { id: 'school-age', year: 10 },
  P16: { id: 'post-16', year: 12 },
  HE: { id: 'higher-education', year: 15 },
};
const phaseNames = Object.keys(forms) as Phase[];

const formIn = (phase: Phase): Template => formOf(forms[phase].id);

/** Kept as records of their own, so that they can be listed across pupils. */
const asRecords: Record<string, Field['type']> = { actions: 'actions', 'pp-plan': 'spending' };
/** A person or a line of attainment in a target is a line of text. */
const asText = ['target-who', 'target-owner', 'target-attainment-link'];
/** One value for each subject, where the catalogue names the type of one value. */
const bySubject = ['ks1-results', 'ks2-results', 'ks3-levels', 'ks4-grades', 'p16-results'];
/** More room than a line. */
const longer = ['special-measures'];

/** Where a field of the catalogue is kept: how that is, in a word, or null when it fits nowhere. */
const homeOf = (field: AnyField, { id, type }: CatalogueField): string | null => {
  if (field.type === 'fact') return 'fact';
  if (asRecords[id] === field.type) return 'records';
  if (field.type === type) return 'answer';
  if (asText.includes(id) && field.type === 'text') return 'answer';
  if (longer.includes(id) && field.type === 'longText') return 'answer';
  return bySubject.includes(id) && field.columns?.some((column) => column.type === type)
    ? 'table by subject'
    : null;
};

/** The mark that the catalogue gives in a phase: some fields are statutory in some phases only. */
const markIn = ({ required, condition }: CatalogueField, phase: Phase): Field['requirement'] => {
  const only = /^in ([\w ]+)$/.exec(condition)?.[1]?.split(' and ');
  return only === undefined || only.includes(phase) ? required : 'common';
};

/** Luton asks for the reason of an absence (LUT R16): asked more strongly than in the catalogue. */
const strengthened = ['attendee-absence-reason'];

/** Nobody asks a child of three to sign, though the catalogue would. */
const notAsked = (phase: Phase, { id }: CatalogueField): boolean =>
  phase === 'EY' && ['pupil-signature', 'pupil-signature-note'].includes(id);

/** Section V: told with the steps of a PEP, and of its money, once it was sent; no form asks it. */
const toldWithSteps = catalogue.filter(({ section }) => section === 'V');

const each = phaseNames.flatMap((phase) =>
  catalogue
    .filter(
      (field) =>
        field.phases.includes(phase) && !toldWithSteps.includes(field) && !notAsked(phase, field),
    )
    .map((wanted) => ({ phase, id: wanted.id, wanted })),
);

/** No question of its own: it is told by the records of another. */
const derived: Readonly<Record<string, string>> = { 'target-pp-cost': 'pp-plan' };

describe('the field catalogue', () => {
  test('is read whole', () => {
    expect(catalogue.length).toBe(260);
    expect(new Set(catalogue.map((f) => f.id)).size).toBe(260);
    const asked = catalogue.filter((f) => !toldWithSteps.includes(f));
    const left = asked.filter((field) => notAsked('EY', field)).length;
    expect(each.length).toBe(asked.reduce((sum, f) => sum + f.phases.length, 0) - left);
  });

  test('gives to no form what the steps of a PEP tell: when it was sent, and what came back', () => {
    expect(toldWithSteps.map(({ id }) => id)).toEqual([
      'vs-sent',
      'vs-rating',
      'vs-section-ratings',
      'vs-feedback',
      'vs-returned',
      'vs-approved-date',
      'pp-released',
    ]);
    const asked = allTemplates().flatMap((template) => template.sections);
    expect(asked.filter(({ letter }) => letter === 'V')).toEqual([]);
  });

  test.each(each)('$id has a home in $phase', ({ phase, wanted }) => {
    const template = formIn(phase);
    const asked = everythingAsked(template);
    const field = asked.find((f) => f.id === wanted.id);
    const home = derived[wanted.id];
    if (home !== undefined) {
      expect(field).toBeUndefined();
      if (phase !== 'EY') expect(asked.find((f) => f.id === home)?.type).toBe(asRecords[home]);
      return;
    }
    expect(field).toBeDefined();
    if (!field) return;
    expect(homeOf(field, wanted)).not.toBeNull();
    expect(field.requirement).toBe(
      strengthened.includes(wanted.id) ? 'statutory' : markIn(wanted, phase),
    );
    const section = template.sections.find((s) => s.fields.some((f) => f.id === wanted.id));
    const inTarget = template.targetFields.some((f) => f.id === wanted.id);
    expect(section?.letter ?? (inTarget ? 'R' : '')).toBe(wanted.section);
    if (/^(when|where|for)/.test(wanted.condition) && field.requirement === 'statutory') {
      expect(field.showWhen ?? field.neededWhen ?? field.oneTargetEnough).toBeTruthy();
    }
  });

  test.each(phaseNames)(
    '%s asks nothing that the catalogue gives to other phases only',
    (phase) => {
      const template = formIn(phase);
      for (const { id } of template.targetFields) {
        const known = catalogue.find((f) => f.id === id);
        expect(known?.phases ?? [phase], id).toContain(phase);
      }
      for (const field of fieldsOf(template)) {
        const known = catalogue.find((f) => f.id === field.id);
        if (!known || known.phases.includes(phase)) continue;
        // One form serves primary and secondary: the year group tells them apart.
        expect(template.id, field.id).toBe('school-age');
        for (const [p, year] of [
          ['P', 6],
          ['S', 7],
        ] as const) {
          if (known.phases.includes(p)) continue;
          expect(applies(field, template, freshRecord({ yearGroup: year })), field.id).toBe(false);
        }
      }
    },
  );

  test('what is ours besides the catalogue stands in the way of sign-off only where Luton or the authority insists', () => {
    for (const phase of phaseNames) {
      const template = formIn(phase);
      const ours = everythingAsked(template).filter(
        (f) => f.type !== 'targets' && !catalogue.some((known) => known.id === f.id),
      );
      for (const field of ours) {
        expect(field.requirement, field.id).toBe(
          field.id === 'long-term-next-steps' ? 'common' : 'optional',
        );
        const insists =
          { 'attendee-agreed': 'authority', 'needs-without-target': 'LUT R11a' }[
            String(field.id)
          ] ?? 'LUT R5';
        if (isRequired(field)) expect(field.insistedOn, field.id).toBe(insists);
      }
    }
  });

  test('what is insisted on beyond its mark names its source, and is nothing else', () => {
    const insisted = new Map(
      newestTemplates()
        .flatMap((template) => everythingAsked(template))
        .flatMap(({ id, insistedOn }) => (insistedOn === undefined ? [] : [[id, insistedOn]])),
    );
    expect(Object.fromEntries(insisted)).toEqual({
      'aspiration-words': 'LUT R5',
      'aspiration-next-steps': 'LUT R5',
      'long-term-goals': 'LUT R5',
      'long-term-next-steps': 'LUT R5',
      'target-baseline': 'LUT R12',
      'target-measure': 'LUT R12',
      'attendee-agreed': 'authority',
      'needs-without-target': 'LUT R11a',
    });
    const forced = allTemplates().filter(
      (template) =>
        (template.voluntary || newestOf(template.id)?.version !== template.version) &&
        everythingAsked(template).some((f) => f.insistedOn !== undefined),
    );
    expect(forced.map(({ id, version }) => `${id} ${version}`)).toEqual([]);
  });

  test('a hope for the years ahead and a next step are needed in every year of every form', () => {
    for (const { id, from, to } of [
      { id: 'early-years', from: -9, to: 0 },
      { id: 'school-age', from: 0, to: 11 },
      { id: 'post-16', from: 12, to: 14 },
      { id: 'higher-education', from: 13, to: 18 },
    ]) {
      const template = formOf(id);
      for (let yearGroup = from; yearGroup <= to; yearGroup += 1) {
        const record = freshRecord({ yearGroup });
        const needed = progressOf(template, record)
          .missing.filter(({ insistedOn }) => insistedOn === 'LUT R5')
          .map(({ fieldId }) => fieldId);
        expect(needed, `${id}, year ${yearGroup}`).toEqual(
          yearGroup <= 2
            ? ['long-term-goals', 'long-term-next-steps']
            : ['aspiration-words', 'aspiration-next-steps'],
        );
      }
    }
  });
});

const conditionsIn = (condition: Condition | undefined): Condition[] => {
  if (condition === undefined) return [];
  if ('any' in condition) return condition.any.flatMap(conditionsIn);
  if ('all' in condition) return condition.all.flatMap(conditionsIn);
  if ('not' in condition) return conditionsIn(condition.not);
  return [condition];
};

describe.each(newestTemplates().map((template) => ({ name: template.id, template })))(
  'the newest form $name',
  ({ template }) => {
    const fields = everythingAsked(template);

    test('names only fields, columns and answers that it has', () => {
      for (const field of fields) {
        for (const condition of [field.showWhen, field.neededWhen].flatMap(conditionsIn)) {
          if ('field' in condition) {
            const offered = findField(template, condition.field)?.options?.map((o) => o.value);
            expect(offered, `${field.id}: ${condition.field}`).toEqual(
              expect.arrayContaining([...condition.is]),
            );
          }
          if ('filled' in condition) {
            expect(findField(template, condition.filled), field.id).toBeDefined();
          }
        }
        for (const { field: from, column } of field.suggestFrom ?? []) {
          expect(
            findField(template, from)?.columns?.some((c) => c.id === column),
            field.id,
          ).toBe(true);
        }
        for (const column of field.columns ?? []) {
          for (const id of column.product ?? []) {
            expect(field.columns?.some((c) => c.id === id)).toBe(true);
          }
        }
      }
    });

    test('has ids of their own for sections, columns and options', () => {
      const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
      expect(distinct(template.sections.map((s) => s.id))).toBe(true);
      for (const field of fields) {
        expect(distinct((field.columns ?? []).map((c) => c.id)), field.id).toBe(true);
        expect(distinct((field.options ?? []).map((o) => o.value)), field.id).toBe(true);
        for (const column of field.columns ?? []) {
          expect(column.type === 'choice', `${field.id} ${column.id}`).toBe(
            column.options !== undefined,
          );
        }
        if (field.type === 'table' && field.id !== 'ks2-results') {
          expect(
            field.columns?.some((c) => c.needed),
            field.id,
          ).toBe(true);
        }
      }
    });

    test('helps with every statutory question that is not read from a record', () => {
      const helped = fields.filter(
        (f) => isRequired(f) && ['longText', 'table', 'text'].includes(f.type),
      );
      for (const field of helped) expect(field.guidance ?? field.hint, field.id).toBeDefined();
    });

    test('never calls a child a LAC', () => {
      expect(JSON.stringify(template)).not.toMatch(/\bLAC\b/);
    });

    test('gives questions to begin the talk with the child at every age it is for', () => {
      const { from, to } = template.years;
      for (let year = Math.max(from, -4); year <= Math.min(to, 20); year += 1) {
        const answer = startingAnswers(template, { yearGroup: year })['voice-prompts'];
        expect(
          answer?.kind === 'value' && Array.isArray(answer.value) && answer.value.length > 4,
        ).toBe(true);
      }
    });
  },
);

describe('parts that appear only when they apply', () => {
  const form = formIn('S');
  const shown = (id: FieldId, changes: Parameters<typeof freshRecord>[0]): boolean => {
    const field = findField(form, id);
    return field !== undefined && applies(field, form, freshRecord(changes));
  };
  const chose = (id: FieldId, value: string) => ({
    answers: { [id]: says(value) },
  });
  const { pupil } = freshRecord();

  test('questions about an EHC plan', () => {
    expect(shown('ehcp-review-date', chose('sen-status', 'K'))).toBe(false);
    expect(shown('ehcp-review-date', chose('sen-status', 'E'))).toBe(true);
  });

  test('education while not in school', () => {
    expect(shown('education-not-in-school', chose('on-roll', 'yes'))).toBe(false);
    expect(shown('education-not-in-school', chose('on-roll', 'no'))).toBe(true);
  });

  test('English as an additional language', () => {
    const speaking = (languages: string) => ({ pupil: { ...pupil, languages } });
    expect(shown('english-proficiency', speaking('English'))).toBe(false);
    expect(shown('english-proficiency', speaking(''))).toBe(false);
    expect(shown('english-proficiency', speaking('Ukrainian, English'))).toBe(true);
    expect(shown('eal-support', speaking('English and Polish'))).toBe(true);
  });

  test('what seeking asylum alone asks of school', () => {
    expect(shown('asylum-support', {})).toBe(false);
    expect(shown('asylum-support', chose('asylum-seeking', 'yes'))).toBe(true);
  });

  test.each([
    [6, 'spring', true],
    [6, 'autumn', false],
    [8, 'spring', false],
    [9, 'summer', false],
    [11, 'summer', true],
  ] as const)('a transition plan in Year %i, %s term: %s', (yearGroup, term, expected) => {
    const record = { yearGroup, term: { academicYear: 2026, term } };
    expect(shown('transition-plan', record)).toBe(expected);
    expect(shown('transition-plan', { ...record, ...chose('transition-due', 'none') })).toBe(false);
    expect(shown('transition-plan', { ...record, ...chose('transition-due', 'return') })).toBe(
      true,
    );
  });

  test.each([
    ['phonics-result', 1],
    ['ks1-results', 2],
    ['mtc-result', 4],
    ['ks2-results', 6],
    ['ks3-levels', 8],
    ['ks4-grades', 11],
    ['eyfsp-results', 0],
  ] as const)('%s in its own years', (id, yearGroup) => {
    expect(shown(id, { yearGroup })).toBe(true);
    expect(shown(id, { yearGroup: yearGroup === 8 ? 5 : yearGroup === 11 ? 9 : 5 })).toBe(false);
  });

  test('the plan for starting school, from the spring of Nursery', () => {
    const early = formIn('EY');
    const field = findField(early, 'ey-starting-school');
    const at = (term: 'autumn' | 'spring') =>
      field &&
      applies(field, early, freshRecord({ yearGroup: -1, term: { academicYear: 2026, term } }));
    expect(at('autumn')).toBe(false);
    expect(at('spring')).toBe(true);
  });
});

describe('which form a pupil has', () => {
  test.each([
    [-3, 'early-years'],
    [-1, 'early-years'],
    [0, 'school-age'],
    [6, 'school-age'],
    [11, 'school-age'],
    [12, 'post-16'],
    [14, 'post-16'],
    [15, 'higher-education'],
    [20, 'higher-education'],
  ])('year group %i: %s', (year, id) => {
    expect(newestTemplateFor(year).id).toBe(id);
  });

  test('Reception in an early years setting is on the early years form', () => {
    expect(newestTemplateFor(0, { earlyYearsSetting: true }).id).toBe('early-years');
    expect(newestTemplateFor(1, { earlyYearsSetting: true }).id).toBe('school-age');
  });

  test('a form chosen by the teacher is kept where age does not suggest it', () => {
    expect(newestTemplateFor(14, { last: 'higher-education' }).id).toBe('higher-education');
    expect(newestTemplateFor(8, { last: 'voluntary-plan' }).id).toBe('voluntary-plan');
    expect(newestTemplateFor(0, { last: 'early-years' }).id).toBe('school-age');
    expect(newestTemplateFor(12, { last: 'school-age' }).id).toBe('post-16');
  });

  test('a version that is not known here is refused in words', () => {
    expect(() => templateOf({ templateId: 'school-age', templateVersion: 99 })).toThrow(
      'unknown here',
    );
  });
});

describe('the voluntary plan', () => {
  const plan = templateOf({ templateId: 'voluntary-plan', templateVersion: 1 });

  test('has the basis, the parents’ agreement, and K, L, M, N, R and S in short form', () => {
    expect(plan.sections.map((s) => s.letter)).toEqual(
      expect.arrayContaining(['K', 'L', 'M', 'N', 'R', 'S']),
    );
    for (const id of [
      'plac-consent',
      'plac-basis',
      'plac-evidence',
      'plac-declaration-date',
    ] as const) {
      expect(findField(plan, id), id).toBeDefined();
    }
    expect(fieldsOf(plan).length).toBeLessThan(60);
  });

  test('says nothing of being looked after in any of its own words that are printed', () => {
    const printed = fieldsOf(plan).filter((f) => !f.restricted);
    const words = [
      ...plan.sections.map((s) => s.title),
      ...[...printed, ...plan.targetFields].flatMap((f) => [
        f.label,
        f.noneLabel ?? '',
        ...(f.columns ?? []).map((c) => c.label),
        ...(f.options ?? []).map((o) => o.label),
      ]),
      plan.voluntary?.printedTitle ?? '',
      plan.id,
    ];
    expect(words.join(' ')).not.toMatch(/looked.after|(?<!health and )care plan|in care\b/i);
  });

  test('is asked by no law', () => {
    expect(fieldsOf(plan).flatMap((f) => f.sources)).toEqual([]);
  });
});
