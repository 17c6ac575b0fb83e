import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { isAppUrl } from './address.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.map': 'application/json; charset=utf-8',
};

/** Only our own files run; inline styles are allowed because Mantine writes them. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const refuse = (status: number): Response => new Response(null, { status, headers });

/** The file that a path asks for, or undefined when it would lie outside the folder. */
const fileFor = (folder: string, pathname: string): string | undefined => {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  // The window's routes have no extension: all of them are the one page.
  if (extname(path) === '') return join(folder, 'index.html');
  const file = resolve(folder, `.${path}`);
  const inside = relative(folder, file);
  return inside === '..' || inside.startsWith(`..${sep}`) ? undefined : file;
};

/**
 * Answers the window's requests from one folder: GET only, one host, nothing outside the folder.
 * Every answer carries the content security policy.
 */
export const serveFolder = (folder: string) => {
  const root = resolve(folder);
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') return refuse(405);
    if (!isAppUrl(request.url)) return refuse(403);
    const file = fileFor(root, new URL(request.url).pathname);
    if (file === undefined) return refuse(403);
    const type = types[extname(file)];
    if (type === undefined) return refuse(404);
    try {
      const content = await readFile(file);
      return new Response(new Uint8Array(content), {
        headers: { ...headers, 'Content-Type': type },
      });
    } catch {
      return refuse(404);
    }
  };
};
