import { streams } from '#domain/authority/rates.ts';
import type { MoneyOver, MoneyPoint } from '#domain/cohort/between-peps.ts';
import { formatPence } from '#domain/kernel/money.ts';
import classes from './chart.module.css';
import { briefTerm, Chart, shortTerm } from './chart.tsx';

const width = 320;
const height = 140;
const [top, foot] = [24, 116];
/** More than so many sums stand in each other's way. */
const mostFigures = 4;

const known = (pence: number | null): string => (pence === null ? 'Not known' : formatPence(pence));

const pointWords = ({ term, expected, spent }: MoneyPoint): string =>
  `${shortTerm(term)} ${expected === null ? 'expected amount not known' : `${formatPence(expected)} expected`}, ${formatPence(spent)} spent`;

/** What a stream gave and what was spent of it, term by term. */
export const MoneyChart = ({ money: { stream, points } }: { money: MoneyOver }) => {
  const most = Math.max(1, ...points.flatMap(({ expected, spent }) => [expected ?? 0, spent]));
  const room = width / points.length;
  const bar = Math.min(30, room * 0.36);
  // What suppliers paid back may be more than was spent: nothing stands below the line.
  const tall = (pence: number): number => (Math.max(0, pence) / most) * (foot - top);
  return (
    <Chart
      title={streams[stream]}
      about={
        points.some(({ expected }) => expected === null)
          ? 'Outlined what is expected for the term, filled what was spent. Where nothing is outlined, what is expected is not known.'
          : 'Outlined what is expected for the term, filled what was spent.'
      }
      none=""
      figures={{
        headings: ['Term', 'Expected', 'Spent'],
        rows: points.map(({ term, expected, spent }) => [
          shortTerm(term),
          known(expected),
          formatPence(spent),
        ]),
      }}
    >
      <svg
        className={classes.drawing}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${streams[stream]}: ${points.map(pointWords).join('; ')}`}
      >
        {points.map(({ term, expected, spent }, at) => {
          const middle = (at + 0.5) * room;
          return (
            <g key={shortTerm(term)}>
              {expected === null ? null : (
                <rect
                  x={middle - bar}
                  y={foot - tall(expected)}
                  width={bar}
                  height={tall(expected)}
                  className={classes.expected}
                />
              )}
              <rect
                x={middle}
                y={foot - tall(spent)}
                width={bar}
                height={tall(spent)}
                className={classes.mark}
              />
              {points.length > mostFigures ? null : (
                <text
                  x={middle}
                  y={foot - Math.max(tall(spent), tall(expected ?? 0)) - 6}
                  className={classes.figure}
                >
                  {formatPence(spent)}
                </text>
              )}
              <text x={middle} y={foot + 16}>
                {briefTerm(term)}
              </text>
            </g>
          );
        })}
        <line x1="0" x2={width} y1={foot} y2={foot} className={classes.axis} />
      </svg>
    </Chart>
  );
};
