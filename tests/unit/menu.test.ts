import { expect, test, vi } from 'vitest';
import { menuTemplate } from '#electron/shell/menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

const goKeys = (platform: NodeJS.Platform): unknown[] => {
  const menu = menuTemplate({ goTo: () => undefined, lock: () => undefined }, platform, false);
  const go = menu.find(({ label }) => label === '&Go')?.submenu;
  return Array.isArray(go) ? go.map(({ accelerator }) => accelerator) : [];
};

test('the menu leads to the seven places by Alt and a digit, and by Cmd on a Mac', () => {
  expect(goKeys('win32')).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `Alt+${number}`));
  expect(goKeys('linux')).toEqual(goKeys('win32'));
  expect(goKeys('darwin')).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `Command+${number}`));
});
