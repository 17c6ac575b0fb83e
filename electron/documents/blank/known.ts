import { type Known, knownOf } from '#domain/form/known.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Field, Template } from '#domain/form/template.ts';
import { value } from '../kit/cell.ts';
import type { Fact } from '../kit/columns/fact.ts';
import { grid } from '../kit/columns/grid.ts';
import type { Sheet } from '../kit/sheet.ts';

/** What stands on the form already, by question; nothing on an empty one. */
export type KnownAnswers = ReadonlyMap<Field['id'], Known>;

/** What is known of these questions of a PEP; nothing without one. */
export const knownAnswers = (
  fields: readonly Field[],
  template: Template,
  record: PepRecord | undefined,
): KnownAnswers =>
  new Map(
    fields.flatMap((field) => {
      const known = record === undefined ? null : knownOf(field, record, template);
      return known === null ? [] : [[field.id, known] as const];
    }),
  );

/** What is known of a section, in columns; what is from the last PEP alone asks whether it is still so. */
export const knownBlock = (sheet: Sheet, fields: readonly Field[], known: KnownAnswers): void =>
  grid(
    sheet,
    fields.flatMap(({ id, label }): Fact[] => {
      const one = known.get(id);
      return one === undefined
        ? []
        : [
            {
              label,
              value: value(one.text),
              ...(one.unconfirmed && { note: 'From the last PEP: still so?' }),
            },
          ];
    }),
  );
