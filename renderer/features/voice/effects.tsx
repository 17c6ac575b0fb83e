import { textOf } from '#domain/form/answer.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { usePartsFromRecord } from '../form/beside/context.tsx';
import classes from './voice.module.css';

/** What the child's words led to: each target that rests on them, and the PP+ planned for it. */
export const Effects = () => {
  const lines = usePartsFromRecord((record) =>
    record.targets
      .filter((target) => textOf(target.answers['target-voice-link']) === 'yes')
      .map((target) => {
        const planned = record.ppPlus.lines
          .filter((line) => line.targetId === target.id && line.kind === 'planned')
          .reduce((sum, line) => sum + line.amountPence, 0);
        return {
          id: target.id,
          number: record.targets.indexOf(target) + 1,
          words: textOf(target.answers['target-voice-words']),
          outcome: textOf(target.answers['target-outcome']),
          planned: planned === 0 ? '' : formatPence(planned),
        };
      }),
  );
  if (lines.length === 0) {
    return <p className="quiet">No target rests on these words yet.</p>;
  }
  return (
    <ul className={classes.effects} aria-label="Targets that rest on these words">
      {lines.map(({ id, number, words, outcome, planned }) => (
        <li key={id}>
          {words !== '' && <>“{words}” led to </>}
          target {number}
          {outcome !== '' && <>: {outcome}</>}
          {planned !== '' && <> (PP+ planned: {planned})</>}
        </li>
      ))}
    </ul>
  );
};
