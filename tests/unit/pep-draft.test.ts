import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '#domain/form/answer.ts';
import { type TemplateSource, templateSchema } from '#domain/form/template.ts';
import { blankAction, checkerFor } from '#renderer/features/form/draft/check.ts';
import { createDraft } from '#renderer/features/form/draft/draft.ts';
import {
  actionKey,
  answerKey,
  type Entry,
  targetKey,
} from '#renderer/features/form/draft/entries.ts';
import { createSaver, type Send } from '#renderer/features/form/draft/saver.ts';
import { says } from '../fixtures/says.ts';
import { freshRecord } from './sample-record.ts';

const source: TemplateSource = {
  id: 'small',
  version: 1,
  title: 'Small',
  statutoryVersion: 'test',
  years: { from: 0, to: 11 },
  sections: [
    {
      id: 'about',
      letter: 'A',
      part: 'about-me',
      title: 'About',
      fields: [
        {
          id: 'strengths',
          label: 'My views',
          type: 'longText',
          kind: 'fact',
          requirement: 'statutory',
        },
        { id: 'age', label: 'Hours', type: 'number', kind: 'fact', requirement: 'common', max: 40 },
        {
          id: 'targets',
          label: 'Targets',
          type: 'targets',
          kind: 'running',
          requirement: 'statutory',
        },
        {
          id: 'actions',
          label: 'Actions',
          type: 'actions',
          kind: 'running',
          requirement: 'statutory',
        },
      ],
    },
  ],
  targetFields: [
    {
      id: 'target-outcome',
      label: 'Target',
      type: 'longText',
      kind: 'running',
      requirement: 'statutory',
    },
  ],
};
const template = templateSchema.parse(source);

const record = freshRecord({ templateId: 'small' });

type Sent = { name: string; input: unknown };

/** A store that writes down what it is asked, and can be told to refuse. */
const makeStore = () => {
  const sent: Sent[] = [];
  let next = 1;
  const refusals: { code: string; message: string; field?: string }[] = [];
  const send = (async (name: string, input: unknown) => {
    sent.push({ name, input });
    const refusal = refusals.shift();
    if (refusal) throw refusal;
    next += 1;
    const changeId = `change-${next}`;
    if (name === 'targets.add') return { value: { id: 'target-9' }, changeId };
    if (name === 'actions.add') return { value: { id: 'action-9' }, changeId };
    return { value: { savedAt: '2026-11-23T10:42:00Z' }, changeId };
  }) as unknown as Send;
  return { sent, send, refusals, names: () => sent.map((s) => s.name) };
};

const setUp = () => {
  const store = makeStore();
  const saver = createSaver(record, {
    send: store.send,
    errorOf: (thrown) => thrown as never,
    now: () => '2026-11-23T10:42:00Z',
  });
  const draft = createDraft(record, {
    save: saver.save,
    check: checkerFor(template),
    localId: saver.localId,
  });
  return { ...store, draft, saver };
};

