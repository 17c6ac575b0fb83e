import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { queryClient } from '../ui/call/client.ts';
import { NoticeStrip } from '../ui/call/notices.tsx';
import { cssVariablesResolver, theme } from '../ui/theme.ts';
import { useTextSize } from '../ui/words/look.ts';
import { Fault } from './fault.tsx';
import { Gate } from './gate.tsx';

/** Makes every rem as large as the teacher wants it. */
const TextSizeSetter = () => {
  const [size] = useTextSize();
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${size}%`;
  }, [size]);
  return null;
};

/** The whole window: the look, what is remembered of the store, and the gate in front. */
export const App = () => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariablesResolver}
    defaultColorScheme="auto"
  >
    <TextSizeSetter />
    <QueryClientProvider client={queryClient}>
      <NoticeStrip />
      <CatchBoundary getResetKey={() => 'window'} errorComponent={Fault}>
        <Gate />
      </CatchBoundary>
    </QueryClientProvider>
  </MantineProvider>
);
