import { shownAnswer } from '#domain/form/display.ts';
import type { PepRecord, Target } from '#domain/form/record.ts';
import { targetMoney } from '#domain/ppplus/target-money.ts';
import { heading } from '../../kit/blocks.ts';
import { type Fact, grid } from '../../kit/grid.ts';
import { type Sheet, within } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import type { CopyInput } from '../input.ts';
import { tableFacts } from './table-pieces.ts';

/** "Target 2", for tables that point to a target; empty when it points to none. */
export const targetName = (record: PepRecord, targetId: string | null): string => {
  const index = record.targets.findIndex(({ id }) => id === targetId);
  return index < 0 ? '' : `Target\u00a0${index + 1}`;
};

/** What a target costs by the lines of the plan that name it; nothing when it asks for no money. */
const moneyFor = (record: PepRecord, target: Target): Fact[] => {
  const words = targetMoney(record.ppPlus.lines, target.id);
  if (words.length === 0) return [];
  return [
    {
      label: 'What it costs, and who pays',
      value: words.map((text) => ({ text, style: styles.body })),
    },
  ];
};

/** The target itself: what will be different, in a sentence; empty while nobody wrote it. */
export const outcomeOf = (target: Target): string => {
  const answer = target.answers['target-outcome'];
  return answer?.kind === 'value' && typeof answer.value === 'string' ? answer.value.trim() : '';
};

const targetBlock = (sheet: Sheet, input: CopyInput, target: Target, number: number): void => {
  const { template, record, omitted } = input;
  const outcome = omitted.has('target-outcome') ? '' : outcomeOf(target);
  const facts = template.targetFields
    .filter(({ id }) => !omitted.has(id) && (id !== 'target-outcome' || outcome === ''))
    .flatMap((field): Fact[] => {
      const answer = target.answers[field.id];
      if (answer?.kind === 'not-known') return [];
      const shown = shownAnswer(field, answer);
      const style = field.childsWords ? styles.childsWords : styles.body;
      switch (shown.kind) {
        case 'nothing':
          return [];
        case 'text':
          return [{ label: field.label, value: [{ text: shown.text, style }] }];
        case 'list':
          return [{ label: field.label, value: shown.items.map((text) => ({ text, style })) }];
        default:
          return tableFacts(field, shown);
      }
    });
  within(sheet, 'Sect', () => {
    heading(sheet, 5, outcome === '' ? `Target ${number}` : `Target ${number}: ${outcome}`);
    grid(sheet, [...facts, ...moneyFor(record, target)], { four: true });
  });
};

/** Each target as a block of its own: what will be different, then how, who, when and how we will know. */
export const targetsBlock = (sheet: Sheet, input: CopyInput): void => {
  input.record.targets.forEach((target, i) => {
    targetBlock(sheet, input, target, i + 1);
  });
};
