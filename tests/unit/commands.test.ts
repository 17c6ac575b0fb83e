import { describe, expect, test } from 'vitest';
import { commandOf, type KeyPress } from '#renderer/app/keys/commands.ts';
import { ariaKeys, shownKeys } from '#renderer/ui/words/key-names.ts';

const press = (parts: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  altGraph: false,
  typing: true,
  ...parts,
});
const digit = (number: number, parts: Partial<KeyPress>): KeyPress =>
  press({ key: String(number), code: `Digit${number}`, ...parts });

describe('on a Mac', () => {
  test.each([
    ['# of a British keyboard', digit(3, { key: '#', altKey: true })],
    ['€ of a British keyboard', digit(2, { key: '€', altKey: true })],
    ['£ of an American keyboard', digit(3, { key: '£', altKey: true })],
    ['‹ with Option and Shift', digit(3, { key: '‹', altKey: true, shiftKey: true })],
  ])('Option with a digit types its character: %s', (_, typed) => {
    expect(commandOf(typed, true)).toBeNull();
    expect(commandOf({ ...typed, typing: false }, true)).toBeNull();
  });

  test('Cmd with a digit goes to a place, and Cmd gives the other orders', () => {
    expect(commandOf(digit(3, { metaKey: true }), true)).toEqual({ to: 'place', index: 2 });
    expect(commandOf(digit(8, { metaKey: true }), true)).toBeNull();
    expect(commandOf(press({ key: 'l', metaKey: true }), true)).toEqual({ to: 'lock' });
    expect(commandOf(press({ key: 'L', metaKey: true, shiftKey: true }), true)).toEqual({
      to: 'log-spending',
    });
  });

  test("Ctrl's keys are the Mac's own", () => {
    expect(commandOf(press({ key: 'l', ctrlKey: true }), true)).toBeNull();
    expect(commandOf(digit(1, { ctrlKey: true }), true)).toBeNull();
  });

  test('Cmd with Shift and a digit takes a picture of the screen and leads nowhere', () => {
    expect(commandOf(digit(4, { key: '$', metaKey: true, shiftKey: true }), true)).toBeNull();
  });
});

describe('on Windows and Linux', () => {
  test('Alt with a digit goes to a place, from a field too', () => {
    expect(commandOf(digit(1, { altKey: true }), false)).toEqual({ to: 'place', index: 0 });
  });

  test.each([
    ['as Windows reports it', { ctrlKey: true, altKey: true }],
    ['as Windows reports it, with its name', { ctrlKey: true, altKey: true, altGraph: true }],
    ['as Linux reports it', { altGraph: true }],
    ['where it counts as Alt', { altKey: true, altGraph: true }],
  ])('AltGr types its character: %s', (_, held) => {
    expect(commandOf(digit(4, { key: '€', ...held }), false)).toBeNull();
    expect(commandOf(press({ key: 'ł', code: 'KeyL', ...held }), false)).toBeNull();
    expect(commandOf(press({ key: 'l', code: 'KeyL', ...held }), false)).toBeNull();
    expect(commandOf(press({ key: '?', ...held, typing: false }), false)).toBeNull();
  });

  test('Ctrl+Z and ? stay with a field in which somebody types', () => {
    const undo = press({ key: 'z', ctrlKey: true });
    expect(commandOf(undo, false)).toBeNull();
    expect(commandOf({ ...undo, typing: false }, false)).toEqual({ to: 'undo' });
    const list = press({ key: '?', shiftKey: true });
    expect(commandOf(list, false)).toBeNull();
    expect(commandOf({ ...list, typing: false }, false)).toEqual({ to: 'shortcuts' });
  });

  test('Ctrl+F looks for words on the screen, F3 goes on and Shift+F3 back', () => {
    expect(commandOf(press({ key: 'f', ctrlKey: true }), false)).toEqual({ to: 'find', step: 0 });
    expect(commandOf(press({ key: 'F3' }), false)).toEqual({ to: 'find', step: 1 });
    expect(commandOf(press({ key: 'F3', shiftKey: true }), false)).toEqual({
      to: 'find',
      step: -1,
    });
    expect(commandOf(press({ key: 'f', ctrlKey: true }), true)).toBeNull();
    expect(commandOf(press({ key: 'g', metaKey: true }), true)).toEqual({ to: 'find', step: 1 });
  });

  test('F1 helps', () => {
    expect(commandOf(press({ key: 'F1' }), false)).toEqual({ to: 'help' });
  });
});

test('keys are named as they stand on each keyboard', () => {
  expect(shownKeys('Ctrl+Shift+L', false)).toBe('Ctrl+Shift+L');
  expect(shownKeys('Ctrl+Shift+L', true)).toBe('Cmd+Shift+L');
  expect([shownKeys('Place+1', false), shownKeys('Place+1', true)]).toEqual(['Alt+1', 'Cmd+1']);
  expect(shownKeys('Alt+Enter', true)).toBe('Option+Enter');
  expect([ariaKeys('Ctrl+K', false), ariaKeys('Ctrl+K', true)]).toEqual(['Control+K', 'Meta+K']);
  expect([ariaKeys('Place+1', false), ariaKeys('Place+1', true)]).toEqual(['Alt+1', 'Meta+1']);
});
