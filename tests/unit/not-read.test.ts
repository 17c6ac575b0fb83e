import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CallFailure } from '#renderer/ui/call/call.ts';
import { NotRead } from '#renderer/ui/page/not-read.tsx';

const shown = (errors: readonly unknown[]): string => {
  const of = errors.map((error) => ({
    error,
    isPending: error === null,
    refetch: () => Promise.resolve(),
  }));
  const words = { what: 'Opening the PEP', failed: 'This PEP could not be opened.' };
  return renderToStaticMarkup(
    createElement(MantineProvider, null, createElement(NotRead, { of, ...words })),
  );
};

test('what could not be read says why, whichever call it was, and what only waits does not', () => {
  const failure = new CallFailure({ code: 'unexpected', message: 'The disk is full.' });
  expect(shown([null, null])).not.toContain('could not be opened');
  for (const errors of [
    [failure, null],
    [null, failure],
  ]) {
    expect(shown(errors)).toMatch(/could not be opened\..*The disk is full\..*Try again/s);
  }
});
