import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerProblem, isAnswered } from '#domain/form/answer.ts';
import { newestTemplates } from '#domain/form/forms/index.ts';
import { reviewFields } from '#domain/form/look-back.ts';
import { fieldsOf } from '#domain/form/template.ts';
import {
  isCarriedOn,
  lastAnswer,
  withLastAnswer,
  withTargetCarriedOn,
} from '#renderer/features/form/beside/last-term.ts';
import { answerKey, nothingAt } from '#renderer/features/form/draft/entries.ts';
import { targetLinks } from '#renderer/features/review/targets/target-links.tsx';
import { schoolAge as template } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';
import { completeAnswer, keptElsewhere } from './arbitrary-answers.ts';
import { freshRecord } from './sample-record.ts';

const forms = newestTemplates().map((template) => [template.title, template] as const);

describe('Last term’s answer taken over with one key', () => {
  test.each(forms)('fits every kind of question of the form “%s”', (_, template) => {
    const fields = fieldsOf(template).filter(
      ({ id, type }) => !keptElsewhere.includes(type) && !reviewFields.some((one) => one === id),
    );
    fc.assert(
      fc.property(
        fc
          .constantFrom(...fields)
          .chain((field) => completeAnswer(field).map((answer) => ({ field, answer }))),
        ({ field, answer }) => {
          const previous = freshRecord({ answers: { [field.id]: answer } });
          const key = answerKey(field.id);
          const last = lastAnswer(key, template, previous);
          if (last === null) throw new Error(`${field.id} cannot be taken over.`);
          const taken = withLastAnswer(nothingAt(key), last, 'instead');
          if (taken.is !== 'answer' || !taken.answer) throw new Error('Nothing was taken over.');
          expect(answerProblem(field, taken.answer)).toBeNull();
          expect(isAnswered(field, taken.answer)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('A target of last term', () => {
  test('is carried on by its row of the review', () => {
    const review = {
      is: 'answer',
      answer: says([{ id: 't1', cells: { target: 'Reads', outcome: 'partly' } }]),
    } as const;
    expect(isCarriedOn(review, 't1')).toBe(false);
    const decided = withTargetCarriedOn(review, { id: 't1', answers: {} });
    expect(isCarriedOn(decided, 't1')).toBe(true);
    expect(decided).toMatchObject({ answer: { value: [{ cells: { outcome: 'partly' } }] } });
  });

  test('gets its row of the review where that is missing', () => {
    const decided = withTargetCarriedOn(
      { is: 'answer', answer: null },
      { id: 't1', answers: { 'target-outcome': says('Reads aloud') } },
    );
    expect(isCarriedOn(decided, 't1')).toBe(true);
    expect(decided).toMatchObject({ answer: { value: [{ cells: { target: 'Reads aloud' } }] } });
  });

  test('is not looked back on with the words of the time before', () => {
    const previous = freshRecord({
      answers: {
        'target-review': says([{ id: 't0', cells: { target: 'Reads', outcome: 'achieved' } }]),
      },
    });
    expect(lastAnswer('answer:target-review', template, previous)).toBeNull();
  });
});

describe('What stands with a target', () => {
  test('is its need, and the child’s words behind it', () => {
    const record = freshRecord({
      targets: [
        {
          id: 't1',
          position: 1,
          answers: {
            'target-need-type': says('educational'),
            'target-voice-link': says('yes'),
          },
        },
      ],
    });
    const links = targetLinks(record, template, { id: 't1', called: 'Mia' });
    expect(links).toHaveLength(2);
    expect(links[0]).toMatch(/^Need: /);
    expect(links[1]).toBe('From what Mia said');
    expect(targetLinks(record, template, { id: 'other', called: 'Mia' })).toEqual([]);
  });
});
