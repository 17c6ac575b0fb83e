import { lutonProfile } from '#domain/authority/authority.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { noPerson } from '#domain/kernel/person.ts';
import { noEducation } from '#domain/pupil/education.ts';
import { careUnsaid } from '#domain/pupil/pupil.ts';
import { plusOf } from '../fixtures/spending.ts';

const someone = (name: string) => ({ name, email: '', phone: '' });

/** A PEP just started, with every fact known and nothing answered. All people are invented. */
export const freshRecord = (changes: Partial<PepRecord> = {}): PepRecord => ({
  id: 'pep-1',
  term: { academicYear: 2026, term: 'autumn' },
  templateId: 'school-age',
  templateVersion: 1,
  status: 'in-preparation',
  revision: 1,
  amendReason: '',
  startedOn: '2026-09-14',
  signedOff: null,
  pupil: {
    id: 'pupil-1',
    code: 'P01',
    legalForename: 'Amara',
    legalSurname: 'Okonkwo-Hale',
    preferredName: '',
    dateOfBirth: '2014-02-03',
    sex: 'F',
    upn: '',
    uln: '',
    formerNames: '',
    latinName: '',
    yearsApart: [],
    earlierStays: [],
    authorityId: 'authority-1',
    careStartDate: '2024-05-20',
    firstReviewDate: '2024-06-18',
    nextReviewDate: '2026-12-01',
    enrolledOn: '2025-09-03',
    education: noEducation,
    careStatus: 'looked-after',
    ...careUnsaid,
    knownSince: '2025-09-03',
    legalStatus: 'C2',
    languages: 'English',
    socialWorker: someone('Dana Whitfield'),
    carer: someone('Ruth and Colin Petty'),
    virtualSchoolContact: someone('Imran Shah'),
    reviewingOfficer: noPerson,
    aboutMe: '',
    leftOn: '',
  },
  yearGroup: 8,
  school: {
    name: 'Elmbrook Academy',
    urn: '199999',
    laestab: '8214999',
    designatedTeacher: 'Joy Lambert',
    designatedTeacherEmail: '',
    pagesBy: 'initials' as const,
  },
  authority: { ...lutonProfile, id: 'authority-1' },
  answers: {},
  carried: [],
  said: {},
  contributions: [],
  suspensionEvents: [],
  targets: [],
  actions: [],
  ppPlus: { streams: plusOf(60_000), lines: [] },
  hasPrevious: false,
  ...changes,
});
