import type { Warning } from '#domain/ppplus/warnings.ts';
import { StatusWord } from '../../ui/status-word.tsx';
import styles from './ppplus.module.css';

/** What to look at, each with the rule behind it. Nothing here stands in the way. */
export const WarningList = ({
  warnings,
  over,
}: {
  warnings: readonly Warning[];
  /** More is spent than was awarded. */
  over: boolean;
}) => (
  <div role="status" aria-label="What to look at">
    {warnings.length === 0 ? null : (
      <div className={styles.warnings} data-over={over || undefined}>
        <ul>
          {warnings.map(({ kind, text, rule }) => (
            <li key={`${kind} ${text}`}>
              <StatusWord kind="warning">{text}</StatusWord>
              <span className={styles.rule}>{rule}</span>
            </li>
          ))}
        </ul>
        {over ? (
          <p>
            The lines are kept as they are. Check them, or ask the authority for more before the
            school pays the rest.
          </p>
        ) : null}
      </div>
    )}
  </div>
);
