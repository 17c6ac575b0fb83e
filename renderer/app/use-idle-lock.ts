import { useEffect } from 'react';
import { lock } from './locking.ts';

/** After so long without a key or the mouse, the program locks: 10 minutes, in milliseconds. */
export const idleLimit = 10 * 60_000;

/** Locks the program when nobody has touched it for ten minutes, sleep of the computer included. */
export const useIdleLock = (): void => {
  useEffect(() => {
    let touched = Date.now();
    const touch = (): void => {
      touched = Date.now();
    };
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true });
    const timer = window.setInterval(() => {
      if (Date.now() - touched >= idleLimit) void lock();
    }, 10_000);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, touch);
      window.clearInterval(timer);
    };
  }, []);
};
