/** Every import of the tree, types included, and what build/rooms.ts says of it. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { type Floor, floors, nouns, rooms } from '../../build/rooms.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** One file that imports another, from the top of the tree, or a package, by its name. */
export type Import = { from: string; to: string; isPackage: boolean };

const isTyped = (value: unknown): value is { type: string; source?: { value: unknown } } =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The types of `import('./x.ts').T`, which stand among no list of imports. */
const importTypes = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(importTypes);
  if (!isTyped(node)) return [];
  const own = node.type === 'TSImportType' ? [String(node.source?.value)] : [];
  return [...own, ...Object.values(node).flatMap(importTypes)];
};

/** What a file names as its imports: values, types, and what it loads later. */
const namedIn = (file: string, source: string): string[] => {
  const { module, program } = parseSync(file, source);
  const later = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) =>
    /^'.*'$/s.test(source.slice(start, end)) ? [source.slice(start + 1, end - 1)] : [],
  );
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
    ...later,
    ...(source.includes('import(') ? importTypes(program) : []),
  ];
};

/** A file of the tree that an import names; null for a package. */
const fileNamed = (from: string, named: string): string | null => {
  if (named.startsWith('#')) return named.slice(1);
  return named.startsWith('.') ? path.posix.join(path.posix.dirname(from), named) : null;
};

/** All that one file imports. */
export const importsOf = (file: string, source: string): Import[] =>
  [...new Set(namedIn(file, source))].map((named) => {
    const to = fileNamed(file, named);
    return { from: file, to: to ?? named, isPackage: to === null };
  });

/** Every import of the program's own floors. */
export const allImports = (): Import[] =>
  execFileSync(
    'git',
    ['ls-files', '-z', '-co', '--exclude-standard', ...rooms.map(({ at }) => at)],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
    .split('\0')
    .filter((file) => /\.tsx?$/.test(file) && fs.existsSync(path.join(root, file)))
    .flatMap((file) => importsOf(file, fs.readFileSync(path.join(root, file), 'utf8')));

const isIn = (file: string, at: string): boolean => file === at || file.startsWith(`${at}/`);

const roomOf = (file: string) =>
  [...rooms].sort((a, b) => b.at.length - a.at.length).find(({ at }) => isIn(file, at));

/** A file's place in the order of a floor: its noun, or what comes after the nouns. */
const placeOn = (floor: Floor, file: string): { order: number; name: string; inner: string } => {
  const [name = '', ...inner] = file.slice(floor.folder.length + 1).split('/');
  return { order: [...nouns, ...floor.last].indexOf(name), name, inner: inner.join('/') };
};

const offeredBy = (floor: Floor, file: string): boolean => {
  const { name, inner } = placeOn(floor, file);
  const offers: Readonly<Record<string, readonly string[]>> = floor.offers;
  return floor.last.includes(name) || offers[name]?.includes(inner) === true;
};

/** What is wrong with one import, in a sentence; null if nothing is. */
export const faultOf = ({ from, to, isPackage }: Import): string | null => {
  const says = (why: string): string => `${from} imports ${to}: ${why}`;
  const room = roomOf(from);
  if (room === undefined) return says('no room of build/rooms.ts holds the first.');
  if (isPackage) {
    const known = room.packages.some(
      (name) => isIn(to, name) || (name === 'node:' && to.startsWith(name)),
    );
    return known ? null : says(`${room.at} takes no such package.`);
  }
  const taken = roomOf(to);
  if (taken === undefined) return says('no room of build/rooms.ts holds the second.');
  if (room !== taken && !room.takes.some((at) => isIn(to, at))) {
    return says(`${room.at} takes nothing from there.`);
  }
  const floor = floors.find(({ folder }) => isIn(to, folder));
  if (floor === undefined) return null;
  const there = placeOn(floor, to);
  if (there.order < 0) return says('it lies in no noun’s room.');
  if (!isIn(from, floor.folder)) {
    return offeredBy(floor, to) ? null : says(`${there.name} does not offer it.`);
  }
  const here = placeOn(floor, from);
  if (here.name === there.name) return null;
  if (there.order > here.order) return says(`${there.name} comes after ${here.name}.`);
  const isLast = floor.last.includes(here.name);
  return isLast || offeredBy(floor, to) ? null : says(`${there.name} does not offer it.`);
};
