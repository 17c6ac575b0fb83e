/** What holds words of documents: how it begins a document, how it forgets, how many things it has. */
type Keeper = { begin: () => void; forget: () => void; size: () => number };

const keepers: Keeper[] = [];

/** To be called where a document begins: what the one before it did not use is forgotten. */
export const beginDocument = (): void => {
  for (const { begin } of keepers) begin();
};

/** Forgets every word that was set, as locking asks for. */
export const forgetDocuments = (): void => {
  for (const { forget } of keepers) forget();
};

/** How many things are kept of documents. */
export const keptOfDocuments = (): number => keepers.reduce((sum, { size }) => sum + size(), 0);

/** Words that are kept from one document to all that follow, until they are to be forgotten. */
export const alsoForget = (words: Map<unknown, unknown>): void => {
  keepers.push({ begin: () => undefined, forget: () => words.clear(), size: () => words.size });
};

/**
 * A shelf on which things stay from one document to the next: most of a PEP stands in its next version
 * too, and is broken into the same lines. Gives what stands under a key, made at the first call; the key
 * must say all that it hangs on.
 */
export const shelf = <T extends object>(make: (key: string) => T): ((key: string) => T) => {
  let last = new Map<string, T>();
  let now = new Map<string, T>();
  keepers.push({
    begin: () => {
      last = now;
      now = new Map();
    },
    forget: () => {
      last = new Map();
      now = new Map();
    },
    size: () => last.size + now.size,
  });
  return (key) => {
    const here = now.get(key);
    if (here !== undefined) return here;
    const found = last.get(key) ?? make(key);
    now.set(key, found);
    return found;
  };
};
