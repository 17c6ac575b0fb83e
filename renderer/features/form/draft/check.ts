import { answerProblem } from '#domain/form/answer.ts';
import type { Template } from '#domain/form/template.ts';
import { type ActionDraft, answeredAt, type Entry, type LineDraft, placeOf } from './entries.ts';

/** What stands in the way of saving an entry: a sentence, and the part of a row it is about. */
export type Problem = { sentence: string; part?: string };

/**
 * - `fine`: it can be saved.
 * - `hold`: there is nothing to save yet, and nothing to complain about (a new, blank row).
 * - a problem: it is shown next to the field, and the entry is not saved.
 */
export type Check = 'fine' | 'hold' | Problem;

const shortest = 200;

/** A new row of the actions, before anything is typed. */
export const blankAction: ActionDraft = {
  description: '',
  owner: '',
  dueDate: '',
  targetId: null,
  status: 'open',
  note: '',
};

/** A new planned line of PP+, before anything is typed. */
export const blankLine: LineDraft = {
  kind: 'planned',
  date: '',
  category: '',
  description: '',
  supplier: '',
  targetId: null,
  plannedLineId: null,
  quantity: 1,
  unitCostPence: null,
  stream: '',
  note: '',
  expectedEffect: '',
};

const isBlank = <T extends object>(row: T, blank: T): boolean =>
  JSON.stringify(row) === JSON.stringify(blank);

const tooLong = (text: string): boolean => text.trim().length > shortest;

const checkAction = (action: ActionDraft): Check => {
  if (isBlank(action, blankAction)) return 'hold';
  if (action.description.trim() === '') {
    return { sentence: 'Write what will be done.', part: 'description' };
  }
  if (tooLong(action.description)) {
    return { sentence: 'Please keep this under 200 characters.', part: 'description' };
  }
  return tooLong(action.owner)
    ? { sentence: 'Please keep this under 200 characters.', part: 'owner' }
    : 'fine';
};

const checkLine = (line: LineDraft): Check => {
  if (isBlank(line, blankLine)) return 'hold';
  if (line.description.trim() === '') {
    return { sentence: 'Write what this pays for.', part: 'description' };
  }
  if (tooLong(line.description)) {
    return { sentence: 'Please keep this under 200 characters.', part: 'description' };
  }
  if (tooLong(line.expectedEffect)) {
    return { sentence: 'Please keep this under 200 characters.', part: 'expectedEffect' };
  }
  if (line.category === '') {
    return { sentence: 'Choose what kind of support this is.', part: 'category' };
  }
  if (line.quantity === null || !Number.isInteger(line.quantity) || line.quantity < 1) {
    return { sentence: 'Write how many, as a whole number from 1.', part: 'quantity' };
  }
  if (line.unitCostPence === null) {
    return { sentence: 'Write what each one costs.', part: 'unitCostPence' };
  }
  return line.quantity * line.unitCostPence > 100_000_000
    ? { sentence: 'Amounts can be at most £1,000,000.', part: 'unitCostPence' }
    : 'fine';
};

/** Makes the check of one entry, by the template's own declaration of its field. */
export const checkerFor =
  (template: Template) =>
  (key: string, entry: Entry): Check => {
    switch (entry.is) {
      case 'action':
        return entry.action ? checkAction(entry.action) : 'fine';
      case 'line':
        return entry.line ? checkLine(entry.line) : 'fine';
      case 'answer': {
        const field = answeredAt(template, placeOf(key));
        if (!field || !entry.answer) return 'fine';
        const sentence = answerProblem(field, entry.answer);
        return sentence === null ? 'fine' : { sentence };
      }
      default:
        return 'fine';
    }
  };
