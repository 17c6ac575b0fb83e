import { Button, Group, Modal } from '@mantine/core';
import type { TermKey } from '#domain/calendar/terms.ts';
import { formatPence } from '#domain/ppplus/money.ts';
import { spendingCategories, spendingKinds } from '#domain/ppplus/spending.ts';
import { useChange } from '../../ui/client.ts';
import { StatusWord } from '../../ui/status-word.tsx';
import { draftAmount, readLine, readPastedLines } from './line-draft.ts';
import styles from './ppplus.module.css';

type Props = { text: string | null; pupilId: string; term: TermKey; onClose: () => void };

/** Shows what was pasted from a spreadsheet before any of it is kept, with what is wrong in each row. */
export const PasteDialog = ({ text, pupilId, term, onClose }: Props) => {
  const add = useChange('ppplus.addLines', { done: 'The pasted lines were added.' });
  const drafts = text === null ? null : readPastedLines(text);
  const rows = (drafts ?? []).map((draft) => ({ draft, ...readLine(draft, pupilId, term) }));
  const good = rows.flatMap(({ line }) => (line ? [line] : []));
  const keep = async (): Promise<void> => {
    if (await add.run({ lines: good })) onClose();
  };
  return (
    <Modal opened={text !== null} onClose={onClose} title="Paste from a spreadsheet" size="60rem">
      {drafts === null ? (
        <p>
          Nothing can be pasted. Each row needs, in this order: Planned, Ordered or Spent; date;
          category; what it pays for; supplier; how many; cost of one; invoice. Copy the rows again
          with these columns.
        </p>
      ) : (
        <table className={styles.preview}>
          <caption className="only-read-aloud">Pasted rows</caption>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Date</th>
              <th scope="col">Category</th>
              <th scope="col">For</th>
              <th scope="col">Supplier</th>
              <th scope="col">Amount</th>
              <th scope="col">To put right</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ draft, errors, line }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are only looked at, in their order
              <tr key={i}>
                <td>{spendingKinds[draft.kind]}</td>
                <td>{draft.date}</td>
                <td>{spendingCategories[draft.category]}</td>
                <td>{draft.description}</td>
                <td>{draft.supplier}</td>
                <td className="tabular">
                  {draftAmount(draft) === null ? '' : formatPence(draftAmount(draft) ?? 0)}
                </td>
                <td>
                  {line ? (
                    <StatusWord kind="done">Ready</StatusWord>
                  ) : (
                    <StatusWord kind="warning">{Object.values(errors).join(' ')}</StatusWord>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose}>
          {drafts === null ? 'Close' : 'Cancel'}
        </Button>
        {good.length === 0 ? null : (
          <Button data-autofocus loading={add.pending} onClick={() => void keep()}>
            {good.length === rows.length
              ? `Add ${good.length === 1 ? 'the line' : `all ${good.length} lines`}`
              : `Add the ${good.length} that are ready, leave out ${rows.length - good.length}`}
          </Button>
        )}
      </Group>
    </Modal>
  );
};
