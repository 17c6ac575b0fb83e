import { describe, expect, test } from 'vitest';
import {
  attainmentOver,
  figuresOver,
  moneyOver,
  targetsBetween,
} from '#domain/cohort/between-peps.ts';
import type { PepAction } from '#domain/form/record.ts';
import { allTerms, placed, runsOf } from '#renderer/app/pupil/overview/over-terms.ts';
import { says, saysRows } from '../fixtures/says.ts';

const summer = { academicYear: 2025, term: 'summer' } as const;
const autumn = { academicYear: 2026, term: 'autumn' } as const;

const review = (id: string, cells: Record<string, string>) => ({
  'target-review': says([{ id, cells }]),
});

const action = (parts: Partial<PepAction>): PepAction => ({
  id: 'a',
  description: 'Ask the library',
  owner: '',
  dueDate: '',
  targetId: 't',
  status: 'open',
  note: '',
  completedOn: '',
  ...parts,
});

const agreed = {
  term: summer,
  signedOff: true,
  answers: review('before', { outcome: 'partly', evidence: 'Read 70 words a minute.' }),
  targets: [
    {
      id: 't',
      position: 1,
      answers: {
        'target-outcome': says('Reads 90 words a minute'),
        'target-owner': says('Ms Bell'),
        'target-review-date': says('2026-12-11'),
      },
    },
  ],
  carriedFrom: new Map([['t', 'before']]),
};

describe('a target between two PEPs', () => {
  test('says what was last seen of it: the review being written, then its actions, then the review before', () => {
    const later = {
      term: autumn,
      signedOff: false,
      answers: review('t', { outcome: 'achieved', evidence: '94 words on 3 November.' }),
    };
    const closed = [
      action({ id: 'b', status: 'done', note: 'Joined', completedOn: '2026-10-02' }),
      action({ id: 'c', status: 'partly', completedOn: '2026-11-02', description: 'Read aloud' }),
      action({}),
      action({ id: 'd', targetId: 'other', status: 'done' }),
    ];
    const [target] = targetsBetween(agreed, closed, [later]);
    expect(target).toMatchObject({
      label: 'Reads 90 words a minute',
      owner: 'Ms Bell',
      reviewBy: '2026-12-11',
      openActions: 1,
    });
    expect(target?.seen).toEqual([
      {
        outcome: 'Achieved',
        words: '94 words on 3 November.',
        where: 'Review being written, Autumn term 2026',
      },
      { outcome: 'Partly done', words: 'Read aloud', where: 'Action closed on 2 November 2026' },
      {
        outcome: 'Done',
        words: 'Ask the library: Joined',
        where: 'Action closed on 2 October 2026',
      },
      { outcome: 'Partly', words: 'Read 70 words a minute.', where: 'Review, Summer term 2026' },
    ]);
  });

  test('of which nothing was written says nothing', () => {
    const bare = { ...agreed, carriedFrom: new Map<string, string>() };
    const later = { term: autumn, signedOff: false, answers: review('t', { next: 'finish' }) };
    expect(targetsBetween(bare, [], [later])[0]?.seen).toEqual([]);
    expect(targetsBetween(bare, [], [])[0]?.seen).toEqual([]);
  });
});

describe('the terms', () => {
  const recorded = [
    {
      term: autumn,
      answers: {
        'attendance-ytd-percent': says(95),
        'attainment-lines': saysRows(
          { subject: 'Reading', 'working-at': '4', expected: 'at' },
          { subject: 'Science', 'working-at': '', expected: '' },
        ),
      },
    },
    {
      term: summer,
      answers: {
        'attendance-ytd-percent': says(91.2),
        'attainment-lines': saysRows(
          { subject: 'Reading', 'working-at': '3', expected: 'below' },
          { subject: 'Writing', 'working-at': '2', expected: '' },
        ),
      },
    },
  ];

  test('stand in their order, and a subject of which nothing is said is left out', () => {
    expect(figuresOver(recorded, 'attendance-ytd-percent')).toEqual([
      { term: summer, value: 91.2 },
      { term: autumn, value: 95 },
    ]);
    expect(attainmentOver(recorded)).toEqual([
      {
        subject: 'Writing',
        points: [{ term: summer, workingAt: '2', forAge: null }],
      },
      {
        subject: 'Reading',
        points: [
          { term: summer, workingAt: '3', forAge: 'below' },
          { term: autumn, workingAt: '4', forAge: 'at' },
        ],
      },
    ]);
  });

  test('show each stream of money by itself, where there was any', () => {
    const stream = (name: 'pp-plus' | 'eypp', expected: number | null, spent: number) => ({
      stream: name,
      balance: { expected, spent },
    });
    expect(
      moneyOver([
        { term: autumn, streams: [stream('pp-plus', 60_000, 0), stream('eypp', null, 0)] },
        { term: summer, streams: [stream('pp-plus', null, 1250)] },
      ]),
    ).toEqual([
      {
        stream: 'pp-plus',
        points: [
          { term: summer, expected: null, spent: 1250 },
          { term: autumn, expected: 60_000, spent: 0 },
        ],
      },
    ]);
  });
});

describe('a drawing over the terms', () => {
  const spring = { academicYear: 2025, term: 'spring' } as const;
  const points = [
    { term: spring },
    { term: summer },
    { term: { academicYear: 2026, term: 'spring' } },
  ] as const;

  test('keeps the place of a term of which nothing was recorded, and breaks its line there', () => {
    expect(allTerms(points.map(({ term }) => term))).toEqual([
      spring,
      summer,
      autumn,
      points[2].term,
    ]);
    expect(runsOf(points)).toEqual([[points[0], points[1]], [points[2]]]);
    const { x, named } = placed(
      points.map(({ term }) => term),
      [0, 300],
    );
    expect([x(spring), x(summer), x(autumn), x(points[2].term)]).toEqual([0, 100, 200, 300]);
    expect(named).toHaveLength(4);
  });

  test('names no more terms than there is room for, and the last of them always', () => {
    const { named } = placed(
      points.map(({ term }) => term),
      [0, 60],
    );
    expect(named).toEqual([summer, points[2].term]);
    expect(placed([summer], [0, 60]).x(summer)).toBe(30);
    expect(runsOf([])).toEqual([]);
  });
});
