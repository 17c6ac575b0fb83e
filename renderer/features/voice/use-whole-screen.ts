import { useEffect } from 'react';

/**
 * Gives a screen the whole display for as long as it is open. Where the system refuses, the screen
 * still fills the window: what keeps a child there does not depend on it.
 */
export const useWholeScreen = (): void => {
  useEffect(() => {
    const asked = document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      void asked?.then(() => (document.fullscreenElement ? document.exitFullscreen() : undefined));
    };
  }, []);
};
