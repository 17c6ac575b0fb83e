import { useState } from 'react';
import { usePepForm } from './context.tsx';

/** Whether a row stands open; it stays so while the form is there, however often it is drawn afresh. */
export const useOpenRow = (
  rowId: string,
  fresh: boolean,
): readonly [boolean, (open: boolean) => void] => {
  const { openRows } = usePepForm();
  const [open, setOpen] = useState(fresh || openRows.has(rowId));
  if (open) openRows.add(rowId);
  return [
    open,
    (next) => {
      if (!next) openRows.delete(rowId);
      setOpen(next);
    },
  ];
};
