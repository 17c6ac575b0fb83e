import { QueryClient } from '@tanstack/react-query';
import { type CallName, calls } from '#domain/contract/calls.ts';
import type { Call } from '#domain/contract/define.ts';
import type { Answer } from '#domain/contract/result.ts';
import type { Noun } from '#domain/kernel/noun.ts';

/** All that the window remembers of the store. Emptied when the program locks. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // The bridge is no network: calls run whether or not the computer is online.
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
});

const declared: Readonly<Record<string, Call>> = calls;

let writing = 0;
let touched = new Set<Noun>();
/** Ends when what is touched now has been read again. */
let reading: PromiseWithResolvers<void> | null = null;

/** A call may stand open for minutes, while its dialog asks for a file: nothing waits longer than this. */
const longestWait = 300;

const readNow = async (wait = 0): Promise<void> => {
  // Whoever sends one call after the other has sent the next by now, and reads once at the end.
  await new Promise((later) => setTimeout(later, wait));
  if (reading === null || (writing > 0 && wait === 0)) return;
  const [done, nouns] = [reading, touched];
  [reading, touched] = [null, new Set()];
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      declared[String(name)]?.reads?.some((noun) => nouns.has(noun)) ?? false,
  });
  done.resolve();
};

/**
 * Waits for the answer to a call; then all that is open and reads what was touched is read again,
 * once no call that writes is under way, or after a moment.
 *
 * @returns The answer, and `shown`, which ends when what was touched has been read.
 */
export const answered = async <T>(
  name: CallName,
  asked: Promise<Answer<T>>,
): Promise<{ answer: Answer<T>; shown: Promise<void> }> => {
  const writes = declared[name]?.reads === null;
  if (writes) writing += 1;
  const answer = await asked.finally(() => {
    if (writes) writing -= 1;
    void readNow();
  });
  for (const noun of answer.touched ?? []) touched.add(noun);
  if (touched.size > 0 && reading === null) {
    reading = Promise.withResolvers();
    void readNow(longestWait);
  }
  return { answer, shown: reading?.promise ?? Promise.resolve() };
};
