import { protocol } from 'electron';
import { appScheme } from './address.ts';

/**
 * Declares the program's own scheme. Must run before the app is ready. `standard` gives the page an
 * origin of its own, `secure` the same treatment as https.
 */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
};
