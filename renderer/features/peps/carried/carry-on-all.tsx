import { carryOnWithAll, reviewIsOpen } from '#domain/pep/review.ts';
import { answerKey, type Entry } from '../draft/entries.ts';
import { useFromRecord, usePepForm } from '../form/context.tsx';
import classes from './carried.module.css';
import { CarryOnWithAll } from './carry-on-with-all.tsx';

/** One press for a review of which everything goes on: partly achieved, and carried on. */
export const CarryOnAll = () => {
  const { draft } = usePepForm();
  const open = useFromRecord((record) => reviewIsOpen(record.answers));
  if (!open) return null;
  const carryOn = (reason: string): void => {
    const decided = Object.entries(carryOnWithAll(draft.record().answers, reason));
    draft.setAll(
      decided.map(([id, answer]): [string, Entry] => [answerKey(id), { is: 'answer', answer }]),
    );
    void draft.flush();
  };
  return (
    <div className={classes.asking}>
      <span>Whatever is carried on or changed becomes a target or an action of this PEP.</span>
      <CarryOnWithAll onCarryOn={carryOn} />
    </div>
  );
};
