/** A field whose words cannot be read as what it asks for. */
export type Unreadable = {
  /** What is wrong, and what to do. */
  sentence: string;
  /** Whether the field has been left: nothing is said while it is being typed in. */
  left: boolean;
  /** Says the sentence beside the field. */
  show: () => void;
  focus: () => void;
};

/** The unreadable fields of one form, by the id of the field. */
export type Unreadables = {
  /** Keeps how a field stands; null when it can be read, and when it is gone. */
  note: (id: string, unreadable: Unreadable | null) => void;
  /**
   * Whether the form has to wait: each field that cannot be read says so, and the first has the
   * focus.
   */
  refuse: () => boolean;
  /** Why the form is not saved; null when all of it can be read. */
  reason: () => string | null;
  /** The same, without the field that is being typed in. */
  reasonLeft: () => string | null;
  listen: (listener: () => void) => () => void;
};

/** Begins the list for one form. */
export const newUnreadables = (): Unreadables => {
  const fields = new Map<string, Unreadable>();
  const listeners = new Set<() => void>();
  return {
    note: (id, unreadable) => {
      if (unreadable === null && !fields.has(id)) return;
      if (unreadable === null) fields.delete(id);
      else fields.set(id, unreadable);
      for (const listener of listeners) listener();
    },
    refuse: () => {
      const [first] = fields.values();
      for (const field of [...fields.values()]) field.show();
      first?.focus();
      return first !== undefined;
    },
    reason: () => [...fields.values()][0]?.sentence ?? null,
    reasonLeft: () => [...fields.values()].find(({ left }) => left)?.sentence ?? null,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
