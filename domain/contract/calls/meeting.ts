import { z } from 'zod';
import { changes, id, reads, returns, writes } from '../define.ts';

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
   * chooses, and notes today as the day they were asked.
   */
  'meeting.invite': writes(
    z.object({ pepId: id, rowIds: z.array(z.string().min(1).max(40)).min(1).max(40) }),
    returns<{ folder: string; fileNames: string[] }>(),
    'pep:pepId',
    'leaves',
  ),
} as const;
