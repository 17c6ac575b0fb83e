import { z } from 'zod';
import { sentTargetAnswers } from '../../form/answer.ts';
import { fieldId } from '../../form/field-id.ts';
import {
  type ActionStatus,
  actionStatuses,
  type PepAction,
  type PepRecord,
  type Target,
} from '../../form/record.ts';
import { oneOf } from '../../kernel/one-of.ts';
import { optionalIsoDate } from '../../kernel/plain-date.ts';
import { shortText } from '../../kernel/text.ts';
import type { TermKey } from '../../school/terms.ts';
import type { DaysLeft } from '../../stages/due-facts.ts';
import { changes, id, reads, returns, wholePep } from '../define.ts';

/** An action with where it comes from, for the list across pupils. */
export type ActionRow = PepAction & {
  pupilId: string;
  pupilName: string;
  pepId: string;
  term: TermKey;
  target: string;
  /** How far off its day is; of no meaning where it has none. */
  days: ReturnType<DaysLeft>;
  /** The pupil has left: it is to be handed over or ended, and is never late here. */
  pupilLeft: boolean;
  /** What became of it in earlier PEPs that carried it on, the newest first. */
  before: { term: TermKey; status: ActionStatus; note: string }[];
};

const actionInput = z.object({
  description: shortText.pipe(z.string().min(1, 'Write what will be done.')),
  owner: shortText.default(''),
  dueDate: optionalIsoDate.default(''),
  targetId: id.nullable().default(null),
});

const actionStatus = oneOf(actionStatuses);

/** Targets and actions, and what is carried over from the last PEP. */
export const reviewCalls = {
  /** The answers of this pupil's PEP before this one, to be shown beside; null when there is none. */
  'peps.previous': reads(z.object({ id }), returns<PepRecord | null>(), 'pep:id', wholePep),
  /** Says that what was taken over from the last PEP is still true: what one press may confirm. */
  'peps.confirmCarried': changes(
    z.object({ id, fieldIds: z.array(fieldId).min(1).max(400) }),
    returns<null>(),
    'pep:id',
  ),
  'targets.add': changes(z.object({ pepId: id }), returns<Target>(), 'pep:pepId'),
  'targets.save': changes(
    z.object({ id, answers: sentTargetAnswers }),
    returns<{ savedAt: string }>(),
    'target:id',
  ),
  'targets.remove': changes(z.object({ id }), returns<null>(), 'target:id'),
  'actions.add': changes(
    z.object({ pepId: id, action: actionInput }),
    returns<PepAction>(),
    'pep:pepId',
  ),
  'actions.save': changes(z.object({ id, action: actionInput }), returns<PepAction>(), 'action:id'),
  /** Closes or reopens an action, with a note on how it went. Allowed after sign-off. */
  'actions.setStatus': changes(
    z.object({ id, status: actionStatus, note: z.string().max(5000).default('') }),
    returns<PepAction>(),
    'action:id',
  ),
  'actions.remove': changes(z.object({ id }), returns<null>(), 'action:id'),
  'actions.list': reads(
    z.object({ statuses: z.array(actionStatus).default([]) }),
    returns<ActionRow[]>(),
    'many',
    ['school', 'pupil', 'review', 'stages'],
  ),
} as const;
