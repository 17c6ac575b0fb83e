import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileKind, fileKinds } from '#domain/files/kept-file.ts';
import { safeName } from '#domain/files/safe-name.ts';

describe('the name under which a file is kept', () => {
  test.each([
    ['School report.pdf', 'application/pdf', 'School report.pdf'],
    ['Zoë’s drawing 李.JPEG', 'image/jpeg', 'Zoë’s drawing 李.JPEG'],
    ['report.pdf.exe', 'application/pdf', 'report.pdf.exe.pdf'],
    ['re\u202Efdp.exe', 'application/pdf', 'refdp.exe.pdf'],
    ['12:30 <visit>?.png', 'image/png', '12-30 -visit--.png'],
    ['CON.pdf', 'application/pdf', '_CON.pdf'],
    ['nul.tar.pdf', 'application/pdf', '_nul.tar.pdf'],
    ['notes. . .pdf', 'application/pdf', 'notes.pdf'],
    ['.pdf', 'application/pdf', 'file.pdf'],
    ['voice', 'audio/mpeg', 'voice.mp3'],
    ['picture.png', 'image/jpeg', 'picture.jpg'],
  ] as const)('%j is kept as %j %j', (name, kind, kept) => {
    expect(safeName(name, kind)).toBe(kept);
  });

  test('can be held by every system, says its kind, and stays the same when it is kept again', () => {
    const kinds = fc.constantFrom(...(Object.keys(fileKinds) as FileKind[]));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), kinds, (name, kind) => {
        const kept = safeName(name, kind);
        expect(kept).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|\p{Cf}|^[. ]|[. ]$/u);
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255);
        expect(kept.toLowerCase()).toMatch(/\.(pdf|jpe?g|png|mp3|m4a|wav)$/);
        expect(safeName(kept, kind)).toBe(kept);
      }),
      { numRuns: 300 },
    );
  });
});
