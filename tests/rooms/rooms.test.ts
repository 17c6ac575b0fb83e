import { describe, expect, test } from 'vitest';
import { floors } from '../../build/rooms.ts';
import { allImports, faultOf, importsOf } from './imports.ts';

const faultsIn = (file: string, source: string): (string | null)[] =>
  importsOf(file, source).map(faultOf);

describe('the rooms', () => {
  const imports = allImports();

  test('import only what build/rooms.ts lets them', () => {
    expect(imports.length).toBeGreaterThan(2000);
    expect(imports.flatMap((one) => faultOf(one) ?? [])).toEqual([]);
  });

  test('offer nothing that nobody takes', () => {
    const taken = new Set(
      imports
        .filter(
          ({ from, to }) =>
            from.split('/').slice(0, -1).join('/') !== to.split('/').slice(0, -1).join('/'),
        )
        .map(({ to }) => to),
    );
    const idle = floors.flatMap(({ folder, offers }) =>
      Object.entries(offers).flatMap(([noun, files]) =>
        files.map((file) => `${folder}/${noun}/${file}`).filter((file) => !taken.has(file)),
      ),
    );
    expect(idle).toEqual([]);
  });

  test.each([
    [
      'a rule imports the contract',
      'domain/stages/due.ts',
      "import { calls } from '../contract/calls.ts';",
    ],
    [
      'a rule imports a type of it',
      'domain/form/record.ts',
      "import type { Changed } from '#domain/contract/define.ts';",
    ],
    [
      'a noun imports a later one',
      'domain/school/terms.ts',
      "import type { Pupil } from '../pupil/pupil.ts';",
    ],
    [
      'a noun reaches into another’s insides',
      'domain/quality/judge.ts',
      "export { carried } from '../form/fields/targets.ts';",
    ],
    [
      'a type is taken as import(…)',
      'domain/school/terms.ts',
      "type P = import('../pupil/pupil.ts').Pupil;\nexport type { P };",
    ],
    [
      'a rule is loaded later',
      'domain/school/terms.ts',
      "export const later = () => import('../pupil/pupil.ts');",
    ],
    [
      'the rules import a service',
      'domain/form/record.ts',
      "import '#electron/services/index.ts';",
    ],
    [
      'the window imports the main process',
      'renderer/app/frame.tsx',
      "import '../../electron/channels.ts';",
    ],
    ['the main process imports the window', 'electron/main.ts', "import '#renderer/ui/theme.ts';"],
    ['ui imports a feature', 'renderer/ui/page.tsx', "import '../features/ppplus/index.ts';"],
    [
      'a feature imports the app',
      'renderer/features/ppplus/index.ts',
      "import '../../app/routes.tsx';",
    ],
    [
      'the shell imports the store',
      'electron/shell/log.ts',
      "import '#electron/store/kernel/open.ts';",
    ],
    ['a service imports the shell', 'electron/services/index.ts', "import '../shell/window.ts';"],
    [
      'the store imports a service',
      'electron/store/kernel/open.ts',
      "import '../../services/index.ts';",
    ],
    [
      'the store imports the documents',
      'electron/store/kernel/open.ts',
      "import '../../documents/pep.ts';",
    ],
    [
      'a document imports the store',
      'electron/documents/pep.ts',
      "import '../store/kernel/open.ts';",
    ],
    [
      'an exchange imports the store',
      'electron/exchange/csv.ts',
      "import '#electron/store/kernel/open.ts';",
    ],
    [
      'a service imports the sample school',
      'electron/services/index.ts',
      "import '../sample/make.ts';",
    ],
    [
      'the sample school imports a script',
      'electron/sample/make.ts',
      "import '../../build/run.ts';",
    ],
    ['a rule reads the disk', 'domain/form/record.ts', "import fs from 'node:fs';"],
    ['a rule draws', 'domain/form/record.ts', "import { useState } from 'react';"],
    ['the window reads the disk', 'renderer/app/frame.tsx', "import fs from 'node:fs';"],
    ['a service knows Electron', 'electron/services/index.ts', "import { app } from 'electron';"],
    [
      'the store knows Electron',
      'electron/store/kernel/open.ts',
      "import { app } from 'electron';",
    ],
    [
      'a document knows the store’s engine',
      'electron/documents/pep.ts',
      "import 'better-sqlite3';",
    ],
  ])('are red when %s', (_, file, source) => {
    const [fault] = faultsIn(file, source);
    expect(fault).toContain(file);
  });

  test.each([
    ['domain/form/record.ts', "import type { Pupil } from '../pupil/pupil.ts';"],
    ['renderer/app/frame.tsx', "import '#domain/kernel/plain-date.ts';"],
    ['electron/services/index.ts', "import '#electron/store/kernel/open.ts';"],
    ['domain/form/record.ts', "import { z } from 'zod';"],
  ])('let %s say %s', (file, source) => {
    expect(faultsIn(file, source).filter((fault) => fault !== null)).toEqual([]);
  });
});
