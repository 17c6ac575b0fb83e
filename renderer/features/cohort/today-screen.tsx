import { Link } from '@tanstack/react-router';
import type { Today } from '#domain/contract/calls/cohort.ts';
import { formatWeekday } from '#domain/kernel/plain-date.ts';
import { useAppState, useCall } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Titled } from '../../ui/page/titled.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { FirstSteps } from './first-steps.tsx';
import { PpPlus } from './money-block.tsx';
import { NeedsYou } from './needs-you.tsx';
import styles from './today.module.css';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** Figures with their words; some are said also when they are none. */
const Figures = ({
  rows,
}: {
  rows: readonly { words: string; count: number; always?: true; late?: true }[];
}) => (
  <dl className={styles.figures}>
    {rows
      .filter((row) => row.always || row.count > 0)
      .map((row) => (
        <div key={row.words}>
          <dt>{row.late ? <StatusWord kind="late">{row.words}</StatusWord> : row.words}</dt>
          <dd>{row.count}</dd>
        </div>
      ))}
  </dl>
);

/** How the term's PEPs stand: the rows add up to the number of pupils. */
const Peps = ({ peps }: { peps: Today['peps'] }) => (
  <Titled id="peps" title={<Link to="/peps">PEPs this term</Link>}>
    <Figures
      rows={[
        { words: 'Sent or accepted', count: peps.done, always: true },
        { words: 'Returned', count: peps.returned },
        { words: 'Signed off, to be sent', count: peps.toSend },
        { words: 'In preparation', count: peps.inPreparation, always: true },
        { words: 'Not started', count: peps.notStarted, always: true },
        { words: 'To be asked', count: peps.toAsk },
        { words: 'Not required', count: peps.notOwed },
      ]}
    />
    {peps.overdue > 0 && (
      <p className={styles.note}>
        <StatusWord kind="late">{peps.overdue} of them late</StatusWord>
      </p>
    )}
  </Titled>
);

const Actions = ({ actions }: { actions: Today['actions'] }) => (
  <Titled id="actions" title={<Link to="/actions">Actions</Link>}>
    <Figures
      rows={[
        {
          words: 'Late',
          count: actions.late,
          always: true,
          ...(actions.late > 0 && { late: true }),
        },
        { words: 'This week', count: actions.thisWeek, always: true },
        { words: 'Later', count: actions.later, always: true },
      ]}
    />
  </Titled>
);

/** What must be done, by when, and says who; then how PEPs, money and actions stand. */
export const TodayScreen = () => {
  const { today: date } = useAppState();
  const today = useCall('today.get', {}, { keepPrevious: true });
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
  const about = [
    week,
    ...(pupils > 0 ? [count(pupils, 'pupil')] : []),
    ...(authorities > 0 ? [count(authorities, 'authority', 'authorities')] : []),
  ].filter((words) => words !== '');
  return (
    <Page
      title={
        <>
          <span className="only-read-aloud">Today, </span>
          {formatWeekday(date)}
        </>
      }
      subtitle={about.join(' · ')}
    >
      {pupils === 0 ? (
        <FirstSteps />
      ) : (
        <div className={styles.today}>
          <NeedsYou today={today.data} />
          <div className={styles.blocks}>
            <Peps peps={today.data.peps} />
            <PpPlus today={today.data} />
            <Actions actions={today.data.actions} />
          </div>
        </div>
      )}
    </Page>
  );
};
