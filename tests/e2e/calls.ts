import type { Page } from '@playwright/test';
import { suggestedTerms } from '#domain/calendar/terms.ts';
import type { CallInput, CallName, CallOutput } from '#domain/contract/calls.ts';
import type { Result } from '#domain/contract/result.ts';
import { lutonProfile } from '#domain/school/authority.ts';

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

export const passphrase = 'violet harbour seven kites';

/**
 * Sets up a school without the screens of the first run, and gives its recovery code.
 *
 * @param words Its passphrase.
 */
export const setUpSchool = async (page: Page, words: string = passphrase): Promise<string> => {
  const { recoveryCode } = await call(page, 'setup.create', {
    school: {
      name: 'Bramble Lane School',
      urn: '123456',
      laestab: '821/2001',
      designatedTeacher: 'Priya Nair',
      designatedTeacherEmail: 'priya.nair@school.example',
    },
    authorities: [lutonProfile],
    terms: [...suggestedTerms(2025), ...suggestedTerms(2026), ...suggestedTerms(2027)],
    passphrase: words,
  });
  return recoveryCode;
};
