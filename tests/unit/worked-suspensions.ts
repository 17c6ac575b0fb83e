import type { Suspension } from '#domain/pupil/suspension-days.ts';

/** The handbook's worked suspensions of one pupil (5.1), calendar P 2026/27: number, first day, and what else is said. */
export const workedSuspensions: readonly [id: string, onDate: string, over: Partial<Suspension>][] =
  [
    ['1', '2026-09-21', { lastDay: '2026-09-25' }],
    ['2', '2026-10-06', { span: 'lunchtimes' }],
    ['3', '2026-10-21', { lastDay: '2026-11-03' }],
    ['4', '2026-11-04', { lastDay: '2026-11-05' }],
    ['5', '2026-11-23', { lastDay: '2026-11-24' }],
    ['6', '2026-11-26', { fromNoon: true }],
    ['7', '2026-12-04', { span: 'lunchtimes' }],
    ['8', '2026-12-14', { lastDay: '2027-01-06' }],
  ];
