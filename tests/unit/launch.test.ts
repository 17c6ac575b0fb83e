import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isInBrowser, readLaunch } from '#electron/shell/launch.ts';
import { todayHere } from '#electron/shell/today.ts';
import { readWindowState } from '#electron/shell/window-state.ts';

test("without a word, the program opens the person's own data on today's date", () => {
  expect(readLaunch(['.'], {})).toEqual({ dataFolder: undefined, sample: false, today: undefined });
});

test('the command line names the data folder before the environment does', () => {
  expect(readLaunch(['.', '--data-folder=here'], { PEP_DESK_DATA: 'there' }).dataFolder).toBe(
    resolve('here'),
  );
  expect(readLaunch(['.'], { PEP_DESK_DATA: 'there' }).dataFolder).toBe(resolve('there'));
});

test('a browser carries the program where there is no Electron, and nowhere else', () => {
  expect(isInBrowser({ node: '24.21.0' })).toBe(true);
  expect(isInBrowser({ node: '24.21.0', electron: '45.4.1' })).toBe(false);
});

test("switches that are Electron's own are left alone", () => {
  expect(readLaunch(['.', '--inspect=0', '--sample'], {}).sample).toBe(true);
});

test("a date for tests is refused on the person's own data", () => {
  const env = { PEP_DESK_TODAY: '2026-11-16' };
  expect(() => readLaunch(['.'], env)).toThrow('give a data folder of its own');
  expect(readLaunch(['.', '--data-folder=x'], env).today).toBe('2026-11-16');
  expect(() => readLaunch(['.', '--data-folder=x'], { PEP_DESK_TODAY: 'tomorrow' })).toThrow();
});

test("today is the day on the computer's own calendar, also just before midnight", () => {
  expect(todayHere(new Date(2026, 6, 1, 23, 59))).toBe('2026-07-01');
  expect(todayHere(new Date(2026, 0, 9, 0, 0))).toBe('2026-01-09');
});

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
const kept = (content: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'pep-desk-window-state-'));
  writeFileSync(join(folder, 'window.json'), content);
  const state = readWindowState(folder, screens);
  rmSync(folder, { recursive: true });
  return state;
};

test('the window opens where it was', () => {
  const state = { x: 40, y: 60, width: 1000, height: 700, maximised: true };
  expect(kept(JSON.stringify(state))).toEqual(state);
});

test('a window on a screen that is gone opens in sight, in its old size', () => {
  const state = { x: 2500, y: 60, width: 1000, height: 700, maximised: false };
  expect(kept(JSON.stringify(state))).toEqual({ width: 1000, height: 700, maximised: false });
});

test('a damaged note of the window is ignored', () => {
  const usual = { width: 1280, height: 800, maximised: false };
  expect(kept('{')).toEqual(usual);
  expect(kept('{"width":-5,"height":700,"maximised":false}')).toEqual(usual);
});
