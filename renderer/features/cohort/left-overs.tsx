import { Link } from '@tanstack/react-router';
import type { LeftOver } from '#domain/contract/calls/cohort.ts';
import { stages } from '#domain/kernel/stage.ts';
import { termLabel } from '#domain/school/terms.ts';
import { timeLeft } from '#domain/stages/due.ts';
import { SmallLink } from '../../ui/page/button-link.tsx';
import { GiveUpButton } from '../../ui/page/give-up.tsx';
import { Titled } from '../../ui/page/titled.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import styles from './today.module.css';

const Line = ({ one }: { one: LeftOver }) => (
  <li className={styles.left}>
    <span className={styles.who}>
      <Link to="/pupils/$pupilId" params={{ pupilId: one.pupilId }}>
        {one.pupilName}
      </Link>
    </span>
    <StatusWord kind="late">
      {stages[one.stage].toLowerCase()}
      {one.due && `, ${timeLeft(one.due)}`}
    </StatusWord>
    <span className={styles.open}>
      <GiveUpButton pepId={one.pepId} pupilName={one.pupilName} />
      <SmallLink
        to="/peps/$pepId"
        params={{ pepId: one.pepId }}
        aria-label={`Open PEP of ${one.pupilName}, ${termLabel(one.term).toLowerCase()}`}
      >
        Open PEP
      </SmallLink>
    </span>
  </li>
);

/** PEPs of earlier terms that still wait, term by term; nothing when there are none. */
export const LeftOvers = ({ left }: { left: readonly LeftOver[] }) => {
  const terms = [...new Set(left.map(({ term }) => termLabel(term)))];
  return terms.map((label) => {
    const id = `left-${label.replaceAll(' ', '-')}`;
    return (
      <Titled key={label} id={id} title={`Left from ${label.toLowerCase()}`}>
        <ul className={`bare ${styles.items}`}>
          {left
            .filter(({ term }) => termLabel(term) === label)
            .map((one) => (
              <Line key={one.pepId} one={one} />
            ))}
        </ul>
      </Titled>
    );
  });
};
