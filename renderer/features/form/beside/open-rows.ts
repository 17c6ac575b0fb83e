/** The rows and targets of a form that stand open, however often they are drawn afresh. */
export const createOpenRows = () => {
  const open = new Set<string>();
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isOpen: (id: string): boolean => open.has(id),
    set: (id: string, stands: boolean): void => {
      if (stands) open.add(id);
      else open.delete(id);
      for (const listener of listeners) listener();
    },
  };
};
export type OpenRows = ReturnType<typeof createOpenRows>;