const text = (value: string): Entry => ({ is: 'answer', answer: says(value) });
const views = answerKey('strengths');
const hours = answerKey('age');
const answerAt = (entry: Entry): Answer | null => (entry.is === 'answer' ? entry.answer : null);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving what is typed', () => {
  test('a change is saved half a second after the last key, and only that field is sent', async () => {
    const { draft, sent } = setUp();
    draft.set(views, text('I like'));
    await vi.advanceTimersByTimeAsync(499);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(sent).toEqual([
      {
        name: 'peps.saveAnswers',
        input: { id: 'pep-1', answers: { strengths: says('I like') } },
      },
    ]);
    expect(draft.status()).toEqual({ state: 'saved', at: '2026-11-23T10:42:00Z' });
    expect(draft.unsaved()).toBe(false);
  });

  test('someone who never stops typing is saved all the same, within one second', async () => {
    const { draft, sent } = setUp();
    for (let i = 1; i <= 9; i += 1) {
      draft.set(views, text('x'.repeat(i)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.length).toBeGreaterThanOrEqual(1);
  });

  test('leaving a field saves at once', async () => {
    const { draft, names } = setUp();
    draft.set(views, text('Now'));
    draft.leave(views);
    await vi.advanceTimersByTimeAsync(0);
    expect(names()).toEqual(['peps.saveAnswers']);
  });

  test('an answer that does not fit is not sent, and the others are', async () => {
    const { draft, sent } = setUp();
    draft.setAll([
      [hours, { is: 'answer', answer: says(90) }],
      [views, text('Fine')],
    ]);
    await draft.flush();
    expect(sent).toEqual([
      {
        name: 'peps.saveAnswers',
        input: { id: 'pep-1', answers: { strengths: says('Fine') } },
      },
    ]);
    expect(draft.problem(hours)?.sentence).toBe('This must be at most 40.');
    draft.set(hours, { is: 'answer', answer: says(30) });
    expect(draft.problem(hours)).toBeNull();
  });

  test('when the store refuses one answer, the others are saved without it', async () => {
    const { draft, sent, refusals } = setUp();
    refusals.push({ code: 'bad-input', message: 'Not this one.', field: 'age' });
    draft.setAll([
      [hours, { is: 'answer', answer: says(12) }],
      [views, text('Fine')],
    ]);
    await draft.flush();
    expect(sent.at(-1)?.input).toEqual({
      id: 'pep-1',
      answers: { strengths: says('Fine') },
    });
    expect(draft.problem(hours)?.sentence).toBe('Not this one.');
    expect(draft.status().state).toBe('saved');
  });

  test('of one batch all are saved at once but those that the store refuses, however many', async () => {
    const { saver, refusals } = setUp();
    refusals.push(
      { code: 'bad-input', message: 'Not this one.', field: 'age' },
      { code: 'bad-input', message: 'Nor this.', field: 'gender-identity' },
    );
    const none: Entry = { is: 'answer', answer: null };
    const batch = [hours, views, answerKey('gender-identity'), answerKey('language')].map(
      (key) => ({
        key,
        before: none,
        after: text('Fine'),
      }),
    );
    expect(await saver.save(batch, new Map())).toMatchObject({
      saved: [views, answerKey('language')],
      refused: [
        { key: hours, sentence: 'Not this one.' },
        { key: answerKey('gender-identity'), sentence: 'Nor this.' },
      ],
      failure: null,
    });
  });

  test('when saving fails nothing typed is lost, it says why, and the next change tries again', async () => {
    const { draft, refusals, names } = setUp();
    refusals.push({ code: 'storage', message: 'The disk is full.' });
    draft.set(views, text('Kept'));
    await draft.flush();
    expect(draft.status()).toEqual({ state: 'failed', message: 'The disk is full.' });
    expect(answerAt(draft.entry(views))).toEqual(says('Kept'));
    draft.set(views, text('Kept too'));
    await vi.advanceTimersByTimeAsync(500);
    expect(names()).toEqual(['peps.saveAnswers', 'peps.saveAnswers']);
    expect(draft.status().state).toBe('saved');
  });

  test('what is typed while a save is under way is saved after it', async () => {
    const { draft, sent } = setUp();
    draft.set(views, text('One'));
    const saving = draft.flush();
    draft.set(views, text('One two'));
    await saving;
    await vi.advanceTimersByTimeAsync(500);
    expect(sent.at(-1)?.input).toEqual({
      id: 'pep-1',
      answers: { strengths: says('One two') },
    });
    expect(draft.unsaved()).toBe(false);
  });

  test('emptying an answer takes it away', async () => {
    const { draft, sent } = setUp();
    draft.set(views, text('Something'));
    await draft.flush();
    draft.set(views, text(''));
    await draft.flush();
    expect(sent.at(-1)?.input).toEqual({ id: 'pep-1', answers: { strengths: null } });
  });
});

describe('undo', () => {
  test('takes back across fields, newest first, and does again', async () => {
    const { draft } = setUp();
    draft.set(views, text('Words'));
    draft.set(hours, { is: 'answer', answer: says(5) });
    expect(draft.undo(null)).toBe(hours);
    expect(answerAt(draft.entry(hours))).toBeNull();
    expect(draft.undo(null)).toBe(views);
    expect(answerAt(draft.entry(views))).toBeNull();
    expect(draft.undo(null)).toBeNull();
    expect(draft.redo()).toBe(views);
    expect(answerAt(draft.entry(views))).toEqual(says('Words'));
    await draft.flush();
  });

  test('a burst of typing is one step, and a pause begins another', async () => {
    const { draft } = setUp();
    draft.set(views, text('W'));
    draft.set(views, text('Words'));
    await vi.advanceTimersByTimeAsync(1500);
    draft.set(views, text('Words and more'));
    draft.undo(null);
    expect(answerAt(draft.entry(views))).toEqual(says('Words'));
    draft.undo(null);
    expect(answerAt(draft.entry(views))).toBeNull();
  });

  test('what is undone is saved as well', async () => {
    const { draft, sent } = setUp();
    draft.set(views, text('Words'));
    await draft.flush();
    draft.undo(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)?.input).toEqual({ id: 'pep-1', answers: { strengths: null } });
  });

  test('what is taken back while its save is under way is taken back in the store as well', async () => {
    const { draft, sent } = setUp();
    draft.set(views, text('One'));
    await draft.flush();
    draft.setApart(views, text('Two'));
    const saving = draft.flush();
    draft.undo(null);
    await saving;
    await draft.flush();
    expect(answerAt(draft.entry(views))).toEqual(says('One'));
    expect(sent.at(-1)?.input).toMatchObject({ answers: { strengths: { value: 'One' } } });
    expect(draft.unsaved()).toBe(false);
  });

  test('half a date is taken back first, before any answer', () => {
    const { draft } = setUp();
    draft.set(views, text('Words'));
    draft.setUnreadable(hours, 'Write a number.');
    expect(draft.undo(hours)).toBe(hours);
    expect(draft.resets(hours)).toBe(1);
    expect(answerAt(draft.entry(views))).not.toBeNull();
  });
});

