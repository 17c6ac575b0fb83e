import { tellTest, underTest } from './parent.ts';

type InvokeEvent = { senderFrame: { url: string; parent: unknown } };
type InvokeHandler = (event: InvokeEvent, ...values: unknown[]) => unknown;

const handlers = new Map<string, InvokeHandler>();

export const ipcMain = {
  handle: (channel: string, handler: InvokeHandler): void => {
    if (handlers.has(channel)) throw new Error(`a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

let asked = 0;

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** Tells the test of each call of the window, and how it was answered; never what was said. */
const tellOf = async <T>(channel: string, answering: Promise<T>): Promise<T> => {
  if (!underTest) return answering;
  asked += 1;
  const id = asked;
  tellTest({ type: 'called', id, channel });
  const answer = await answering;
  const result = partOf(answer, 'value');
  const changeId = partOf(partOf(result, 'value'), 'changeId');
  tellTest({
    type: 'answered',
    id,
    ok: partOf(result, 'ok') !== false,
    changeId: typeof changeId === 'string' ? changeId : '',
  });
  return answer;
};

const answerOf = async (
  event: InvokeEvent,
  channel: string,
  values: unknown[],
): Promise<{ value: unknown } | { fault: string }> => {
  const handler = handlers.get(channel);
  if (handler === undefined) return { fault: `No handler registered for '${channel}'` };
  try {
    return { value: await handler(event, ...values) };
  } catch (fault) {
    return { fault: String(fault) };
  }
};

/** What `ipcRenderer.invoke` gets back: as in Electron, a fault crosses as its text only. */
export const answerInvoke = (
  event: InvokeEvent,
  channel: string,
  values: unknown[],
): Promise<{ value: unknown } | { fault: string }> =>
  tellOf(channel, answerOf(event, channel, values));
