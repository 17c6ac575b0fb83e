import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Today, TodayItem } from '#domain/contract/calls/cohort.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { type TermKey, termLabel } from '#domain/school/terms.ts';
import { useAppState, useCall, useTerm } from '../../ui/call/client.ts';
import { SmallLink } from '../../ui/page/button-link.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Titled } from '../../ui/page/titled.tsx';
import { RemindButton, Reminded } from '../../ui/remind/reminder.tsx';
import { Money } from '../../ui/words/money.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { daysWords, isOverdue } from '../review/actions/action-days.ts';
import { DueText } from '../stages/due-text.tsx';
import { FirstSteps } from './first-steps.tsx';
import { LeftOvers } from './left-overs.tsx';
import styles from './today.module.css';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** What waits for somebody else as much as for the school. */
const maySendReminder: readonly TodayItem['due']['kind'][] = [
  'initiation',
  'first-review',
  'change-of-school',
  'social-worker-part',
  'meeting',
  'term-deadline',
  'term-end',
  'brought-forward',
];

const Item = ({ item, term }: { item: TodayItem; term: TermKey }) => (
  <li className={styles.item}>
    <span className={styles.who}>
      <Link to="/pupils/$pupilId" params={{ pupilId: item.pupilId }}>
        {item.pupilName}
      </Link>
      {item.place === '' ? null : <span className="under">{item.place}</span>}
    </span>
    <span>
      {item.overdue ? (
        <StatusWord kind="late">{item.what}</StatusWord>
      ) : (
        <span className={styles.what}>{item.what}</span>
      )}
    </span>
    <DueText due={item.due} brief={item.due.reason === item.what}>
      <Reminded days={item.remindedOn} />
    </DueText>
    <span className={styles.open}>
      {maySendReminder.includes(item.due.kind) && (
        <RemindButton
          pupilId={item.pupilId}
          pupilName={item.pupilName}
          term={term}
          variant="subtle"
        />
      )}
      {item.pepId === null ? (
        <SmallLink
          to="/pupils/$pupilId"
          params={{ pupilId: item.pupilId }}
          aria-label={`Open pupil ${item.pupilName}`}
        >
          Open pupil
        </SmallLink>
      ) : (
        <SmallLink
          to="/peps/$pepId"
          params={{ pepId: item.pepId }}
          aria-label={`Open PEP of ${item.pupilName}`}
        >
          Open PEP
        </SmallLink>
      )}
    </span>
  </li>
);

/** How many lines are shown before the rest is asked for. */
const atFirst = 40;

const ToDo = ({ items, term }: { items: readonly TodayItem[]; term: TermKey }) => {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, atFirst);
  return (
    <Titled id="to-do" title="What needs you">
      {items.length === 0 ? (
        <p className={styles.nothing}>
          <StatusWord kind="done">Nothing is due.</StatusWord>
        </p>
      ) : (
        <ul className={`bare ${styles.items}`}>
          {shown.map((item) => (
            <Item
              key={`${item.pupilId} ${item.due.kind} ${item.due.date}`}
              item={item}
              term={term}
            />
          ))}
        </ul>
      )}
      {items.length > shown.length && (
        <Button variant="default" mt="sm" onClick={() => setAll(true)}>
          Show the other {items.length - shown.length}
        </Button>
      )}
    </Titled>
  );
};

/** Counts that are said also when they are none. */
const always: ReadonlySet<string> = new Set(['done', 'underway', 'none']);

const Peps = ({ peps }: { peps: Today['peps'] }) => {
  const parts = [
    ['done', peps.done, 'sent or accepted'],
    ['warning', peps.returned, 'returned'],
    ['ready', peps.toSend, 'signed off, to be sent'],
    ['underway', peps.inPreparation, 'in preparation'],
    ['none', peps.notStarted, 'not started'],
  ] as const;
  return (
    <Titled id="peps" title={<Link to="/peps">PEPs this term</Link>}>
      <div className={styles.strip} aria-hidden="true">
        {parts.map(([kind, number]) =>
          number === 0 ? null : <span key={kind} data-kind={kind} style={{ flexGrow: number }} />,
        )}
      </div>
      <ul className={`bare ${styles.counts}`}>
        {parts
          .filter(([kind, number]) => number > 0 || always.has(kind))
          .map(([kind, number, words]) => (
            <li key={kind}>
              <StatusWord kind={kind === 'ready' ? 'underway' : kind}>
                <b>{number}</b> {words}
              </StatusWord>
            </li>
          ))}
        {peps.toAsk > 0 && (
          <li className="quiet">
            <b>{peps.toAsk}</b> to be asked
          </li>
        )}
        {peps.notOwed > 0 && (
          <li className="quiet">
            <b>{peps.notOwed}</b> not required
          </li>
        )}
        {peps.overdue > 0 && (
          <li>
            <StatusWord kind="late">
              <b>{peps.overdue}</b> overdue
            </StatusWord>
          </li>
        )}
      </ul>
    </Titled>
  );
};

