import { chromium } from 'playwright';
import { textOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import { forgetDocuments } from '#electron/documents/kit/kept.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { findBrowser } from '#electron/host/find-browser.ts';
import { says } from '../fixtures/says.ts';
import { emptyPage, headerAndFooter, pepHtml } from './pep-html.ts';
import { atMost, type BenchRow, timesFaster } from './row.ts';
import { typicalTimes } from './timing.ts';

/** The record with one long answer in other words. */
const withOneChange = (template: Template, record: PepRecord, run: number): PepRecord => {
  const field = template.sections
    .flatMap(({ fields }) => fields)
    .find(({ id, type }) => type === 'longText' && textOf(record.answers[id]) !== '');
  if (field === undefined) throw new Error('The PEP has no long answer to change.');
  const words = `${textOf(record.answers[field.id])} Seen again on day ${run}.`;
  return { ...record, answers: { ...record.answers, [field.id]: says(words) } };
};

/**
 * One PEP to PDF, against Chromium printing the same content as HTML, and the same PEP again after one
 * answer was changed. All are at their best: Chromium is running, with a page open that has its styles and
 * the same fonts loaded, and our fonts are open as they are after the first document of the day. Nothing is
 * known of the words of the first one: they are forgotten before each.
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
    const { ours, changed, other } = await typicalTimes(
      {
        ours: () => {
          forgetDocuments();
          return renderPep({ template, record, allowed: [] });
        },
        // It follows one of the same PEP.
        changed: (run) =>
          renderPep({ template, record: withOneChange(template, record, run), allowed: [] }),
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
      { warm: 8, counted: 24 },
    );
    return [
      timesFaster('One PEP to PDF, against Chromium printing HTML', ours, other, 8),
      atMost('The PDF after one changed answer, against the first', changed, ours, 0.25),
    ];
  } finally {
    await browser.close();
  }
};
