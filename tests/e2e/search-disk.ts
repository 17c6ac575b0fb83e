import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { below } from './process-tree.ts';

/** What a look at the disk read, and where it found words that nobody should find there. */
export type Search = {
  folders: string[];
  files: number;
  bytes: number;
  found: string[];
  /** Dumps of a process's memory: what was typed may lie in them in any shape. */
  dumps: string[];
};

export type Sought = {
  /** Folders of which every file is read. */
  folders: readonly string[];
  /** Of the folders that other programs use too, only what is newer is read, in milliseconds. */
  since: number;
  /** The main process, while it runs: what it and its children hold open is read too. */
  pid?: number | undefined;
  words: readonly string[];
};

/** Where browsers, Electron and the system leave temporary files, caches, crash and core dumps. */
const sharedFolders = (): string[] => {
  const { env, platform } = process;
  const home = homedir();
  const system: Partial<Record<NodeJS.Platform, string[]>> = {
    win32: [
      join(env.LOCALAPPDATA ?? home, 'CrashDumps'),
      join(env.LOCALAPPDATA ?? home, 'Temp'),
      env.APPDATA ?? home,
    ],
    darwin: [
      join(home, 'Library', 'Logs', 'DiagnosticReports'),
      join(home, 'Library', 'Application Support'),
      join(home, 'Library', 'Saved Application State'),
      '/cores',
    ],
    linux: [
      env.XDG_CONFIG_HOME ?? join(home, '.config'),
      env.XDG_CACHE_HOME ?? join(home, '.cache'),
      join(home, '.local', 'share'),
      '/var/crash',
      '/var/tmp',
      '/var/lib/systemd/coredump',
    ],
  };
  return [tmpdir(), ...(system[platform] ?? [])];
};

/** Whatever goes away while it is looked at is not there. */
const orElse = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

/** What the tests and their runner keep beside the program. */
const ofTheTests = /^(pep-desk-(test|reports)-|playwright-transform-cache)/;

/** The project itself, wherever it lies: its tests name the words, and their reports quote them. */
const project = join(import.meta.dirname, '../..');

const isDump = (path: string): boolean =>
  /\.(m?dmp|core|crash|ips)$|(^|[\\/])core(\.\d+)?$/.test(path);

const filesIn = (folder: string, since: number): string[] =>
  orElse(() => readdirSync(folder, { withFileTypes: true }), []).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const theirs = path === project || ofTheTests.test(entry.name);
      return theirs ? [] : filesIn(path, since);
    }
    const fresh = entry.isFile() && orElse(() => statSync(path).mtimeMs >= since, false);
    return fresh ? [path] : [];
  });

/** Shared memory has the look of a file but never comes to the disk. */
const inMemory = /^\/(memfd:|dev\/)/;

/** On Linux, files that the processes hold open or mapped, those without a name included. */
const openFiles = (pid: number): string[] =>
  [pid, ...below(pid)].flatMap((each) =>
    ['fd', 'map_files'].flatMap((kind) => {
      const folder = `/proc/${each}/${kind}`;
      return orElse(() => readdirSync(folder), []).flatMap((name) => {
        const path = join(folder, name);
        const target = orElse(() => readlinkSync(path), '/dev/');
        const nameless = target.endsWith(' (deleted)') && !inMemory.test(target);
        return nameless && orElse(() => statSync(path).isFile(), false) ? [path] : [];
      });
    }),
  );

/** As its bytes would lie in a file, small letters, one character for each byte. */
const asBytes = (word: string, encoding: 'utf8' | 'utf16le'): string =>
  Buffer.from(word, encoding).toString('latin1').toLowerCase();

/** Looks for words, in UTF-8 and UTF-16, capital or small, in every file and its name. */
export const searchDisk = ({ folders, since, pid, words }: Sought): Search => {
  const needles = words.flatMap((word) =>
    (['utf8', 'utf16le'] as const).map((encoding) => ({
      word,
      encoding,
      bytes: asBytes(word, encoding),
    })),
  );
  const shared = sharedFolders();
  const files = new Set([
    ...folders.flatMap((folder) => filesIn(folder, 0)),
    ...shared.flatMap((folder) => filesIn(folder, since)),
    ...(pid === undefined ? [] : openFiles(pid)),
  ]);
  const search: Search = {
    folders: [...folders, ...shared],
    files: 0,
    bytes: 0,
    found: [],
    dumps: [],
  };
  for (const path of files) {
    const content = orElse(() => readFileSync(path), undefined);
    if (content === undefined) continue;
    search.files += 1;
    if (isDump(path)) search.dumps.push(path);
    search.bytes += content.length;
    const text = `${path}\n${content.toString('latin1')}`.toLowerCase();
    for (const { word, encoding, bytes } of needles) {
      const at = text.indexOf(bytes);
      if (at < 0) continue;
      const place = path.startsWith('/proc/') ? `${path} ${readlinkSync(path)}` : path;
      search.found.push(`${word}, ${encoding}, in ${place}`);
    }
  }
  return search;
};
