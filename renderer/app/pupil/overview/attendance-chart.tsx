import type { AttendancePoint } from '#domain/cohort/between-peps.ts';
import classes from './chart.module.css';
import { briefTerm, Chart, shortTerm } from './chart.tsx';

const width = 320;
const height = 132;
const [edge, left, right, top, foot] = [34, 58, 300, 22, 108];

/** Attendance from term to term, between a round figure below the lowest and all of the sessions. */
export const AttendanceChart = ({ points }: { points: readonly AttendancePoint[] }) => {
  const lowest = Math.min(90, ...points.map(({ percent }) => percent));
  const from = Math.max(0, Math.floor(lowest / 10) * 10 - 10);
  const y = (percent: number): number => foot - ((percent - from) / (100 - from)) * (foot - top);
  const step = (right - left) / Math.max(1, points.length - 1);
  const at = points.map(({ term, percent }, i) => ({
    term,
    percent,
    x: points.length === 1 ? (left + right) / 2 : left + i * step,
    y: y(percent),
  }));
  const words = points.map(({ term, percent }) => `${shortTerm(term)} ${percent}%`).join(', ');
  return (
    <Chart
      title="Attendance"
      about="Sessions attended in the school year so far, in per cent, as each term was recorded."
      none="No attendance is recorded yet. It is written under Learning, or in the PEP."
      figures={{
        headings: ['Term', 'Attendance'],
        rows: points.map(({ term, percent }) => [shortTerm(term), `${percent}%`]),
      }}
    >
      <svg
        className={classes.drawing}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Attendance: ${words}`}
      >
        {[100, 90].map((percent) => (
          <g key={percent}>
            <line x1={edge} x2={width} y1={y(percent)} y2={y(percent)} className={classes.guide} />
            <text x={edge - 6} y={y(percent) + 4} className={classes.side}>
              {percent}
            </text>
          </g>
        ))}
        <line x1={edge} x2={width} y1={foot} y2={foot} className={classes.axis} />
        <polyline
          points={at.map((one) => `${one.x},${one.y}`).join(' ')}
          className={classes.line}
        />
        {at.map((one) => (
          <g key={shortTerm(one.term)}>
            <circle cx={one.x} cy={one.y} r="4" className={classes.mark} />
            <text x={one.x} y={one.y - 9} className={classes.figure}>
              {one.percent}
            </text>
            <text x={one.x} y={foot + 16}>
              {briefTerm(one.term)}
            </text>
          </g>
        ))}
      </svg>
    </Chart>
  );
};
