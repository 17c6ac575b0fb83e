/**
 * `npm run release:freeze`, before each release: writes down the forms and the database's shape as
 * they go out. From then on `npm run check` is red when either changes without a new version. What
 * was frozen before is never written again.
 */
import fs from 'node:fs';
import path from 'node:path';
import { allTemplates } from '#domain/form/forms/index.ts';
import type { Template } from '#domain/form/template.ts';
import { migrations } from '#electron/store/kernel/migrations/index.ts';
import {
  changedSinceRelease,
  formsFolder,
  releasedShapes,
  shapesFile,
  shapeUpTo,
} from './released.ts';

/** JSON with a line for each field, so that a change of one is a change of one line. */
const asLines = ({ sections, targetFields, ...form }: Template): string => {
  const lines = (fields: readonly object[]): string =>
    `[\n${fields.map((field) => JSON.stringify(field)).join(',\n')}\n]`;
  const open = (part: object): string => JSON.stringify(part).slice(0, -1);
  const parts = sections.map(
    ({ fields, ...section }) => `${open(section)},"fields":${lines(fields)}}`,
  );
  return `${open(form)},\n"sections":[\n${parts.join(',\n')}\n],\n"targetFields":${lines(targetFields)}}\n`;
};

const faults = changedSinceRelease();
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

fs.mkdirSync(formsFolder, { recursive: true });
for (const form of allTemplates()) {
  const file = path.join(formsFolder, `${form.id}-${form.version}.json`);
  if (fs.existsSync(file)) continue;
  fs.writeFileSync(file, asLines(form));
  console.log(`The form ${form.id} ${form.version} is frozen.`);
}

const number = migrations.at(-1)?.number ?? 0;
const shapes = releasedShapes();
if (!(number in shapes)) {
  const frozen = { ...shapes, [number]: shapeUpTo(number) };
  fs.writeFileSync(shapesFile, `${JSON.stringify(frozen, null, 2)}\n`);
  console.log(`The shape of the database after migration ${number} is frozen.`);
}
