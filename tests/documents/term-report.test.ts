import { expect, test } from 'vitest';
import { renderTermReport } from '#electron/documents/term-report.ts';
import { readPdf, runTool } from './read-pdf.ts';

const row = (pupil: string, meetingOn: readonly string[], signedOffOn: string) => ({
  ...{ pupil, yearGroup: 8, authority: 'Central Bedfordshire', stage: 'Sent' },
  ...{ said: 'Sent: on time', meetingOn, signedOffOn },
});

test('the report on a term has a line for each pupil, and a dash that is read aloud in words', async () => {
  const { bytes } = await renderTermReport({
    ...{ schoolName: 'Elmbrook Academy', recipient: 'The governors', term: 'Autumn term 2026' },
    ...{ date: '2026-12-01', stages: ['Not started', 'In preparation', 'Meeting held', 'Sent'] },
    rows: [
      row('Kwame Asante-Boateng', ['2026-11-10'], '2026-11-17'),
      row('Liyah Chowdhury-Bell', ['2026-11-23'], ''),
    ],
  });
  const texts = (await readPdf(bytes)).pages.flatMap((page) => page.texts);
  const plain = texts.map((one) => ({ ...one, text: one.text.replaceAll('\u00a0', ' ').trim() }));
  const lineOf = (text: string): number =>
    Math.round(plain.find((one) => one.text === text)?.y ?? 0);
  const [first, second] = [lineOf('Kwame Asante-Boateng'), lineOf('Liyah Chowdhury-Bell')];
  expect(lineOf('10 November 2026')).toBe(first);
  expect(lineOf('17 November 2026')).toBe(first);
  expect(lineOf('23 November 2026')).toBe(second);
  // One line of ten points with its room above and below.
  expect(second - first).toBeLessThan(18);
  expect(bytes.toString('latin1').match(/\/ActualText \(not recorded\)/g)).toHaveLength(1);
  expect(runTool('qpdf', bytes)).toContain('No syntax or stream encoding errors found');
});
