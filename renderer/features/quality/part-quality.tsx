import type { FieldId } from '#domain/form/fields/index.ts';
import { outcomes } from '#domain/quality/check.ts';
import { outcomeOf } from '#domain/quality/judge.ts';
import { useCall } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { outcomeKinds } from './outcome-kinds.ts';
import classes from './quality.module.css';

/**
 * What the council is likely to say of what is written in one part of a PEP, as it stands on the disk: of
 * these questions, which are answered, and never of what is missing.
 */
export const PartQuality = ({ pepId, written }: { pepId: string; written: readonly FieldId[] }) => {
  const quality = useCall('quality.get', { pepId });
  if (!quality.data) {
    return (
      <NotRead of={[quality]} what="Looking at the quality" failed="It could not be looked at." />
    );
  }
  const { judgement, views, rubric } = quality.data;
  const found = judgement.checked.filter(({ fieldId }) => written.includes(fieldId));
  return (
    <>
      {found.length === 0 ? (
        <p className="quiet">Nothing is written here yet that is judged.</p>
      ) : (
        <ul className={`bare ${classes.checks}`}>
          {found.map((one) => {
            const outcome = outcomeOf(one, views);
            return (
              <li key={one.id} className={classes.check}>
                <StatusWord kind={outcomeKinds[outcome]}>{outcomes[outcome]}</StatusWord>{' '}
                <strong>{one.name}</strong>
                <p className={classes.reason}>{one.reason}</p>
              </li>
            );
          })}
        </ul>
      )}
      <p className="aside">
        By the rubric of {rubric.authority}. The virtual school decides; this only advises.
      </p>
    </>
  );
};
