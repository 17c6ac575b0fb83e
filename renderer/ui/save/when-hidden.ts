import { useEffect } from 'react';

/** Saves when the window is hidden, loses the focus, or goes. */
export const useWhenHidden = (save: () => void): void => {
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', save);
    window.addEventListener('blur', save);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('blur', save);
    };
  }, [save]);
};
