import type { ServiceEnv } from './env.ts';
import { describeFault } from './fault.ts';
import { Refusal } from './refusal.ts';

/** How the documents that are being made right now are told of a fault outside them all. */
const beingMade = new Set<(fault: unknown) => void>();

const tellAll = (fault: unknown): void => {
  for (const tell of beingMade) tell(fault);
};

/**
 * A part of a document may throw later, from a stream or a timer, where no promise catches it; that
 * would end the program. While documents are being made such a fault is theirs.
 */
const strayFault = (): { fault: Promise<never>; stop: () => void } => {
  let tell: (fault: unknown) => void = () => undefined;
  const fault = new Promise<never>((_, reject) => {
    tell = reject;
  });
  if (beingMade.size === 0) process.setUncaughtExceptionCaptureCallback(tellAll);
  beingMade.add(tell);
  return {
    fault,
    stop: () => {
      beingMade.delete(tell);
      if (beingMade.size === 0) process.setUncaughtExceptionCaptureCallback(null);
    },
  };
};

/**
 * Makes a document in memory. Whatever goes wrong in it, at once or later, is logged without what
 * the document holds and refused in words; nothing has been written by then.
 */
export const making = async <T>(
  { log }: Pick<ServiceEnv, 'log'>,
  make: () => Promise<T>,
): Promise<T> => {
  const stray = strayFault();
  try {
    return await Promise.race([make(), stray.fault]);
  } catch (fault) {
    log(`a document failed: ${describeFault(fault)}`);
    throw new Refusal(
      'unexpected',
      'This document could not be made. Nothing was saved, and the records are as they were.',
    );
  } finally {
    stray.stop();
  }
};
