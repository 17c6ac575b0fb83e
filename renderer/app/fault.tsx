import { Button } from '@mantine/core';
import { Page } from '../ui/page/page.tsx';

/**
 * A screen that could not be drawn: a fault of the program itself. The rest of the window goes on,
 * and what was saved is untouched.
 */
export const Fault = ({ reset }: { reset: () => void }) => (
  <Page title="This screen could not be shown" width="narrow">
    <div role="alert">
      <p>
        That is a fault in PEP Desk, not something you did. Everything that was saved is safe on
        this computer.
      </p>
      <Button variant="default" onClick={reset}>
        Try again
      </Button>
    </div>
  </Page>
);
