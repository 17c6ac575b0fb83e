import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Answer } from '#domain/form/answer.ts';
import type { ContributorRole } from '#domain/form/contribution.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import type { Problem } from '../draft/check.ts';
import type { Draft, RowIds } from '../draft/draft.ts';
import type { Entry } from '../draft/entries.ts';
import type { FocusedField } from './focused-field.ts';
import type { OpenRows } from './open-rows.ts';

/** What every part of one PEP's form works with. */
export type PepForm = {
  pepId: string;
  pupilId: string;
  /** The name that the child likes to be called. */
  called: string;
  template: Template;
  draft: Draft;
  focused: FocusedField;
  /** The rows that stand open, also where an undo draws them afresh. */
  openRows: OpenRows;
  /** The question that a link has asked for: it is never folded away. */
  shownField?: FieldId | undefined;
  /** Whose words are typed into it, where it is somebody's part. */
  saidBy?: ContributorRole | undefined;
};

const FormContext = createContext<PepForm | null>(null);

/** Gives one PEP's form to everything inside. */
export const PepFormProvider = FormContext.Provider;

/** The form of the PEP on the screen. */
export const usePepForm = (): PepForm => {
  const form = useContext(FormContext);
  if (form === null) throw new Error('usePepForm is used outside a PEP.');
  return form;
};

/** One entry of the form; only a change of this entry draws its field again. */
export const useEntry = (key: string): Entry => {
  const { draft } = usePepForm();
  return useSyncExternalStore(draft.subscribe, () => draft.entry(key));
};

/** The answer at a key; null while there is none. */
export const useAnswer = (key: string): Answer | null => {
  const entry = useEntry(key);
  return entry.is === 'answer' ? entry.answer : null;
};

/** What is wrong with an entry, once it should be said. */
export const useProblem = (key: string): Problem | null => {
  const { draft } = usePepForm();
  return useSyncExternalStore(draft.subscribe, () => draft.problem(key));
};

/** How often an entry was set from outside; a control that keeps what was typed starts afresh. */
export const useResets = (key: string): number => {
  const { draft } = usePepForm();
  return useSyncExternalStore(draft.subscribe, () => draft.resets(key));
};

/** The ids of the targets, actions and lines that are there. */
export const useRows = (): RowIds => {
  const { draft } = usePepForm();
  return useSyncExternalStore(draft.subscribe, draft.rows);
};

/**
 * Something small (a text, a number, true or false) worked out from the PEP as it stands; what uses
 * it is drawn again only when the outcome changes.
 */
export const useFromRecord = <T extends string | number | boolean>(
  read: (record: PepRecord) => T,
): T => {
  const { draft } = usePepForm();
  return useSyncExternalStore(draft.subscribe, () => read(draft.record()));
};

/** Something of several parts worked out from the PEP as it stands; drawn again only as above. */
export const usePartsFromRecord = <T,>(read: (record: PepRecord) => T): T => {
  const written = useFromRecord((record) => JSON.stringify(read(record)));
  return useMemo(() => JSON.parse(written) as T, [written]);
};

/** The whole PEP as it stands; anything that uses it is drawn again at every change. */
export const useLiveRecord = (): PepRecord => {
  const { draft } = usePepForm();
  return useSyncExternalStore(draft.subscribe, draft.record);
};
