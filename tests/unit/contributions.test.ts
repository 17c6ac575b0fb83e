import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lutonProfile } from '#domain/authority/authority.ts';
import { cellWords, termCell, termsToShow } from '#domain/cohort/term-by-term.ts';
import {
  contributionText,
  missingParts,
  partLines,
  partOf,
  rolesOf,
  supplied,
  supplierOf,
  toldBy,
  whyNotHere,
} from '#domain/contributions/contributions.ts';
import { contributorRoles } from '#domain/form/contribution.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { newestTemplates } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { fieldsOf, findField } from '#domain/form/template.ts';
import { stageNames } from '#domain/kernel/stage.ts';
import { remindedText } from '#domain/reminder/reminder.ts';
import { termSpan } from '#domain/school/terms.ts';
import { countDaysLeft } from '#domain/stages/deadlines.ts';
import { owing } from '#domain/stages/owed.ts';
import { schoolAge } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';
import { calendar, pupilDue } from './due-facts.ts';
import { freshRecord } from './sample-record.ts';

describe('The parts of others', () => {
  test.each(newestTemplates().map((template) => [template.id, template] as const))(
    'in the form %s no question is asked of two, and nobody is asked for what the program works out',
    (_, template) => {
      const year = template.years.from;
      const asked = rolesOf(template, year).flatMap((role) =>
        partOf(template, role, year).flatMap(({ fields }) => fields),
      );
      expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
      for (const field of asked) {
        expect(['targets', 'actions', 'spending'], field.id).not.toContain(field.type);
      }
    },
  );

  test('name only questions that some form has', () => {
    const known = new Set(
      newestTemplates()
        .flatMap(fieldsOf)
        .map(({ id }) => id),
    );
    for (const role of contributorRoles) {
      expect(supplied[role].filter((id) => !known.has(id))).toEqual([]);
    }
    expect(supplierOf('how-needs-met')).toBeNull();
    expect(supplierOf('care-plan-summary')).toBe('social-worker');
  });

  test('each role’s own words are with that role', () => {
    for (const [id, role] of [
      ['social-worker-views', 'social-worker'],
      ['carer-views', 'carer'],
      ['voice-summary', 'child'],
      ['parent-views', 'parent'],
      ['school-views', 'teacher'],
    ] as const) {
      expect(supplierOf(id)).toBe(role);
    }
  });

  test('are told in words, with the day by which they are wanted only until they are back', () => {
    const asked = {
      role: 'carer',
      askedOn: '2026-11-03',
      returnBy: '2026-11-10',
      backOn: '',
      toldBy: '',
      how: '',
    } as const;
    expect(contributionText(asked)).toBe('asked 3 November, wanted by 10 November');
    expect(
      contributionText({ ...asked, backOn: '2026-11-09', toldBy: 'Karl Marsh', how: 'phone' }),
    ).toBe('asked 3 November, back 9 November: Karl Marsh, by telephone');
  });

  test('an answer that nobody gave is told by nobody, nor one of the writer’s own', () => {
    const template = schoolAge;
    const given = [
      { role: 'carer', askedOn: '', returnBy: '', backOn: '2026-11-09', toldBy: 'Jo', how: 'form' },
    ] as const;
    const record: PepRecord = {
      ...freshRecord(),
      answers: {
        'carer-views': says('She sings.'),
        'how-needs-met': says('In class.'),
      },
      said: { 'carer-views': 'carer' },
      contributions: given,
    };
    const told = (id: FieldId): string => {
      const field = findField(template, id);
      return field ? toldBy(record, template, field) : 'no such field';
    };
    expect(told('carer-views')).toBe('Told by Jo, carer, on the form, 9 November 2026');
    expect(told('carer-role')).toBe('');
    expect(told('how-needs-met')).toBe('');
    expect(missingParts(record, template).map(({ role }) => role)).not.toContain('carer');
    expect(
      missingParts({ ...record, contributions: [] }, template).map(({ role }) => role),
    ).toEqual(['social-worker', 'child', 'virtual-school']);
  });

  test('each answer stands under the name of who gave it, whoever came first', () => {
    const back = { askedOn: '', returnBy: '', backOn: '2026-11-09', how: 'form' } as const;
    const names = {
      'social-worker': 'Sam Okafor',
      carer: 'Jo Marsh',
      parent: 'Ana Marsh',
    } as const;
    const given = (['social-worker', 'carer', 'parent'] as const).map((role) => ({
      ...back,
      role,
      toldBy: names[role],
    }));
    const views = says('She sings.');
    for (const contributions of [given, given.toReversed()]) {
      const answers = Object.fromEntries(given.map(({ role }) => [`${role}-views`, views]));
      const said = Object.fromEntries(given.map(({ role }) => [`${role}-views`, role]));
      const record: PepRecord = { ...freshRecord(), answers, said, contributions };
      for (const { role, toldBy: name } of given) {
        const field = findField(schoolAge, `${role}-views`);
        expect(field && toldBy(record, schoolAge, field)).toMatch(new RegExp(`^Told by ${name}, `));
      }
    }
  });

  describe('stand under a name only as far as that person said them', () => {
    const back = { askedOn: '', returnBy: '', backOn: '2026-11-09', how: 'form' } as const;
    const record: PepRecord = {
      ...freshRecord(),
      said: { 'carer-views': 'carer', 'carer-role': 'carer', 'care-status': 'social-worker' },
      contributions: [{ ...back, role: 'carer', toldBy: 'Jo Marsh' }],
    };
    const told = (answers: PepRecord['answers'], change: Partial<PepRecord> = {}) => {
      const field = findField(schoolAge, 'carer-views');
      return field && toldBy({ ...record, answers, ...change }, schoolAge, field);
    };

    test.each(['none', 'not-known'] as const)('never under “%s: not received”', (kind) => {
      const answers = { 'carer-views': { kind, reason: 'Not received from the carer.' } } as const;
      expect(told(answers)).toBe('');
      const here = { ...record, answers, contributions: [] };
      expect(missingParts(here, schoolAge).map(({ role }) => role)).toContain('carer');
    });

    test('never under what the school wrote, though the part is back', () => {
      const answers = { 'carer-views': says('She sings.') };
      expect(told(answers)).toMatch(/^Told by Jo Marsh, carer/);
      expect(told(answers, { said: {} })).toBe('');
    });

    test('and not before it is noted who told them', () => {
      expect(told({ 'carer-views': says('She sings.') }, { contributions: [] })).toBe('');
    });
  });

  test('a document says whose part had not come by sign-off, and whose was never asked for', () => {
    const asked = {
      role: 'carer',
      askedOn: '2026-11-03',
      returnBy: '2026-11-10',
      backOn: '',
      toldBy: '',
      how: '',
    } as const;
    const record: PepRecord = {
      ...freshRecord(),
      answers: { 'voice-summary': says('I like art.') },
      contributions: [asked],
      signedOff: { at: '2026-11-20T10:00:00Z', on: '2026-11-20', by: 'Priya Nair' },
    };
    expect(partLines(record, schoolAge)).toEqual([
      {
        role: 'social-worker',
        label: 'Social worker',
        text: 'their part was never asked for, and is not here',
      },
      {
        role: 'carer',
        label: 'Carer',
        text: 'asked 3 November, wanted by 10 November; had not come by 20 November 2026, when this was signed off',
      },
      {
        role: 'virtual-school',
        label: 'Virtual school',
        text: 'their part was never asked for, and is not here',
      },
    ]);
    const at = (id: FieldId): string => {
      const field = findField(schoolAge, id);
      return field ? whyNotHere(record, schoolAge, field) : 'no such field';
    };
    expect(at('carer-views')).toBe(
      'Carer: asked 3 November, wanted by 10 November; had not come by 20 November 2026, when this was signed off.',
    );
    expect(at('social-worker-views')).toMatch(/^Social worker: their part was never asked for/);
    expect(at('voice-summary')).toBe('');
    expect(at('carer-role')).toBe('');
  });

  test('what was taken over from the last PEP and is not confirmed is nobody’s part yet', () => {
    const record: PepRecord = {
      ...freshRecord(),
      answers: { 'carer-role': says('Reads every evening.') },
      contributions: [],
    };
    const lacking = (one: PepRecord) => missingParts(one, schoolAge).map(({ role }) => role);
    expect(lacking(record)).not.toContain('carer');
    expect(lacking({ ...record, carried: ['carer-role'] })).toContain('carer');
  });
});

