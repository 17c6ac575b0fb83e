import fs from 'node:fs';
import { fieldsTable } from './fields-table.ts';

/** Writes docs/fields.md: every field of every form; with --print it only shows it. */
if (process.argv.includes('--print')) {
  process.stdout.write(fieldsTable());
} else {
  fs.writeFileSync(new URL('../docs/fields.md', import.meta.url), fieldsTable());
  console.log('docs/fields.md is written.');
}
