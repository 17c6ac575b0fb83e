/** What happens when a word is composed and taken with Enter, as many languages are typed. */
import type { App } from '../e2e/app.ts';
import { settled, toolsOf } from './hand.ts';

const word = 'にほん';

/**
 * Composes a word in the field that has the focus, takes it with Enter, and says what that Enter did
 * besides: nothing may be written, closed or gone to. Leaves the field as it was.
 */
export const composing = async (app: App): Promise<string[]> => {
  const { page } = app;
  const tools = await toolsOf(page);
  const compose = (text: string) =>
    tools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  const address = page.url();
  const dialogs = await page.getByRole('dialog').count();
  const from = app.calls().length;
  await compose(word);
  // What the input method takes for itself reaches the page as a key of the code 229.
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
  await tools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await tools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await settled(app);
  const wrote = app
    .calls()
    .slice(from)
    .filter(({ name, answer }) => name !== 'drafts.save' && (answer?.changeId ?? '') !== '')
    .map(({ name }) => name);
  const faults = [
    ...(wrote.length > 0 ? [`Enter of a composition wrote by ${wrote.join(', ')}`] : []),
    ...(page.url() === address ? [] : ['Enter of a composition went elsewhere']),
    ...((await page.getByRole('dialog').count()) === dialogs
      ? []
      : ['Enter of a composition closed the dialog']),
  ];
  await compose('');
  await settled(app);
  return faults;
};