const PpPlus = ({ today }: { today: Today }) => {
  const { money, nothingPlanned } = today;
  const rows = [
    ['Awarded', money.awarded],
    ['Planned', money.planned],
    ['Spent', money.spent],
    ['Left', money.left],
  ] as const;
  return (
    <Titled id="money" title={<Link to="/ppplus">PP+ this term</Link>}>
      <dl className={styles.money}>
        {rows.map(([label, pence]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Money pence={pence} />
            </dd>
          </div>
        ))}
      </dl>
      {nothingPlanned > 0 && (
        <p className={styles.note}>
          <StatusWord kind="warning">
            {count(nothingPlanned, 'pupil has', 'pupils have')} nothing planned
          </StatusWord>
        </p>
      )}
    </Titled>
  );
};

const Actions = ({ actions, date }: { actions: Today['actions']; date: string }) => (
  <Titled id="actions" title={<Link to="/actions">Actions</Link>}>
    <ul className={`bare ${styles.counts}`}>
      {actions.overdue > 0 && (
        <li>
          <StatusWord kind="late">
            <b>{actions.overdue}</b> overdue
          </StatusWord>
        </li>
      )}
      <li>
        <b>{actions.dueThisWeek}</b> due this week
      </li>
      <li>
        <b>{actions.open}</b> to do in all
      </li>
    </ul>
    {actions.next.length > 0 && (
      <ul className={`bare ${styles.counts}`} aria-label="Actions overdue or due within a week">
        {actions.next.map(({ id, description, pupilName, dueDate }) => (
          <li key={id}>
            {description} <span className="quiet">{pupilName},</span>{' '}
            {isOverdue({ status: 'open', dueDate }, date) ? (
              <StatusWord kind="late">{daysWords(dueDate, date)}</StatusWord>
            ) : (
              <span className="quiet">{daysWords(dueDate, date)}</span>
            )}
          </li>
        ))}
      </ul>
    )}
  </Titled>
);

const Done = ({ done }: { done: Today['doneThisTerm'] }) =>
  done.length === 0 ? null : (
    <Titled id="done" title="Done this term">
      <ul className={`bare ${styles.done}`}>
        {done.map((one) => (
          <li key={`${one.pepId} ${one.at}`}>
            <Link to="/peps/$pepId" params={{ pepId: one.pepId }}>
              {one.pupilName}
            </Link>
            <span className="quiet">
              {one.what}, {formatDate(one.at.slice(0, 10))}
            </span>
          </li>
        ))}
      </ul>
    </Titled>
  );

/** What must be done, by when, and says who; then how the cohort stands in the term. */
export const TodayScreen = () => {
  const { current: term } = useTerm();
  const { today: date } = useAppState();
  const today = useCall('today.get', { term }, { keepPrevious: true });
  if (today.error || !today.data) {
    return (
      <NotRead
        of={[today]}
        page="Today"
        what="Putting the day together"
        failed="Today could not be put together."
      />
    );
  }
  const { pupils, authorities, week } = today.data;
  const when = [termLabel(term), week].filter(Boolean).join(' · ');
  return (
    <Page
      title="Today"
      subtitle={
        <>
          {formatDate(date)} · {when}
          {pupils > 0 &&
            ` · ${count(pupils, 'pupil')} · ${count(authorities, 'authority', 'authorities')}`}
        </>
      }
    >
      {pupils === 0 ? (
        <FirstSteps />
      ) : (
        <div className={styles.today}>
          <div className={styles.main}>
            <ToDo items={today.data.items} term={term} />
            <LeftOvers left={today.data.leftOver} />
          </div>
          <div className={styles.side}>
            <Peps peps={today.data.peps} />
            <PpPlus today={today.data} />
            <Actions actions={today.data.actions} date={date} />
            <Done done={today.data.doneThisTerm} />
          </div>
        </div>
      )}
    </Page>
  );
};
