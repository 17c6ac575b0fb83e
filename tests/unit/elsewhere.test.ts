import { expect, test } from 'vitest';
import { sameKept, withElsewhere } from '#renderer/ui/save/elsewhere.ts';

test('a record is the same with a space at its end, with a blank part, and in whatever order it was written', () => {
  expect(sameKept({ a: 'Joan ', b: { c: 1, d: [] } }, { b: { d: [], c: 1 }, a: 'Joan' })).toBe(
    true,
  );
  expect(sameKept([{ id: '1', cells: { a: '' } }], [{ id: '1', cells: {} }])).toBe(true);
  expect(sameKept({ a: 'Jo an' }, { a: 'Joan' })).toBe(false);
  expect(sameKept(['a', 'b'], ['b', 'a'])).toBe(false);
});

test('what was changed elsewhere comes in field by field, and what is typed beside it stays', () => {
  const kept = { name: 'Joan', phone: '', note: 'old' };
  const typed = { ...kept, name: 'Joan Whit' };
  const undone = { ...kept, note: 'undone' };
  expect(withElsewhere(typed, kept, undone, false)).toEqual({ ...undone, name: 'Joan Whit' });
  expect(withElsewhere(kept, kept, undone, false)).toEqual(undone);
});

test('a field that was changed elsewhere gives way, unless it is being typed in', () => {
  const kept = { cost: '20', note: '' };
  const wrong = { cost: '-3', note: '' };
  const undone = { cost: '12.50', note: '' };
  expect(withElsewhere(wrong, kept, undone, false)).toEqual(undone);
  expect(withElsewhere(wrong, kept, undone, true)).toEqual(wrong);
});

test('a list or a text is one whole, and comes in only where nothing of it waits', () => {
  expect(withElsewhere(['a'], ['a'], ['b'], false)).toEqual(['b']);
  expect(withElsewhere('typed', 'kept', 'stored', false)).toBe('typed');
});
