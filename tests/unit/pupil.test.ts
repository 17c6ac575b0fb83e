import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, matchesSearch } from '#domain/kernel/fold.ts';
import { calledName, initials, listName, pupilInput } from '#domain/pupil/pupil.ts';
import { tidyUpn, upnCheckLetter, upnWarning } from '#domain/pupil/upn.ts';
import { ageOn, keyStageOf, yearGroupFor, yearGroupLabel } from '#domain/school/year-group.ts';

describe('year group', () => {
  test.each([
    ['2013-09-01', 2025, 7],
    ['2014-08-31', 2025, 7],
    ['2014-11-20', 2026, 7],
    ['2021-09-01', 2026, 0],
    ['2022-08-31', 2026, 0],
    ['2022-09-01', 2026, -1],
    ['2008-09-01', 2025, 12],
    ['2009-08-31', 2025, 12],
  ])('a child born on %s is, in the school year from %i, in year %i', (born, year, expected) => {
    expect(yearGroupFor(born, year)).toBe(expected);
  });

  test('every child moves up one year each September', () => {
    const born = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2030-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(born, fc.integer({ min: 2020, max: 2040 }), (date, year) => {
        const iso = date.toISOString().slice(0, 10);
        expect(yearGroupFor(iso, year + 1)).toBe(yearGroupFor(iso, year) + 1);
      }),
    );
  });

  test('labels and key stages follow the national curriculum', () => {
    expect([-3, -2, -1, 0, 1, 11, 15].map(yearGroupLabel)).toEqual([
      'Before nursery',
      'Nursery (N1)',
      'Nursery (N2)',
      'Reception',
      'Year 1',
      'Year 11',
      'After Year 14',
    ]);
    expect([0, 1, 2, 3, 6, 7, 9, 10, 11, 12].map(keyStageOf)).toEqual([
      ...['EYFS', 'KS1', 'KS1', 'KS2', 'KS2'],
      ...['KS3', 'KS3', 'KS4', 'KS4', 'KS5'],
    ]);
  });

  test('age counts completed years', () => {
    expect(ageOn('2014-02-03', '2027-02-02')).toBe(12);
    expect(ageOn('2014-02-03', '2027-02-03')).toBe(13);
  });
});

describe('UPN', () => {
  test.each(['R674123101121', 'C67412310112A', ' r674 1231 01121 ', ''])(
    '%s raises no warning',
    (upn) => {
      expect(upnWarning(upn)).toBeNull();
    },
  );

  test('a wrong check letter is named with the right one', () => {
    expect(upnWarning('D051910639385')).toMatch(/should be R/);
  });

  test.each(['R67412310112', 'I674123101121', 'hello', 'R6741231011211'])(
    '%s has the wrong shape',
    (upn) => {
      expect(upnWarning(upn)).toMatch(/12 more characters/);
    },
  );

  test('one mistyped digit never goes unnoticed', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (all, at, by) => {
          const body = all.join('');
          const right = `${upnCheckLetter(`?${body}`)}${body}`;
          expect(upnWarning(right)).toBeNull();
          const wrong = all.map((d, i) => (i === at ? (d + by) % 10 : d)).join('');
          expect(upnWarning(`${right[0]}${wrong}`)).not.toBeNull();
        },
      ),
    );
  });

  test('tidying keeps every character but spaces', () => {
    expect(tidyUpn(' c674 12310112a')).toBe('C67412310112A');
  });
});

describe('search', () => {
  test.each([
    ['Łukasz O’Neill', 'lukasz oneill'],
    ['Łukasz O’Neill', 'ONEILL'],
    ['Nguyễn Thị', 'nguyen'],
    ['Zoë-Mae Smith', 'zoemae'],
    ['Олена Коваль', 'олена'],
    ['Søren Ødegaard', 'odeg sor'],
  ])('%s is found by “%s”', (name, query) => {
    expect(matchesSearch(foldText(name), query)).toBe(true);
  });

  test('a part from inside a word finds nothing, and an empty query finds all', () => {
    expect(matchesSearch(foldText('Amara Hale'), 'mara')).toBe(false);
    expect(matchesSearch(foldText('Amara Hale'), '  ')).toBe(true);
    expect(matchesSearch(foldText('Amara Hale'), '%')).toBe(false);
  });

  test('every name finds itself, also in capitals, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const folded = foldText(name);
        expect(matchesSearch(folded, name)).toBe(folded !== '' || name.trim() === '');
        expect(foldText(folded)).toBe(folded);
      }),
    );
  });

  test.each(['Łukasz', 'Élodie', 'Straße', 'Ðorđe'])('%s is found in capitals', (name) => {
    expect(matchesSearch(foldText(name), name.toUpperCase())).toBe(true);
  });
});

describe('names', () => {
  const mia = { legalForename: 'Amelia', legalSurname: 'Ødegård', preferredName: 'Mia' };
  test('the name a child likes to be called comes first', () => {
    expect(calledName(mia)).toBe('Mia');
    expect(listName(mia)).toBe('Mia Ødegård');
    expect(calledName({ ...mia, preferredName: '' })).toBe('Amelia');
  });

  test('initials are whole letters in any script', () => {
    expect(initials(mia)).toBe('A.Ø.');
    expect(initials({ legalForename: 'олена', legalSurname: '𠮷田' })).toBe('О.𠮷.');
    expect(initials({ legalForename: '', legalSurname: 'Hale' })).toBe('H.');
  });

  test('a pupil has one name at least, and cannot come into care before being born', () => {
    const given = {
      legalForename: 'Amara',
      legalSurname: 'Hale',
      dateOfBirth: '2014-02-03',
      authorityId: 'a',
    };
    expect(pupilInput.safeParse(given).success).toBe(true);
    expect(pupilInput.safeParse({ ...given, careStartDate: '2014-02-02' }).success).toBe(false);
    expect(pupilInput.safeParse({ ...given, dateOfBirth: '2014-02-30' }).success).toBe(false);
    expect(pupilInput.safeParse({ ...given, legalSurname: '  ' }).success).toBe(true);
    const nameless = { ...given, legalForename: '', legalSurname: '  ' };
    expect(pupilInput.safeParse(nameless).success).toBe(false);
  });
});
