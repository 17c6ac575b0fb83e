import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { embed, pdfkitRead, takeIntoPage } from '#electron/documents/kit/pdfkit-private.ts';
import { face } from '#electron/documents/kit/type/fonts.ts';

test('the pdfkit that is installed is the one whose private parts were read', () => {
  const { version } = JSON.parse(readFileSync('node_modules/pdfkit/package.json', 'utf8'));
  expect(version, `Read pdfkit ${version} against kit/pdfkit-private.ts, then name it there.`).toBe(
    pdfkitRead,
  );
});

test('pdfkit encodes a text by glyph, and takes a font into a page, as the kit relies on', () => {
  const doc = new PDFDocument({ font: '' });
  const font = embed(doc, 'regular', face('regular').font);
  const [codes, positions] = font.encode('AV', {});
  expect(codes).toEqual(['0001', '0002']);
  expect(positions.map(({ xAdvance, advanceWidth = 0 }) => advanceWidth > xAdvance)).toEqual([
    true,
    false,
  ]);
  takeIntoPage(doc, font);
  expect(Object.keys(doc.page.fonts)).toEqual([font.id]);
});
