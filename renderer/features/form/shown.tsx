import { notRecorded, type Shown } from '#domain/form/display.ts';
import classes from './shown.module.css';

/** Rows of words in columns, only to be read. */
export const ReadTable = ({
  label,
  columns,
  rows,
  className = '',
}: {
  /** What the table holds, for screen readers. */
  label: string;
  columns: readonly { id: string; label: string; align?: 'right' }[];
  rows: readonly (readonly string[])[];
  className?: string | undefined;
}) => (
  <table className={`${classes.table} ${className}`}>
    <caption className="only-read-aloud">{label}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.id} scope="col" data-align={column.align}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: read only, in the order written
        <tr key={i}>
          {row.map((cell, at) => (
            <td key={columns[at]?.id ?? at} data-align={columns[at]?.align}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** An answer as people read it: words, a list or a table. */
export const ShownAnswer = ({ shown, label }: { shown: Shown; label: string }) => {
  switch (shown.kind) {
    case 'text':
      return <p className={classes.text}>{shown.text}</p>;
    case 'list':
      return (
        <ul className={classes.list}>
          {shown.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return shown.columns.length > 5 ? (
        <RowsAsLists shown={shown} label={label} />
      ) : (
        <ReadTable label={label} columns={shown.columns} rows={shown.rows} />
      );
    default:
      return <p className={classes.nothing}>{notRecorded}</p>;
  }
};

/** A wide table reads better as one short list for each row. */
const RowsAsLists = ({
  shown,
  label,
}: {
  shown: Extract<Shown, { kind: 'table' }>;
  label: string;
}) => (
  <ol className={classes.rowLists} aria-label={label}>
    {shown.rows.map((row, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: read only, in the order written
      <li key={i}>
        <dl>
          {row.map((cell, at) =>
            cell === '' ? null : (
              <div key={shown.columns[at]?.id ?? at}>
                <dt>{shown.columns[at]?.label}</dt>
                <dd>{cell}</dd>
              </div>
            ),
          )}
        </dl>
      </li>
    ))}
  </ol>
);
