/** What the main process tells the window unasked, with the shape of what comes along. */
export type Events = {
  /** The program has been locked: everything about pupils leaves the screen. */
  locked: null;
  /** The program is about to lock: the window saves what is being typed, then locks. */
  locking: null;
  /** The menu asks for a place, for example "/pupils". */
  navigate: { path: string };
  /** How much of the sample school is made. */
  making: { done: number; of: number };
  /** How much of a copy has been read. */
  restoring: { done: number; of: number };
};
export type EventName = keyof Events;
/** The names of the events: the preload script lets these through and no others. */
export const eventNames: readonly EventName[] = [
  'locked',
  'locking',
  'navigate',
  'making',
  'restoring',
];
