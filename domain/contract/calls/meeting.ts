import { z } from 'zod';
import { guardedItems } from '../../form/reader/reader.ts';
import { isoDate } from '../../kernel/plain-date.ts';
import { changes, id, reads, returns, writes } from '../define.ts';

const rowIds = z.array(z.string().min(1).max(40)).min(1).max(40);

/** The PEP meeting: what is not shown in it, and the letters that ask people to it. */
export const meetingCalls = {
  /** Ids of the parts of the agenda that stay out of the meeting's view. */
  'meeting.hidden': reads(z.object({ pepId: id }), returns<string[]>(), 'pep:pepId', ['stages']),
  'meeting.hide': changes(
    z.object({ pepId: id, hidden: z.array(z.string().max(60)).max(60) }),
    returns<null>(),
    'pep:pepId',
  ),
  /**
   * Writes a letter for each of these people of the meeting's list into a folder that the teacher
   * chooses. `allowed` is what the teacher lets be told beyond what each may know.
   */
  'meeting.invite': writes(
    z.object({ pepId: id, rowIds, allowed: z.array(z.enum(guardedItems)).default([]) }),
    returns<{ folder: string; fileNames: string[] }>(),
    'pep:pepId',
    'leaves',
  ),
  /** Notes that these people were asked, on which day, to the meeting as it is planned now. */
  'meeting.asked': changes(
    z.object({ pepId: id, rowIds, onDate: isoDate }),
    returns<null>(),
    'pep:pepId',
  ),
} as const;
