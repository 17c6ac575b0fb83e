import type { Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '#domain/contract/calls.ts';
import type { Result } from '#domain/contract/result.ts';
import { newSchool, passphrase } from '../fixtures/school.ts';
import { placeSchool } from './prepared-school.ts';
import { dataFolderOf } from './running.ts';

export { passphrase };

/** Makes a call by name, as a page that knows nothing of the contract's types could. */
export const callRaw = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([call, value]) => {
      const bridge: unknown = Reflect.get(globalThis, 'pepDesk');
      const found: unknown = Reflect.get(Object(bridge), call);
      return typeof found === 'function' ? found(value) : 'no such call';
    },
    [name, input] as const,
  );

/** Makes one of the contract's calls from the page; throws what was refused. */
export const call = async <N extends CallName>(
  page: Page,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> => {
  const answer = (await callRaw(page, name, input)) as Result<CallOutput<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
  return answer.value;
};

/**
 * Opens a school without the screens of the first run, and gives its recovery code: one that was
 * prepared, or where it is to have a passphrase of its own one that is set up now.
 *
 * @param words Its passphrase.
 */
export const setUpSchool = async (page: Page, words: string = passphrase): Promise<string> => {
  const folder = dataFolderOf(page);
  if (folder === undefined || words !== passphrase) {
    const { recoveryCode } = await call(page, 'setup.create', newSchool(words));
    return recoveryCode;
  }
  const code = placeSchool(folder);
  const { people } = await call(page, 'app.state', {});
  await call(page, 'access.unlock', { personId: people[0]?.id ?? '', passphrase });
  return code;
};
