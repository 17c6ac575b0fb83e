import type { ComponentProps } from 'react';
import { ListField } from '../field/list-field.tsx';

/**
 * One of several in a cell of a grid: what is chosen wraps and is never cut, and the cell keeps its
 * height while the list is in hand.
 */
export const ListCell = <V extends string>(props: ComponentProps<typeof ListField<V>>) => (
  <ListField
    tabIndex={-1}
    wrapperProps={{ 'data-shown': props.data.find(({ value }) => value === props.value)?.label }}
    {...props}
  />
);
