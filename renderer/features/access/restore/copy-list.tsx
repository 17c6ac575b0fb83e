import type { Copy } from '#domain/access/copy.ts';
import { sizeWords } from '#domain/files/kept-file.ts';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { StatusWord } from '../../../ui/words/status-word.tsx';
import styles from './restore.module.css';
import { faultWords, kindWords, madeAt } from './words.ts';

/** The copies of a folder, the newest first, each with the way to look at it. */
export const CopyList = ({
  copies,
  label,
  onChoose,
}: {
  copies: readonly Copy[];
  label: string;
  onChoose: (copy: Copy) => void;
}) => (
  <ul className={`bare ${styles.copies}`} aria-label={label}>
    {copies.map((copy) => (
      <li key={copy.name}>
        <div>
          <strong>{madeAt(copy.at)}</strong>
          <span className="under">
            {[kindWords[copy.kind], copy.school, sizeWords(copy.bytes)].filter(Boolean).join(' · ')}
          </span>
          {copy.fault && <StatusWord kind="warning">{faultWords[copy.fault]}</StatusWord>}
        </div>
        {copy.fault === null && (
          <SmallButton
            aria-label={`Look at it: the copy of ${madeAt(copy.at)}`}
            onClick={() => onChoose(copy)}
          >
            Look at it
          </SmallButton>
        )}
      </li>
    ))}
  </ul>
);
