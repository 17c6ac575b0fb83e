import { Title } from '@mantine/core';
import type { TermRecord } from '#domain/contract/calls/pupil.ts';
import { type Answer, rowsOf } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { calendarYearOf, type TermKey, termLabels } from '#domain/school/terms.ts';
import classes from './learning.module.css';

type Point = { term: TermKey; value: number };

const shortTerm = ({ term, academicYear }: TermKey): string =>
  `${termLabels[term]} ${calendarYearOf({ term, academicYear })}`;

const numberOf = (answer: Answer | undefined): number | null =>
  answer?.kind === 'value' && typeof answer.value === 'number' ? answer.value : null;

const pointsOf = (terms: readonly TermRecord[], fieldId: FieldId): Point[] =>
  terms.flatMap(({ term, answers }) => {
    const value = numberOf(answers[fieldId]);
    return value === null ? [] : [{ term, value }];
  });

const width = 260;
const height = 84;
const margin = 10;

/** A line through the terms; the table below it says the same in figures. */
const Line = ({
  label,
  points,
  from,
  to,
  unit,
}: {
  label: string;
  points: readonly Point[];
  from: number;
  to: number;
  unit: string;
}) => {
  const step = (width - 2 * margin) / Math.max(1, points.length - 1);
  const at = points.map(({ value }, i) => ({
    x: margin + i * step,
    y: height - margin - ((value - from) / (to - from)) * (height - 2 * margin),
  }));
  const words = points.map(({ term, value }) => `${shortTerm(term)} ${value}${unit}`).join(', ');
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}: ${words}`}
    >
      <line x1="0" x2={width} y1={height - margin} y2={height - margin} className={classes.axis} />
      <polyline points={at.map(({ x, y }) => `${x},${y}`).join(' ')} className={classes.line} />
      {at.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="3" className={classes.dot} />
      ))}
    </svg>
  );
};

const Figures = ({
  label,
  points,
  from,
  to,
  unit = '',
}: {
  label: string;
  points: readonly Point[];
  from: number;
  to: number;
  unit?: string;
}) =>
  points.length === 0 ? null : (
    <section className={classes.part}>
      <Title order={3}>{label}</Title>
      {points.length > 1 && <Line label={label} points={points} from={from} to={to} unit={unit} />}
      <table className={classes.figures}>
        <caption className="only-read-aloud">{label} term by term</caption>
        <thead>
          <tr>
            <th scope="col">Term</th>
            <th scope="col">{label}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ term, value }) => (
            <tr key={shortTerm(term)}>
              <th scope="row">{shortTerm(term)}</th>
              <td>
                {value}
                {unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

/** Where the pupil works in each subject, term by term. */
const Attainment = ({ terms }: { terms: readonly TermRecord[] }) => {
  const lines = terms.map(({ term, answers }) => ({
    term,
    bySubject: new Map(
      rowsOf(answers['attainment-lines']).flatMap(({ cells }) => {
        const subject = String(cells.subject ?? '').trim();
        const level = String(cells['working-at'] ?? '').trim();
        return subject === '' || level === '' ? [] : [[subject, level] as const];
      }),
    ),
  }));
  const told = lines.filter(({ bySubject }) => bySubject.size > 0).slice(-4);
  const subjects = [...new Set(told.flatMap(({ bySubject }) => [...bySubject.keys()]))];
  if (subjects.length === 0) return null;
  return (
    <section className={classes.part}>
      <Title order={3}>Working at</Title>
      <table className={classes.figures}>
        <caption className="only-read-aloud">Attainment by subject, term by term</caption>
        <thead>
          <tr>
            <th scope="col">Subject</th>
            {told.map(({ term }) => (
              <th key={shortTerm(term)} scope="col">
                {shortTerm(term)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject) => (
            <tr key={subject}>
              <th scope="row">{subject}</th>
              {told.map(({ term, bySubject }) => (
                <td key={shortTerm(term)}>{bySubject.get(subject) ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** How attendance, attainment and wellbeing have gone from term to term. */
export const TermByTerm = ({ terms }: { terms: readonly TermRecord[] }) => {
  const attendance = pointsOf(terms, 'attendance-ytd-percent');
  const lowest = Math.min(90, ...attendance.map(({ value }) => value));
  return (
    <aside aria-label="Term by term" className={classes.aside}>
      <Title order={2}>Term by term</Title>
      {terms.length === 0 && (
        <p className={classes.note}>What is written for each term is gathered here.</p>
      )}
      <Figures
        label="Attendance"
        unit="%"
        points={attendance}
        from={Math.floor(lowest / 10) * 10 - 10}
        to={100}
      />
      <Figures label="SDQ total" points={pointsOf(terms, 'sdq-score')} from={0} to={40} />
      <Attainment terms={terms} />
    </aside>
  );
};
