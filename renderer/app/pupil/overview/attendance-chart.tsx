import type { FigurePoint } from '#domain/cohort/between-peps.ts';
import { LineChart } from './line-chart.tsx';

/** Attendance from term to term, between a round figure below the lowest and all of the sessions. */
export const AttendanceChart = ({ points }: { points: readonly FigurePoint[] }) => {
  const lowest = Math.min(90, ...points.map(({ value }) => value));
  return (
    <LineChart
      title="Attendance"
      about="Sessions attended in the school year so far, in per cent, as each term was recorded."
      none="No attendance is recorded yet. It is written under Learning, or in the PEP."
      points={points}
      unit="%"
      from={Math.max(0, Math.floor(lowest / 10) * 10 - 10)}
      to={100}
      guides={[100, 90]}
    />
  );
};
