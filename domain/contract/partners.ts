import { z } from 'zod';
import { isoDate } from '../calendar/plain-date.ts';
import { termKey } from '../calendar/terms.ts';
import { type Chase, type ChaseHow, type Chaser, chaseRoles, namings } from '../pep/chaser.ts';
import {
  type Contribution,
  contributionAsked,
  contributionBack,
  contributorRoles,
  type MissingPart,
} from '../pep/contributions.ts';
import { call, returns } from './define.ts';
import type { Changed } from './records.ts';

const id = z.string().min(1).max(40);
const role = z.enum(contributorRoles);
const chaseFacts = {
  pupilId: id,
  term: termKey,
  role: z.enum(chaseRoles),
  naming: z.enum(namings),
};

/** A reminder as it would go out now, the text of its e-mail, and those that went before. */
export type ChaseDraft = { chaser: Chaser; email: string; chases: Chase[] };

/** One role's part of a PEP, whether or not it was asked for. */
export type PartRow = Contribution & {
  label: string;
  /** How many questions its form asks. */
  questions: number;
  here: boolean;
};

/** The parts of a PEP, and what has to be said of those that are missing. */
export type Parts = {
  parts: PartRow[];
  missing: MissingPart[];
  /** By when a part is asked back unless the teacher says otherwise. */
  returnBy: string;
  /** The days on which somebody was reminded. */
  chasedOn: string[];
};

/** Those who have a part in a PEP: reminders to begin it, forms for their parts, and what came back. */
export const partnerCalls = {
  /** Who was reminded of a pupil's PEP of a term, the first first. */
  'chases.list': call(z.object({ pupilId: id, term: termKey }), returns<Chase[]>()),
  'chases.draft': call(z.object(chaseFacts), returns<ChaseDraft>()),
  /** Writes the reminder as a letter into a folder that the teacher chooses, and notes it. */
  'chases.letter': call(
    z.object(chaseFacts),
    returns<Changed<{ folder: string; fileName: string }>>(),
  ),
  /** Notes a reminder that went another way. One on the same day in the same way is noted once. */
  'chases.note': call(
    z.object({
      pupilId: id,
      term: termKey,
      role: z.enum(chaseRoles),
      how: z.enum(['email', 'phone'] satisfies ChaseHow[]),
      onDate: isoDate,
    }),
    returns<Changed<null>>(),
  ),
  'chases.remove': call(z.object({ id }), returns<Changed<null>>()),
  'parts.get': call(z.object({ pepId: id }), returns<Parts>()),
  /** Writes a form for each of these roles into a folder that the teacher chooses, and notes them as asked. */
  'parts.forms': call(
    z.object({
      pepId: id,
      roles: z.array(role).min(1).max(contributorRoles.length),
      returnBy: isoDate,
      naming: z.enum(namings),
    }),
    returns<Changed<{ folder: string; fileNames: string[] }>>(),
  ),
  /** Notes that a part was asked for in another way. */
  'parts.ask': call(
    z.object({ pepId: id, role, asked: contributionAsked }),
    returns<Changed<null>>(),
  ),
  /** Notes who told a part, how and when. */
  'parts.back': call(
    z.object({ pepId: id, role, back: contributionBack }),
    returns<Changed<null>>(),
  ),
  /** Forgets what was noted of a part; its answers stay. */
  'parts.forget': call(z.object({ pepId: id, role }), returns<Changed<null>>()),
} as const;
