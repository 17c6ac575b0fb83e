import { useState } from 'react';
import type { Exported } from '#domain/contract/calls/documents.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { ExportDialog } from '../../features/documents/export-dialog.tsx';
import { usePepForm } from '../../features/form/beside/context.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';

/** Saves a PEP in preparation as a PDF, for those who read it before the meeting. */
export const DraftPdf = ({ onSaved }: { onSaved: (row: Exported) => void }) => {
  const { draft } = usePepForm();
  const [asked, setAsked] = useState<PepRecord | null>(null);
  const ask = async (): Promise<void> => {
    await draft.flush();
    setAsked(draft.record());
  };
  return (
    <>
      <SmallButton onClick={() => void ask()}>Draft as PDF</SmallButton>
      {asked && (
        <ExportDialog
          record={asked}
          stage={undefined}
          onClose={() => setAsked(null)}
          onExported={onSaved}
        />
      )}
    </>
  );
};
