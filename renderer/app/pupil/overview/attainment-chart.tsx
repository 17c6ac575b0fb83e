import type { BetweenPeps, SubjectPoint } from '#domain/cohort/between-peps.ts';
import { compareTerms } from '#domain/school/terms.ts';
import classes from './chart.module.css';
import { briefTerm, Chart, shortTerm } from './chart.tsx';
import { allTerms, placed, runsOf } from './over-terms.ts';

const width = 192;
const ends = [18, 174] as const;
/** How high each stands, for who is below, at or above what is expected at the age. */
const heights = { above: 10, at: 23, below: 36 } as const;

const ageWords = { above: 'above', at: 'at', below: 'below' } as const;

/** "4, at", "4": the level, and where it stands against the age. */
const pointWords = ({ workingAt, forAge }: SubjectPoint): string =>
  [workingAt, forAge === null ? '' : `${ageWords[forAge]} for the age`]
    .filter((part) => part !== '')
    .join(', ');

/** A mark whose shape says the same as its height. */
const Mark = ({ x, forAge }: { x: number; forAge: keyof typeof heights }) => {
  const y = heights[forAge];
  switch (forAge) {
    case 'above':
      return <path d={`M${x} ${y - 6}l6 11h-12z`} className={classes.mark} />;
    case 'below':
      return <path d={`M${x} ${y + 6}l6 -11h-12z`} className={classes.mark} />;
    case 'at':
      return <circle cx={x} cy={y} r="5" className={classes.mark} />;
  }
};

/** The points that stand against the age: what nobody said of it has no height. */
const againstAge = (points: readonly SubjectPoint[]) =>
  points.flatMap(({ term, forAge }) => (forAge === null ? [] : [{ term, forAge }]));

/** Each subject in a line of its own, over the terms of which anything is said. */
export const AttainmentChart = ({ subjects }: { subjects: BetweenPeps['attainment'] }) => {
  const said = subjects.flatMap(({ points }) => points.map(({ term }) => term));
  // A term of which nothing was said has a place in the drawing, and no column in the table.
  const terms = allTerms(said).filter((term) => said.some((one) => compareTerms(one, term) === 0));
  const { x, named } = placed(said, ends);
  return (
    <Chart
      title="Attainment"
      about="▲ above, ● at, ▼ below what is expected for the age; where nothing stands, nobody said. At the right the newest level, in the school’s own scale."
      none="No attainment is recorded yet. It is written under Learning, or in the PEP."
      figures={{
        headings: ['Subject', ...terms.map(shortTerm)],
        rows: subjects.map(({ subject, points }) => [
          subject,
          ...terms.map((term) =>
            points
              .filter((point) => compareTerms(point.term, term) === 0)
              .map(pointWords)
              .join('; '),
          ),
        ]),
      }}
    >
      <ul className={`bare ${classes.subjects}`}>
        {subjects.map(({ subject, points }) => (
          <li key={subject}>
            <span>{subject}</span>
            <svg
              className={classes.drawing}
              viewBox={`0 0 ${width} 46`}
              role="img"
              aria-label={`${subject}: ${points
                .map((point) => `${shortTerm(point.term)} ${pointWords(point)}`)
                .join('; ')}`}
            >
              <line x1="0" x2={width} y1={heights.at} y2={heights.at} className={classes.guide} />
              {runsOf(againstAge(points)).map((run) => (
                <polyline
                  key={run.map(({ term }) => shortTerm(term)).join()}
                  points={run.map(({ term, forAge }) => `${x(term)},${heights[forAge]}`).join(' ')}
                  className={classes.line}
                />
              ))}
              {againstAge(points).map(({ term, forAge }) => (
                <Mark key={shortTerm(term)} x={x(term)} forAge={forAge} />
              ))}
            </svg>
            <span>{points.at(-1)?.workingAt}</span>
          </li>
        ))}
        <li aria-hidden>
          <span />
          <svg aria-hidden className={classes.drawing} viewBox={`0 0 ${width} 16`}>
            {named.map((term) => (
              <text key={shortTerm(term)} x={x(term)} y="12">
                {briefTerm(term)}
              </text>
            ))}
          </svg>
          <span />
        </li>
      </ul>
    </Chart>
  );
};
