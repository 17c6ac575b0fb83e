import { ModalsProvider } from '@mantine/modals';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AppStateProvider, TermProvider } from '../ui/call/app-state.tsx';
import { onRefusedLocked } from '../ui/call/call.ts';
import { useCall } from '../ui/call/client.ts';
import { Failure } from '../ui/page/failure.tsx';
import { NotRead } from '../ui/page/not-read.tsx';
import { Waiting } from '../ui/page/waiting.tsx';
import { Broken } from './broken.tsx';
import { FirstRun } from './first-run/first-run.tsx';
import { lock, showLocked } from './locking.ts';
import { router } from './routes.tsx';
import { Unlock } from './unlock.tsx';

/** Everything behind the lock, in the term that today belongs to. */
const Inside = () => {
  const current = useCall('terms.current', {});
  if (current.error || !current.data) {
    return <NotRead of={[current]} what="Opening" failed="PEP Desk could not be opened." />;
  }
  return (
    <TermProvider current={current.data}>
      <ModalsProvider>
        <RouterProvider router={router} />
      </ModalsProvider>
    </TermProvider>
  );
};

/** Decides what the window shows: first run, the lock, a problem, or the work itself. */
export const Gate = () => {
  const state = useCall('app.state', {});
  // The first run goes on to its last step although the store is open by then.
  const [settingUp, setSettingUp] = useState(false);
  const phase = state.data?.phase;

  useEffect(() => {
    if (phase === 'first-run') setSettingUp(true);
    if (phase === 'locked') setSettingUp(false);
    if (phase !== 'unlocked') document.title = 'PEP Desk';
  }, [phase]);

  useEffect(() => {
    const stopLocked = window.pepDesk.on('locked', showLocked);
    const stopLocking = window.pepDesk.on('locking', () => void lock());
    const stopRefused = onRefusedLocked(showLocked);
    return () => {
      stopLocked();
      stopLocking();
      stopRefused();
    };
  }, []);

  if (state.error) {
    return (
      <main>
        <Failure
          what="PEP Desk could not start."
          error={state.error}
          onRetry={() => void state.refetch()}
        />
      </main>
    );
  }
  if (!state.data) return <Waiting what="Starting" />;
  if (state.data.phase === 'broken') return <Broken state={state.data} />;
  if (state.data.phase === 'locked') return <Unlock state={state.data} />;
  return (
    <AppStateProvider value={state.data}>
      {state.data.phase === 'first-run' || settingUp ? (
        <FirstRun
          onDone={() => {
            void router.navigate({ to: '/today' });
            setSettingUp(false);
          }}
        />
      ) : (
        <Inside />
      )}
    </AppStateProvider>
  );
};
