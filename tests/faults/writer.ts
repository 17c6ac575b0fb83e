/**
 * A process of its own that writes to the records until it is killed. It takes the folder and says
 * each value on a line once its transaction has come back, so that whoever killed it knows what it
 * had been promised.
 */

import { saveAnswers } from '#electron/store/form/answers.ts';
import { openStore } from '#electron/store/kernel/open.ts';
import { queries } from '#electron/store/kernel/query.ts';
import { says } from '../fixtures/says.ts';

const [folder = ''] = process.argv.slice(2);
const opened = openStore({ folder, key: Buffer.alloc(32, 7) });
if (!opened.ok) throw new Error(opened.error.message);
const { store } = opened;
const pep = store.read((read) => read.first(queries.selectFrom('pep').select('id')));
for (let count = 1; ; count += 1) {
  store.write('Jo', (write) => {
    saveAnswers(write, pep?.id ?? '', { age: says(count) });
    saveAnswers(write, pep?.id ?? '', {
      strengths: says('x'.repeat(count % 9000)),
    });
  });
  process.stdout.write(`${count}\n`);
}
