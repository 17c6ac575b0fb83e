import type { ComponentPropsWithoutRef, FocusEvent } from 'react';
import { usePepForm } from './context.tsx';

/** What an element that belongs to one entry is given: leaving it saves at once. */
export const usePart = (
  entryKey: string,
): { 'data-key': string; onBlur: (event: FocusEvent<HTMLElement>) => void } => {
  const { draft } = usePepForm();
  return {
    'data-key': entryKey,
    onBlur: ({ relatedTarget, currentTarget }) => {
      const inside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!inside) draft.leave(entryKey);
    },
  };
};

/** The part of the page that belongs to one entry. */
export const Part = ({
  entryKey,
  ...rest
}: { entryKey: string } & ComponentPropsWithoutRef<'div'>) => (
  <div {...rest} {...usePart(entryKey)} />
);
