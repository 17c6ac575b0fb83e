/** Draws icon.png from icon.svg: `node build/draw-icon.ts`. The other formats derive from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '#electron/host/find-browser.ts';

const size = 1024;
const drawing = readFileSync(join(import.meta.dirname, 'icons/icon.svg'), 'utf8');
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
const page = await browser.newPage({ viewport: { width: size, height: size } });
await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
await page.screenshot({ path: join(import.meta.dirname, 'icons/icon.png'), omitBackground: true });
await browser.close();
