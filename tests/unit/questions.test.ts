import { describe, expect, test } from 'vitest';
import { templateId, templateOf } from '#domain/form/forms/index.ts';
import { questionsFor } from '#renderer/app/keys/questions.ts';
import { freshRecord } from './sample-record.ts';

const template = templateOf({ templateId, templateVersion: 1 });
const record = freshRecord({ yearGroup: 8 });
const found = (query: string) =>
  questionsFor(query, template, record).map(({ field, sectionId }) => [field.id, sectionId]);

describe('a question is found', () => {
  test.each([
    ['tuition', 'tuition', 'support-now'],
    ['who signs for trips', 'trip-consent', 'who-may-do-what'],
    ['extra tuit', 'tuition', 'support-now'],
    ['passport', 'trip-consent', 'who-may-do-what'],
    ['attendance plan', 'attendance-plan', 'attendance'],
  ])('by “%s”', (query, fieldId, sectionId) => {
    expect(found(query)[0]).toEqual([fieldId, sectionId]);
  });

  test('by a word of what is said of it, after those that are called so', () => {
    expect(found('laptop')).toContainEqual(['home-learning', 'support-now']);
    expect(found('maths')).not.toEqual([]);
  });

  test('only where this PEP asks it', () => {
    expect(found('disruption be kept small')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('the of')).toEqual([]);
    expect(found('zzzz')).toEqual([]);
  });
});
