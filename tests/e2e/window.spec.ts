import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { call, callRaw, setUpSchool } from './calls.ts';

test('the window has the program’s name, runs no script from its text, and holds nothing of Node or Electron', async ({
  page,
}) => {
  await expect(page).toHaveTitle(/^PEP Desk/);
  const answer = await page.evaluate(async () => {
    const { headers } = await fetch('/index.html');
    return headers.get('content-security-policy');
  });
  expect(answer).toContain("default-src 'none'");
  expect(answer).toContain("script-src 'self'");
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranFromText = true';
    document.head.append(script);
    return Reflect.has(globalThis, 'ranFromText');
  });
  expect(ran).toBe(false);
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) =>
      Reflect.has(globalThis, name),
    ),
  );
  expect(found).toEqual([]);
});

test('the window cannot be led away, opens no other, reaches no network, and is served only its own files', async ({
  page,
}) => {
  const before = page.url();
  await page.evaluate(() => location.assign('https://example.com/'));
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  await expect(page).toHaveTitle(/^PEP Desk/);

  const opened = await page.evaluate(() => window.open('https://example.com/') !== null);
  expect(opened).toBe(false);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => page.context().pages().length).toBe(1);

  const answers = await page.evaluate(async () => {
    const tried = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname'];
    const outcome = (address: string) =>
      fetch(address, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      );
    return Promise.all(tried.map(outcome));
  });
  expect(answers).toEqual(['refused', 'refused', 'refused']);

  const statuses = await page.evaluate(async () => {
    const status = async (path: string, method = 'GET') => (await fetch(path, { method })).status;
    return [
      await status('/index.html'),
      await status('/pupils'),
      await status('/missing.js'),
      await status('/%2e%2e%2fmain%2fmain.js'),
      await status('/index.html', 'POST'),
    ];
  });
  expect(statuses).toEqual([200, 200, 404, 403, 405]);
});

test('a call that is not in the contract does not exist; input that does not fit is refused, and not logged', async ({
  app,
  page,
}) => {
  expect(await callRaw(page, 'pupils.eraseEverything', {})).toBe('no such call');
  const answer = await callRaw(page, 'access.unlock', { personId: 42, passphrase: 'Mia Sunshine' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', field: 'personId' } });
  const log = readFileSync(join(app.dataFolder, 'logs', 'pep-desk.log'), 'utf8');
  expect(log).toContain('access.unlock refused: personId (invalid_type)');
  expect(log).not.toContain('Mia Sunshine');
});

test('killed in the middle of its work, the program opens again on the same data', async ({
  app,
  page,
}) => {
  await expect(page).toHaveTitle(/^PEP Desk/);
  writeFileSync(join(app.dataFolder, 'mark.txt'), 'kept');
  await app.kill();
  const again = await app.start();
  await expect(again).toHaveTitle(/^PEP Desk/);
  const restarted = await app.restart();
  await expect(restarted).toHaveTitle(/^PEP Desk/);
});

test("when the computer's screen is locked, the program locks itself", async ({ app, page }) => {
  await setUpSchool(page);
  expect((await call(page, 'app.state', {})).phase).toBe('unlocked');
  await app.power('lock-screen');
  // The window may be loading anew, as it does once it is locked.
  await expect(async () =>
    expect((await call(page, 'app.state', {})).phase).toBe('locked'),
  ).toPass();
});
