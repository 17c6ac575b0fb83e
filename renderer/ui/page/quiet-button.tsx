import { UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';
import classes from './quiet-button.module.css';

/** A button that looks like a link: for what is seldom done and should not call for attention. */
export const QuietButton = (
  props: UnstyledButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof UnstyledButtonProps>,
) => <UnstyledButton type="button" {...props} className={classes.quietButton} />;
