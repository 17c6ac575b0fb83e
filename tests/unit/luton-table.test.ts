import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newestTemplateFor, newestTemplates } from '#domain/form/forms/index.ts';
import { type AnyField, everythingAsked, isRequired } from '#domain/form/template.ts';

const root = join(import.meta.dirname, '../..');

/** A question as the form for school age asks it, else as the first other form that does. */
const asked = (id: string): AnyField | undefined =>
  [newestTemplateFor(5), ...newestTemplates()]
    .map((template) => everythingAsked(template).find((field) => field.id === id))
    .find((field) => field !== undefined);

const mustBeAnswered = (id: string): boolean => {
  const field = asked(id);
  return field !== undefined && isRequired(field);
};

const rows = readFileSync(join(root, 'docs/luton.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| R\d/.test(line))
  .map((line) => {
    const [, id = '', asks = '', where = '', proof = ''] = line.split('|').map((c) => c.trim());
    return { id, asks, where, proof };
  });

const wanted = Array.from({ length: 23 }, (_, i) => `R${i + 1}`).flatMap((id) =>
  id === 'R6' ? ['R6a', 'R6b', 'R6c', 'R6d', 'R6e'] : id === 'R11' ? ['R11a', 'R11b'] : [id],
);

/** Quotation marks differ between prose and code. */
const plain = (text: string): string => text.replace(/[“”"'’‘`]/g, '');

describe("the table of Luton's requirements", () => {
  test('has one row for each, in order, and none says nothing', () => {
    expect(rows.map(({ id }) => id)).toEqual(wanted);
    for (const { id, asks, where, proof } of rows) {
      expect(asks.length * where.length * proof.length, id).toBeGreaterThan(0);
    }
  });

  test('names only questions that the template has, and calls needed only what it needs', () => {
    for (const { id, where } of rows) {
      for (const part of where.split(/[;.]/)) {
        const ids = [...part.matchAll(/`([a-z0-9-]+)`/g)].map(([, field = '']) => field);
        for (const field of ids) expect(asked(field), `${id}: ${field}`).toBeDefined();
        // "(**needed**…)" speaks of the question before it; "(all" and "(both" of every one.
        for (const [, field = ''] of part.matchAll(/`([a-z0-9-]+)` \(\*\*needed/g)) {
          expect(mustBeAnswered(field), `${id}: ${field}`).toBe(true);
        }
        if (/\((all|both) \*\*needed/.test(part)) {
          for (const field of ids) {
            expect(mustBeAnswered(field), `${id}: ${field}`).toBe(true);
          }
        }
      }
    }
  });

  test('names only tests that exist', () => {
    for (const { id, proof } of rows) {
      for (const one of proof.split('; ')) {
        const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(one) ?? [];
        expect(existsSync(join(root, file)), `${id}: ${file}`).toBe(true);
        const source = plain(readFileSync(join(root, file), 'utf8'));
        expect(source.includes(`(${plain(name)}`), `${id}: ${file}: ${name}`).toBe(true);
      }
    }
  });

  test('has every row that a question of the template cites', () => {
    const cited = new Set(
      newestTemplates()
        .flatMap((t) => [...t.sections.flatMap((section) => section.fields), ...t.targetFields])
        .flatMap(({ sources }) => sources)
        .flatMap((source) => (source.startsWith('LUT ') ? [source.slice(4)] : [])),
    );
    expect([...cited].filter((id) => !wanted.includes(id))).toEqual([]);
  });
});
