import { expect, test } from 'vitest';
import { actionReminder } from '#domain/reminder/action-reminder.ts';

const from = { today: '2026-11-23', from: 'Priya Nair', school: 'Bramble Lane School' };

test('a reminder says what was agreed and by when, and names the child by initials only', () => {
  const text = actionReminder(
    {
      owner: 'Karl Marsh',
      description: 'Ask whether Zoë O’Neill-Łukasz can join the choir with Zoë’s friend.',
      dueDate: '2026-11-27',
      pupilName: 'Zoë O’Neill-Łukasz',
    },
    from,
  );
  expect(text).toContain('Dear Karl Marsh,');
  expect(text).toContain('Ask whether Z.O. can join the choir with Z.O.’s friend.');
  expect(text).toContain('It is to be done by 27 November 2026.');
  expect(text).toContain('Priya Nair, Bramble Lane School');
  expect(text).not.toMatch(/Zoë|Łukasz/);
});

test('a reminder of what is late, or has no day, says so', () => {
  const action = { owner: 'Karl Marsh', description: 'Ring', dueDate: '', pupilName: 'Mia T' };
  expect(actionReminder(action, from)).toContain('No day was agreed for it.');
  expect(actionReminder({ ...action, dueDate: '2026-11-20' }, from)).toContain(
    'It was to be done by 20 November 2026.',
  );
});
