import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SchoolKind } from '#domain/contract/calls/access.ts';
import { allAnswered, call } from '../../ui/call/call.ts';
import { errorOf, showDone, showFailure, useAppState } from '../../ui/call/client.ts';
import section from '../../ui/page/section.module.css';
import { Section } from '../../ui/page/section.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import classes from './sample-school.module.css';

/** As long as saves may take before the school that is open is closed, in milliseconds. */
const patienceMs = 800;

/**
 * Opens the other school. What is being typed is saved first, and then the window is loaded anew, so
 * that nothing of the one school stays in it.
 */
const change = async (to: SchoolKind): Promise<void> => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await allAnswered(patienceMs);
  try {
    const { changed } = await call('schools.change', { to });
    if (!changed) {
      showDone('The sample school was not made.');
      return;
    }
    window.location.hash = '#/today';
    window.location.reload();
  } catch (thrown) {
    showFailure(errorOf(thrown));
  }
};

/** How far the making of the sample school is; null while nothing is made. */
const useMaking = () => {
  const [made, setMade] = useState<{ done: number; of: number } | null>(null);
  useEffect(() => window.pepDesk.on('making', setMade), []);
  return made;
};

const giveUp = (): void => {
  // Where nothing is being made there is nothing to give up, and nobody to be told.
  void call('schools.giveUp', {}).catch(() => undefined);
};

/** Gives up what is being opened when its screen is left, or the window is loaded anew. */
const useGiveUpOnLeaving = (opening: boolean): void => {
  useEffect(() => {
    if (!opening) return undefined;
    window.addEventListener('pagehide', giveUp);
    return () => {
      window.removeEventListener('pagehide', giveUp);
      giveUp();
    };
  }, [opening]);
};

/**
 * Opens the sample school; while it is made it says how far it is, and can be stopped. Whoever leaves
 * its screen stops it too: nothing opens behind them.
 */
export const OpenSample = ({ small = false }: { small?: boolean }) => {
  const [opening, setOpening] = useState(false);
  const made = useMaking();
  useGiveUpOnLeaving(opening);
  const open = async (): Promise<void> => {
    setOpening(true);
    await change('sample');
    setOpening(false);
  };
  if (!opening || made === null) {
    return (
      <Button
        variant="default"
        {...(small ? { size: 'compact-md' } : {})}
        loading={opening}
        onClick={() => void open()}
      >
        Open the sample school
      </Button>
    );
  }
  const percent = Math.round((made.done / Math.max(1, made.of)) * 100);
  return (
    <div>
      <p role="status">The sample school is being made. It is done once, and takes a moment.</p>
      <Progress.Root>
        <Progress.Section value={percent} aria-label="The sample school is being made" />
      </Progress.Root>
      <p>
        <SmallButton onClick={giveUp}>Cancel</SmallButton>
      </p>
    </div>
  );
};

/** The name of the sample school, on a screen that stands alone; nothing while one's own is open. */
export const SampleName = () =>
  useAppState().sample ? (
    <span className={classes.name}>Sample school: everyone is invented.</span>
  ) : null;

/** The way back from the sample school to the person's own. */
export const BackToOwn = () => (
  <SmallButton onClick={() => void change('own')}>Back to my own school</SmallButton>
);

/** Settings: the invented school, beside one's own. */
export const SamplePage = () => {
  const { sample, otherSchool } = useAppState();
  return (
    <Section
      title="Sample school"
      reason="An invented school with fifteen children, to try things out and to show them to others. It is kept in a folder of its own, stands still on its own day, and has nothing to do with your records: they are closed and locked while it is open."
    >
      <div className={section.buttons}>
        {otherSchool === 'sample' && <OpenSample />}
        {otherSchool === 'own' && <BackToOwn />}
        {sample && otherSchool === null && (
          <p>The sample school is open. PEP Desk was started with it alone.</p>
        )}
      </div>
    </Section>
  );
};
