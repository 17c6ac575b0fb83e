import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentProps } from 'react';

type Props = ButtonProps & Omit<ComponentProps<'button'>, keyof ButtonProps>;

/** A button in a row, or beside words. */
export const SmallButton = (props: Props) => (
  <Button variant="default" size="compact-sm" {...props} />
);

/** A button in a row that stands back behind the others: it corrects, or takes away. */
export const SubtleButton = (props: Props) => (
  <Button variant="subtle" size="compact-sm" {...props} />
);
