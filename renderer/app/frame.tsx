import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconChevronLeft, IconChevronRight, IconLock, IconSearch } from '@tabler/icons-react';
import { Link, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { compareTerms, shiftTerm, type TermKey, termLabel } from '#domain/school/terms.ts';
import { BackToOwn } from '../features/access/sample-school.tsx';
import { LogSpending } from '../features/ppplus/log-spending.tsx';
import { useAppState, useTerm } from '../ui/call/client.ts';
import { silenceNotices } from '../ui/call/notices.tsx';
import { NearProvider } from '../ui/field/near.ts';
import { type FindAsk, FindInScreen } from '../ui/find/find-in-screen.tsx';
import { SmallButton } from '../ui/page/small-button.tsx';
import { mayLeave, StayUntilSaved } from '../ui/save/stay-until-saved.tsx';
import { ariaKeys, shownKeys } from '../ui/words/key-names.ts';
import { Mark } from '../ui/words/mark.tsx';
import classes from './frame.module.css';
import { Help } from './help.tsx';
import { Find } from './keys/find.tsx';
import { Shortcuts } from './keys/shortcuts.tsx';
import { usePageKeys } from './keys/use-page-keys.ts';
import { useShortcuts } from './keys/use-shortcuts.ts';
import { lock } from './locking.ts';
import { type Place, places } from './places.tsx';
import { RecoveryReminder } from './recovery-reminder.tsx';
import { StatusLine } from './status-line.tsx';
import { useIdleLock } from './use-idle-lock.ts';

/** The term that the screen shows, with the one before and the one after. */
const TermSwitch = () => {
  const { term, current, setTerm } = useTerm();
  const elsewhere = compareTerms(term, current) !== 0;
  const goTo = async (other: TermKey): Promise<void> => {
    if (await mayLeave()) setTerm(other);
  };
  return (
    <fieldset className={classes.term} aria-label="Term" data-again>
      <ActionIcon
        variant="subtle"
        aria-label="Previous term"
        onClick={() => void goTo(shiftTerm(term, -1))}
      >
        <IconChevronLeft size="1.125rem" aria-hidden />
      </ActionIcon>
      <strong aria-live="polite">{termLabel(term)}</strong>
      <ActionIcon
        variant="subtle"
        aria-label="Next term"
        onClick={() => void goTo(shiftTerm(term, 1))}
      >
        <IconChevronRight size="1.125rem" aria-hidden />
      </ActionIcon>
      {elsewhere && (
        <Button variant="light" size="compact-sm" onClick={() => void goTo(current)}>
          Back to this term
        </Button>
      )}
    </fieldset>
  );
};

const Rail = ({ place }: { place: Place | undefined }) => (
  <nav className={classes.rail} aria-label="Main">
    <ul className="bare">
      {places.map(({ to, label, icon: Icon }, index) => (
        <li key={to}>
          <Link
            to={to}
            className={classes.place ?? ''}
            aria-current={label === place ? 'page' : undefined}
            aria-keyshortcuts={ariaKeys(`Place+${index + 1}`)}
          >
            <Icon size="1.25rem" stroke={1.6} aria-hidden />
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

/** A screen that stands alone: no rail, no search, no keys and no menu that lead elsewhere. */
const Alone = () => {
  useIdleLock();
  useEffect(silenceNotices, []);
  const { sample } = useAppState();
  useEffect(() => {
    document.title = sample ? 'PEP Desk – Sample school' : 'PEP Desk';
  }, [sample]);
  return <Outlet />;
};

/** What stands around a screen: rail, term, search, who is signed in, lock, status line. */
const Surrounded = () => {
  const { person, sample, otherSchool, today } = useAppState();
  const near = useMemo(() => ({ today, middle: today }), [today]);
  const [panel, setPanel] = useState<'help' | 'shortcuts' | 'log' | null>(null);
  const [finding, setFinding] = useState<FindAsk | null>(null);
  const place = useMatches({ select: (matches) => matches.at(-1)?.staticData.place });
  const ofTerm = useMatches({ select: (matches) => matches.at(-1)?.staticData.ofTerm === true });
  const path = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open stays with its screen
  useEffect(() => {
    setPanel(null);
    setFinding(null);
  }, [path]);
  useIdleLock();
  usePageKeys();
  useShortcuts({
    help: () => setPanel('help'),
    shortcuts: () => setPanel('shortcuts'),
    logSpending: () => setPanel('log'),
    find: setFinding,
  });
  useEffect(() => {
    document.title = place === undefined ? 'PEP Desk' : `PEP Desk – ${place}`;
  }, [place]);
  const close = () => setPanel(null);
  const stopFinding = () => setFinding(null);
  return (
    <div className={classes.window}>
      <div className={classes.frame}>
        <button
          type="button"
          className={classes.skip}
          onClick={() => document.getElementById('content')?.focus()}
        >
          Skip to the content
        </button>
        <header className={classes.top}>
          <span className={classes.brand}>
            <Mark /> PEP Desk
          </span>
          {sample && (
            <span className={classes.sample}>
              <strong title="Everyone here is invented, and nothing here is your own.">
                Sample school
              </strong>{' '}
              on {formatShortDate(today)}
              {otherSchool === 'own' && <BackToOwn />}
            </span>
          )}
          {ofTerm && <TermSwitch />}
          <UnstyledButton
            className={classes.find}
            aria-keyshortcuts={ariaKeys('Ctrl+K')}
            onClick={() => spotlight.open()}
          >
            <IconSearch size="1rem" aria-hidden /> <span>Find a pupil or a place</span>{' '}
            <kbd>{shownKeys('Ctrl+K').replace('+', ' ')}</kbd>
          </UnstyledButton>
          <span className={classes.who}>{person?.name}</span>
          <Tooltip label={`Lock (${shownKeys('Ctrl+L')})`}>
            <SmallButton
              leftSection={<IconLock size="1rem" aria-hidden />}
              aria-keyshortcuts={ariaKeys('Ctrl+L')}
              onClick={() => void lock()}
            >
              Lock
            </SmallButton>
          </Tooltip>
        </header>
        <Rail place={place} />
        <main id="content" className={classes.main} tabIndex={-1}>
          <RecoveryReminder />
          <NearProvider value={near}>
            <Outlet />
          </NearProvider>
        </main>
        <StatusLine onHelp={() => setPanel('help')} onShortcuts={() => setPanel('shortcuts')} />
        <Find
          help={() => setPanel('help')}
          shortcuts={() => setPanel('shortcuts')}
          logSpending={() => setPanel('log')}
        />
        {finding && <FindInScreen ask={finding} onClose={stopFinding} />}
        <Help opened={panel === 'help'} place={place} onClose={close} />
        {panel === 'shortcuts' && <Shortcuts onClose={close} />}
        {panel === 'log' && <LogSpending onClose={close} />}
      </div>
    </div>
  );
};

/** The window's frame; a screen that must stand alone has none. */
export const Frame = () => {
  const alone = useMatches({ select: (matches) => matches.at(-1)?.staticData.alone === true });
  return (
    <>
      <StayUntilSaved />
      {alone ? <Alone /> : <Surrounded />}
    </>
  );
};
