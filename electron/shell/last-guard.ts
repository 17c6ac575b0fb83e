import { describeFault } from '../services/kernel/fault.ts';

type Faults = {
  on(event: 'uncaughtException' | 'unhandledRejection', hear: (fault: unknown) => void): unknown;
};

/**
 * What happens to a fault that nothing has caught. While the program starts, `stop` ends it: half
 * started, nobody could say what works. Once it is open it goes on, and only the log knows: each
 * change of the records is one transaction, taken back whole by whatever throws in it, so nothing
 * is half written; but ending the program would lose what is being typed in its window.
 * @returns to be called when the program is open
 */
export const guardLast = (
  process: Faults,
  log: (message: string) => void,
  stop: (fault: unknown) => void,
): (() => void) => {
  let isOpen = false;
  process.on('uncaughtException', (fault) => {
    if (isOpen) log(`uncaught: ${describeFault(fault)}`);
    else stop(fault);
  });
  process.on('unhandledRejection', (fault) => log(`unhandled: ${describeFault(fault)}`));
  return () => {
    isOpen = true;
  };
};
