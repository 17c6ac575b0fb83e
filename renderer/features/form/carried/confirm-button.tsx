import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { FieldId } from '#domain/form/fields/index.ts';
import { ariaKeys, shownKeys } from '../../../ui/words/key-names.ts';
import { usePepForm } from '../beside/context.tsx';
import { focusPart, partOf } from '../beside/focused-field.ts';
import { answerKey } from '../draft/entries.ts';
import classes from './carried.module.css';
import { confirmCarried } from './confirm.ts';
import { useShown } from './shown-whole.ts';

/** Says that what was taken over still holds; what has not been read yet is shown first instead. */
export const ConfirmButton = ({
  fieldIds,
  children,
}: {
  fieldIds: readonly FieldId[];
  children: ReactNode;
}) => {
  const { pepId, draft } = usePepForm();
  const { firstUnseen } = useShown();
  const [toRead, setToRead] = useState(false);
  const confirm = async (): Promise<void> => {
    const unseen = firstUnseen(fieldIds);
    setToRead(unseen !== undefined);
    const [first] = fieldIds;
    const part = partOf(answerKey((unseen ?? first) as FieldId));
    if (unseen === undefined) {
      await draft.flush();
      await confirmCarried(pepId, fieldIds);
    }
    if (part?.isConnected) focusPart(part);
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        data-confirms={fieldIds.join(' ')}
        aria-keyshortcuts={ariaKeys('Alt+Enter')}
        title={`${shownKeys('Alt+Enter')} in the question`}
        onClick={() => void confirm()}
      >
        {children}
      </Button>
      <span role="status" className={classes.toRead}>
        {toRead ? 'Not all of it has been in sight yet: read it from here.' : ''}
      </span>
    </>
  );
};
