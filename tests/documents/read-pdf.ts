import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text with its place in points from the page's top left corner. */
export type Placed = {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of its letters, in points. */
  size: number;
  content: string | null;
};

/** A tag, with the tags and the marked content inside it. */
export type Tag = { role: string; children: (Tag | { content: string })[] };

export type ReadPage = {
  /** In the order in which the page draws it; `content` names the marked content it belongs to. */
  texts: Placed[];
  /** Text drawn as decoration: heads of pages, and heads of tables when they are repeated. */
  artifacts: Placed[];
  tags: Tag | null;
};

type Node = { role?: string; type?: string; id?: string; children?: Node[] };

const toTag = (node: Node): Tag => ({
  role: node.role ?? '',
  children: (node.children ?? []).map((child) =>
    child.type === 'content' ? { content: child.id ?? '' } : toTag(child),
  ),
});

// pdfjs gives the name of a marked content, though its types do not say so.
const tagName = (item: object): string => ('tag' in item ? String(item.tag) : '');

/** Reads a PDF back, page by page. */
export const readPdf = async (bytes: Uint8Array) => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n);
    const height = page.view[3] ?? 0;
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts: Placed[] = [];
    const artifacts: Placed[] = [];
    const open: { tag: string; id: string | null }[] = [];
    for (const item of items) {
      if ('str' in item) {
        if (item.str.trim() === '') continue;
        const mark = open.at(-1);
        const placed = {
          text: item.str,
          x: Number(item.transform[4]),
          y: height - Number(item.transform[5]),
          width: item.width,
          size: Math.abs(Number(item.transform[3])),
          content: mark?.id ?? null,
        };
        (mark?.tag === 'Artifact' ? artifacts : texts).push(placed);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push({ tag: tagName(item), id: item.id ?? null });
    }
    const tree: Node | null = await page.getStructTree();
    pages.push({ texts, artifacts, tags: tree ? toTag(tree) : null });
  }
  const { info, metadata } = await pdf.getMetadata();
  const outline = await pdf.getOutline();
  await task.destroy();
  return { pages, info, metadata, outline };
};

/** All tags of a page with one of these roles, in reading order. */
export const tagsOf = (tag: Tag | null, ...roles: string[]): Tag[] =>
  tag === null
    ? []
    : [
        ...(roles.includes(tag.role) ? [tag] : []),
        ...tag.children.flatMap((child) => ('role' in child ? tagsOf(child, ...roles) : [])),
      ];

/** The marked content inside a tag, in reading order. */
export const contentsOf = (tag: Tag): string[] =>
  tag.children.flatMap((child) => ('role' in child ? contentsOf(child) : [child.content]));

/** The document's text without any white space, so that line ends do not matter. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

/** What a reader of the pages can read, without white space, page heads left out. */
export const readableText = (pages: readonly ReadPage[]): string =>
  squeezed(pages.flatMap((page) => page.texts.map(({ text }) => text)).join(''));

/**
 * Runs one of the usual PDF tools on a document and gives what it prints.
 * Throws in a plain sentence when the tool is missing or complains.
 */
export const runTool = (
  tool: 'pdfinfo' | 'qpdf' | 'pdftotext' | 'drawing',
  bytes: Uint8Array,
): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pep-desk-test-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    const commands = {
      pdfinfo: ['pdfinfo', file],
      qpdf: ['qpdf', '--check', file],
      pdftotext: ['pdftotext', file, '-'],
      // What is drawn, operator by operator.
      drawing: ['qpdf', '--qdf', '--object-streams=disable', file, '-'],
    } as const;
    const [program, ...options] = commands[tool];
    const ran = spawnSync(program, options, {
      encoding: tool === 'drawing' ? 'latin1' : 'utf8',
      maxBuffer: 1e8,
    });
    if (ran.error) {
      const from = program === 'qpdf' ? 'qpdf' : 'poppler-utils';
      throw new Error(`These tests need the program ${program}; install the package ${from}.`);
    }
    if (ran.status !== 0) throw new Error(`${tool} refuses the document: ${ran.stderr}`);
    return ran.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
