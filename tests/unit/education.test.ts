import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/form/answer.ts';
import { type AskedOfPupil, answersFromPupil, pupilWith } from '#domain/form/from-pupil.ts';
import { isNeeded, isShownInDocument, progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { fieldsOf } from '#domain/form/template.ts';
import { attributionOf } from '#domain/form/words/attribution.ts';
import { factText } from '#domain/form/words/facts.ts';
import {
  type Education,
  isPlace,
  noEducation,
  placeInBrief,
  places,
  placeWords,
  schoolWords,
} from '#domain/pupil/education.ts';
import { fieldOf as field, formOf, schoolAge } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';
import { freshRecord } from './sample-record.ts';

/** A pupil's record with this of where they are educated. */
const asked = (education: Education): AskedOfPupil => ({
  education,
  careStatus: 'looked-after',
});

const none: Education = { place: 'no', since: '2026-09-03', elsewhere: '' };

/** A PEP of a pupil who is educated like this, as it is put together from the records. */
const pepOf = (
  education: Education | undefined,
  changes: Partial<PepRecord> = {},
  template = schoolAge,
): PepRecord => {
  const fresh = freshRecord({ templateId: template.id, templateVersion: template.version });
  return {
    ...fresh,
    ...changes,
    pupil: { ...fresh.pupil, ...(education && { education }), ...changes.pupil },
    answers: { ...changes.answers, ...answersFromPupil(template, asked(education ?? noEducation)) },
  };
};

const section = (letter: string, template = schoolAge) => {
  const found = template.sections.find((s) => s.letter === letter);
  if (!found) throw new Error(`no section ${letter}`);
  return found;
};

describe('where a child is educated, in words', () => {
  test.each([
    [
      { place: 'no', since: '2026-09-03' },
      8,
      'No school place at present (since 3 September 2026)',
    ],
    [{ place: 'no' }, 8, 'No school place at present'],
    [{ place: 'no' }, -1, 'No nursery place at present'],
    [{ place: 'no' }, 12, 'No place in education or training at present'],
    [{ place: 'dual', elsewhere: 'Icknield PRU' }, 8, 'Elm, and Icknield PRU (on both rolls)'],
    [{ place: 'dual' }, 8, 'Elm, and another school (on both rolls)'],
    [{ place: 'not-attending' }, 8, 'Elm (on its roll, not attending at present)'],
    [
      { place: 'not-attending', since: '2026-11-02' },
      8,
      'Elm (on its roll, not attending since 2 November 2026)',
    ],
    [{ place: 'yes', since: '2026-09-03' }, 8, 'Elm'],
    [{}, 8, 'Elm'],
  ] as [Partial<Education>, number, string][])('%o in Year %i is “%s”', (said, year, words) => {
    expect(schoolWords('Elm', { ...noEducation, ...said }, year)).toBe(words);
  });

  test('lists say it in two or three words, and nothing of a child who is simply here', () => {
    const brief = (place: Education['place'], year = 8) =>
      placeInBrief({ ...noEducation, place }, year);
    expect(['', 'yes'].map((place) => brief(place as Education['place']))).toEqual(['', '']);
    expect(brief('no')).toBe('No school place');
    expect(brief('no', 13)).toBe('No place in education or training');
    expect(brief('dual')).toBe('At two schools');
    expect(brief('not-attending')).toBe('Not attending');
  });

  test('a PEP signed off before it was recorded names its school as it did', () => {
    expect(factText('schoolName', pepOf(undefined))).toBe('Elmbrook Academy');
    expect(placeWords(noEducation, 8)).toBe('');
  });
});

const anyEducation: fc.Arbitrary<Education> = fc.record({
  place: fc.constantFrom('' as const, ...Object.keys(places).filter(isPlace)),
  since: fc.constantFrom('', '2026-09-03'),
  elsewhere: fc.constantFrom('', 'Icknield PRU', ' Barnfield College '),
});

const anyRecord: fc.Arbitrary<AskedOfPupil> = fc.record({
  education: anyEducation,
  careStatus: fc.constantFrom(
    'looked-after',
    'previously',
    'kinship',
    'child-in-need',
    'left-care',
  ),
});

describe('what is kept with the pupil and asked in the PEP', () => {
  test('comes back from the PEP as it went in, whichever form asks', () => {
    fc.assert(
      fc.property(
        anyRecord,
        anyRecord,
        fc.constantFrom(schoolAge, formOf('post-16'), formOf('higher-education')),
        (before, said, form) => {
          const answers: Record<string, Answer | null> = { ...answersFromPupil(form, said) };
          const parts = fieldsOf(form).filter((f) => f.pupilPart !== undefined);
          for (const { id } of parts) answers[id] ??= null;
          const after = pupilWith(form, before, answers);
          expect(after.careStatus).toBe(said.careStatus);
          for (const { pupilPart } of parts) {
            if (pupilPart === undefined || pupilPart === 'careStatus') continue;
            expect(after.education[pupilPart]).toBe(said.education[pupilPart]);
          }
          expect(answersFromPupil(form, after)).toEqual(answersFromPupil(form, said));
        },
      ),
    );
  });

  test('is left alone by answers to anything else, and its date by all of them', () => {
    expect(pupilWith(schoolAge, asked(none), { 'how-needs-met': null })).toEqual(asked(none));
    const back = pupilWith(schoolAge, asked(none), { 'on-roll': says('yes') });
    expect(back).toEqual(asked({ ...none, place: 'yes' }));
  });

  test('is blank while the PEP says “not known” of a place, and stands as it was for care', () => {
    const answers = {
      'on-roll': { kind: 'not-known', reason: 'The transfer is disputed' },
      'care-status': { kind: 'not-known', reason: 'The order is being changed' },
    } as const;
    expect(pupilWith(schoolAge, asked(none), answers).education.place).toBe('');
    expect(pupilWith(schoolAge, asked(none), answers).careStatus).toBe('looked-after');
  });
});

describe('a child without a school place', () => {
  const pep = pepOf(none);

  test('has a PEP that says so where the school is named, and describes no school', () => {
    expect(factText('schoolName', pep)).toBe('No school place at present (since 3 September 2026)');
    for (const id of ['setting-urn', 'setting-type', 'setting-ofsted', 'enrolment-date'] as const) {
      expect(isShownInDocument(field(id), schoolAge, pep), id).toBe(false);
      expect(isShownInDocument(field(id), schoolAge, pepOf(undefined)), id).toBe(true);
    }
  });

  test('has “Education so far” and “Support now” written by the two who answer for them', () => {
    const written = schoolAge.sections.filter((s) => attributionOf(s, schoolAge, pep) !== null);
    expect(written.map((s) => s.letter)).toEqual(['J', 'P']);
    expect(attributionOf(section('P'), schoolAge, pep)).toBe(
      'Written by the social worker, Dana Whitfield, and the virtual school’s caseworker, Imran Shah, because Amara has no school place at present.',
    );
  });

  test('has them named by their offices where no name is recorded', () => {
    const nobody = { name: '', email: '', phone: '' };
    const unnamed = {
      ...pep,
      pupil: { ...pep.pupil, socialWorker: nobody, virtualSchoolContact: nobody },
    };
    expect(attributionOf(section('J'), schoolAge, unnamed)).toBe(
      'Written by the social worker and the virtual school’s caseworker, because Amara has no school place at present.',
    );
  });

  test.each([
    ['is at two schools', schoolAge, { ...none, place: 'dual' as const }, 8],
    ['is past school', formOf('post-16'), none, 12],
    ['is in nursery', formOf('early-years'), none, -1],
    ['has a voluntary plan', formOf('voluntary-plan'), none, 8],
  ])('but not where the child %s', (_, form, education, yearGroup) => {
    const other = pepOf(education, { yearGroup }, form);
    expect(form.sections.map((s) => attributionOf(s, form, other)).filter(Boolean)).toEqual([]);
  });

  test('is not asked for attendance or marks; what is there is still shown', () => {
    for (const id of ['attendance-ytd-percent', 'attainment-lines'] as const) {
      expect(isNeeded(field(id), schoolAge, pepOf(undefined)), id).toBe(true);
      expect(isNeeded(field(id), schoolAge, pep), id).toBe(false);
      expect(isShownInDocument(field(id), schoolAge, pep), id).toBe(false);
    }
    const before = {
      ...pep.answers,
      'attendance-ytd-percent': says(88),
    } as const;
    const told = { ...pep, answers: before };
    expect(isShownInDocument(field('attendance-ytd-percent'), schoolAge, told)).toBe(true);
  });

  test('needs education meanwhile', () => {
    const missing = progressOf(schoolAge, pep).missing.map(({ fieldId }) => fieldId);
    expect(missing).toContain('education-not-in-school');
    expect(missing).not.toContain('on-roll');
  });

  test('has every question back, with its answer, once there is a place again', () => {
    const asked = (record: PepRecord) =>
      fieldsOf(schoolAge)
        .filter((f) => isNeeded(f, schoolAge, record))
        .map(({ id }) => id);
    const here = pepOf({ ...none, place: 'yes' });
    expect(asked(here)).toEqual(asked(pepOf({ ...noEducation, place: 'yes' })));
    expect(asked(here)).not.toContain('education-not-in-school');
  });

  test('after Year 11 has no place in education or training, and needs education all the same', () => {
    const form = formOf('post-16');
    const student = pepOf(none, { yearGroup: 12 }, form);
    expect(isNeeded(field('education-not-in-school', form), form, student)).toBe(true);
    expect(isNeeded(field('attendance-ytd-percent', form), form, student)).toBe(false);
    expect(factText('keptBy', student)).toBe('Elmbrook Academy');
  });
});
