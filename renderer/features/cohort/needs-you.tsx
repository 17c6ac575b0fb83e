import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { TodayLine } from '#domain/cohort/today.ts';
import type { Today, TodayChild } from '#domain/contract/calls/cohort.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { SmallLink } from '../../ui/page/button-link.tsx';
import { GiveUpButton } from '../../ui/page/give-up.tsx';
import { SubtleButton } from '../../ui/page/small-button.tsx';
import { Titled } from '../../ui/page/titled.tsx';
import { RemindButton, Reminded } from '../../ui/remind/reminder.tsx';
import { NextDateText } from '../stages/due-text.tsx';
import { NextRungButton } from '../stages/next-rung.tsx';
import { PutOffButton, PutOffLine } from './put-off.tsx';
import styles from './today.module.css';

/** What stands before a line that cannot wait; its words are read aloud. */
const Urgent = ({ urgency, late }: TodayLine) =>
  urgency !== 'first' && !late ? null : (
    <span className={styles.urgent}>
      <span aria-hidden="true">!</span>
      <span className="only-read-aloud">{urgency === 'first' ? 'First of all:' : 'Late:'} </span>
    </span>
  );

/** One thing that a child needs, in the columns of the list, with its button. */
const Line = ({
  child,
  line,
  first,
  more,
}: {
  child: TodayChild;
  line: TodayLine;
  /** Whether it is the child's first line, which names the child. */
  first: boolean;
  more?: React.ReactNode;
}) => {
  const { pupilId, pupilName } = child;
  return (
    <li className={styles.line} data-under={!first || undefined}>
      <span className={styles.who}>
        {first && (
          <>
            <Urgent {...line} />
            <Link to="/pupils/$pupilId" params={{ pupilId }}>
              {pupilName}
            </Link>
            {child.place !== '' && <span className="under">{child.place}</span>}
          </>
        )}
      </span>
      <span>
        {!first && <Urgent {...line} />}
        <span className={styles.what}>{line.what}</span>{' '}
        {line.detail !== '' && <span className="quiet">{line.detail}</span>}{' '}
        <span className={styles.beside}>
          {more}
          <PutOffButton child={child} line={line} />
        </span>
      </span>
      <span data-late={line.late || undefined} className={styles.when}>
        {line.when}
      </span>
      <span className={styles.why}>
        {line.why === line.what ? '' : line.why}{' '}
        {line.rung?.reminder === true && (
          <Reminded days={line.rung.rung === 'ask' ? child.askedOn : child.remindedOn} />
        )}
      </span>
      <span className={`wrapping ${styles.open}`}>
        {line.mayGiveUp && line.pepId !== null && (
          <GiveUpButton pepId={line.pepId} pupilName={pupilName} />
        )}
        {line.rung?.reminder === true && !line.rung.byOthers && (
          <RemindButton
            pupilId={pupilId}
            pupilName={pupilName}
            term={line.rung.term}
            variant="subtle"
          />
        )}
        {line.rung ? (
          <NextRungButton
            pupilId={pupilId}
            pupilName={pupilName}
            rung={line.rung}
            shown={line.rung.term}
            variant={['first', 'late'].includes(line.urgency) ? 'filled' : 'default'}
          />
        ) : line.pepId === null ? (
          <SmallLink
            to="/pupils/$pupilId"
            params={{ pupilId }}
            search={line.inRecords ? { tab: 'care' } : {}}
            aria-label={`Open pupil ${pupilName}`}
          >
            Open pupil
          </SmallLink>
        ) : (
          <SmallLink
            to="/peps/$pepId"
            params={{ pepId: line.pepId }}
            aria-label={`Open PEP of ${pupilName}`}
          >
            Open PEP
          </SmallLink>
        )}
      </span>
    </li>
  );
};

/** A child's most pressing line, and the others on demand. */
const Child = ({ child }: { child: TodayChild }) => {
  const [all, setAll] = useState(false);
  const [first, ...others] = child.lines;
  if (first === undefined) return null;
  return (
    <>
      <Line
        child={child}
        line={first}
        first
        more={
          others.length > 0 && (
            <SubtleButton size="compact-xs" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'fewer' : `${others.length} more`}
              <span className="only-read-aloud"> for {child.pupilName}</span>
            </SubtleButton>
          )
        }
      />
      {all && others.map((line) => <Line key={line.key} child={child} line={line} first={false} />)}
    </>
  );
};

