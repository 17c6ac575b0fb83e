/**
 * The nouns that the program speaks of, the same on every floor. Their order is that of the rooms: a
 * noun knows only those that stand before it. What is kept in the store belongs to one of them.
 */
export const nouns = [
  'school',
  'authority',
  'access',
  'pupil',
  'files',
  'ppplus',
  'form',
  'review',
  'meeting',
  'voice',
  'quality',
  'stages',
  'contributions',
  'reminder',
  'cohort',
  'documents',
  'history',
] as const;
export type Noun = (typeof nouns)[number];
