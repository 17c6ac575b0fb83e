import { Title } from '@mantine/core';
import { DataTable, type DataTableProps } from '../../ui/grid/data-table.tsx';
import styles from './ppplus.module.css';

/** A part of a page that is one table, under its heading. */
export const TablePart = <Row extends object>({
  title,
  none = '',
  ...table
}: DataTableProps<Row> & {
  title: string;
  /** What is said where there are no rows. */
  none?: string;
}) => (
  <section className={styles.part}>
    <Title order={2}>{title}</Title>
    {table.rows.length === 0 && none !== '' ? (
      <p className="quiet">{none}</p>
    ) : (
      <DataTable {...table} />
    )}
  </section>
);
