import { chromium } from 'playwright';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { findBrowser } from '#electron/host/find-browser.ts';
import { emptyPage, headerAndFooter, pepHtml } from './pep-html.ts';
import { type BenchRow, timesFaster } from './row.ts';
import { typicalTimes } from './timing.ts';

/**
 * One PEP to PDF, against Chromium printing the same content as HTML. Chromium is at its best: already
 * running, with a page open that has its styles and the same fonts loaded.
 */
export const documentRows = async (template: Template, record: PepRecord): Promise<BenchRow[]> => {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge is installed.');
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await browser.newPage();
    await page.setContent(emptyPage());
    await page.evaluate(() => document.fonts.ready);
    const { ours, other } = await typicalTimes(
      {
        ours: () => renderPep({ template, record, allowed: [] }),
        other: async () => {
          await page.evaluate(
            (html) => {
              document.body.innerHTML = html;
            },
            pepHtml(template, record),
          );
          await page.pdf({
            format: 'A4',
            tagged: true,
            outline: true,
            displayHeaderFooter: true,
            ...headerAndFooter(record),
          });
        },
      },
      { warm: 12, counted: 40 },
    );
    return [timesFaster('One PEP to PDF, against Chromium printing HTML', ours, other, 5)];
  } finally {
    await browser.close();
  }
};