/** "The other 10: nothing until Thu 3 Dec 2026"; where no date is known, why. */
const otherWords = ({
  needs,
  others,
  waiting,
}: Pick<Today, 'needs' | 'others' | 'waiting'>): string => {
  const who =
    needs.length + waiting.length === 0
      ? `All ${others.length === 1 ? 'of 1 pupil' : `${others.length} pupils`}`
      : `The other ${others.length}`;
  const first = others.flatMap(({ nextDate }) => nextDate?.date ?? []).sort()[0];
  return first === undefined
    ? `${who}: no date is known`
    : `${who}: nothing until ${formatShortDate(first)}`;
};

/** Those who need nothing now, with the next date of each. */
const Others = ({ today }: { today: Today }) => {
  const [shown, setShown] = useState(false);
  const id = useId();
  const { others } = today;
  if (others.length === 0) return null;
  return (
    <>
      <p className={styles.others}>
        {otherWords(today)} ·{' '}
        <SubtleButton
          aria-expanded={shown}
          aria-controls={shown ? id : undefined}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'hide them' : 'show them'}
        </SubtleButton>
      </p>
      {shown && (
        <ul id={id} className={`bare ${styles.lines}`} aria-label="Those who need nothing now">
          {others.map((child) => (
            <li key={child.pupilId} className={styles.line}>
              <span className={styles.who}>
                <Link to="/pupils/$pupilId" params={{ pupilId: child.pupilId }}>
                  {child.pupilName}
                </Link>
              </span>
              {child.nextDate ? (
                <span className={styles.rest}>
                  <NextDateText next={child.nextDate} />
                </span>
              ) : (
                <span className={`quiet ${styles.rest}`}>{child.words}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** What was put off, by day; who needs nothing else is counted here. */
const PutOffs = ({ today: { needs, waiting } }: { today: Today }) => {
  const all = [...needs, ...waiting]
    .flatMap((child) => child.putOff.map((one) => ({ child, ...one })))
    .sort((a, b) => a.said.until.localeCompare(b.said.until));
  const [shown, setShown] = useState(false);
  if (all.length === 0) return null;
  return (
    <>
      <p className={styles.others}>
        {all.length} put off until {formatShortDate(all[0]?.said.until ?? '')} or later
        {waiting.length > 0 &&
          `; ${waiting.length} ${waiting.length === 1 ? 'pupil needs' : 'pupils need'} nothing else`}{' '}
        ·{' '}
        <SubtleButton aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'hide what is put off' : 'show what is put off'}
        </SubtleButton>
      </p>
      {shown && (
        <ul className={`bare ${styles.lines}`} aria-label="What was put off">
          {all.map(({ child, line, said }) => (
            <PutOffLine
              key={`${child.pupilId} ${line.key}`}
              child={child}
              line={line}
              said={said}
            />
          ))}
        </ul>
      )}
    </>
  );
};

/** How many children are shown before the rest is asked for. */
const atFirst = 40;

/** What needs the teacher: a line for each child, the most pressing first; then the others. */
export const NeedsYou = ({ today }: { today: Today }) => {
  const [all, setAll] = useState(false);
  const { needs, lacking } = today;
  const shown = all ? needs : needs.slice(0, atFirst);
  return (
    <Titled
      id="to-do"
      title={
        <>
          What needs you{' '}
          {needs.length > 0 && (
            <span className={styles.count}>
              {needs.length} {needs.length === 1 ? 'pupil' : 'pupils'}
            </span>
          )}
        </>
      }
    >
      {lacking !== '' && (
        <p className={styles.lacking}>
          {lacking}{' '}
          <Link to="/settings/$page" params={{ page: 'terms' }}>
            Write them under Settings, Terms
          </Link>
        </p>
      )}
      {needs.length > 0 && (
        <ul className={`bare ${styles.lines}`}>
          {shown.map((child) => (
            <Child key={child.pupilId} child={child} />
          ))}
        </ul>
      )}
      {needs.length > shown.length && (
        <SubtleButton onClick={() => setAll(true)}>
          Show the other {needs.length - shown.length}
        </SubtleButton>
      )}
      <Others today={today} />
      <PutOffs today={today} />
    </Titled>
  );
};
