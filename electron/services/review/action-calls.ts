import type { reviewCalls } from '#domain/contract/calls/review.ts';
import { targetLabel } from '#domain/review/target.ts';
import { countDaysLeft } from '#domain/stages/deadlines.ts';
import type { Write } from '#electron/store/kernel/write.ts';
import { pupilsOnRoll } from '#electron/store/pupil/pupils.ts';
import {
  addAction,
  getAction,
  historyOf,
  listActions,
  removeAction,
  saveAction,
  setActionStatus,
} from '#electron/store/review/actions.ts';
import { getTarget, targetsOfPeps } from '#electron/store/review/targets.ts';
import { changeIn } from '../form/open-pep.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import { listNames } from '../pupil/names.ts';
import { dayCalendar } from '../school/calendar.ts';

/** The actions of a PEP, and the list of them over all pupils. */
export const actionServices = (
  context: Context,
): Plain<Extract<keyof typeof reviewCalls, `actions.${string}`>> => {
  const { env } = context;

  const today = (): string => env.today();

  const actionsPep = (id: string) => (write: Write) =>
    required(getAction(write, id), 'This action is no longer in the PEP.').pepId;

  const checkTarget = (write: Write, pepId: string, targetId: string | null): void => {
    if (targetId !== null && getTarget(write, targetId)?.pepId !== pepId) {
      throw new Refusal('bad-input', 'Choose a target of this PEP.', 'targetId');
    }
  };

  return {
    'actions.add': ({ pepId, action }) =>
      changeIn(
        context,
        () => pepId,
        (write, pep) => {
          checkTarget(write, pepId, action.targetId);
          return addAction(write, { pepId, pupilId: pep.pupilId }, action);
        },
      ),

    'actions.save': ({ id, action }) =>
      changeIn(context, actionsPep(id), (write, pep) => {
        checkTarget(write, pep.id, action.targetId);
        return saveAction(write, id, action);
      }),

    'actions.setStatus': ({ id, status, note }) =>
      context.change((write) => {
        required(getAction(write, id), 'This action is no longer in the PEP.');
        // Luton R8: closed as done, partly done or not done with a reason.
        if ((status === 'partly' || status === 'not-done') && note.trim() === '') {
          throw new Refusal(
            'bad-input',
            status === 'partly'
              ? 'Say what is left to do and why. The next PEP looks back on it.'
              : 'Say why it was not done. The next PEP looks back on it.',
            'note',
          );
        }
        const action = setActionStatus(write, id, {
          status,
          note,
          completedOn: status === 'open' ? '' : today(),
        });
        return action;
      }),

    'actions.remove': ({ id }) =>
      changeIn(context, actionsPep(id), (write) => {
        removeAction(write, id);
        return null;
      }),

    'actions.list': ({ statuses }) =>
      context.read((read) => {
        const wanted =
          statuses.length > 0 ? statuses : (['open', 'done', 'partly', 'not-done'] as const);
        const found = listActions(read, wanted);
        const names = listNames(read);
        const daysLeft = countDaysLeft(today(), dayCalendar(read, today()));
        const here = new Set(pupilsOnRoll(read, today()).map((pupil) => pupil.id));
        const targets = targetsOfPeps(
          read,
          found.map((f) => f.pepId),
        );
        return found.map(({ action, pupilId, pepId, term }) => {
          const target = targets.get(pepId)?.find((t) => t.id === action.targetId);
          return {
            ...action,
            pupilId,
            pupilName: names.get(pupilId) ?? '',
            pepId,
            term,
            target: target ? targetLabel(target) : '',
            days: daysLeft(action.dueDate),
            pupilLeft: !here.has(pupilId),
            before: historyOf(read, action.id).map(({ action: earlier, term: then }) => ({
              term: then,
              status: earlier.status,
              note: earlier.note,
            })),
          };
        });
      }),
  };
};
