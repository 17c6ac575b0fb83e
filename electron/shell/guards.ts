import type { App, Shell } from 'electron';
import { isAppUrl } from './address.ts';
import { externalLink } from './external-links.ts';

/**
 * Guards every web page that the program ever makes, from the moment it exists: it stays on its own
 * address, opens no window, embeds no other page. Links to public guidance go to the browser.
 */
export const guardWebContents = (
  app: App,
  shell: Pick<Shell, 'openExternal'>,
  log: (message: string) => void,
): void => {
  app.on('web-contents-created', (_created, contents) => {
    const stay = (event: { preventDefault(): void; url: string }): void => {
      if (isAppUrl(event.url)) return;
      log('navigation refused');
      event.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => {
      log('webview refused');
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      const link = externalLink(url);
      if (link === undefined) log('new window refused');
      else void shell.openExternal(link);
      return { action: 'deny' };
    });
  });
};
