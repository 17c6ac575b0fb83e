import { Failure } from './failure.tsx';
import { Page } from './page.tsx';
import { Waiting } from './waiting.tsx';

/** What is read by a call (`useCall`), as far as it matters here. */
type Reading = { error: unknown; isPending: boolean; refetch: () => Promise<unknown> };

/**
 * Stands in the place of what is not read yet, or could not be read; then with a way to try again.
 * Nothing, once all of it is read.
 */
export const NotRead = ({
  of,
  what,
  failed,
  page,
}: {
  of: readonly Reading[];
  /** "Reading the pupils". */
  what?: string;
  /** "The pupils could not be shown." */
  failed?: string;
  /** The heading of the page that says that it failed, where it stands for a whole screen. */
  page?: string;
}) => {
  const stopped = of.find(({ error }) => error !== null);
  if (stopped === undefined) {
    return (
      of.some(({ isPending }) => isPending) && <Waiting {...(what !== undefined && { what })} />
    );
  }
  const failure = (
    <Failure
      {...(failed !== undefined && { what: failed })}
      error={stopped.error}
      onRetry={() => void Promise.all(of.map(({ refetch }) => refetch()))}
    />
  );
  return page === undefined ? failure : <Page title={page}>{failure}</Page>;
};
