import { z } from 'zod';

/** One of the choices that a list of labels names, or `''` where the list has that; `sentence` refuses the rest. */
export const oneOf = <T extends Readonly<Record<string, unknown>>>(labels: T, sentence?: string) =>
  z.enum(Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]], sentence);
