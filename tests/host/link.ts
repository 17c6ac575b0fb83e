/** A channel to another process: a child's, or the parent's. */
type Port = {
  send(message: LinkMessage): void;
  hear(listener: (message: { type: string }) => void): void;
};

/** What goes over it: a question, or its answer. */
export type LinkMessage =
  | { type: 'ask'; id: number; name: string; values: unknown[] }
  | { type: 'answer'; id: number; value: unknown };

type Functions = Record<string, (...values: never[]) => unknown>;

const isLinkMessage = (message: { type: string }): message is LinkMessage =>
  message.type === 'ask' || message.type === 'answer';

/**
 * Lets two processes call each other's functions. Gives the way to call theirs, which promises the
 * answer: undefined where it threw.
 *
 * @param ours What they may call; they may do so before it is there.
 */
export const linkTo = <Theirs extends Functions>(
  port: Port,
  ours: Functions | Promise<Functions>,
) => {
  const waiting = new Map<number, (value: unknown) => void>();
  let asked = 0;
  const answerOf = async (name: string, values: unknown[]): Promise<unknown> => {
    const own = (await ours)[name] as ((...values: unknown[]) => unknown) | undefined;
    return own?.(...values);
  };
  port.hear((message) => {
    if (!isLinkMessage(message)) return;
    const { id } = message;
    if (message.type === 'answer') {
      waiting.get(id)?.(message.value);
      waiting.delete(id);
      return;
    }
    void answerOf(message.name, message.values)
      .catch(() => undefined)
      .then((value) => port.send({ type: 'answer', id, value }));
  });
  return <N extends keyof Theirs & string>(name: N, ...values: Parameters<Theirs[N]>) =>
    new Promise<Awaited<ReturnType<Theirs[N]>>>((done) => {
      asked += 1;
      waiting.set(asked, done as (value: unknown) => void);
      port.send({ type: 'ask', id: asked, name, values });
    });
};
