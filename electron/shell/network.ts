import type { Session } from 'electron';
import { isAppUrl } from './address.ts';

/** Parts of our own pages that are not files: pictures made in the window. */
const localSchemes = new Set(['blob:', 'data:']);

const isOwn = (address: string, devTools: boolean): boolean => {
  if (isAppUrl(address)) return true;
  const { protocol } = new URL(address);
  return localSchemes.has(protocol) || (devTools && protocol === 'devtools:');
};

/**
 * The program makes no network connections: whatever is not our own is cancelled before it starts.
 * The log names the scheme only, because an address can hold what somebody typed.
 */
export const refuseNetwork = (
  session: Session,
  log: (message: string) => void,
  devTools: boolean,
): void => {
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isOwn(details.url, devTools);
    if (cancel) log(`request refused: ${new URL(details.url).protocol} ${details.resourceType}`);
    answer({ cancel });
  });
  // Dictionaries would otherwise be fetched from the network where the system has no spell checker.
  session.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/');
  session.setSpellCheckerLanguages(['en-GB']);
};

/**
 * No camera, microphone, location, notification, device or anything else that must be asked for; only
 * the whole screen, for a child who answers on a screen of their own.
 */
export const refusePermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'fullscreen'),
  );
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
};
