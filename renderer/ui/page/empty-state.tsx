import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../field/faces.module.css';

/** A place with nothing in it yet: what it will hold, and the one thing to do. */
export const EmptyState = ({
  title,
  text,
  action,
}: {
  title: string;
  text: ReactNode;
  action?: ReactNode;
}) => (
  <section className={classes.face}>
    <Title order={2}>{title}</Title>
    <p>{text}</p>
    {action}
  </section>
);
