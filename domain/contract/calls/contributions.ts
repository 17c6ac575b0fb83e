import { z } from 'zod';
import {
  contributionAsked,
  contributionBack,
  type MissingPart,
} from '../../contributions/contributions.ts';
import { type Contribution, contributorRoles } from '../../form/contribution.ts';
import { isoDate } from '../../kernel/plain-date.ts';
import { namings } from '../../reminder/reminder.ts';
import { changes, id, reads, returns, wholePep, writes } from '../define.ts';

const role = z.enum(contributorRoles);
const roles = z.array(role).min(1).max(contributorRoles.length);

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
  remindedOn: string[];
};

/** What each partner was asked for, and gave. */
export const contributionsCalls = {
  'contributions.get': reads(z.object({ pepId: id }), returns<Parts>(), 'pep:pepId', [
    ...wholePep,
    'reminder',
    'documents',
  ]),
  /** Writes a form for each of these roles into a folder that the teacher chooses. */
  'contributions.forms': writes(
    z.object({
      pepId: id,
      roles,
      returnBy: isoDate,
      naming: z.enum(namings),
    }),
    returns<{ folder: string; fileNames: string[] }>(),
    'pep:pepId',
    'leaves',
  ),
  /** Notes that these parts were asked for, on which day and wanted by when. */
  'contributions.ask': changes(
    z.object({ pepId: id, roles, asked: contributionAsked }),
    returns<null>(),
    'pep:pepId',
  ),
  /** Notes who told a part, how and when. */
  'contributions.back': changes(
    z.object({ pepId: id, role, back: contributionBack }),
    returns<null>(),
    'pep:pepId',
  ),
  /** Forgets what was noted of a part; its answers stay. */
  'contributions.forget': changes(z.object({ pepId: id, role }), returns<null>(), 'pep:pepId'),
} as const;
