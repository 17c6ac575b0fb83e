import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';
import { formatDate, optionalIsoDate, parseDate } from '../kernel/plain-date.ts';
import { shortText } from '../kernel/text.ts';

/**
 * How a child stands to care. Only a looked-after child has a PEP by law; a young person who left
 * care at 18 keeps one where the authority goes on with it, in college or at university.
 */
export const careStatuses = {
  'looked-after': 'Looked after',
  previously: 'Previously looked after',
  kinship: 'In kinship care',
  'child-in-need': 'Child in need',
  'left-care': 'Left care, 18 or over',
  'not-known': 'Not known',
} as const;
export type CareStatus = keyof typeof careStatuses;

/** Whether a text is one of the care statuses. */
export const isCareStatus = (text: string): text is CareStatus => text in careStatuses;

/** Whether an authority looks after somebody of this status, or did until 18, and so has to be named. */
export const needsAuthority = (status: CareStatus): boolean =>
  status === 'looked-after' || status === 'left-care';

/** Why care ended, as it stands behind the day on which it did. */
export const careEndReasons = {
  adopted: 'adopted',
  'special-guardianship': 'special guardianship',
  'child-arrangements': 'child arrangements',
  home: 'home again',
  eighteen: '18',
  other: 'other',
} as const;

/** When and why care ended; the day is the first on which the child is not looked after. */
export const careEnd = z.object({
  on: optionalIsoDate.default(''),
  reason: oneOf({ '': '', ...careEndReasons }).default(''),
});

/** What the authority said of PEPs after the 18th birthday. */
export const goesOnWords = {
  '': 'Not asked yet',
  yes: 'PEPs go on',
  no: 'PEPs do not go on',
} as const;

/** Whether PEPs go on from 18, until when (the last day), and who told the school so on which day. */
export const afterEighteen = z.object({
  goesOn: oneOf(goesOnWords).default(''),
  until: optionalIsoDate.default(''),
  toldBy: shortText.default(''),
  toldOn: optionalIsoDate.default(''),
});

/** Whether the child takes part in the PEP. */
export const takingPartWords = {
  '': 'Takes part',
  declines: 'Does not want to take part',
  'not-reached': 'Could not be reached',
} as const;

/** The same, with whom it was said to (or who tried), how, and when. */
export const takingPart = z.object({
  said: oneOf(takingPartWords).default(''),
  who: shortText.default(''),
  how: shortText.default(''),
  on: optionalIsoDate.default(''),
});

/** What of a pupil's record says how their care asks for PEPs. */
export type CareFacts = {
  careStatus: CareStatus;
  legalStatus: string;
  dateOfBirth: string;
  careStartDate: string;
  careEnd: z.infer<typeof careEnd>;
  afterEighteen: z.infer<typeof afterEighteen>;
  takingPart: z.infer<typeof takingPart>;
};

/**
 * How a pupil's care asks for PEPs on a day. `since` is the first day on which it is so; empty where
 * no day is known, and it is so for every term.
 */
export type CareStand =
  /** `note` stands behind the due day; `toldOn` is when the authority said that PEPs go on from 18. */
  | { is: 'owed'; note: string; toldOn: string }
  | { is: 'ask' | 'none'; words: string; brief: string; since: string; ended: string };

const owed = (note = '', toldOn = ''): CareStand => ({ is: 'owed', note, toldOn });

const unlessOwed = (
  is: 'ask' | 'none',
  [words, brief]: readonly [string, string],
  since = '',
  ended = '',
): CareStand => ({ is, words, brief, since, ended });

/** Legal statuses of a child who is away from home for short breaks only. */
export const shortBreaks: readonly string[] = ['V3', 'V4'];

/** "12 March": where the year is plain from what stands around it. */
export const dayAndMonth = (iso: string): string => formatDate(iso).replace(/ \d{4}$/, '');

const bracketed = (parts: readonly string[]): string => {
  const said = parts.filter((part) => part !== '').join(', ');
  return said === '' ? '' : ` (${said})`;
};

const behind = (word: string, text: string): string => (text === '' ? '' : `${word} ${text}`);

/** The day of the 18th birthday, on which a child stops being looked after (Children Act 1989). */
export const eighteenthBirthday = (dateOfBirth: string): string =>
  dateOfBirth === '' ? '' : parseDate(dateOfBirth).add({ years: 18 }).toString();

const dayAfter = (iso: string): string => parseDate(iso).add({ days: 1 }).toString();

/** 31 August of the school year that holds a day. */
const schoolYearEnd = (iso: string): string => {
  const { year, month } = parseDate(iso);
  return `${month >= 9 ? year + 1 : year}-08-31`;
};

/** When care ended by a day; an end before this episode of care is of an earlier one. */
export const endBy = ({ careEnd: end, careStartDate }: CareFacts, day: string) =>
  end.on !== '' && end.on >= careStartDate && end.on <= day ? end : null;

