import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let copy: string;

/** A tree of its own, with as much of this one as forms, tables and their release need. */
beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-release-'));
  for (const part of ['package.json', 'build', 'domain', 'electron/store']) {
    fs.cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  fs.rmSync(path.join(copy, 'domain/form/forms/released'), { recursive: true, force: true });
  fs.rmSync(path.join(copy, 'electron/store/kernel/migrations/released.json'), { force: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => fs.rmSync(copy, { recursive: true }));

const run = (...args: string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return `${stdout}${stderr}`;
};
const freeze = (): string => run('build/freeze.ts');
/** What the check says of the release; then the title of the first version of a form, and the newest. */
const check = (form = ''): string[] =>
  run(
    '--input-type=module',
    '--eval',
    `import { changedSinceRelease } from './build/released.ts';
     import { newestOf, templateOf } from './domain/form/forms/index.ts';
     for (const change of changedSinceRelease()) console.log(change);
     const form = '${form}';
     if (form !== '') console.log([templateOf({ templateId: form, templateVersion: 1 }).title, newestOf(form).title].join('; '));`,
  )
    .split('\n')
    .filter((line) => line !== '');

const before = new Map<string, string>();
/** Puts every file of the copy back as it was. */
const putBack = (): void => {
  for (const [file, text] of before) fs.writeFileSync(file, text);
  before.clear();
};
afterEach(putBack);

/** Replaces words in a file of the copy, until the test ends. */
const edit = (file: string, was: string, becomes: string): void => {
  const at = path.join(copy, file);
  const text = fs.readFileSync(at, 'utf8');
  expect(text, file).toContain(was);
  if (!before.has(at)) before.set(at, text);
  fs.writeFileSync(at, text.replace(was, becomes));
};

/** The file that declares a field. */
const fileOf = (id: string): string => {
  const fields = 'domain/form/fields';
  const found = fs
    .readdirSync(path.join(copy, fields), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .find((file) => fs.readFileSync(path.join(copy, fields, file), 'utf8').includes(`('${id}', `));
  return path.join(fields, found ?? '');
};

const relabel = () => edit(fileOf('meeting-date'), "'Date of the PEP meeting'", "'Day'");
const anotherColumn = () =>
  edit(
    'electron/store/kernel/migrations/first/tables.ts',
    'about_me TEXT',
    'about_me TEXT, x TEXT',
  );

test('before the first release everything may change', () => {
  relabel();
  anotherColumn();
  expect(check()).toEqual([]);
});

describe('after a release', () => {
  beforeAll(() => {
    expect(freeze()).toContain('The form school-age 1 is frozen.');
  });

  test('freezing again finds nothing changed, and writes nothing', () => {
    expect(freeze()).toBe('');
  });

  test('a form that changes is named with its field, and not frozen anew', () => {
    relabel();
    const said = freeze().trim().split('\n');
    expect(said).toContain(
      'The form school-age 1 is not what was released: the field meeting-date has changed (label). Take that back, or give the form version 2 and add released/school-age-1.json to the sources in domain/form/forms/index.ts.',
    );
    expect(said.every((line) => line.includes('the field meeting-date has changed (label)'))).toBe(
      true,
    );
  });

  test('a field that comes or goes is named, and so is what stands around the fields', () => {
    edit(fileOf('pep-first'), "('pep-first',", "('pep-one',");
    edit('domain/form/forms/school-age.ts', 'omitsBlankOptional: true,', '');
    const said = check().join('\n');
    expect(said).toContain('school-age 1 is not what was released: the field pep-first is gone.');
    expect(said).toContain('school-age 1 is not what was released: the field pep-one is new.');
    expect(said).toContain('school-age 1 is not what was released: omitsBlankOptional is gone.');
  });

  test('a form with a new version may change, once the released one is kept beside it', () => {
    const forms = 'domain/form/forms';
    edit(`${forms}/school-age.ts`, 'version: 1,', 'version: 2,');
    edit(`${forms}/school-age.ts`, 'School age (Reception to Year 11)', 'Reception to Year 11');
    expect(check()).toEqual([
      'The form school-age 1 was released and is declared no more: add released/school-age-1.json to the sources in domain/form/forms/index.ts, so that its PEPs open.',
    ]);
    edit(
      `${forms}/index.ts`,
      'const sources = [',
      "import schoolAge1 from './released/school-age-1.json' with { type: 'json' };\nconst sources = [schoolAge1, ",
    );
    expect(check('school-age')).toEqual([
      'School age (Reception to Year 11); Reception to Year 11',
    ]);
  });

  test('a migration that is edited is named with its table, and one that is added is not', () => {
    anotherColumn();
    expect(check()).toEqual([
      'The migrations up to 10 do not make what was released: table pupil has changed. Take that back, and make the change in a new migration beside them.',
    ]);
    putBack();
    edit(
      'electron/store/kernel/migrations/index.ts',
      '[first]',
      "[first, { number: 20, up: (db) => db.exec('ALTER TABLE pupil ADD COLUMN x TEXT') }]",
    );
    expect(check()).toEqual([]);
    expect(freeze()).toBe('The shape of the database after migration 20 is frozen.\n');
  });
});
