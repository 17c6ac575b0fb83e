import { z } from 'zod';
import type { Noun } from '../kernel/noun.ts';

/**
 * The key of one act of a person (a press of Save, say), made by the window: what is done under it
 * is done once, however often it is asked for.
 */
export const actKey = z.uuid();

/** The id of anything in the store. */
export const id = z.string().min(1).max(40);

declare const outputType: unique symbol;

/** Carries a call's output type; it holds nothing at run time. */
type Output<T> = { readonly [outputType]?: T };

/** What a row is, whose id in a call's input leads to the pupil that the call is about. */
type Row = 'pupil' | 'pep' | 'target' | 'action' | 'line' | 'award' | 'event' | 'file';

/**
 * The pupil whom a call is about: the one of the row of this kind whose id stands at this place in the
 * input (`pep:pepId`, `pupil:line.pupilId`), nobody, or many.
 */
export type About<Place extends string = string> =
  | 'nobody'
  | 'many'
  | `${Row | 'reminder' | 'document'}:${Place}`;

/** The places in an input where an id may stand. */
type Place<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends string
    ? K
    : NonNullable<T[K]> extends readonly unknown[]
      ? never
      : `${K}.${keyof NonNullable<T[K]> & string}`;
}[keyof T & string];

/**
 * What one call takes (checked by schema in the main process), what it is, and what it gives back. A
 * call is declared by what it does: `reads`, `changes` or `writes`.
 */
export type Call<Input extends z.ZodType = z.ZodType, Out = unknown> = {
  readonly input: Input;
  readonly about: About;
  /** For one that only reads: the nouns whose records its answer is made from. Null for all others. */
  readonly reads: readonly Noun[] | null;
  /** Whether what it did can be taken back, by the change that its answer names. */
  readonly undoable: boolean;
  /** Whether something leaves the program by it, which then stands in the register. */
  readonly leaves: boolean;
  /** Whether it can be made while nobody is signed in. */
  readonly evenLocked: boolean;
} & Output<Out>;

/** Names the output type of a call: `reads(schema, returns<Pupil>(), …)`. */
export const returns = <T>(): Output<T> => ({});

/**
 * Declares a call that reads and never writes.
 *
 * @param nouns Those of whose records its answer is made: when one of them is written, it is read
 *   again. None for what is asked once, and for what lies outside the records.
 */
export const reads = <Input extends z.ZodType, Out>(
  input: Input,
  _output: Output<Out>,
  about: About<Place<z.output<Input>>>,
  nouns: readonly Noun[] = [],
): Call<Input, Out> => ({
  input,
  about,
  reads: nouns,
  undoable: false,
  leaves: false,
  evenLocked: false,
});

/** Declares a call that writes what cannot be taken back; `leaves` when something leaves by it. */
export const writes = <Input extends z.ZodType, Out>(
  input: Input,
  output: Output<Out>,
  about: About<Place<z.output<Input>>>,
  leaves?: 'leaves',
): Call<Input, Out> => ({
  ...reads(input, output, about),
  reads: null,
  leaves: leaves !== undefined,
});

/** Declares a call that changes what can be taken back, by the change that its answer names. */
export const changes = <Input extends z.ZodType, Out>(
  input: Input,
  _output: Output<Out>,
  about: About<Place<z.output<Input>>>,
  leaves?: 'leaves',
): Call<Input, Changed<Out>> => ({
  ...writes(input, returns<Changed<Out>>(), about, leaves),
  undoable: true,
});

/** Says of a call that it can be made while nobody is signed in. */
export const evenLocked = <C extends Call>(call: C): C => ({ ...call, evenLocked: true });

/** What a whole PEP is read from: its own answers, and all that stands in it of others. */
export const wholePep = [
  'school',
  'authority',
  'pupil',
  'ppplus',
  'form',
  'review',
  'stages',
  'contributions',
] as const satisfies readonly Noun[];

/** What the window passes to a call, before the schema has filled in defaults. */
export type InputOf<C> = C extends Call<infer I, unknown> ? z.input<I> : never;

/** What the service receives: the schema's own output. */
export type ParsedInputOf<C> = C extends Call<infer I, unknown> ? z.output<I> : never;

/** What the call gives back when it succeeds. */
export type OutputOf<C> = C extends Call<z.ZodType, infer O> ? O : never;

/**
 * Everything that writes says which change it made, so that it can be undone; empty when all was so
 * already, and there is nothing to undo.
 */
export type Changed<T> = { value: T; changeId: string };
