/**
 * The part of Electron's API that electron/shell uses, carried by an installed Chromium where there is
 * no Electron. The program's own main process, preload script and window run unchanged.
 *
 * What it keeps as Electron does: no request of the window reaches the network, since the program
 * answers each; what is typed, its history and its cache stay in memory, since the window is a private
 * one, with a profile that is made at each start and removed at each end; a window that crashes leaves
 * no dump.
 *
 * What it cannot keep, or does not reproduce:
 * - Screen lock and sleep are not noticed: there the program locks after ten minutes without use.
 * - The browser is another maker's, with its own commands (print, save the page, developer tools) and
 *   what its owner or the school's computers' rules have put into it.
 * - Electron's process model: the window's sandbox is Chromium's own (off for root, where Chromium
 *   cannot have one), the preload script shares the page's JavaScript world, and there are no fuses
 *   and no asar archive.
 * - The scheme pep-desk://: Chromium cannot learn one, so the page sees https://pep-desk.app.invalid
 *   in its place. The program is told the real address.
 * - Menus and their accelerators, the title bar's icon, maximising, minimising and restoring from
 *   the program.
 * - A refusal to close: when the window is closed it is gone, whatever a 'close' listener says.
 * - Native file dialogs: zenity or kdialog asks, and without either a file goes to the Documents
 *   folder and nothing can be opened.
 * - The spell checker's language and dictionaries; Chromium's own settings apply.
 * - A second start of the program on the same data folder does not tell the first.
 */
export { app } from './app.ts';
export { dialog, shell } from './dialogs.ts';
export { ipcMain } from './ipc.ts';
export { session } from './session.ts';
export { Menu, powerMonitor, protocol, screen } from './system.ts';
export { BrowserWindow } from './window.ts';
