import { textOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { eighteenthBirthday, endBy, needsAuthority } from '#domain/pupil/care.ts';
import type { CopyInput } from './input.ts';

type Named = Pick<CopyInput, 'template' | 'record'>;

/** The day of which a plan tells: of its sign-off, else of its meeting; a draft without one knows of an end. */
const toldOn = ({ signedOff, answers, startedOn, pupil }: PepRecord): string => {
  const { on } = pupil.careEnd;
  return signedOff?.on ?? (textOf(answers['meeting-date']) || (on > startedOn ? on : startedOn));
};

/** The authority's plan of which a PEP is a part on its day; null once care has ended otherwise than at 18. */
const planOf = ({ template, record }: Named): 'care plan' | 'pathway plan' | null => {
  const { pupil, authority } = record;
  if (template.voluntary || authority.id === '' || !needsAuthority(pupil.careStatus)) return null;
  const day = toldOn(record);
  const end = endBy(pupil, day);
  if (end && end.reason !== 'eighteen') return null;
  const birthday = eighteenthBirthday(pupil.dateOfBirth);
  const isAdult = birthday !== '' && birthday <= day;
  return end || isAdult || pupil.careStatus === 'left-care' ? 'pathway plan' : 'care plan';
};

/** By whom a plan is made that is part of no other, of a child who may have been in care before. */
const madeBySchool = (record: PepRecord, name: string): string => {
  const { pupil, authority } = record;
  const made = `made by the school for ${name}`;
  const end = endBy(pupil, toldOn(record));
  if (authority.id === '') return `${made}, whom no authority looks after`;
  if (!end && pupil.careStatus !== 'previously') return made;
  const until = end ? ` until ${formatDate(end.on)}` : '';
  return `${made}, who was looked after by ${authority.name}${until}`;
};

/** Of which plan this one is part, by how the child stood to care on its day; or by whom it is made. */
export const partOfWhat = (input: Named, name: string): string => {
  const { template, record } = input;
  if (template.voluntary) return `made by school and parents of their own accord for ${name}`;
  switch (planOf(input)) {
    case 'care plan':
      return `part of ${name}’s care plan with ${record.authority.name}`;
    case 'pathway plan':
      return `part of the pathway plan of ${name}, who was looked after by ${record.authority.name}`;
    default:
      return madeBySchool(record, name);
  }
};

/** The same without a name, as a file's properties may say it; empty where it is part of no other plan. */
export const partOfPlan = (input: Named): string => {
  const plan = planOf(input);
  return plan === null ? '' : `part of the ${plan}`;
};
