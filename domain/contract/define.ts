import { z } from 'zod';

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

/** What one call takes (checked by schema in the main process) and gives back. */
export type Call<Input extends z.ZodType = z.ZodType, Out = unknown> = {
  readonly input: Input;
} & Output<Out>;

/** Names the output type of a call: `call(schema, returns<Pupil>())`. */
export const returns = <T>(): Output<T> => ({});

/** Declares one call: the schema of its input and, by `returns`, the type of its output. */
export const call = <Input extends z.ZodType, Out>(
  input: Input,
  _output: Output<Out>,
): Call<Input, Out> => ({ input });

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
