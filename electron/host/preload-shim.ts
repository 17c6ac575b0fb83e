import { shownOrigin } from './address.ts';

/** The one function through which the page reaches the double; gone before the page's own code runs. */
export const bindingName = '__pepDeskHost';
/** Where the double delivers what the program sends to the page. */
export const deliverName = '__pepDeskDeliver';

/**
 * Wraps a preload script so that it runs in an ordinary page, before the page's own scripts, in the
 * main frame of the program's own address only, with `require('electron')` as Electron gives it.
 */
export const wrapPreload = (preload: string): string => `
(() => {
  const carry = window.${bindingName};
  delete window.${bindingName};
  if (window !== window.top || location.origin !== ${JSON.stringify(shownOrigin)}) return;
  const listeners = new Map();
  const of = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel);
  const ipcRenderer = {
    invoke: async (channel, ...values) => {
      const reply = await carry('invoke', channel, values);
      if ('fault' in reply) {
        throw new Error("Error invoking remote method '" + channel + "': " + reply.fault);
      }
      return reply.value;
    },
    on: (channel, listener) => of(channel).add(listener),
    off: (channel, listener) => of(channel).delete(listener),
  };
  const contextBridge = {
    exposeInMainWorld: (name, value) =>
      Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true }),
  };
  Object.defineProperty(window, ${JSON.stringify(deliverName)}, {
    value: (channel, values) => {
      for (const listener of [...of(channel)]) listener({}, ...values);
    },
  });
  // Opening is decided by the program, which denies it: as in Electron, the page gets null.
  window.open = (url) => {
    void carry('open', new URL(url ?? 'about:blank', location.href).href, []);
    return null;
  };
  const report = () =>
    carry('bounds', '', [window.screenX, window.screenY, window.outerWidth, window.outerHeight]);
  window.addEventListener('resize', report);
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error('module not found: ' + name);
  };
  const module = { exports: {} };
  ((require, module, exports) => {
${preload}
  })(require, module, module.exports);
})();
`;
