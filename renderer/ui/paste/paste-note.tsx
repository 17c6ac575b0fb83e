import type { Misfit } from '#domain/form/rows/pasted-cells.ts';
import { SmallButton } from '../page/small-button.tsx';
import { StatusWord } from '../words/status-word.tsx';
import classes from './paste-note.module.css';

/** What became of a block that was pasted into a table. */
export type Pasted = {
  /** How many rows were filled. */
  filled: number;
  /** Sentences about what was left out. */
  left: readonly string[];
  /** Cells that did not fit, by the number of their row in the table. */
  misfits: readonly Misfit[];
};

const rowWords = (count: number): string =>
  count === 1 ? 'One row was filled' : `${count} rows were filled`;

/** Says what was pasted, what was left out, and each cell that did not fit with its words. */
export const PasteNote = ({ pasted, onClose }: { pasted: Pasted; onClose: () => void }) => {
  const { filled, left, misfits } = pasted;
  return (
    <div role="status" className={classes.note}>
      <p>
        <StatusWord kind={misfits.length === 0 ? 'done' : 'warning'}>
          {filled === 0
            ? 'Nothing was filled from what was pasted.'
            : `${rowWords(filled)} from what was pasted. Ctrl+Z takes that back.`}
        </StatusWord>
        {left.map((sentence) => ` ${sentence}`)}
      </p>
      {misfits.length > 0 && (
        <>
          <p>
            {misfits.length === 1
              ? 'One cell did not fit and was left as it was:'
              : `${misfits.length} cells did not fit and were left as they were:`}
          </p>
          <ul>
            {misfits.map(({ row, column, text, why }) => (
              <li key={`${row} ${column}`}>
                Row {row}, {column}: <q>{text}</q>. {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <SmallButton onClick={onClose}>
        Close<span className="only-read-aloud"> what was said of the paste</span>
      </SmallButton>
    </div>
  );
};
