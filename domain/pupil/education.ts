import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';
import { formatDate, optionalIsoDate } from '../kernel/plain-date.ts';
import { shortText } from '../kernel/text.ts';

/**
 * Whether the child has a school place, in the words of a list to choose from. The PEP asks it under
 * “Support now”; it is kept with the pupil, so that both say the same.
 * Source: CBDS enrolment codes; Gateshead, “Core tabs in all PEPs” (children on no roll).
 */
export const places = {
  yes: 'On this school’s roll',
  dual: 'On two schools’ rolls (dual)',
  'not-attending': 'On a roll, but not attending',
  no: 'No school place at present',
} as const;
export type Place = keyof typeof places;

/** Whether a code is one of the places. */
export const isPlace = (value: string): value is Place => value in places;

/** Where a child is educated. Every part may be left empty: what is not said is not assumed. */
export const education = z.object({
  place: oneOf({ '': '', ...places }).default(''),
  /** Since when that is so; asked where it is not simply this school's roll. */
  since: optionalIsoDate.default(''),
  /** The other school of a child on two rolls; after Year 11 the college, university or provider. */
  elsewhere: shortText.default(''),
});
export type Education = z.infer<typeof education>;

/** Nothing said of where a child is educated. */
export const noEducation: Education = { place: '', since: '', elsewhere: '' };

/** Year 11 is the last year of school for everybody. */
const lastSchoolYear = 11;

/** Whether a year group is past school: there the place of study is a college or another provider. */
export const isPastSchool = (yearGroup: number): boolean => yearGroup > lastSchoolYear;

const noPlace = (yearGroup: number): string => {
  if (isPastSchool(yearGroup)) return 'No place in education or training at present';
  return yearGroup < 0 ? 'No nursery place at present' : places.no;
};

/** A place in the words that fit a year group; empty when it has not been said. */
export const placeLabel = (place: Education['place'], yearGroup: number): string => {
  if (place === '') return '';
  return place === 'no' ? noPlace(yearGroup) : places[place];
};

/** "No school place at present (since 3 September 2026)"; empty when nothing has been said. */
export const placeWords = ({ place, since }: Education, yearGroup: number): string => {
  const label = placeLabel(place, yearGroup);
  const named = since !== '' && place !== 'yes' && label !== '';
  return named ? `${label} (since ${formatDate(since)})` : label;
};

/** Two or three words for a list, where the child is not simply on this school's roll. */
export const placeInBrief = ({ place }: Education, yearGroup: number): string => {
  switch (place) {
    case 'no':
      return noPlace(yearGroup).replace(' at present', '');
    case 'not-attending':
      return 'Not attending';
    case 'dual':
      return 'At two schools';
    default:
      return '';
  }
};

/** What stands in a PEP where the school is named: the school, both of them, or that there is none. */
export const schoolWords = (school: string, said: Education, yearGroup: number): string => {
  switch (said.place) {
    case 'no':
      return placeWords(said, yearGroup);
    case 'dual':
      return `${school}, and ${said.elsewhere.trim() || 'another school'} (on both rolls)`;
    case 'not-attending': {
      const since = said.since === '' ? 'at present' : `since ${formatDate(said.since)}`;
      return `${school} (on its roll, not attending ${since})`;
    }
    default:
      return school;
  }
};
