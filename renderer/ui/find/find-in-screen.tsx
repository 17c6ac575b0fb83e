import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { drawEveryRow } from '../grid/rows-in-view.ts';
import classes from './find-in-screen.module.css';
import { elementOf, type Found, findIn, goTo, mark, unmark } from './screen-text.ts';

/** Where is looked: in the dialog that is open, or in the screen. */
const rootNow = (): Element | null =>
  [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')]
    .filter((dialog) => dialog.checkVisibility())
    .at(-1) ?? document.getElementById('content');

/** What a key asks of the bar; a new object for each press. */
export type FindAsk = { step: -1 | 0 | 1 };

const changesSettle = 150;

/** How many times the words stand there; counted again when what is on the screen changes. */
const useFound = (query: string): readonly Found[] => {
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    drawEveryRow(true);
    let timer = 0;
    const look = (): void => {
      const root = rootNow();
      setFound(root ? findIn(root, query) : []);
    };
    const lookSoon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, changesSettle);
    };
    look();
    const observer = new MutationObserver((changes) => {
      const bar = document.querySelector('[data-find-bar]');
      if (changes.some(({ target }) => !bar?.contains(target))) lookSoon();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    document.addEventListener('input', lookSoon);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('input', lookSoon);
    };
  }, [query]);
  useEffect(
    () => () => {
      drawEveryRow(false);
      unmark();
    },
    [],
  );
  return found;
};

/** Finds words on this screen. They are kept nowhere. */
export const FindInScreen = ({ ask, onClose }: { ask: FindAsk; onClose: () => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useFound(query);
  const now = found[Math.min(at, found.length - 1)];
  const [before] = useState(() => document.activeElement);

  useEffect(() => {
    mark(found, now);
    if (now) elementOf(now)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [found, now]);

  const step = useCallback(
    (by: number): void => {
      const { length } = found;
      if (length > 0) setAt((old) => (Math.min(old, length - 1) + by + length) % length);
    },
    [found],
  );
  const latest = useRef(step);
  useLayoutEffect(() => {
    latest.current = step;
  }, [step]);
  // At once: what is typed next belongs here, not into the field beneath.
  useLayoutEffect(() => {
    if (ask.step !== 0) latest.current(ask.step);
    const field = input.current;
    if (!field || (ask.step !== 0 && field.value !== '')) return;
    field.focus();
    field.select();
  }, [ask]);

  const close = (): void => {
    onClose();
    if (now) goTo(now);
    else if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target === input.current) step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const words =
    query.trim() === ''
      ? ''
      : now
        ? `${found.indexOf(now) + 1} of ${found.length}`
        : 'Not on this screen';
  return createPortal(
    <search
      className={classes.bar}
      aria-label="Find on this screen"
      data-find-bar
      // Enter pressed again and again means the next one each time.
      data-again
      onKeyDown={onKeyDown}
    >
      <TextInput
        ref={input}
        aria-label="Find on this screen"
        placeholder="Find on this screen"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        data-mantine-stop-propagation="true"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
      />
      <output className={classes.count}>{words}</output>
      <ActionIcon
        variant="subtle"
        aria-label="Previous"
        data-mantine-stop-propagation="true"
        onClick={() => step(-1)}
      >
        <IconChevronUp size="1.125rem" aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label="Next"
        data-mantine-stop-propagation="true"
        onClick={() => step(1)}
      >
        <IconChevronDown size="1.125rem" aria-hidden />
      </ActionIcon>
      <CloseButton
        aria-label="Close the search of this screen"
        data-mantine-stop-propagation="true"
        onClick={close}
      />
    </search>,
    document.body,
  );
};
