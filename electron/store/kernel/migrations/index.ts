import { first } from './0010-first.ts';
import type { Migration } from './migration.ts';

/** Every step, in the order in which they are taken. */
export const migrations: readonly Migration[] = [first];
