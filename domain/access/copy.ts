/** Copies of the records, and what is told of one before it is restored. */

/**
 * Why a copy was made: by itself or when somebody asked for it, before an update changed the shape of
 * the records, or before another copy took the records' place.
 */
export type CopyKind = 'usual' | 'before-update' | 'before-restore';

/** Where a copy lies: beside the records, or in the folder that was chosen last. */
export const copyPlaces = ['here', 'elsewhere'] as const;
export type CopyPlace = (typeof copyPlaces)[number];

/** What keeps a copy from being opened, as far as it shows without its passphrase. */
export type CopyFault = 'no-keyring' | 'bad-keyring' | 'newer-program';

/** A copy, as it may be shown before anyone has opened it: nothing of it is about pupils. */
export type Copy = {
  /** Its file's name. */
  name: string;
  /** When it was made, an ISO instant. */
  at: string;
  bytes: number;
  kind: CopyKind;
  /** As its keyring says; empty where that cannot be read. */
  school: string;
  /** Who has a passphrase that opens it. */
  people: { id: string; name: string }[];
  fault: CopyFault | null;
};

/**
 * What a copy would take the place of.
 *
 * - `none`: there are no records here.
 * - `same`: the records of the same school, and how much of them the copy does not have.
 * - `other`: the records of another school, or such as the copy's key does not open.
 * - `unreadable`: records that are damaged, or cannot be reached.
 */
export type Present =
  | { is: 'none' | 'other' | 'unreadable' }
  | { is: 'same'; pupils: number; peps: number; changes: number };

/** A copy that was opened and is whole: what it holds, and what it would take the place of. */
export type LookedAt = {
  copy: Copy;
  pupils: number;
  peps: number;
  present: Present;
  /** True where it was opened with the recovery code: a new passphrase is set with it. */
  needsPassphrase: boolean;
};

/** The copy to try next: the newest that shows no fault and has not been found damaged. */
export const nextToTry = (copies: readonly Copy[], damaged: ReadonlySet<string>): Copy | null =>
  copies
    .filter(({ name, fault }) => fault === null && !damaged.has(name))
    .toSorted((a, b) => b.at.localeCompare(a.at))[0] ?? null;
