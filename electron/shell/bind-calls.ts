import type { IpcMain } from 'electron';
import { actKey, type Call } from '#domain/contract/define.ts';
import { fail, type Result } from '#domain/contract/result.ts';
import { callChannel } from '../channels.ts';
import { describeFault } from '../services/kernel/fault.ts';
import { isAppUrl } from './address.ts';

type Handler = (input: never, act?: string) => Result<unknown> | Promise<Result<unknown>>;

/** What the binding needs to know of the frame that a call came from. */
type Sender = { readonly url: string; readonly parent: unknown } | null;

const isOwnWindow = (sender: Sender): boolean =>
  sender !== null && sender.parent === null && isAppUrl(sender.url);

/**
 * Lets the window make the contract's calls, and nothing else. A call from another frame or with
 * input that does not fit its schema is refused before any service sees it. The log names the call
 * and the places that did not fit, never what was sent.
 */
export const bindCalls = <Calls extends Record<string, Call>>(
  ipcMain: Pick<IpcMain, 'handle'>,
  calls: Calls,
  handlers: { readonly [N in keyof Calls]: Handler },
  log: (message: string) => void,
): void => {
  for (const [name, { input: schema }] of Object.entries(calls)) {
    const handler: Handler | undefined = handlers[name];
    if (handler === undefined) throw new Error(`the call ${name} has no service`);
    ipcMain.handle(callChannel(name), async (event, input: unknown, act: unknown) => {
      if (!isOwnWindow(event.senderFrame)) {
        log(`${name} refused: not from the program's own window`);
        return fail('not-allowed', 'PEP Desk answers only its own window.');
      }
      const parsed = schema.safeParse(input);
      if (!parsed.success) {
        const places = parsed.error.issues.map(({ code, path }) => `${path.join('.')} (${code})`);
        log(`${name} refused: ${places.join(', ')}`);
        const issue = parsed.error.issues[0];
        const message = issue?.message ?? 'This does not fit and was not saved.';
        return fail('bad-input', message, issue?.path.join('.') || undefined);
      }
      const key = actKey.optional().safeParse(act);
      if (!key.success) {
        log(`${name} refused: the key of the act`);
        return fail('bad-input', 'This does not fit and was not saved.');
      }
      try {
        return await handler(parsed.data as never, key.data);
      } catch (fault) {
        log(`${name} failed: ${describeFault(fault)}`);
        return fail('unexpected', 'Something went wrong in PEP Desk. Nothing was half saved.');
      }
    });
  }
};
