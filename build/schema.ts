import fs from 'node:fs';
import Database from 'better-sqlite3';
import { migrations } from '#electron/store/kernel/migrations/index.ts';

/** The shape of a fresh database, statement by statement. */
const schemaText = (): string => {
  const db = new Database(':memory:');
  for (const { up } of migrations) up(db);
  const statements = db
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
    )
    .all()
    .map(({ sql }) => `${sql.replace(/[ \t]+$/gm, '')};\n`);
  return `-- Written by \`npm run schema\` from a fresh database; a test holds it up to date.\n\n${statements.join('\n')}`;
};

/** Writes electron/store/schema.sql; with --print it only shows it. */
if (process.argv.includes('--print')) {
  process.stdout.write(schemaText());
} else {
  fs.writeFileSync(new URL('../electron/store/schema.sql', import.meta.url), schemaText());
  console.log('electron/store/schema.sql is written.');
}
