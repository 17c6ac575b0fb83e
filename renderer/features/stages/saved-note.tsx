import type { ReactNode } from 'react';
import type { Exported } from '#domain/contract/calls/documents.ts';
import type { SavedPdf } from '#domain/contract/calls/stages.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { useChange } from '../../ui/call/client.ts';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { dayOf } from './instants.ts';
import classes from './saved-note.module.css';

/** Says where the PDF is that was saved just now; `children` are what may follow. */
export const ExportedNote = ({ row, children }: { row: Exported; children?: ReactNode }) => {
  const show = useChange('documents.showInFolder');
  return (
    <div className={classes.exported} role="status">
      <StatusWord kind="done">
        Saved as {row.fileName} ({row.pages} {row.pages === 1 ? 'page' : 'pages'}) in {row.folder}
      </StatusWord>
      {row.beside.length > 0 && <span>Beside it: {row.beside.join(', ')}</span>}
      {row.missingCharacters.length > 0 && (
        <StatusWord kind="warning">
          These characters cannot be printed and show as a box: {row.missingCharacters.join(' ')}
        </StatusWord>
      )}
      <SmallButton loading={show.pending} onClick={() => void show.run({ id: row.id })}>
        Show in folder
      </SmallButton>
      {children}
    </div>
  );
};

/** Reminds of a PDF that was saved on an earlier day and is not noted as sent. */
export const SavedNote = ({ pdf, children }: { pdf: SavedPdf; children: ReactNode }) => (
  <div className={classes.exported}>
    <span>
      Saved as a PDF on {formatDate(dayOf(pdf.at))}
      {pdf.recipient === '' ? '' : ` for ${pdf.recipient}`}, and not noted as sent.
    </span>
    {children}
  </div>
);
