import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rubricFor } from '#domain/authority/rubrics/index.ts';
import type { Answers } from '#domain/form/answer.ts';
import { fieldMoments } from '#domain/form/declaration.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { fieldsOf } from '#domain/form/template.ts';
import type { CheckFacts } from '#domain/quality/check.ts';
import { runAll, runChecks, type TeachersView } from '#domain/quality/judge.ts';
import { type Lack, lacksIn } from '#domain/quality/lacks.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { completeAnswer } from './arbitrary-answers.ts';
import { aTarget, factsOf } from './quality-facts.ts';
import { freshRecord } from './sample-record.ts';

const lacksOf = (facts: CheckFacts, views: readonly TeachersView[] = []): Lack[] =>
  lacksIn(facts, rubricFor(facts.record.authority), runAll(facts), views);

const lacking = (
  answers: Answers,
  record: Partial<PepRecord> = {},
  facts: Partial<CheckFacts> = {},
): Lack[] => lacksOf(factsOf(answers, { record, facts }));

const of = (lacks: readonly Lack[], fieldId: string): Lack[] =>
  lacks.filter((lack) => lack.fieldId === fieldId);

const lancashire = { ...freshRecord().authority, name: 'Lancashire', laNumber: '888' };

const target = {
  'target-need-type': 'educational',
  'target-need': 'Fractions',
  'target-outcome': 'Adds fractions, 8 of 10 right',
  'target-owner': 'Mrs Okafor',
};

describe('What a PEP lacks', () => {
  const { template } = factsOf({});
  const fields = template.sections
    .flatMap((section) => section.fields)
    .filter((f) => !['fact', 'targets', 'actions', 'spending'].includes(f.type));

  test('is one list, each lack once, in the form’s order, and what is needed as it is counted', () => {
    const order = fieldsOf(template).map(({ id }) => id);
    const moments = Object.keys(fieldMoments);
    fc.assert(
      fc.property(
        fc
          .subarray(fields, { maxLength: 40 })
          .chain((some) =>
            fc.record(Object.fromEntries(some.map((field) => [field.id, completeAnswer(field)]))),
          ),
        fc.constantFrom([], [aTarget({})], [aTarget(target), aTarget({ ...target }, 't2')]),
        fc.constantFrom('2026-09-20', '2026-11-23', '2026-12-10'),
        (answers, targets, today) => {
          const facts = factsOf(
            { ...answers, 'meeting-date': says('2026-11-25') },
            { record: { targets }, facts: { today } },
          );
          const lacks = lacksOf(facts);
          expect(new Set(lacks.map(({ key }) => key)).size).toBe(lacks.length);
          const places = lacks.map(
            ({ moment, fieldId }) => moments.indexOf(moment) * 1000 + order.indexOf(fieldId),
          );
          expect(places).toEqual([...places].sort((a, b) => a - b));
          const { toDo, missing } = progressOf(template, facts.record, facts.terms);
          const needed = lacks.filter((lack) => lack.needed);
          expect(needed).toHaveLength(missing.length);
          expect(needed.filter(({ moment }) => moment === 'before')).toHaveLength(toDo.toAnswer);
          // A question that is told of as needed is not told of again.
          const whole = missing.filter(
            ({ parts, clash }) => parts === undefined && clash === undefined,
          );
          for (const { fieldId } of whole) {
            expect(of(lacks, fieldId).every((lack) => lack.needed)).toBe(true);
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  test('says “needs a reason” of a “none” without one, and nothing of one that has it', () => {
    const interventions = (reason: string) =>
      of(
        lacking({
          interventions: { kind: 'none', reason },
          'attainment-lines': saysRows({ subject: 'English', expected: 'below' }),
        }),
        'interventions',
      );
    expect(interventions('').map(({ reason }) => reason)).toEqual(['Needs a reason.']);
    expect(interventions('Reads at home each day.')).toEqual([]);
  });

  test('names who came at the meeting only, and not before its day', () => {
    const people = saysRows({ role: 'carer', name: 'Karl Marsh' });
    const answers = { 'meeting-date': says('2026-11-25'), attendees: people };
    const two = { today: '2026-11-23' };
    const [came] = of(lacking(answers, {}, two), 'attendees');
    expect(came).toMatchObject({ moment: 'at-meeting', needed: true });
    const facts = factsOf(answers, { facts: two });
    const outcome = (today: string) =>
      runChecks(rubricFor({ ...facts.record.authority, name: 'None' }), { ...facts, today }).find(
        ({ id }) => id === 'CHK-24',
      )?.outcome;
    expect(outcome('2026-11-23')).toBe('not-yet');
    expect(outcome('2026-11-25')).toBe('not-met');
  });

  test('says of one target once what it lacks, though three checks find it', () => {
    const linked = { ...target, 'target-attainment-link': 'Maths', 'target-measure': 'The test' };
    const answers = { 'attainment-lines': saysRows({ subject: 'Maths', 'working-at': '3' }) };
    const lacks = of(lacking(answers, { targets: [aTarget(linked)] }), 'targets');
    expect(lacks.filter(({ reason }) => /start/.test(reason))).toHaveLength(1);
  });

  test('asks for a target of each kind of need', () => {
    const reasons = (answers: Answers) =>
      of(lacking(answers, { targets: [aTarget(target)] }), 'targets')
        .map(({ reason }) => reason)
        .join(' ');
    const needs = { 'developmental-needs': saysRows({ need: 'Feeling safe', helps: 'Warning' }) };
    expect(reasons(needs)).toMatch(/No target is for a developmental need/);
    expect(reasons(needs)).not.toMatch(/educational need\./);
    expect(
      reasons({ 'developmental-needs': { kind: 'none', reason: 'agreed by all' } }),
    ).not.toMatch(/developmental/);
  });

  test('says who asks: the law, the council by its own name, or nobody by a rule', () => {
    const asker = (fieldId: string, record: Partial<PepRecord> = {}, answers: Answers = {}) =>
      of(lacking(answers, record), fieldId).map(({ askedBy }) => askedBy);
    expect(asker('existing-arrangements')).toEqual(['law']);
    expect(asker('next-pep-date')).toEqual(['authority']);
    // Luton's page is no source for another council's pupil.
    expect(asker('next-pep-date', { authority: lancashire })).toEqual(['advice']);
    expect(asker('existing-arrangements', { authority: lancashire })).toEqual(['law']);
    // Lancashire publishes by what it judges; Luton does not.
    const two = { targets: [aTarget({ ...target, 'target-what': 'Reading' })] };
    const five = (authority: PepRecord['authority']) =>
      lacking({}, { ...two, authority }).find(({ reason }) => /of the five/.test(reason))?.askedBy;
    expect(five(lancashire)).toBe('authority');
    expect(five(freshRecord().authority)).toBe('advice');
  });

  test('leaves out what the teacher sees otherwise', () => {
    const facts = factsOf({ 'voice-summary': says('I want to read aloud in class') });
    expect(of(lacksOf(facts), 'voice-impact')).toHaveLength(1);
    const seen = { verdict: 'not-applicable', reason: 'Said in words elsewhere.', label: '' };
    expect(of(lacksOf(facts, [{ subject: 'CHK-02', ...seen }]), 'voice-impact')).toEqual([]);
  });

  test('names what was taken over and is to be read through', () => {
    const [read] = of(
      lacking({ 'leisure-interests': says('Art club') }, { carried: ['leisure-interests'] }),
      'leisure-interests',
    );
    expect(read).toMatchObject({ needed: true, reason: expect.stringContaining('read it') });
  });
});
