import { Menu, type MenuItemConstructorOptions } from 'electron';

/** What the menu can make happen. */
export type MenuActions = {
  goTo(path: string): void;
  lock(): void;
};

/** The main places, in the order of the window's rail; Alt+1 is the first, on a Mac Cmd+1. */
const places = [
  ['Today', '/today'],
  ['Pupils', '/pupils'],
  ['PEPs', '/peps'],
  ['Actions', '/actions'],
  ['PP+', '/ppplus'],
  ['Documents', '/documents'],
  ['Settings', '/settings'],
] as const;

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The application menu: the platform's usual entries by role, so that their words and shortcuts are
 * the ones people know, and PEP Desk's own places.
 */
export const menuTemplate = (
  { goTo, lock }: MenuActions,
  platform: NodeJS.Platform,
  developing: boolean,
): MenuItemConstructorOptions[] => {
  const mac = platform === 'darwin';
  const developer: MenuItemConstructorOptions[] = developing
    ? [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
    : [];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Lock', accelerator: 'CommandOrControl+L', click: () => lock() },
        separator,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Go',
      submenu: places.map(([label, path], index) => ({
        label,
        accelerator: `${mac ? 'Command' : 'Alt'}+${index + 1}`,
        click: () => goTo(path),
      })),
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...developer,
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [{ label: 'Help for this screen', accelerator: 'F1', click: () => goTo('/help') }],
    },
  ];
};

/** Sets the application menu. */
export const setMenu = (actions: MenuActions, developing: boolean): void => {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(actions, process.platform, developing)),
  );
};
