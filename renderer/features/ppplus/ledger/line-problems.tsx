import styles from '../ppplus.module.css';
import type { LineErrors } from './line-draft.ts';

type Props = { id: string; errors: LineErrors; columns: number; words?: string };

/** What keeps a line from being saved, in a row under it. */
export const LineProblems = ({ id, errors, columns, words = 'Not saved' }: Props) => {
  const sentences = Object.values(errors);
  if (sentences.length === 0) return null;
  return (
    <tr>
      <td colSpan={columns} className={styles.problems}>
        <span id={id} role="alert">
          {words}: {sentences.join(' ')}
        </span>
      </td>
    </tr>
  );
};
