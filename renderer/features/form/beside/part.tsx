import type { ComponentPropsWithoutRef, FocusEvent } from 'react';
import { usePepForm } from './context.tsx';

/** The part of the page that belongs to one entry: leaving it saves at once. */
export const Part = ({
  entryKey,
  ...rest
}: { entryKey: string } & ComponentPropsWithoutRef<'div'>) => {
  const { draft } = usePepForm();
  const leave = (event: FocusEvent<HTMLElement>): void => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && event.currentTarget.contains(next))) draft.leave(entryKey);
  };
  // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the focus leave its controls
  return <div {...rest} data-key={entryKey} onBlur={leave} />;
};
