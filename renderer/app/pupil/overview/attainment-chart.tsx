import type { BetweenPeps, SubjectPoint } from '#domain/cohort/between-peps.ts';
import { compareTerms, type TermKey } from '#domain/school/terms.ts';
import classes from './chart.module.css';
import { briefTerm, Chart, shortTerm } from './chart.tsx';

const width = 192;
const [left, right] = [18, 174];
/** How high each stands, for who is below, at or above what is expected at the age. */
const heights = { above: 10, at: 23, below: 36 } as const;

const ageWords = { above: 'above', at: 'at', below: 'below' } as const;

/** "4, at", "4": the level, and where it stands against the age. */
const pointWords = ({ workingAt, forAge }: SubjectPoint): string =>
  [workingAt, forAge === null ? '' : `${ageWords[forAge]} for the age`]
    .filter((part) => part !== '')
    .join(', ');

/** A mark whose shape says the same as its height. */
const Mark = ({ x, forAge }: { x: number; forAge: SubjectPoint['forAge'] }) => {
  const y = heights[forAge ?? 'at'];
  switch (forAge) {
    case 'above':
      return <path d={`M${x} ${y - 6}l6 11h-12z`} className={classes.mark} />;
    case 'below':
      return <path d={`M${x} ${y + 6}l6 -11h-12z`} className={classes.mark} />;
    case 'at':
      return <circle cx={x} cy={y} r="5" className={classes.mark} />;
    default:
      return <path d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} className={classes.unsaid} />;
  }
};

/** Each subject in a line of its own, over the terms of which anything is said. */
export const AttainmentChart = ({ subjects }: { subjects: BetweenPeps['attainment'] }) => {
  const terms: TermKey[] = [];
  for (const { term } of subjects.flatMap(({ points }) => points)) {
    if (!terms.some((one) => compareTerms(one, term) === 0)) terms.push(term);
  }
  terms.sort(compareTerms);
  const step = (right - left) / Math.max(1, terms.length - 1);
  const x = (term: TermKey): number => {
    const at = terms.findIndex((one) => compareTerms(one, term) === 0);
    return terms.length === 1 ? width / 2 : left + at * step;
  };
  return (
    <Chart
      title="Attainment"
      about="▲ above, ● at, ▼ below what is expected for the age; ◇ not said. At the right the newest level, in the school’s own scale."
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
              <polyline
                points={points
                  .map(({ term, forAge }) => `${x(term)},${heights[forAge ?? 'at']}`)
                  .join(' ')}
                className={classes.line}
              />
              {points.map(({ term, forAge }) => (
                <Mark key={shortTerm(term)} x={x(term)} forAge={forAge} />
              ))}
            </svg>
            <span>{points.at(-1)?.workingAt}</span>
          </li>
        ))}
        <li aria-hidden>
          <span />
          <svg aria-hidden className={classes.drawing} viewBox={`0 0 ${width} 16`}>
            {terms.map((term) => (
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
