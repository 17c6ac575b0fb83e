import type { Reply, Sender } from './page.ts';

type InvokeEvent = { senderFrame: Sender };
/** Answers one call of the window. */
export type InvokeHandler = (event: InvokeEvent, ...values: unknown[]) => unknown;

const handlers = new Map<string, InvokeHandler>();

export const ipcMain = {
  handle: (channel: string, handler: InvokeHandler): void => {
    if (handlers.has(channel)) throw new Error(`a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

/** What `ipcRenderer.invoke` gets back. */
export const answerInvoke = async (
  event: InvokeEvent,
  channel: string,
  values: unknown[],
): Promise<Reply> => {
  const handler = handlers.get(channel);
  if (handler === undefined) return { fault: `No handler registered for '${channel}'` };
  try {
    return { value: await handler(event, ...values) };
  } catch (fault) {
    return { fault: String(fault) };
  }
};
