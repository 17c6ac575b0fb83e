import { type Insistable, profileOf } from '../authority/profile.ts';
import { listed } from '../kernel/text.ts';
import { rowsOf } from './answer.ts';
import type { PepRecord } from './record.ts';

/**
 * Some authorities hold no meeting without the social worker (Gloucestershire's form; Devon
 * rearranges it), and a teacher may set others for whom that holds. A PEP of such a meeting waits for
 * a new day, or for a word on who at the virtual school agreed that it went ahead.
 */

/** What a role is called in a sentence. */
export const roleWords: Readonly<Record<Insistable, string>> = {
  'social-worker': 'the social worker',
  carer: 'the carer',
  'designated-teacher': 'the designated teacher',
  'virtual-school': 'the virtual school',
};

/** On whom the pupil's authority insists; nobody where it does not. */
export const insistedOn = ({ authority }: PepRecord): readonly Insistable[] => {
  const { attendance, insistsOn } = profileOf(authority);
  return attendance === 'block' ? insistsOn : [];
};

/** Who of those was not at the meeting, once it is written up who came; or if there was no meeting. */
export const insistedAbsent = (record: PepRecord): readonly Insistable[] => {
  const answer = record.answers.attendees;
  const rows = rowsOf(answer);
  const writtenUp =
    answer !== undefined &&
    (answer.kind !== 'value' || rows.some(({ cells }) => String(cells.attended ?? '') !== ''));
  return writtenUp
    ? insistedOn(record).filter(
        (role) => !rows.some(({ cells }) => cells.role === role && cells.attended === 'yes'),
      )
    : [];
};

/** The authority's rule in a sentence, naming who of these may not be missing, and its source. */
export const insistence = (
  { authority }: PepRecord,
  roles: readonly Insistable[],
): { sentence: string; source: string } => ({
  sentence: `${authority.name}: the meeting cannot take place without ${listed(roles.map((role) => roleWords[role]))}.`,
  source: profileOf(authority).attendanceSource || `the settings of ${authority.name}`,
});
