import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const binary = (name: string): string => path.join(root, 'node_modules', name);

/**
 * Lints one file as if it lay in the tree, in a folder of its own with the tree's own settings, and
 * says whether its import is refused.
 */
const importRefused = (file: string, imported: string): boolean => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pep-desk-arrow-'));
  try {
    const settings = JSON.parse(fs.readFileSync(path.join(root, 'biome.json'), 'utf8'));
    fs.writeFileSync(
      path.join(folder, 'biome.json'),
      JSON.stringify({ ...settings, vcs: { enabled: false } }),
    );
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), `import '${imported}';\n`);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [binary('@biomejs/biome/bin/biome'), 'lint', '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(`${stdout}${stderr}`).toContain('Checked 2 files');
    return `${stdout}${stderr}`.includes('noRestrictedImports');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
};

describe('the linter holds the arrows between the rooms', () => {
  test.each([
    ['domain/pep/probe.ts', 'node:fs'],
    ['domain/pep/probe.ts', '#electron/store/open.ts'],
    ['domain/pep/probe.ts', '../../renderer/ui/theme.ts'],
    ['domain/pep/probe.ts', 'react'],
    ['renderer/app/probe.tsx', '#electron/services/index.ts'],
    ['renderer/app/probe.tsx', '../../electron/channels.ts'],
    ['renderer/app/probe.tsx', 'node:fs'],
    ['renderer/ui/probe.tsx', '../features/peps/index.ts'],
    ['renderer/ui/probe.tsx', '../app/frame.tsx'],
    ['renderer/ui/probe.tsx', 'electron'],
    ['renderer/features/pupils/probe.tsx', '../peps/form/context.tsx'],
    ['renderer/features/peps/form/probe.tsx', '../../pupils/pupil-fields.tsx'],
    ['renderer/features/today/probe.tsx', '../../app/routes.tsx'],
    ['electron/main.ts', '#renderer/ui/theme.ts'],
    ['electron/main.ts', 'react'],
    ['electron/shell/probe.ts', '#electron/store/open.ts'],
    ['electron/shell/probe.ts', '../documents/pep.ts'],
    ['electron/services/probe.ts', 'electron'],
    ['electron/services/probe.ts', '../shell/window.ts'],
    ['electron/store/probe.ts', 'electron'],
    ['electron/store/probe.ts', '../documents/pep.ts'],
    ['electron/store/probe.ts', '../services/env.ts'],
    ['electron/documents/pep/probe.ts', '../../store/open.ts'],
    ['electron/documents/probe.ts', 'electron'],
    ['electron/documents/probe.ts', '#electron/services/index.ts'],
    ['electron/exchange/probe.ts', '#electron/store/open.ts'],
    ['electron/exchange/probe.ts', 'electron'],
  ])('%s may not import %s', (file, imported) => {
    expect(importRefused(file, imported)).toBe(true);
  });

  test.each([
    ['domain/pep/probe.ts', 'zod'],
    ['renderer/features/pupils/probe.tsx', '../../ui/page.tsx'],
    ['renderer/features/pupils/probe.tsx', '#domain/pupil/pupil.ts'],
    ['electron/services/probe.ts', '#electron/store/open.ts'],
    ['electron/shell/probe.ts', 'electron'],
    ['electron/documents/pep/probe.ts', '../kit/sheet.ts'],
  ])('%s may import %s', (file, imported) => {
    expect(importRefused(file, imported)).toBe(false);
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
