import { textOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { findTargetField, type Template } from '#domain/form/template.ts';
import { targetMoney } from '#domain/ppplus/target-money.ts';
import { usePartsFromRecord, usePepForm } from '../../form/beside/context.tsx';
import classes from './rows.module.css';

/** What a target is tied to, in a few words each: the need, the child's words, the money. */
export const targetLinks = (
  record: PepRecord,
  template: Template,
  { id, called }: { id: string; called: string },
): string[] => {
  const answers = record.targets.find((target) => target.id === id)?.answers ?? {};
  const need = findTargetField(template, 'target-need-type')?.options?.find(
    ({ value }) => value === textOf(answers['target-need-type']),
  );
  const said =
    textOf(answers['target-voice-link']) === 'yes' ||
    textOf(answers['target-voice-words']).trim() !== '';
  return [
    need ? `Need: ${need.label}` : '',
    said ? `From what ${called} said` : '',
    ...targetMoney(record.ppPlus.lines, id),
  ].filter((words) => words !== '');
};

/** Chips that show which need, words and money a target is tied to. */
export const TargetLinks = ({ id }: { id: string }) => {
  const { template, called } = usePepForm();
  const links = usePartsFromRecord((record) => targetLinks(record, template, { id, called }));
  return links.length === 0 ? null : (
    <ul className={`bare ${classes.links}`} aria-label="Tied to">
      {links.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
};
