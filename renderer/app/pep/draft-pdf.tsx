import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Exported } from '#domain/contract/calls/documents.ts';
import { ExportDialog } from '../../features/documents/export-dialog.tsx';
import { useLiveRecord, usePepForm } from '../../features/form/beside/context.tsx';

/** Saves a PEP in preparation as a PDF, for those who read it before the meeting. */
export const DraftPdf = ({ onSaved }: { onSaved: (row: Exported) => void }) => {
  const { draft } = usePepForm();
  const record = useLiveRecord();
  const [open, setOpen] = useState(false);
  const ask = async (): Promise<void> => {
    await draft.flush();
    setOpen(true);
  };
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => void ask()}>
        Draft as PDF
      </Button>
      {open && (
        <ExportDialog
          record={record}
          stage={undefined}
          onClose={() => setOpen(false)}
          onExported={onSaved}
        />
      )}
    </>
  );
};
