import fs from 'node:fs';
import path from 'node:path';
import { says } from '../fixtures/says.ts';
import { type Ask, autumn } from './ask.ts';
import { atMost, type BenchRow } from './row.ts';
import { typicalTimes } from './timing.ts';

/** Writes a file whole or not at all, as a program that keeps each PEP in a JSON file would. */
const writeWhole = (file: string, content: string): void => {
  const handle = fs.openSync(`${file}.part`, 'w');
  try {
    fs.writeFileSync(handle, content);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(`${file}.part`, file);
  const folder = fs.openSync(path.dirname(file), 'r');
  try {
    fs.fsyncSync(folder);
  } finally {
    fs.closeSync(folder);
  }
};

/**
 * Saving one answer, so that a power cut cannot take it: encrypted, with its row in the change log
 * and the progress worked out anew; against writing the whole PEP to a plain JSON file on the same disk.
 */
export const savingRows = async (ask: Ask, folder: string): Promise<BenchRow[]> => {
  const { rows } = await ask('pupils.list', { term: autumn, search: '' });
  const id = rows[0]?.pep?.id ?? '';
  const record = await ask('peps.get', { id });
  const file = path.join(folder, 'pep.json');
  const words = (run: number): string => `Reads with a partner and is proud of it, day ${run}.`;
  const { ours, other } = await typicalTimes(
    {
      ours: (run) =>
        ask('peps.saveAnswers', {
          id,
          answers: { strengths: says(words(run)) },
        }),
      other: (run) =>
        writeWhole(file, JSON.stringify({ ...record, strengths: words(run) }, null, 2)),
    },
    { warm: 10, counted: 150 },
  );
  return [atMost('Saving one answer, against the whole PEP as a JSON file', ours, other, 3)];
};