/** From 18: by what the authority said, else it is asked; never on silently (handbook O-05 to O-07, O-16). */
const asAdult = (
  { afterEighteen: said, takingPart: part }: CareFacts,
  from: string,
  day: string,
) => {
  const on = behind(' on', formatDate(from));
  const turned = `18${behind(' on', dayAndMonth(from))}`;
  if (said.goesOn === '') {
    const words = `18${on}: ask the authority whether PEPs go on, and until when`;
    return unlessOwed('ask', [words, 'Ask the authority'], from, turned);
  }
  if (said.goesOn === 'no') {
    return unlessOwed('none', [`Left care at 18${on}: no PEP`, 'No PEP'], from, turned);
  }
  if (part.said === 'declines' && part.on !== '' && part.on >= from && part.on <= day) {
    const words = `Declined on ${formatDate(part.on)}${bracketed([behind('said to', part.who)])}`;
    return unlessOwed('none', [words, 'Declined'], part.on, `declined ${dayAndMonth(part.on)}`);
  }
  const counted = said.toldOn || from;
  const last = said.until || (counted === '' ? '' : schoolYearEnd(counted));
  if (last !== '' && day > last) {
    const ended = `PEPs went on until ${dayAndMonth(last)}`;
    const went = `PEPs went on until ${formatDate(last)}`;
    return said.until === ''
      ? unlessOwed(
          'ask',
          [`${went}: ask the authority again whether they go on`, 'Ask the authority'],
          dayAfter(last),
          ended,
        )
      : unlessOwed('none', [went, 'No PEP'], dayAfter(last), ended);
  }
  const told = [behind('told by', said.toldBy), behind('on', formatDate(said.toldOn))];
  const until = said.until === '' ? '' : ` until ${formatDate(said.until)}`;
  return owed(`goes on${until}${bracketed(told)}`, said.toldOn);
};

/** Under 18 the adults' plan goes on: what the child does or does not want takes nothing away. */
const partNote = ({ takingPart: { said, who, how, on } }: CareFacts): string => {
  const told = [who, how, behind('on', formatDate(on))].filter((part) => part !== '').join(', ');
  if (said === 'declines') return `does not take part${bracketed([behind('told', told)])}`;
  return said === 'not-reached' ? `not reached${behind(': tried', told)}` : '';
};

const byStatus: Readonly<Partial<Record<CareStatus, CareStand>>> = {
  previously: unlessOwed('none', ['Previously looked after: a plan is voluntary', 'Voluntary']),
  kinship: unlessOwed('none', ['Kinship care: no PEP', 'No PEP']),
  'child-in-need': unlessOwed('none', ['Child in need: no PEP is required', 'No PEP']),
  'not-known': unlessOwed('ask', ['Status not known: ask the social worker', 'Ask who knows']),
};

/**
 * How a pupil's care asks for PEPs on a day (handbook, O-01 and O-05 to O-17). An EHC plan, a place
 * out of area, fostering by relatives, adoption that is not through yet or a child who does not
 * attend take nothing away.
 * Sources: SI 2010/959 reg 5(b)(ii), and reg 48 (short breaks); Hull, "Initiating and reviewing the
 * PEP"; DfE 2018, statutory guidance on looked-after and previously looked-after children.
 */
export const careStand = (pupil: CareFacts, day: string): CareStand => {
  const end = endBy(pupil, day);
  if (end && end.reason !== 'eighteen') {
    const why = bracketed([end.reason === '' ? '' : careEndReasons[end.reason]]);
    return unlessOwed(
      'none',
      [`Care ended on ${formatDate(end.on)}${why}`, 'Care ended'],
      end.on,
      `care ended ${dayAndMonth(end.on)}`,
    );
  }
  const other = byStatus[pupil.careStatus];
  if (other) return other;
  const birthday = eighteenthBirthday(pupil.dateOfBirth);
  if (birthday !== '' && birthday <= day) return asAdult(pupil, birthday, day);
  if (end || pupil.careStatus === 'left-care') return asAdult(pupil, end?.on ?? '', day);
  if (shortBreaks.includes(pupil.legalStatus)) {
    return unlessOwed('none', ['Short breaks: no PEP', 'No PEP']);
  }
  return pupil.legalStatus === 'J1'
    ? unlessOwed('ask', ['Remanded: ask the authority which plan it makes', 'Ask the authority'])
    : owed(partNote(pupil));
};

/** Orders by which a child becomes previously looked after; who goes home again does not. */
export const previouslyBy: readonly string[] = [
  'adopted',
  'special-guardianship',
  'child-arrangements',
];

/** Whether a child was looked after on a day: care had begun, and had not ended by then. */
export const isLookedAfterOn = (
  pupil: CareFacts & { careStartDate: string },
  day: string,
): boolean => {
  const birthday = eighteenthBirthday(pupil.dateOfBirth);
  return (
    pupil.careStatus === 'looked-after' &&
    (pupil.careStartDate === '' || pupil.careStartDate <= day) &&
    endBy(pupil, day) === null &&
    (birthday === '' || birthday > day)
  );
};

/** How a pupil stands to care on a day: as recorded, and by the end of care once its day has come. */
export const careStatusOn = (pupil: CareFacts, day: string): CareStatus => {
  const end = pupil.careStatus === 'looked-after' ? endBy(pupil, day) : null;
  return end && previouslyBy.includes(end.reason) ? 'previously' : pupil.careStatus;
};