describe('targets and actions', () => {
  test('a new target is added first, and its answers go to its stored id', async () => {
    const { draft, sent } = setUp();
    draft.set(targetKey('new-1'), { is: 'target', there: true });
    draft.set(answerKey('target-outcome', 'new-1'), text('Reads aloud'));
    await draft.flush();
    expect(sent.slice(0, 2)).toEqual([
      { name: 'targets.add', input: { pepId: 'pep-1' } },
      {
        name: 'targets.save',
        input: {
          id: 'target-9',
          answers: { 'target-outcome': says('Reads aloud') },
        },
      },
    ]);
    expect(draft.rows().target).toEqual(['new-1']);
    expect(draft.record().targets[0]?.answers['target-outcome']).toBeDefined();
  });

  test('removing a target and undoing takes the removal back in the store', async () => {
    const { draft, names } = setUp();
    draft.set(targetKey('new-1'), { is: 'target', there: true });
    await draft.flush();
    draft.set(targetKey('new-1'), { is: 'target', there: false });
    await draft.flush();
    expect(draft.rows().target).toEqual([]);
    draft.undo(null);
    await draft.flush();
    expect(names()).toEqual(['targets.add', 'targets.remove', 'changes.undo']);
    expect(draft.rows().target).toEqual(['new-1']);
  });

  test('a removed target that the store cannot give back comes back with its words', async () => {
    const { draft, sent, refusals } = setUp();
    draft.set(targetKey('new-1'), { is: 'target', there: true });
    draft.set(answerKey('target-outcome', 'new-1'), text('Reads aloud'));
    await draft.flush();
    draft.set(targetKey('new-1'), { is: 'target', there: false });
    await draft.flush();
    draft.adopt(record, performance.now() + 1);
    refusals.push({ code: 'conflict', message: 'What hung on it was changed since.' });
    draft.undo(null);
    await draft.flush();
    expect(sent.slice(-2)).toMatchObject([
      { name: 'targets.add' },
      { input: { answers: { 'target-outcome': says('Reads aloud') } } },
    ]);
  });

  test('a blank new action waits; it is added once it says what will be done', async () => {
    const { draft, names, sent } = setUp();
    const key = actionKey('new-1');
    draft.set(key, { is: 'action', action: blankAction });
    await draft.flush();
    expect(names()).toEqual([]);
    draft.set(key, { is: 'action', action: { ...blankAction, owner: 'Ms Hill' } });
    await draft.flush();
    expect(names()).toEqual([]);
    expect(draft.problem(key)).toEqual({
      sentence: 'Write what will be done.',
      part: 'description',
    });
    draft.set(key, {
      is: 'action',
      action: { ...blankAction, owner: 'Ms Hill', description: 'Order books' },
    });
    await draft.flush();
    expect(sent).toEqual([
      {
        name: 'actions.add',
        input: {
          pepId: 'pep-1',
          action: { description: 'Order books', owner: 'Ms Hill', dueDate: '', targetId: null },
        },
      },
    ]);
  });

  test('what the store says later is taken over, but never over what is being typed', async () => {
    const { draft } = setUp();
    draft.set(views, text('Mine'));
    draft.adopt(
      { ...record, answers: { strengths: says('Older'), age: says(7) } },
      performance.now(),
    );
    expect(answerAt(draft.entry(views))).toEqual(says('Mine'));
    expect(answerAt(draft.entry(hours))).toEqual(says(7));
    await draft.flush();
  });

  test('an answer of the store that comes late takes nothing back that was saved since it was asked for', async () => {
    const { draft } = setUp();
    const asked = performance.now() - 1;
    draft.set(views, text('Mine'));
    await draft.flush();
    draft.adopt(record, asked);
    expect(answerAt(draft.entry(views))).toEqual(says('Mine'));
    const later = { ...record, answers: { ...record.answers, strengths: says('Theirs') } };
    draft.adopt(later, performance.now() + 1);
    expect(answerAt(draft.entry(views))).toEqual(says('Theirs'));
  });

  test('a space that is not kept stays where somebody stopped at it', async () => {
    const { draft } = setUp();
    draft.set(views, text('Mine '));
    await draft.flush();
    const answers = { ...record.answers, strengths: says('Mine') } as const;
    draft.adopt({ ...record, answers }, performance.now() + 1);
    expect(answerAt(draft.entry(views))).toEqual(says('Mine '));
    expect(draft.resets(views)).toBe(0);
  });

  test('a row that the screen added keeps its id when the store gives it another', async () => {
    const { draft } = setUp();
    draft.set(targetKey('new-1'), { is: 'target', there: true });
    await draft.flush();
    draft.adopt(
      { ...record, targets: [{ id: 'target-9', position: 0, answers: {} }] },
      performance.now() + 1,
    );
    expect(draft.rows().target).toEqual(['new-1']);
  });
});
