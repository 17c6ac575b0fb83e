import { describe, expect, test } from 'vitest';
import type { Answers, TargetAnswers } from '#domain/form/answer.ts';
import { declareSection } from '#domain/form/declaration.ts';
import { fieldId } from '#domain/form/field-id.ts';
import { everySection, type FieldId } from '#domain/form/fields/index.ts';
import { newestTemplateFor } from '#domain/form/forms/index.ts';
import { findField, findTargetField } from '#domain/form/template.ts';
import { says } from '../fixtures/says.ts';

const form = newestTemplateFor(8);
const said = says('yes');

// Each of these lines compiles only as long as the compiler calls it wrong.
describe('An id that no declaration gives does not compile', () => {
  test('where an answer is read or given', () => {
    const answers: Answers = { 'voice-summary': said };
    // @ts-expect-error
    expect(answers['voice-sumary']).toBeUndefined();
    // @ts-expect-error
    const sent: Answers = { 'meeting-day': said };
    // @ts-expect-error A part of a target is not a question of the form.
    const mixed: Answers = { 'target-owner': said };
    // @ts-expect-error
    const ofTarget: TargetAnswers = { 'meeting-date': said };
    expect([sent, mixed, ofTarget].flatMap(Object.keys)).toHaveLength(3);
  });

  test('where a field is looked for or listed', () => {
    // @ts-expect-error
    expect(findField(form, 'target-owner')).toBeUndefined();
    // @ts-expect-error
    expect(findTargetField(form, 'targets')).toBeUndefined();
    // @ts-expect-error
    const listed: readonly FieldId[] = ['attendance-percent'];
    expect(everySection.flatMap(({ fields }) => fields).map(({ id }) => id)).not.toEqual(
      expect.arrayContaining([...listed]),
    );
  });

  test('where one declaration names another', () => {
    const section = declareSection({
      id: 'any',
      letter: 'A',
      part: 'about-me',
      title: 'Any',
      fields: [
        {
          id: 'age',
          label: 'Age',
          type: 'text',
          kind: 'fact',
          showWhen: { not: { filled: 'no-such-field' } },
        },
      ],
    });
    // @ts-expect-error
    const sections: typeof everySection = [section];
    expect(sections).toHaveLength(1);
  });

  test('but one that was stored is read by its shape, since an earlier form may have asked it', () => {
    expect(fieldId.safeParse('asked-no-more').success).toBe(true);
    for (const wrong of ['', 'Voice', '__proto__', 'a b', 'x'.repeat(61), 7, null]) {
      expect(fieldId.safeParse(wrong).success, String(wrong)).toBe(false);
    }
  });
});
