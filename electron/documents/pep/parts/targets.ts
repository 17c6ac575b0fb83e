import { shownAnswer } from '#domain/form/display.ts';
import type { AnyFieldId } from '#domain/form/fields/index.ts';
import type { PepRecord, Target } from '#domain/form/record.ts';
import { targetMoney } from '#domain/ppplus/target-money.ts';
import { heading } from '../../kit/blocks.ts';
import type { Fact } from '../../kit/columns/fact.ts';
import { grid } from '../../kit/columns/grid.ts';
import { type Sheet, within } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import type { CopyInput } from '../input.ts';
import { moneyName } from '../money-name.ts';
import { tableFacts } from './table-pieces.ts';
import { asOne, groupOf } from './together.ts';

/** "Target 2", for tables that point to a target; empty when it points to none. */
export const targetName = (record: PepRecord, targetId: string | null): string => {
  const index = record.targets.findIndex(({ id }) => id === targetId);
  return index < 0 ? '' : `Target\u00a0${index + 1}`;
};

/** What a target costs by the lines of the plan that name it; nothing when it asks for no money. */
const moneyFor = (input: CopyInput, target: Target): Fact[] => {
  const words = targetMoney(input.record.ppPlus.lines, target.id, (money) =>
    moneyName(input, money),
  );
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

const factsOf = (input: CopyInput, target: Target, ids: readonly AnyFieldId[]): Fact[] => {
  const shown = input.template.targetFields
    .filter(({ id }) => ids.includes(id) && !input.omitted.has(id))
    .flatMap((field) => {
      const answer = target.answers[field.id];
      // What is not known stands in the line at the end of the part.
      return answer?.kind === 'not-known' ? [] : [{ field, answer: shownAnswer(field, answer) }];
    });
  const texts = shown.flatMap(({ field, answer }) =>
    answer.kind === 'text' ? [{ id: field.id, label: field.label, text: answer.text }] : [],
  );
  if (ids.length > 1 && texts.length > 0) return [asOne(texts)];
  return shown.flatMap(({ field, answer }): Fact[] => {
    const { label, childsWords } = field;
    const style = childsWords ? styles.childsWords : styles.body;
    switch (answer.kind) {
      case 'nothing':
        return [];
      case 'text':
        return [{ label, value: [{ text: answer.text, style }], quote: childsWords }];
      case 'list':
        return [{ label, value: answer.items.map((text) => ({ text, style })) }];
      default:
        return tableFacts(field, answer);
    }
  });
};

type ReadyTarget = { title: string; facts: readonly Fact[] };

const readyTarget = (input: CopyInput, target: Target, number: number): ReadyTarget => {
  const { template, omitted } = input;
  const outcome = omitted.has('target-outcome') ? '' : outcomeOf(target);
  const asked = template.targetFields
    .map(({ id }) => id)
    .filter((id) => id !== 'target-outcome' || outcome === '');
  const groups = asked
    .map((id) => groupOf(id).filter((one) => asked.some((other) => other === one)))
    .filter((group, i) => group[0] === asked[i]);
  const facts = groups.flatMap((ids) => factsOf(input, target, ids));
  return {
    title: outcome === '' ? `Target ${number}` : `Target ${number}: ${outcome}`,
    facts: [...facts, ...moneyFor(input, target)],
  };
};

/** Each target as a block of its own: what will be different, then how, who, when and how we will know. */
export const targetsBlock = (input: CopyInput): ((sheet: Sheet) => void) => {
  const targets = input.record.targets.map((target, i) => readyTarget(input, target, i + 1));
  return (sheet) => {
    for (const { title, facts } of targets) {
      within(sheet, 'Sect', () => {
        heading(sheet, 5, title);
        grid(sheet, facts, { four: true });
      });
    }
  };
};
