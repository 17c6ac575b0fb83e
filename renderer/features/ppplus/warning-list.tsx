import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import { gatherWarnings } from '#domain/ppplus/warnings.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import styles from './ppplus.module.css';

/** How many lines are named before the rest are only counted. */
const named = 3;

const inShort = (words: string): string =>
  words.length > 40 ? `“${words.slice(0, 39).trimEnd()}…”` : `“${words}”`;

/** Which lines it is about: "“Ink”, “Guitar” and 28 more." */
const whichLines = (lines: readonly string[]): string => {
  const rest = lines.length - named;
  const first = lines.slice(0, named).map(inShort);
  if (rest > 0) return `${first.join(', ')} and ${rest} more. `;
  const last = first.pop();
  return last === undefined ? '' : `${[first.join(', '), last].filter(Boolean).join(' and ')}. `;
};

/** What to look at, each with the rule behind it. Nothing here stands in the way. */
export const WarningList = ({
  ledger,
  over,
}: {
  ledger: Pick<Ledger, 'warnings' | 'lines'>;
  /** More is spent than was awarded. */
  over: boolean;
}) => {
  const warnings = gatherWarnings(ledger.warnings, ledger.lines);
  return (
    <div role="status" aria-label="What to look at">
      {warnings.length === 0 ? null : (
        <div className={styles.warnings} data-over={over || undefined}>
          <ul className="bare">
            {warnings.map(({ kind, text, rule, lines }) => (
              <li key={`${kind} ${text} ${rule}`}>
                <StatusWord kind="warning">{text}</StatusWord>
                <span className={`under ${styles.rule}`}>
                  {whichLines(lines)}
                  {rule}
                </span>
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
};
