import type { ComponentProps } from 'react';
import { LongText } from '../words/long-text.tsx';

/**
 * Words in a cell of a grid: they wrap and are never cut, and stay one line of text however they came,
 * unless it is prose.
 */
export const TextCell = ({
  prose = false,
  onChange,
  ...rest
}: ComponentProps<typeof LongText> & { prose?: boolean }) => (
  <LongText
    tabIndex={-1}
    minRows={1}
    maxRows={200}
    data-one-line={!prose || undefined}
    {...rest}
    onChange={(text) => onChange(prose ? text : text.replace(/\s*\n\s*/g, ' '))}
  />
);
