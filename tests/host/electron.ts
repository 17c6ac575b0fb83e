/**
 * A double of the part of Electron's API that electron/shell uses, carried by an installed Chromium.
 * The program's own main process, preload script and window run unchanged.
 *
 * What it does not reproduce:
 * - Electron's process model: the window's sandbox is Chromium's own (off for root, where Chromium
 *   cannot have one), the preload script shares the page's JavaScript world, and there are no fuses
 *   and no asar archive.
 * - The scheme pep-desk://: Chromium cannot learn one, so the page sees https://pep-desk.app.invalid
 *   in its place. The program is told the real address, and no request reaches the network.
 * - Menus and their accelerators, the title bar's icon, maximising, minimising and restoring from
 *   the program.
 * - A refusal to close: when the window is closed it is gone, whatever a 'close' listener says.
 * - Native file dialogs: under test the test answers them; otherwise zenity or kdialog asks, and
 *   without either a file goes to the Documents folder and nothing can be opened.
 * - The spell checker's language and dictionaries; Chromium's own settings apply.
 * - A second start of the program on the same data folder does not tell the first.
 * - Screen lock and suspend are noticed only when a test announces them.
 */
export { app } from './app.ts';
export { dialog, shell } from './dialogs.ts';
export { ipcMain } from './ipc.ts';
export { session } from './session.ts';
export { Menu, powerMonitor, protocol, screen } from './system.ts';
export { BrowserWindow } from './window.ts';
