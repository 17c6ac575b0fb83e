// The least program that opens a window in the same host: what an empty window costs.
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';

const page = '<!doctype html><html lang="en"><title>Blank</title><body>Blank</body></html>';
const headers = { 'content-type': 'text/html; charset=utf-8' };

await app.whenReady();
session.fromPartition('blank').protocol.handle('pep-desk', () => new Response(page, { headers }));
app.on('window-all-closed', () => app.quit());
const window = new BrowserWindow({
  width: 1280,
  height: 720,
  webPreferences: { preload: join(import.meta.dirname, '../preload.cjs') },
});
await window.loadURL('pep-desk://app/');
