import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { madeElsewhere, madeHere } from '../ui/changes-made.ts';
import { undoChange } from '../ui/client.ts';
import { showDone } from '../ui/notices.tsx';
import { lock } from './locking.ts';
import { places } from './places.tsx';

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
export type Panels = { help: () => void; shortcuts: () => void; logSpending: () => void };

/**
 * The keys that work on every screen, and the places that the application's menu asks for. A screen
 * that has its own use for a key prevents the default.
 */
export const useShortcuts = ({ help, shortcuts, logSpending }: Panels): void => {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const done = (action: () => void): void => {
        event.preventDefault();
        action();
      };
      if (event.altKey && !control && /^Digit[1-7]$/.test(event.code)) {
        const place = places[Number(event.code.slice(5)) - 1];
        if (place) done(() => void navigate({ to: place.to }));
      } else if (control && event.shiftKey && !event.altKey && key === 'l') {
        done(logSpending);
      } else if (control && !event.altKey && key === 'l') {
        done(() => void lock());
      } else if (event.key === 'F1') {
        done(help);
      } else if (event.key === '?' && !isTyping(event.target)) {
        done(shortcuts);
      } else if (control && !event.shiftKey && key === 'z' && !isTyping(event.target)) {
        done(takeBack);
      }
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
  }, [navigate, help, shortcuts, logSpending]);
};
