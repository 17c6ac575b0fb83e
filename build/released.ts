/**
 * What was released is never edited: this reads what `npm run release:freeze` wrote of the forms and
 * of the database's shape, and says in sentences where the tree says otherwise by now.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { allTemplates } from '#domain/form/forms/index.ts';
import { type Template, templateSchema } from '#domain/form/template.ts';
import { migrations } from '#electron/store/kernel/migrations/index.ts';
import { root } from './run.ts';

/** A file for each version of each form that was released: whole, as its PEPs go on needing it. */
export const formsFolder = path.join(root, 'domain/form/forms/released');
/** A digest of each part of the database, by the number of the last migration that was released. */
export const shapesFile = path.join(root, 'electron/store/kernel/migrations/released.json');

/** The parts of a form or of the database, by name. */
type Parts = Record<string, unknown>;

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What the migrations up to a number make of an empty database: tables, and the rows put into them. */
export const shapeUpTo = (number: number): Parts => {
  const db = new Database(':memory:');
  for (const { up } of migrations.filter((one) => one.number <= number)) up(db);
  const parts = db
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name`,
    )
    .all();
  const rowsOf = (table: string): string =>
    JSON.stringify(db.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all());
  return Object.fromEntries([
    ...parts.map(({ type, name, sql }) => [`${type} ${name}`, digest(sql.replace(/\s+/g, ' '))]),
    ...parts
      .filter(({ type, name }) => type === 'table' && rowsOf(name) !== '[]')
      .map(({ name }) => [`rows of ${name}`, digest(rowsOf(name))]),
  ]);
};

/** The shapes that were released, by number; none before the first release. */
export const releasedShapes = (): Record<string, Parts> =>
  fs.existsSync(shapesFile) ? JSON.parse(fs.readFileSync(shapesFile, 'utf8')) : {};

const releasedForms = (): { file: string; form: Template }[] =>
  fs.existsSync(formsFolder)
    ? fs.readdirSync(formsFolder).map((file) => ({
        file,
        form: templateSchema.parse(
          JSON.parse(fs.readFileSync(path.join(formsFolder, file), 'utf8')),
        ),
      }))
    : [];

/** A form's fields, its sections with the order of their fields, and what is said of the whole. */
const partsOf = ({ sections, targetFields, ...form }: Template): Parts => ({
  ...form,
  targetFields: targetFields.map(({ id }) => id),
  ...Object.fromEntries(
    sections.map(({ fields, ...section }) => [
      `section ${section.letter}`,
      { ...section, fields: fields.map(({ id }) => id) },
    ]),
  ),
  ...Object.fromEntries(
    [...sections.flatMap(({ fields }) => fields), ...targetFields].map((field) => [
      `the field ${field.id}`,
      field,
    ]),
  ),
});

/** In which parts two things differ, each with what became of it. */
const changes = (was: object, now: object): { name: string; what: string }[] => {
  const [before, after] = [new Map(Object.entries(was)), new Map(Object.entries(now))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [old, fresh] = [before.get(name), after.get(name)];
    if (JSON.stringify(old) === JSON.stringify(fresh)) return [];
    if (old === undefined) return [{ name, what: 'is new' }];
    if (fresh === undefined) return [{ name, what: 'is gone' }];
    const inside = Object(old) === old ? changes(old, fresh).map((one) => one.name) : [];
    return [{ name, what: `has changed${inside.length > 0 ? ` (${inside.join(', ')})` : ''}` }];
  });
};

const formFaults = (): string[] =>
  releasedForms().flatMap(({ file, form: was }) => {
    const { id, version } = was;
    const keep = `add released/${file} to the sources in domain/form/forms/index.ts`;
    const now = allTemplates().find((one) => one.id === id && one.version === version);
    if (!now) {
      return `The form ${id} ${version} was released and is declared no more: ${keep}, so that its PEPs open.`;
    }
    return changes(partsOf(was), partsOf(now)).map(
      ({ name, what }) =>
        `The form ${id} ${version} is not what was released: ${name} ${what}. Take that back, or give the form version ${version + 1} and ${keep}.`,
    );
  });

const shapeFaults = (): string[] =>
  Object.entries(releasedShapes()).flatMap(([number, shape]) =>
    changes(shape, shapeUpTo(Number(number))).map(
      ({ name, what }) =>
        `The migrations up to ${number} do not make what was released: ${name} ${what}. Take that back, and make the change in a new migration beside them.`,
    ),
  );

/** Where the forms or the database differ from what was released without a new version; empty when nowhere. */
export const changedSinceRelease = (): string[] => [...formFaults(), ...shapeFaults()];
