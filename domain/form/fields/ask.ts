import type { z } from 'zod';
import type { ByPhase, Declared, FieldType, fieldParts, OfOthers } from '../declaration.ts';
import type { Phase } from '../forms/phases.ts';

/** What may be said of a question besides its type, its id and its label. */
type Besides<Asked extends string> = Omit<z.input<typeof fieldParts>, 'type' | 'label'> &
  OfOthers<Asked> &
  ByPhase<Asked>;

/** How a question of each type is declared; `phases` are those of all of them. */
const asking = (phases?: readonly Phase[]) => {
  const ofType =
    (type: FieldType) =>
    <const Id extends string, const Asked extends string = never>(
      id: Id,
      label: string,
      besides: Besides<Asked> = {},
    ): Declared<Id, Asked> => ({ id, label, type, ...(phases && { phases }), ...besides });
  return {
    text: ofType('text'),
    longText: ofType('longText'),
    date: ofType('date'),
    time: ofType('time'),
    number: ofType('number'),
    choice: ofType('choice'),
    choices: ofType('choices'),
    people: ofType('people'),
    table: ofType('table'),
    fact: ofType('fact'),
    targets: ofType('targets'),
    actions: ofType('actions'),
    spending: ofType('spending'),
  };
};

/** Declares a question by its type, id and label: `ask.date('voice-date', 'When we talked')`. */
export const ask = asking();

/** Declares questions of these phases only. */
export const askIn = (...phases: Phase[]) => asking(phases);
