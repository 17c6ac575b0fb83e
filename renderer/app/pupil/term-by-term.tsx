import { Title } from '@mantine/core';
import { attainmentOver, figuresOver } from '#domain/cohort/between-peps.ts';
import type { TermRecord } from '#domain/contract/calls/pupil.ts';
import classes from './learning.module.css';
import { AttainmentChart } from './overview/attainment-chart.tsx';
import { AttendanceChart } from './overview/attendance-chart.tsx';
import { LineChart } from './overview/line-chart.tsx';

/** How attendance, attainment and wellbeing have gone from term to term; what nobody said is left out. */
export const TermByTerm = ({ terms }: { terms: readonly TermRecord[] }) => {
  const attendance = figuresOver(terms, 'attendance-ytd-percent');
  const sdq = figuresOver(terms, 'sdq-score');
  const attainment = attainmentOver(terms);
  return (
    <aside aria-label="Term by term" className={classes.aside}>
      <Title order={2}>Term by term</Title>
      {terms.length === 0 && (
        <p className={classes.note}>What is written for each term is gathered here.</p>
      )}
      {attendance.length > 0 && <AttendanceChart points={attendance} />}
      {sdq.length > 0 && (
        <LineChart
          title="SDQ total"
          about="The score out of 40, as each term was recorded: a higher one tells of more difficulties."
          none=""
          points={sdq}
          from={0}
          to={40}
          guides={[40, 20]}
        />
      )}
      {attainment.length > 0 && <AttainmentChart subjects={attainment} />}
    </aside>
  );
};
