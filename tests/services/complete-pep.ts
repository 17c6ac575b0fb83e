import type { Answer } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import { type AnyField, findField, isRequired } from '#domain/form/template.ts';
import { carryOnWithAll, usualReason } from '#domain/review/review.ts';
import type { TestServices } from './services.ts';

const valueFor = (field: AnyField, day: string): Answer => {
  switch (field.type) {
    case 'date':
      return { kind: 'value', value: day };
    case 'number':
      return { kind: 'value', value: 95 };
    case 'choice':
      return { kind: 'value', value: field.options?.[0]?.value ?? '' };
    case 'people':
      return { kind: 'value', value: [{ name: 'Robin Hale', email: '', phone: '' }] };
    case 'table':
    case 'choices':
    case 'actions':
    case 'spending':
      return { kind: 'none', reason: `Nothing for ${field.id}` };
    default:
      return { kind: 'value', value: `Words for ${field.id}` };
  }
};

/** Answers whatever a PEP still needs until nothing is missing, with `day` for every date. */
export const completePep = async (
  services: TestServices,
  pepId: string,
  day = '2026-11-20',
): Promise<void> => {
  const target = await services.call('targets.add', { pepId });
  const begun = await services.call('peps.get', { id: pepId });
  const reviewed = carryOnWithAll(begun.answers, usualReason);
  await services.call('peps.saveAnswers', { id: pepId, answers: reviewed });
  for (let round = 0; round < 10; round += 1) {
    const record = await services.call('peps.get', { id: pepId });
    const template = templateOf(record);
    await services.call('targets.save', {
      id: target.value.id,
      answers: Object.fromEntries(
        template.targetFields.filter(isRequired).map((f) => [f.id, valueFor(f, day)]),
      ),
    });
    const { missing } = progressOf(template, await services.call('peps.get', { id: pepId }));
    if (missing.length === 0) return;
    const answers = missing.flatMap(({ fieldId }) => {
      const field = findField(template, fieldId);
      return field && field.type !== 'fact' && field.type !== 'targets'
        ? [[fieldId, valueFor(field, day)] as const]
        : [];
    });
    if (answers.length === 0) {
      throw new Error(`Cannot complete: ${missing.map((m) => m.fieldId).join(', ')}`);
    }
    await services.call('peps.saveAnswers', { id: pepId, answers: Object.fromEntries(answers) });
  }
  throw new Error('The PEP is never complete.');
};
