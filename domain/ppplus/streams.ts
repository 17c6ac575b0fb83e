import { type Phase, phaseOf } from '../authority/profile.ts';
import { type Stream, streams } from '../authority/rates.ts';
import {
  type CareFacts,
  type CareStatus,
  eighteenthBirthday,
  endBy,
  previouslyBy,
  shortBreaks,
} from '../pupil/care.ts';

/** How a child stands to care, as far as money asks. */
export type MoneyStatus = CareStatus | 'home' | 'short-breaks' | 'not-yet';

/** What an ended care leaves a child as. */
const afterCare = (reason: string): MoneyStatus => {
  if (previouslyBy.includes(reason)) return 'previously';
  if (reason === 'home') return 'home';
  return reason === 'eighteen' ? 'left-care' : 'not-known';
};

/**
 * The status that decides about money on a day. Of a child whose care has ended since, it is that of
 * the day all the same.
 */
export const moneyStatusOn = (pupil: CareFacts, day: string): MoneyStatus => {
  const { careStatus, careEnd, careStartDate } = pupil;
  const stillThen = careEnd.on !== '' && careEnd.on > day && careEnd.on >= careStartDate;
  const inCare = careStatus === 'looked-after' || stillThen;
  if (!inCare) {
    return careStatus === 'previously' && careEnd.reason === 'home' ? 'home' : careStatus;
  }
  const end = endBy(pupil, day);
  if (end) return afterCare(end.reason);
  if (careStartDate > day) return 'not-yet';
  const birthday = eighteenthBirthday(pupil.dateOfBirth);
  if (birthday !== '' && birthday <= day) return 'left-care';
  return shortBreaks.includes(pupil.legalStatus) ? 'short-breaks' : 'looked-after';
};

/**
 * Which streams a status and a phase can bring: nothing else is credited, expected or shown as £0.
 * Early years money hangs on funded hours, the bursary on an application, local money on what the
 * authority says. Handbook, PP+ 2.1, with its sources: DfE, conditions of grant 2024-25 and technical
 * note 2025-26; Worcestershire (no PP+ before Reception); Enfield (kinship).
 */
const table: Readonly<Record<MoneyStatus, Partial<Record<Phase, readonly Stream[]>>>> = {
  'looked-after': {
    early: ['eypp', 'local'],
    school: ['pp-plus'],
    post16: ['bursary', 'local'],
  },
  previously: { early: ['eypp'], school: ['previously'] },
  home: { post16: ['bursary'] },
  'left-care': { post16: ['bursary'] },
  kinship: {},
  'short-breaks': {},
  'child-in-need': {},
  'not-known': {},
  'not-yet': {},
};

/** The streams that a pupil of this status can bring in this year group. */
export const streamsFor = (status: MoneyStatus, yearGroup: number): readonly Stream[] =>
  table[status][phaseOf(yearGroup)] ?? [];

const noneWords: Readonly<Record<MoneyStatus, string>> = {
  'looked-after': 'No pupil premium in this year group',
  previously: 'No pupil premium in this year group',
  home: 'Home again: no PP+',
  'left-care': 'Left care: no PP+',
  kinship: 'Kinship care: no PP+',
  'short-breaks': 'Short breaks: ask the authority, nothing is expected until it confirms',
  'child-in-need': 'Child in need: no PP+',
  'not-known': 'Status not known: nothing is expected',
  'not-yet': 'Not in care yet: no PP+',
};

/** Why nothing is credited for a pupil of this status. */
export const noStreamWords = (status: MoneyStatus): string => noneWords[status];

/** Who pays where it is not an authority by its name. */
export const usualPayers: Readonly<Record<Stream, string>> = {
  'pp-plus': 'the looking-after authority',
  previously: 'DfE, by the school’s census',
  eypp: 'the authority where the setting is',
  bursary: 'the school or college, from DfE',
  local: 'the looking-after authority',
};

/**
 * What a line of spending is paid from: a stream, or what is in no balance of this school's pupil
 * premium though it stands in the plan.
 */
export const lineMoney = {
  ...streams,
  'ehc-plan': 'EHC plan',
  other: 'Paid otherwise',
} as const;
export type LineMoney = keyof typeof lineMoney;

/** Whether what pays a line is a stream, and so in its balance. */
export const isStream = (money: string): money is Stream => money in streams;

/** "Paid from: EHC plan": what pays a line, in words that stand beside it. */
export const paidFromWords = (money: LineMoney): string =>
  money === 'other' ? lineMoney.other : `Paid from: ${lineMoney[money]}`;

/**
 * The same where it has to be said of a line: its pupil has more than one stream, or the line is not
 * PP+. Empty where it is plain.
 */
export const paidFromNote = (money: LineMoney, own: readonly unknown[]): string =>
  own.length > 1 || money !== 'pp-plus' ? paidFromWords(money) : '';

/** The streams in their order. */
export const streamNames = Object.keys(streams) as Stream[];
