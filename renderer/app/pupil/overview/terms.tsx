import { Title } from '@mantine/core';
import type { BetweenPeps } from '#domain/cohort/between-peps.ts';
import section from '../../../ui/page/section.module.css';
import { AttainmentChart } from './attainment-chart.tsx';
import { AttendanceChart } from './attendance-chart.tsx';
import { MoneyChart } from './money-chart.tsx';
import classes from './overview.module.css';

/** How attendance, attainment and each stream of money went from term to term. */
export const Terms = ({ between }: { between: BetweenPeps }) => (
  <section className={section.section}>
    <Title order={2}>Over the terms</Title>
    <div className={classes.charts}>
      <AttendanceChart points={between.attendance} />
      <AttainmentChart subjects={between.attainment} />
      {between.money.map((money) => (
        <MoneyChart key={money.stream} money={money} />
      ))}
      {between.money.length === 0 && (
        <p className="quiet">No Pupil Premium Plus has been expected or spent yet.</p>
      )}
    </div>
  </section>
);
