import { Title } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { calendarYearOf, type TermKey, termLabels } from '#domain/school/terms.ts';
import { SubtleButton } from '../../../ui/page/small-button.tsx';
import classes from './chart.module.css';

/** "Autumn 2026". */
export const shortTerm = ({ term, academicYear }: TermKey): string =>
  `${termLabels[term]} ${calendarYearOf({ term, academicYear })}`;

/** "Aut 26": under a mark of a chart. */
export const briefTerm = (term: TermKey): string =>
  shortTerm(term).replace(/^(\w{3})\w* 20/, '$1 ');

/** The same as a chart, in rows: the first cell of each says what the others are about. */
export type Figures = { headings: readonly string[]; rows: readonly (readonly string[])[] };

const FiguresTable = ({ title, figures }: { title: string; figures: Figures }) => (
  <table className={classes.figures}>
    <caption className="only-read-aloud">{title}, term by term</caption>
    <thead>
      <tr>
        {figures.headings.map((heading) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {figures.rows.map(([head = '', ...cells]) => (
        <tr key={head}>
          <th scope="row">{head}</th>
          {cells.map((cell, at) => (
            <td key={figures.headings[at + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** A chart under its heading, with what its marks mean, and the same as a table on demand. */
export const Chart = ({
  title,
  about,
  figures,
  none,
  children,
}: {
  title: string;
  /** What the marks mean. */
  about: ReactNode;
  figures: Figures;
  /** What is said while there is nothing to draw. */
  none: string;
  /** The drawing, with its own words for who does not see it. */
  children: ReactNode;
}) => {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const empty = figures.rows.length === 0;
  return (
    <figure className={classes.chart} aria-labelledby={id}>
      <div className={classes.head}>
        <Title order={3} id={id}>
          {title}
        </Title>
        {empty ? null : (
          <SubtleButton onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show as chart' : 'Show as table'}
            <span className="only-read-aloud">: {title}</span>
          </SubtleButton>
        )}
      </div>
      {empty ? <p className="quiet">{none}</p> : null}
      {!empty && asTable ? <FiguresTable title={title} figures={figures} /> : null}
      {!empty && !asTable ? (
        <>
          {children}
          <p className="aside">{about}</p>
        </>
      ) : null}
    </figure>
  );
};
