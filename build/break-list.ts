import fs from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run.ts';

/** A small fault: `find` stands once in the file, and `harm` says what the fault would do to a school. */
const aBreak = z.record(z.enum(['name', 'room', 'file', 'find', 'replace', 'harm']), z.string());

/** The faults that `npm run breaks` makes. */
export const breaks = z
  .array(aBreak)
  .parse(JSON.parse(fs.readFileSync(join(root, 'build/breaks.json'), 'utf8')));

/** Breaks whose place in the product was changed, so that they would break nothing, in words. */
export const staleBreaks = (): string[] =>
  breaks.flatMap(({ name, file, find }) => {
    const path = join(root, file);
    const found = fs.existsSync(path) ? fs.readFileSync(path, 'utf8').split(find).length - 1 : 0;
    if (found === 1) return [];
    return [`The break ${name} is found ${found} times in ${file}: name its place in breaks.json.`];
  });
