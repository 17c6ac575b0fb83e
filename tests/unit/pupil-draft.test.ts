import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PupilInput } from '#domain/pupil/pupil.ts';
import { blankPupil, draftErrors, savablePart } from '#renderer/features/pupil/pupil-draft.ts';

const saved: PupilInput = {
  ...blankPupil,
  legalForename: 'Mia',
  legalSurname: 'Thompson',
  dateOfBirth: '2014-05-03',
  authorityId: 'luton',
  careStartDate: '2026-10-19',
};

describe('what of a pupil may be saved while it is edited', () => {
  it('asks for name, date of birth and authority, and nothing else', () => {
    expect(Object.keys(draftErrors(blankPupil)).sort()).toEqual([
      'authorityId',
      'dateOfBirth',
      'legalForename',
    ]);
    expect(draftErrors(saved)).toEqual({});
  });

  it('holds back a field that does not fit and saves the others', () => {
    const part = savablePart(
      {
        ...saved,
        legalForename: '',
        legalSurname: '',
        preferredName: 'Mimi',
        carer: { name: 'Jo Field', email: 'not an address', phone: '' },
      },
      saved,
    );
    expect(part.part.legalForename).toBe('Mia');
    expect(part.part.preferredName).toBe('Mimi');
    expect(part.part.carer).toEqual(saved.carer);
    expect(Object.keys(part.problems).sort()).toEqual(['carer.email', 'legalForename']);
  });

  it('holds back a date in care before birth, and says so there', () => {
    const part = savablePart({ ...saved, careStartDate: '2010-01-01', languages: 'Polish' }, saved);
    expect(part.part.careStartDate).toBe('2026-10-19');
    expect(part.part.languages).toBe('Polish');
    expect(part.problems.careStartDate).toMatch(/before the pupil was born/);
  });

  it('asks whom nobody looks after for no authority, and saves a status that needs one with it', () => {
    const kin: PupilInput = { ...saved, authorityId: '', careStatus: 'kinship' };
    expect(draftErrors(kin)).toEqual({});
    const back = { ...kin, careStatus: 'looked-after', languages: 'Polish' } as const;
    const held = savablePart(back, kin);
    expect(held.problems).toEqual({
      authorityId: 'Choose the authority that looks after the pupil.',
    });
    expect(held.part).toEqual({ ...kin, languages: 'Polish' });
    const whole = { ...back, authorityId: 'luton' };
    expect(savablePart(whole, kin)).toEqual({ part: whole, problems: {} });
  });

  it('never offers for saving what the contract would refuse', () => {
    const text = fc.string({ maxLength: 220 });
    const date = fc.constantFrom('', '2015-02-30', '2001-01-01', '2020-06-01', 'soon');
    fc.assert(
      fc.property(text, text, date, date, text, (forename, upn, born, care, email) => {
        const part = savablePart(
          {
            ...saved,
            legalForename: forename,
            upn,
            dateOfBirth: born,
            careStartDate: care,
            socialWorker: { name: '', email, phone: '' },
          },
          saved,
        );
        expect(draftErrors(part.part)).toEqual({});
      }),
    );
  });
});
