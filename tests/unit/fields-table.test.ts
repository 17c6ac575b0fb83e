import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const written = readFileSync(join(root, 'docs/fields.md'), 'utf8');

test('docs/fields.md is what the templates say now (npm run fields writes it)', () => {
  const now = execFileSync(process.execPath, ['build/fields.ts', '--print'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(written).toBe(now);
});

test('it tells the phases apart where one form serves two', () => {
  const row = (id: string) =>
    written
      .split('\n')
      .find((line) => line.startsWith(`| \`${id}\` |`))
      ?.split(' | ')
      .slice(4, 10);
  expect(row('phonics-result')).toEqual(['', '○', '', '', '', '']);
  expect(row('careers-guidance')).toEqual(['', '', '●', '●', '○', '']);
  expect(row('ey-areas')).toEqual(['●', '', '', '', '', '']);
  expect(row('he-course')).toEqual(['', '', '', '', '●', '']);
});

test('it gives the condition of each phase where they differ', () => {
  const condition = (id: string) =>
    written
      .split('\n')
      .find((line) => line.startsWith(`| \`${id}\` |`))
      ?.split(' | ')
      .at(-1);
  expect(condition('transition-plan')).toMatch(/\*\*EY\*\*: .*starting school is due/);
  expect(condition('transition-plan')).toMatch(/\*\*P, S, P16.*\*\*: .*a change of stage is due/);
  expect(condition('minimise-disruption')).not.toContain('**');
});
