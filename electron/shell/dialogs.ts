import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '../services/kernel/env.ts';

/** The system's own file dialogs, in front of the window they belong to. */
export const fileDialogs = (windowNow: () => BrowserWindow | undefined): Dialogs => {
  const documents = (): string => app.getPath('documents');
  const openOne = async (options: Electron.OpenDialogOptions): Promise<string | null> => {
    const window = windowNow();
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    saveFile: async ({ title, fileName, folder, filters = [] }) => {
      const options = { title, filters, defaultPath: join(folder ?? documents(), fileName) };
      const window = windowNow();
      const { canceled, filePath } = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options);
      return canceled || filePath === '' ? null : filePath;
    },
    openFolder: ({ title, folder }) =>
      openOne({
        title,
        defaultPath: folder ?? documents(),
        properties: ['openDirectory', 'createDirectory'],
      }),
    openFile: ({ title, folder, filters = [] }) =>
      openOne({ title, filters, defaultPath: folder ?? documents(), properties: ['openFile'] }),
  };
};
