import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import {
  DateField,
  MoneyField,
  NumberField,
  TimeField,
  WholeNumberField,
} from '#renderer/ui/field/typed-field.tsx';
import { newUnreadables, type Unreadable } from '#renderer/ui/field/unreadable.ts';

const field = (done: string[], name: string, left = false): Unreadable => ({
  sentence: `${name} cannot be read.`,
  left,
  show: () => done.push(`show ${name}`),
  focus: () => done.push(`focus ${name}`),
});

test('a form is not sent while a field in it cannot be read, and each such field says so', () => {
  const done: string[] = [];
  const form = newUnreadables();
  expect(form.refuse()).toBe(false);
  form.note('a', field(done, 'a'));
  form.note('b', field(done, 'b'));
  // The field says it again as it is left; it keeps its place.
  form.note('a', field(done, 'a', true));
  expect(form.refuse()).toBe(true);
  expect(done).toEqual(['show a', 'show b', 'focus a']);
  form.note('a', null);
  form.note('b', null);
  expect(form.refuse()).toBe(false);
});

test('a form that saves itself says why it is not saved once the field is left', () => {
  const form = newUnreadables();
  let told = 0;
  const stop = form.listen(() => {
    told += 1;
  });
  form.note('a', field([], 'a'));
  expect([form.reason(), form.reasonLeft()]).toEqual(['a cannot be read.', null]);
  form.note('a', field([], 'a', true));
  expect(form.reasonLeft()).toBe('a cannot be read.');
  stop();
  form.note('a', null);
  expect(form.reason()).toBeNull();
  expect(told).toBe(2);
});

const typed = { label: 'It', onChange: () => undefined };
test.each([
  ['date', createElement(DateField, { ...typed, value: '' })],
  ['time', createElement(TimeField, { ...typed, value: '' })],
  ['amount', createElement(MoneyField, { ...typed, value: null })],
  ['count', createElement(WholeNumberField, { ...typed, value: null })],
  ['number', createElement(NumberField, { ...typed, value: null, decimals: 1 })],
])('no screen can ask for a %s without a form that hears of what cannot be read', (_, asked) => {
  expect(() => renderToStaticMarkup(asked)).toThrow('outside TypedForm and TypedFields');
});
