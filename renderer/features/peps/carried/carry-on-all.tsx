import { carryOnWithAll, reviewIsOpen } from '#domain/review/review.ts';
import { answerKey, type Entry } from '../draft/entries.ts';
import { useFromRecord, usePepForm } from '../form/context.tsx';
import classes from './carried.module.css';
import { CarryOnWithAll } from './carry-on-with-all.tsx';

/** One press for a review of which everything goes on: partly achieved, and carried on. */
export const CarryOnAll = () => {
  const { draft, pepId } = usePepForm();
  const open = useFromRecord((record) => reviewIsOpen(record.answers));
  if (!open) return null;
  const carryOn = async (reason: string): Promise<boolean> => {
    const decided = Object.entries(carryOnWithAll(draft.record().answers, reason));
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
