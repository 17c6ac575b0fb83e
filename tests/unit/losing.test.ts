import { expect, test } from 'vitest';
import { startingAnswers } from '#domain/form/starting-answers.ts';
import { lostWith } from '#domain/stages/losing.ts';
import { schoolAge } from '../fixtures/forms.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { freshRecord } from './sample-record.ts';

const begun = freshRecord({
  answers: {
    ...startingAnswers(schoolAge, { yearGroup: 8 }),
    'pep-type': says('review'),
    'leisure-interests': says('Judo'),
    'target-review': saysRows({ target: 'Reads aloud' }),
  },
  carried: ['leisure-interests'],
});

test('with a PEP that was only begun nothing is lost', () => {
  expect(lostWith(begun, schoolAge)).toBe('');
});

test('what somebody put into it is told before it goes', () => {
  const written = {
    ...begun,
    carried: [],
    answers: {
      ...begun.answers,
      'meeting-notes': says('All agreed.'),
      'target-review': saysRows({ target: 'Reads aloud', outcome: 'partly' }),
      attendees: saysRows(
        { role: 'carer', invited: '2026-11-10', attended: 'yes' },
        { role: 'social-worker', invited: '2026-11-10' },
        { role: 'child' },
      ),
    },
    targets: [{ id: 't1', position: 0, answers: {} }],
    contributions: [
      {
        role: 'carer' as const,
        askedOn: '2026-11-03',
        returnBy: '',
        backOn: '',
        toldBy: '',
        how: '' as const,
      },
    ],
  };
  expect(lostWith(written, schoolAge)).toBe(
    '2 answers, 1 target, 2 people noted as asked, 1 part noted as asked for, who came to the meeting and the notes from the meeting',
  );
});
