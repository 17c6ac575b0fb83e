import type { z } from 'zod';
import type {
  ByPhase,
  Declared,
  FieldKind,
  FieldType,
  fieldParts,
  OfOthers,
} from '../declaration.ts';
import type { Phase } from '../forms/phases.ts';

/** What may be said of a question besides its type, its id and its label; its kind must be. */
type Besides<Asked extends string> = Omit<z.input<typeof fieldParts>, 'type' | 'label'> &
  OfOthers<Asked> &
  ByPhase<Asked>;

/** The same where the type says the kind. */
type OfItsType<Asked extends string> = Omit<Besides<Asked>, 'kind'>;

/** How a question of each type is declared; `phases` are those of all of them. */
const asking = (phases?: readonly Phase[]) => {
  const ofType =
    (type: FieldType) =>
    <const Id extends string, const Asked extends string = never>(
      id: Id,
      label: string,
      besides: Besides<Asked>,
    ): Declared<Id, Asked> => ({ id, label, type, ...(phases && { phases }), ...besides });
  const ofTypeAndKind =
    (type: FieldType, kind: FieldKind) =>
    <const Id extends string, const Asked extends string = never>(
      id: Id,
      label: string,
      besides: OfItsType<Asked>,
    ): Declared<Id, Asked> =>
      ofType(type)<Id, Asked>(id, label, { ...besides, kind });
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
    fact: ofTypeAndKind('fact', 'record'),
    targets: ofTypeAndKind('targets', 'running'),
    actions: ofTypeAndKind('actions', 'running'),
    spending: ofTypeAndKind('spending', 'running'),
  };
};

/** Declares a question by its type, id and label: `ask.date('voice-date', 'When we talked')`. */
export const ask = asking();

/** Declares questions of these phases only. */
export const askIn = (...phases: Phase[]) => asking(phases);

/** Declares what is asked up to Year 11, while PP+ is paid. */
export const toYear11 = askIn('EY', 'P', 'S');

/** Declares what is asked of all but students in higher education. */
export const toCollege = askIn('EY', 'P', 'S', 'P16');

/** Declares what is asked from Reception to Year 11. */
export const atSchool = askIn('P', 'S');

/** Declares what is asked from Reception to Year 14, but not of students in higher education. */
export const schoolToCollege = askIn('P', 'S', 'P16');

/** Declares what is asked of everybody from Reception on. */
export const fromSchool = askIn('P', 'S', 'P16', 'HE');
