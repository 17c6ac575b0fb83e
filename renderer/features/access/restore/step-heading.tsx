import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a step; it comes to the top of what is in view, with the step under it. */
export const StepHeading = ({ children }: { children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <Title order={2} size="h3" ref={heading} tabIndex={-1} data-step>
      {children}
    </Title>
  );
};
