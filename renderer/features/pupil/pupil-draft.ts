import { noPerson } from '#domain/kernel/person.ts';
import { noEducation } from '#domain/pupil/education.ts';
import { careUnsaid, type Pupil, type PupilInput, pupilInput } from '#domain/pupil/pupil.ts';

/** A pupil about whom nothing has been typed yet. */
export const blankPupil: PupilInput = {
  legalForename: '',
  legalSurname: '',
  preferredName: '',
  formerNames: '',
  latinName: '',
  dateOfBirth: '',
  sex: '',
  upn: '',
  uln: '',
  yearsApart: [],
  authorityId: '',
  careStartDate: '',
  firstReviewDate: '',
  nextReviewDate: '',
  enrolledOn: '',
  education: noEducation,
  careStatus: 'looked-after',
  ...careUnsaid,
  legalStatus: '',
  languages: '',
  socialWorker: noPerson,
  carer: noPerson,
  virtualSchoolContact: noPerson,
  reviewingOfficer: noPerson,
  aboutMe: '',
};

/** The part of a stored pupil that a teacher may edit. */
export const draftOf = ({
  id: _id,
  code: _code,
  leftOn: _leftOn,
  knownSince: _knownSince,
  earlierStays: _earlierStays,
  ...input
}: Pupil): PupilInput => input;

/** Sentences by field, for example `{ 'carer.email': 'An e-mail address looks like …' }`. */
export type DraftErrors = Readonly<Record<string, string>>;

const checked = (draft: PupilInput) => {
  const result = pupilInput.safeParse(draft);
  const errors: Record<string, string> = {};
  for (const issue of result.error?.issues ?? []) errors[issue.path.join('.')] ??= issue.message;
  if (errors.dateOfBirth && draft.dateOfBirth === '') {
    errors.dateOfBirth = "Write the pupil's date of birth.";
  }
  return { pupil: result.data ?? null, errors };
};

/** What does not fit in a draft, by field; empty when it may be saved as it is. */
export const draftErrors = (draft: PupilInput): DraftErrors => checked(draft).errors;

const withKey = <K extends keyof PupilInput>(
  draft: PupilInput,
  key: K,
  from: PupilInput,
): PupilInput => ({ ...draft, [key]: from[key] });

/**
 * The part of a draft that may be saved now: a field that does not fit keeps what was saved last,
 * so that one wrong date does not hold back everything else.
 */
export const savablePart = (
  draft: PupilInput,
  saved: PupilInput,
): { part: PupilInput; problems: DraftErrors } => {
  const problems: Record<string, string> = {};
  let candidate = draft;
  // Rules between two fields are checked only when each field fits by itself: hence a second round.
  for (let round = 0; round < 3; round += 1) {
    const result = checked(candidate);
    if (result.pupil) return { part: result.pupil, problems };
    for (const [path, message] of Object.entries(result.errors)) {
      problems[path] ??= message;
      const key = path.split('.')[0] as keyof PupilInput;
      candidate = withKey(candidate, key, saved);
      // Which authority is asked for by the status: the two are saved together.
      if (key === 'authorityId') candidate = withKey(candidate, 'careStatus', saved);
    }
  }
  return { part: saved, problems };
};

/** What ties a group of fields to a pupil's draft, whether new or kept. */
export type PupilBinding = {
  draft: PupilInput;
  errors: DraftErrors;
  set: <K extends keyof PupilInput>(key: K, value: PupilInput[K]) => void;
};
