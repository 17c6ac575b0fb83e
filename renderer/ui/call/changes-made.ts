/** Where in the window something was changed. */
export type Place = {
  /** Unlike that of any other screen, tab or term. */
  key: string;
  /** The screen's heading. */
  title: string;
  /** The address that leads there. */
  address: string;
};

type Made = { changeId: string; place: Place };

/** How many changes Ctrl+Z can take back, one by one. */
const mostUndone = 50;

let made: readonly Made[] = [];
let term = '';

/** Says which term the window shows: of another term, other things are on the screen. */
export const noteTermShown = (label: string): void => {
  term = label;
};

/** The screen that is shown now. */
export const placeNow = (): Place => {
  const address = window.location.hash;
  const [path = '', search = ''] = address.slice(1).split('?');
  const tab = new URLSearchParams(search).get('tab') ?? '';
  return {
    key: `${path} ${tab} ${term}`,
    title: document.querySelector('main h1')?.textContent ?? 'another screen',
    address,
  };
};

/** Notes a change that can be taken back, and the screen on which it was asked for. */
export const noteMade = (changeId: string, place: Place): void => {
  made = [...made.filter((one) => one.changeId !== changeId), { changeId, place }].slice(
    -mostUndone,
  );
};

/** Says that a change has led to the screen that is shown now: it is seen there, and taken back there. */
export const noteLedHere = (changeId: string): void => {
  if (made.some((one) => one.changeId === changeId)) noteMade(changeId, placeNow());
};

/** After a change was taken back, or could not be, it is no longer offered. */
export const noteTakenBack = (changeId: string): void => {
  made = made.filter((one) => one.changeId !== changeId);
};

/** Forgets every change, when the program locks. */
export const forgetMade = (): void => {
  made = [];
};

/** The newest change that was made on the screen that is shown; null when there is none. */
export const madeHere = (): string | null => {
  const { key } = placeNow();
  return made.findLast(({ place }) => place.key === key)?.changeId ?? null;
};

/** The screen of the newest change of all, while that is another one; null otherwise. */
export const madeElsewhere = (): Place | null => {
  const last = made.at(-1)?.place ?? null;
  return last === null || last.key === placeNow().key ? null : last;
};
