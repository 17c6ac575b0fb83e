import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a page that is called by its heading. */
export const Titled = ({
  id,
  title,
  className,
  children,
}: {
  id: string;
  title: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}) => (
  <section aria-labelledby={id} className={className}>
    <Title order={2} id={id}>
      {title}
    </Title>
    {children}
  </section>
);
