/** An id for a row that was added on the screen; never like one that a template gives. */
export const newId = (): string => `new-${crypto.randomUUID().slice(0, 13)}`;
