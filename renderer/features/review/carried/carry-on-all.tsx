import { answersIn } from '#domain/form/answer.ts';
import { carryOnWithAll, reviewIsOpen } from '#domain/review/review.ts';
import classes from '../../../ui/page/asking.module.css';
import { useFromRecord, usePepForm } from '../../form/beside/context.tsx';
import { answerKey, type Entry } from '../../form/draft/entries.ts';
import { CarryOnWithAll } from './carry-on-with-all.tsx';

/** One press for a review of which everything goes on: partly achieved, and carried on. */
export const CarryOnAll = () => {
  const { draft, pepId } = usePepForm();
  const open = useFromRecord((record) => reviewIsOpen(record.answers));
  if (!open) return null;
  const carryOn = async (reason: string): Promise<boolean> => {
    const decided = answersIn(carryOnWithAll(draft.record().answers, reason));
    draft.setAll(
      decided.map(([id, answer]): [string, Entry] => [answerKey(id), { is: 'answer', answer }]),
    );
    await draft.flush();
    return true;
  };
  return (
    <div className={classes.asking}>
      <span>Whatever is carried on or changed becomes a target or an action of this PEP.</span>
      <CarryOnWithAll pepId={pepId} onCarryOn={carryOn} />
    </div>
  );
};
