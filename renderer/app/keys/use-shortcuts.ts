import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { madeElsewhere, madeHere } from '../../ui/call/changes-made.ts';
import { undoChange } from '../../ui/call/client.ts';
import { showDone } from '../../ui/call/notices.tsx';
import type { FindAsk } from '../../ui/find/find-in-screen.tsx';
import { onMac } from '../../ui/words/key-names.ts';
import { lock } from '../locking.ts';
import { places } from '../places.tsx';
import { type Command, commandOf } from './commands.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/**
 * Takes back the newest change that was made on this screen. One that was made on another screen is
 * out of sight: it is named, with the way there.
 */
const takeBack = (): void => {
  const changeId = madeHere();
  if (changeId !== null) {
    void undoChange(changeId);
    return;
  }
  const place = madeElsewhere();
  if (place === null) return;
  const goThere = (): void => {
    window.location.hash = place.address;
  };
  showDone(`Nothing was changed on this screen. The last change was made under “${place.title}”.`, {
    words: 'Go there',
    act: goThere,
  });
};

/** What the frame does on a key press or a choice in the menu. */
export type Panels = {
  help: () => void;
  shortcuts: () => void;
  logSpending: () => void;
  find: (ask: FindAsk) => void;
};

/**
 * The keys that work on every screen, and the places that the application's menu asks for. A screen
 * that has its own use for a key prevents the default.
 */
export const useShortcuts = ({ help, shortcuts, logSpending, find }: Panels): void => {
  const navigate = useNavigate();
  useEffect(() => {
    const acts = {
      'log-spending': logSpending,
      lock: () => void lock(),
      help,
      shortcuts,
      undo: takeBack,
    };
    const act = (command: Command): void => {
      if (command.to === 'find') find({ step: command.step });
      else if (command.to !== 'place') acts[command.to]();
      else {
        const place = places[command.index];
        if (place) void navigate({ to: place.to });
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = commandOf(
        {
          key: event.key,
          code: event.code,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          altKey: event.altKey,
          shiftKey: event.shiftKey,
          altGraph: event.getModifierState('AltGraph'),
          typing: isTyping(event.target),
        },
        onMac(),
      );
      if (command === null) return;
      event.preventDefault();
      act(command);
    };
    document.addEventListener('keydown', onKey);
    const stop = window.pepDesk.on('navigate', ({ path }) => {
      if (path === '/help') help();
      else {
        const place = places.find(({ to }) => to === path);
        if (place) void navigate({ to: place.to });
      }
    });
    return () => {
      document.removeEventListener('keydown', onKey);
      stop();
    };
  }, [navigate, help, shortcuts, logSpending, find]);
};
