import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const binary = (name: string): string => path.join(root, 'node_modules', name);

/** What the linter says of a few files in a folder of their own, with the tree's own settings. */
const lint = (files: Readonly<Record<string, string>>): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-lint-'));
  try {
    const settings = JSON.parse(fs.readFileSync(path.join(root, 'biome.json'), 'utf8'));
    const own = { ...settings, vcs: { enabled: false } };
    for (const [name, content] of Object.entries({ ...files, 'biome.json': JSON.stringify(own) })) {
      fs.writeFileSync(path.join(folder, name), content);
    }
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [binary('@biomejs/biome/bin/biome'), 'lint', '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    return `${stdout}${stderr}`;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
};

describe('the linter', () => {
  const a = "import type { B } from './b.ts';\nexport type A = { b: B };\n";

  test('is red when a type closes a circle of files', () => {
    const b = "import type { A } from './a.ts';\nexport type B = { a: A | null };\n";
    expect(lint({ 'a.ts': a, 'b.ts': b })).toContain('noImportCycles');
  });

  test('lets one file take the type of another', () => {
    const said = lint({ 'a.ts': a, 'b.ts': 'export type B = { word: string };\n' });
    expect(said).toContain('Checked 3 files');
    expect(said).not.toContain('noImportCycles');
  });
});

/** Compiles one line with a room's own settings and gives the compiler's complaint, if any. */
const complaintIn = (room: string, line: string): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-room-'));
  try {
    fs.writeFileSync(path.join(folder, 'probe.ts'), `${line}\nexport {};\n`);
    fs.writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: path.join(root, room, 'tsconfig.json'),
        compilerOptions: {
          composite: false,
          declaration: false,
          emitDeclarationOnly: false,
          noEmit: true,
          rootDir: '/',
          typeRoots: [path.join(root, 'node_modules/@types')],
        },
        include: [],
        files: ['probe.ts'],
        references: [],
      }),
    );
    const { stdout } = spawnSync(process.execPath, [binary('typescript/bin/tsc'), '-p', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    return stdout;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
};

describe('the compiler holds what each room knows of', () => {
  test.each([
    ['domain', 'document.title;', 'document'],
    ['domain', 'process.cwd();', 'process'],
    ['renderer', 'process.cwd();', 'process'],
    ['electron', 'document.title;', 'document'],
  ])('%s does not know `%s`', (room, line, unknown) => {
    expect(complaintIn(room, line)).toContain(`'${unknown}'`);
  });

  test.each([
    ['renderer', 'document.title;'],
    ['electron', 'process.cwd();'],
    ['domain', 'Math.max(1, 2);'],
  ])('%s knows `%s`', (room, line) => {
    expect(complaintIn(room, line)).toBe('');
  });

  test('each room may only include files of its own and of the rooms it refers to', () => {
    const references = (room: string): string[] => {
      const config = JSON.parse(fs.readFileSync(path.join(root, room, 'tsconfig.json'), 'utf8'));
      return (config.references ?? []).map((r: { path: string }) => path.basename(r.path));
    };
    expect(references('domain')).toEqual([]);
    expect(references('renderer')).toEqual(['domain']);
    expect(references('electron')).toEqual(['domain']);
  });
});
