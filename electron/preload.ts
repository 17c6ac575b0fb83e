import { contextBridge, ipcRenderer } from 'electron';
import type { CallFunctions, PepDeskBridge } from '#domain/contract/bridge.ts';
import { eventNames } from '#domain/contract/events.ts';
import { callChannel, eventChannel } from './channels.ts';

/** The names of the contract's calls, put in by the build so that no schema is loaded here. */
declare const CALL_NAMES: readonly string[];

const callFunctions = Object.fromEntries(
  CALL_NAMES.map((name) => [
    name,
    (input: unknown, act?: unknown) => ipcRenderer.invoke(callChannel(name), input, act),
  ]),
) as CallFunctions;

const on: PepDeskBridge['on'] = (event, listener) => {
  if (!eventNames.includes(event)) throw new Error('PEP Desk has no such event.');
  const channel = eventChannel(event);
  // Only the payload crosses: Electron's own event would hand the page a way back.
  const forward = (_event: unknown, payload: Parameters<typeof listener>[0]): void =>
    listener(payload);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
};

contextBridge.exposeInMainWorld('pepDesk', { ...callFunctions, on } satisfies PepDeskBridge);
