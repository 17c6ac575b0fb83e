import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page.module.css';
import { useKeepClear } from './use-keep-clear.ts';

/** A screen: one heading, what belongs to it at the right, and the content. */
export type PageProps = {
  title: ReactNode;
  /** A line under the heading; words, or a few parts in a row. */
  subtitle?: ReactNode;
  /** Buttons at the right of the heading; the main one last. */
  actions?: ReactNode;
  /** `narrow` keeps forms and text at a readable width. */
  width?: 'narrow' | 'full';
  /** Keeps the heading in view while the content scrolls. */
  stays?: boolean;
  /** Heading, what belongs to it and buttons in one line, where there is room. */
  oneLine?: boolean;
  children: ReactNode;
};

/**
 * Does something at once, or when the dialog that has the focus is gone: one that was opened before the
 * screen was there keeps what is being typed into it. Gives a way to do it no more.
 */
const afterDialog = (act: () => void): (() => void) => {
  const dialog = document.activeElement?.closest('[role="dialog"]');
  if (!dialog) {
    act();
    return () => undefined;
  }
  let stop = (): void => observer.disconnect();
  const observer = new MutationObserver(() => {
    if (dialog.isConnected) return;
    observer.disconnect();
    stop = afterDialog(act);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => stop();
};

/** The frame of every screen. Its heading takes the focus when the screen is opened. */
export const Page = ({
  title,
  subtitle,
  actions,
  width = 'full',
  stays = false,
  oneLine = false,
  children,
}: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const header = useKeepClear<HTMLElement>('top');
  useEffect(() => {
    // The screen before may have been left in its middle.
    heading.current?.closest('main')?.scrollTo({ top: 0 });
    return afterDialog(() => {
      const inside = document.activeElement?.closest('main');
      if (!inside || document.activeElement === inside) {
        heading.current?.focus({ preventScroll: true });
      }
    });
  }, []);
  return (
    <div className={width === 'narrow' ? `${classes.page} ${classes.narrow}` : classes.page}>
      <header
        ref={header}
        className={classes.header}
        data-stays={stays || undefined}
        data-one-line={oneLine || undefined}
      >
        <div>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
};
