import { type AuthorityProfile, profileOf } from '../authority/profile.ts';
import { type Answers, rowsOf } from '../form/answer.ts';
import { requiredAttendees } from '../form/conditions.ts';

/** Who was asked to a meeting, of those who must be: it is said by the teacher, with its day. */
export type Asked = 'nobody' | 'some' | 'everybody';

/** Those who must be asked; the designated teacher, who asks, is none of them. */
const mustBeAsked = (authority: { profile?: AuthorityProfile | undefined }): readonly string[] => {
  const { attendance, insistsOn } = profileOf(authority);
  const roles = [...requiredAttendees, ...(attendance === 'block' ? insistsOn : [])];
  return [...new Set<string>(roles)].filter((role) => role !== 'designated-teacher');
};

/**
 * The roles that were asked to the meeting; null where it is said, with a reason, that there is nobody
 * to be asked.
 */
export const rolesAsked = ({ attendees }: Answers): readonly string[] | null =>
  attendees !== undefined && attendees.kind !== 'value'
    ? null
    : rowsOf(attendees)
        .filter(({ cells }) => ['invited', 'attended'].some((id) => String(cells[id] ?? '') !== ''))
        .map(({ cells }) => String(cells.role ?? ''));

/**
 * Whether those who must be asked to the meeting were. `without` names roles that nobody has: who
 * left care has no carer.
 */
export const whoWasAsked = (
  asked: readonly string[] | null,
  authority: { profile?: AuthorityProfile | undefined },
  without: readonly string[] = [],
): Asked => {
  if (asked === null) return 'everybody';
  const wanted = mustBeAsked(authority).filter((role) => !without.includes(role));
  if (wanted.every((role) => asked.includes(role))) return 'everybody';
  return asked.some((role) => role !== 'designated-teacher') ? 'some' : 'nobody';
};
