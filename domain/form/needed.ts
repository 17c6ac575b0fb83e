import type { FieldMoment } from './declaration.ts';

/** Where something that a PEP still lacks stands: by when it can be answered, or to be read through. */
export type NeededGroup = 'read' | FieldMoment;

/** What these are called, in the order in which a review goes. */
export const neededTitles: Readonly<Record<NeededGroup, string>> = {
  before: 'To answer before the meeting',
  read: 'To read through',
  'at-meeting': 'At the meeting',
  'after-meeting': 'After the meeting',
};

/** The same, in that order. */
export const neededGroups = Object.keys(neededTitles) as readonly NeededGroup[];
