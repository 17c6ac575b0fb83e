import type { FigurePoint } from '#domain/cohort/between-peps.ts';
import classes from './chart.module.css';
import { briefTerm, Chart, shortTerm } from './chart.tsx';
import { placed, runsOf } from './over-terms.ts';

const width = 320;
const height = 132;
const [edge, left, right, top, foot] = [34, 58, 300, 22, 108];

/** A figure from term to term; the line breaks where nothing was recorded. */
export const LineChart = ({
  title,
  about,
  none,
  points,
  unit = '',
  from,
  to,
  guides,
}: {
  title: string;
  about: string;
  none: string;
  /** The oldest first. */
  points: readonly FigurePoint[];
  unit?: string;
  /** What stands at the foot and at the top of the drawing. */
  from: number;
  to: number;
  /** The figures that a line is drawn across for. */
  guides: readonly number[];
}) => {
  const y = (value: number): number => foot - ((value - from) / (to - from)) * (foot - top);
  const { x, named } = placed(
    points.map(({ term }) => term),
    [left, right],
  );
  const words = points.map(({ term, value }) => `${shortTerm(term)} ${value}${unit}`).join(', ');
  return (
    <Chart
      title={title}
      about={about}
      none={none}
      figures={{
        headings: ['Term', title],
        rows: points.map(({ term, value }) => [shortTerm(term), `${value}${unit}`]),
      }}
    >
      <svg
        className={classes.drawing}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${title}: ${words}`}
      >
        {guides.map((value) => (
          <g key={value}>
            <line x1={edge} x2={width} y1={y(value)} y2={y(value)} className={classes.guide} />
            <text x={edge - 6} y={y(value) + 4} className={classes.side}>
              {value}
            </text>
          </g>
        ))}
        <line x1={edge} x2={width} y1={foot} y2={foot} className={classes.axis} />
        {runsOf(points).map((run) => (
          <polyline
            key={run.map(({ term }) => shortTerm(term)).join()}
            points={run.map(({ term, value }) => `${x(term)},${y(value)}`).join(' ')}
            className={classes.line}
          />
        ))}
        {points.map(({ term, value }) => (
          <g key={shortTerm(term)}>
            <circle cx={x(term)} cy={y(value)} r="4" className={classes.mark} />
            <text x={x(term)} y={y(value) - 9} className={classes.figure}>
              {value}
            </text>
          </g>
        ))}
        {named.map((term) => (
          <text key={shortTerm(term)} x={x(term)} y={foot + 16}>
            {briefTerm(term)}
          </text>
        ))}
      </svg>
    </Chart>
  );
};
