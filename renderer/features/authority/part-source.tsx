import { sourcesAt } from '#domain/authority/asks.ts';
import type { AuthorityInput } from '#domain/authority/authority.ts';
import styles from './profile.module.css';

/** Where a field of an authority was read, and when; nothing where no fact backs it. */
export const PartSource = ({ value, path }: { value: AuthorityInput; path: string }) => {
  const sources = sourcesAt({ authority: value }, path);
  return sources.length === 0 ? null : (
    <ul className={`bare aside ${styles.sources}`}>
      {sources.map((source) => (
        <li key={source}>{source}</li>
      ))}
    </ul>
  );
};
