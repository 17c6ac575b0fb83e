import { describe, expect, test } from 'vitest';
import type { NextRung } from '#domain/stages/ladder.ts';
import {
  commandOf,
  deedsFor,
  type KeyPress,
  namesIn,
  rungDeedsFor,
} from '#renderer/app/keys/commands.ts';
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

describe('what the search is told to do', () => {
  const next = (rung: NextRung['rung'], byOthers = false): NextRung => ({
    ...{ rung, byOthers, term: { academicYear: 2026, term: 'autumn' }, pepId: 'p', label: '' },
    ...{ words: '', detail: '', reminder: false, pressing: false, pdfSaved: false },
  });
  const pupil = (name: string, of: NextRung | null, left = false) => ({
    ...{ id: name, name, legalName: name, left, next: of },
  });
  const pupils = [
    pupil('Jay Whitlock', next('start')),
    pupil('Mia Wójcik', next('invite')),
    pupil('Sam Reid', next('start', true)),
    pupil('Ada Brook', next('start'), true),
    pupil('Ben Ash', null),
  ];
  const told = (query: string): string[] => rungDeedsFor(query, pupils).map(({ label }) => label);

  test.each([
    ["start Jay's review", 'Start Jay Whitlock’s PEP'],
    ['Start jay’s PEP', 'Start Jay Whitlock’s PEP'],
    ['jay', 'Start Jay Whitlock’s PEP'],
    ['invite people for Mia', 'Invite people for Mia Wójcik'],
    ['invite wojcik', 'Invite people for Mia Wójcik'],
  ])('%s: the step that comes next for that child', (query, label) => {
    expect(told(query)).toEqual([label]);
  });

  test('is offered only where it is what comes next, and never of who has left or what others do', () => {
    expect(told('invite people for Jay')).toEqual([]);
    expect(told("start Sam's review")).toEqual([]);
    expect(told("start Ada's review")).toEqual([]);
    expect(told('ben')).toEqual([]);
    expect(told('start')).toEqual(['Start Jay Whitlock’s PEP']);
    expect(told('')).toEqual([]);
  });

  test('names are what is left of the words once those of the deeds are taken out', () => {
    expect(namesIn("start Jay's review")).toBe('jay');
    expect(namesIn('invite people for Mia Wójcik')).toBe('mia wojcik');
    expect(namesIn('invite people')).toBe('');
  });

  test('about nobody in particular is found by its name and its other words, where it is possible', () => {
    const of = (query: string, count = 3): string[] =>
      deedsFor(query, { pupils: count }).map(({ deed }) => deed);
    expect(of('log spending')).toEqual(['log-spending']);
    expect(of('log spending', 0)).toEqual([]);
    expect(of('make a backup')).toEqual(['backup']);
    expect(of('copy')).toEqual(['backup']);
    expect(of('lock')).toEqual(['lock']);
    expect(of('')).toEqual([]);
  });
});
