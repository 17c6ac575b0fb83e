import { Button } from '@mantine/core';
import { formatPence } from '#domain/kernel/money.ts';
import { readTypedDate } from '#domain/kernel/plain-date.ts';
import { spendingCategories, spendingKinds } from '#domain/ppplus/spending.ts';
import stacked from '../../../ui/page/stacked.module.css';
import { headings } from '../ledger/line-cells.tsx';
import { draftAmount, typedDate } from '../ledger/line-draft.ts';
import styles from './paste-dialog.module.css';
import type { Judged } from './pasted-rows.ts';

/** Pasted rows that can be added as they are, as the ledger will show them. */
export const PastedReady = ({
  rows,
  onLeaveOut,
}: {
  rows: readonly { row: Judged; number: number }[];
  onLeaveOut: (id: string) => void;
}) =>
  rows.length === 0 ? null : (
    <section aria-label="Ready">
      <h3>Ready: {rows.length === 1 ? 'one row' : `${rows.length} rows`}</h3>
      <div className={stacked.room}>
        <table className={`${styles.preview} ${stacked.table}`}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Kind</th>
              <th scope="col">Date</th>
              <th scope="col">Category</th>
              <th scope="col">For</th>
              <th scope="col">Supplier</th>
              <th scope="col" data-align="right">
                How many
              </th>
              <th scope="col" data-align="right">
                Amount
              </th>
              <th scope="col">
                <span className="only-read-aloud">Do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row: { id, draft }, number }) => (
              <tr key={id}>
                <td data-header="Row">{number}</td>
                <td data-header={headings.kind}>{spendingKinds[draft.kind]}</td>
                <td data-header={headings.date}>{typedDate(readTypedDate(draft.date) ?? '')}</td>
                <td data-header={headings.category}>{spendingCategories[draft.category]}</td>
                <td data-header={headings.description} data-words>
                  {draft.description}
                </td>
                <td data-header={headings.supplier} data-words>
                  {draft.supplier}
                </td>
                <td data-header={headings.quantity} data-align="right">
                  {draft.quantity}
                </td>
                <td data-header={headings.amount} data-align="right" className="tabular">
                  {formatPence(draftAmount(draft) ?? 0)}
                </td>
                <td>
                  <Button variant="subtle" size="compact-xs" onClick={() => onLeaveOut(id)}>
                    Leave out<span className="only-read-aloud">: row {number}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
