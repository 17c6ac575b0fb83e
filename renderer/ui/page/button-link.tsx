import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

const AnchorButton = (props: ButtonProps & Omit<ComponentProps<'a'>, keyof ButtonProps>) => (
  <Button component="a" {...props} />
);

/** A link that looks like a button: it leads to another screen and does nothing else. */
export const ButtonLink = createLink(AnchorButton);

const SmallAnchor = (props: ComponentProps<typeof AnchorButton>) => (
  <AnchorButton variant="default" size="compact-sm" {...props} />
);

/** Such a link in a row, or beside words. */
export const SmallLink = createLink(SmallAnchor);
