import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '#electron/shell/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'pep-desk-serve-'));
const serve = serveFolder(join(folder, 'renderer'));
const get = (path: string, method = 'GET') =>
  serve(new Request(`pep-desk://app${path}`, { method }));

beforeAll(() => {
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer/index.html'), 'the page');
  writeFileSync(join(folder, 'renderer/assets/app.js'), 'the script');
  writeFileSync(join(folder, 'secret.json'), 'outside');
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['/', 'the page', 'text/html; charset=utf-8'],
  ['/pupils/p1', 'the page', 'text/html; charset=utf-8'],
  ['/assets/app.js', 'the script', 'text/javascript; charset=utf-8'],
])('%s is served with its type', async (path, text, type) => {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(text);
  expect(answer.headers.get('content-type')).toBe(type);
});

test('every answer, refusals too, carries the content security policy', async () => {
  for (const answer of [await get('/'), await get('/missing.js'), await get('/', 'POST')]) {
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('only GET is answered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
    expect((await get('/index.html', method)).status).toBe(405);
  }
});

test.each([
  'pep-desk://other/index.html',
  'https://app/index.html',
  'pep-desk://me@app/index.html',
])('another address (%s) is refused', async (address) => {
  const request = { method: 'GET', url: address } as Request;
  expect((await serve(request)).status).toBe(403);
});

test.each([
  '/%2e%2e%2fsecret.json',
  '/assets/..%2f..%2fsecret.json',
  '/..%5csecret.json',
  '/%00.js',
])('a path that leaves the folder (%s) is refused', async (path) => {
  expect((await get(path)).status).toBe(403);
});

test('no path at all gives a file from outside the folder', async () => {
  const part = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '%5c', 'secret.json', 'assets');
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
      const answer = await get(`/${parts.join('/')}`);
      expect(await answer.text()).not.toBe('outside');
    }),
  );
});