test('the days of reminders are said once each, the first first', () => {
  expect(remindedText(['2026-11-19', '2026-11-12', '2026-11-19'])).toBe('Reminded 12 Nov, 19 Nov');
  expect(remindedText([])).toBe('');
});

describe('Term by term', () => {
  const terms = termsToShow({ academicYear: 2026, term: 'spring' });

  test('shows this school year and the two before it, from autumn to summer', () => {
    expect(terms).toHaveLength(9);
    expect(terms[0]).toEqual({ academicYear: 2024, term: 'autumn' });
    expect(terms[8]).toEqual({ academicYear: 2026, term: 'summer' });
  });

  test('a PEP is always shown; a term that is over says “None” only for who was here', () => {
    const day = fc
      .integer({ min: 0, max: 1400 })
      .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.constantFrom(...terms),
        fc.constantFrom(...terms),
        day,
        day,
        fc.option(day, { nil: '' }),
        fc.option(fc.constantFrom(...stageNames), { nil: null }),
        fc.boolean(),
        (term, current, careStartDate, enrolledOn, leftOn, stage, notFinished) => {
          const today = termSpan(current, calendar.terms).startsOn;
          const cell = termCell({
            term,
            current,
            owing: owing({
              pupil: pupilDue({ careStartDate, enrolledOn, leftOn }),
              yearGroup: 8,
              authority: lutonProfile,
              term,
              peps: [],
              signedOff: [],
              events: [],
              today,
              calendar,
              keptSince: '',
              daysLeft: countDaysLeft(today, calendar),
            }),
            pep: stage && { id: 'p', stage, notFinished, onTime: '' },
          });
          expect(cell.kind === 'pep').toBe(stage !== null);
          expect(cellWords(cell)).not.toBe('');
          if (cell.kind === 'missing') {
            const { startsOn, endsOn } = termSpan(term, calendar.terms);
            expect(endsOn < today).toBe(true);
            expect(careStartDate <= endsOn && enrolledOn <= endsOn).toBe(true);
            expect(leftOn === '' || leftOn > startsOn).toBe(true);
          }
        },
      ),
    );
  });
});
