import { describe, expect, test } from 'vitest';
import { renderRecoverySheet } from '#electron/documents/recovery-sheet.ts';
import { readableText, readPdf, runTool, squeezed } from './read-pdf.ts';

const input = {
  schoolName: 'Chiltern View & Hill Academy',
  date: '2026-11-23',
  code: '7F3K-9QXM-2TVB-8HRC-4WNP-6DZA-K3TE',
};

describe('The recovery sheet', () => {
  test('is one tagged page that the usual tools accept', async () => {
    const { bytes, pages } = await renderRecoverySheet(input);
    expect(pages).toBe(1);
    expect(runTool('pdfinfo', bytes)).toMatch(/Tagged:\s+yes/);
    expect(runTool('qpdf', bytes)).toContain('No syntax or stream encoding errors found');
  });

  test('shows the whole code in order, the school, the day and what happens without it', async () => {
    const { bytes } = await renderRecoverySheet(input);
    const { pages, info } = await readPdf(bytes);
    const text = readableText(pages);
    for (const words of [
      input.code.replaceAll('-', ''),
      input.schoolName,
      '23 November 2026',
      'school safe',
      'nobody can open the data',
    ]) {
      expect(text).toContain(squeezed(words));
    }
    expect(info).toMatchObject({ Title: 'PEP Desk recovery code', Author: input.schoolName });
  });
});
