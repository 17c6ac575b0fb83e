import type { z } from 'zod';
import { shapeOf } from '#domain/kernel/shape.ts';
import { StoreError } from './errors.ts';

/** One kind of what is kept as JSON, and the one way to read it. */
export type Kept<T> = {
  /**
   * The value as it was written.
   * @param record Which row it is, by ids; never a pupil's data.
   * @throws StoreError `damaged` with a sentence that names the kind and the row.
   */
  read: (text: string, record: string) => T;
  /** The same for a row of a list, which goes on with `instead` where the value cannot be read. */
  readOr: <U>(text: string, instead: U) => T | U;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Declares what is kept as JSON: what it is, in words that begin a sentence, and its schema. It is
 * held against the schema's shape: what it asks of somebody who types binds nothing that was kept.
 */
export const kept = <S extends z.ZodType>(what: string, schema: S): Kept<z.output<S>> => {
  const shape = shapeOf(schema);
  return {
    read: (text, record) => {
      const found = shape.safeParse(parsed(text));
      if (found.success) return found.data;
      throw new StoreError(
        'damaged',
        `${what} cannot be read (${record}). Nothing was changed; restore the newest backup in which it can be.`,
      );
    },
    readOr: (text, instead) => shape.safeParse(parsed(text)).data ?? instead,
  };
};
