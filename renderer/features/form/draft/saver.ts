import type { CallInput, CallName, CallOutput } from '#domain/contract/calls.ts';
import type { CallError } from '#domain/contract/result.ts';
import type { Answer } from '#domain/form/answer.ts';
import type { ContributorRole } from '#domain/form/contribution.ts';
import type { AnyFieldId } from '#domain/form/fields/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { type SpendingInput, spendingInput } from '#domain/ppplus/spending.ts';
import type { Change, Save, SaveOutcome } from './draft.ts';
import {
  type ActionDraft,
  answerKey,
  type Entry,
  type LineDraft,
  placeOf,
  targetKey,
} from './entries.ts';

/** Makes one call of the contract, or throws. */
export type Send = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

type Options = {
  send: Send;
  /** Turns whatever `send` throws into an error with a sentence. */
  errorOf: (thrown: unknown) => CallError;
  /** Saves answers that belong to no target and gives the instant; without it, with the PEP. */
  saveOwn?: (answers: Answers) => Promise<string>;
  /** Whose words the answers are, where they are typed in as somebody's part. */
  saidBy?: ContributorRole;
  /** The instant of a save, where the call itself does not say it. */
  now: () => string;
};

/** Answers by field id, null for one that is taken away. */
export type Answers = Partial<Record<AnyFieldId, Answer | null>>;

/** What has been done so far with a batch. */
type Ledger = {
  savedAt: string;
  saved: string[];
  refused: { key: string; sentence: string }[];
  failure: string | null;
};

/** Errors about what was sent; anything else is a failure to save at all. */
const isRefusal = (error: CallError): boolean => error.code === 'bad-input';

/**
 * Carries changed entries to the store: targets first, then answers in one call for each owner, then
 * actions and lines. Rows that the screen has added get their stored id here; the screen keeps the
 * id it gave them.
 */
export const createSaver = (pep: Pick<PepRecord, 'id' | 'pupil' | 'term'>, options: Options) => {
  const { send, errorOf, now } = options;
  const saveOwn =
    options.saveOwn ??
    ((answers: Answers) =>
      send('peps.saveAnswers', {
        id: pep.id,
        answers,
        ...(options.saidBy && { saidBy: options.saidBy }),
      }).then((done) => done.value.savedAt));
  const storedIds = new Map<string, string>();
  const localIds = new Map<string, string>();
  const removals = new Map<string, string>();

  const stored = (id: string): string => storedIds.get(id) ?? id;
  const link = (id: string | null): string | null => (id === null ? null : stored(id));
  const remember = (local: string, id: string): void => {
    storedIds.set(local, id);
    localIds.set(id, local);
  };

  /** Puts a removed row back as it was; false when the store cannot. */
  const takeBack = async (key: string): Promise<boolean> => {
    const changeId = removals.get(key);
    if (changeId === undefined) return false;
    removals.delete(key);
    try {
      await send('changes.undo', { changeId });
      return true;
    } catch {
      return false;
    }
  };

  const saveTarget = async (
    key: string,
    id: string,
    there: boolean,
    entries: ReadonlyMap<string, Entry>,
  ): Promise<void> => {
    if (!there) {
      removals.set(key, (await send('targets.remove', { id: stored(id) })).changeId);
      return;
    }
    if (await takeBack(key)) return;
    remember(id, (await send('targets.add', { pepId: pep.id })).value.id);
    const answers: Answers = {};
    for (const [other, entry] of entries) {
      const place = placeOf(other);
      if (place.is === 'answer' && place.targetId === id && entry.is === 'answer' && entry.answer) {
        answers[place.fieldId] = entry.answer;
      }
    }
    if (Object.keys(answers).length > 0) await send('targets.save', { id: stored(id), answers });
  };

  const saveAction = async (
    key: string,
    id: string,
    before: ActionDraft | null,
    after: ActionDraft | null,
  ): Promise<void> => {
    if (after === null) {
      removals.set(key, (await send('actions.remove', { id: stored(id) })).changeId);
      return;
    }
    const { description, owner, dueDate } = after;
    const action = { description, owner, dueDate, targetId: link(after.targetId) };
    if (before === null && !(await takeBack(key))) {
      remember(id, (await send('actions.add', { pepId: pep.id, action })).value.id);
    } else {
      await send('actions.save', { id: stored(id), action });
    }
    const was = before ?? { status: 'open', note: '' };
    if (after.status !== was.status || after.note !== was.note) {
      await send('actions.setStatus', { id: stored(id), status: after.status, note: after.note });
    }
  };

  const asInput = (line: LineDraft): SpendingInput =>
    spendingInput.parse({
      ...line,
      pupilId: pep.pupil.id,
      ...pep.term,
      stream: line.stream === '' ? undefined : line.stream,
      targetId: link(line.targetId),
      plannedLineId: link(line.plannedLineId),
    });

  const saveLine = async (
    key: string,
    id: string,
    before: LineDraft | null,
    after: LineDraft | null,
  ): Promise<void> => {
    if (after === null) {
      removals.set(key, (await send('ppplus.removeLine', { id: stored(id) })).changeId);
      return;
    }
    if (before === null && !(await takeBack(key))) {
      const added = await send('ppplus.saveLine', { id: null, line: asInput(after) });
      remember(id, added.value.id);
    } else {
      await send('ppplus.saveLine', { id: stored(id), line: asInput(after) });
    }
  };

  const saveRow = (change: Change, entries: ReadonlyMap<string, Entry>): Promise<void> => {
    const place = placeOf(change.key);
    const { before, after } = change;
    if (place.is === 'answer') return Promise.resolve();
    if (after.is === 'target') return saveTarget(change.key, place.id, after.there, entries);
    if (after.is === 'action' && before.is === 'action') {
      return saveAction(change.key, place.id, before.action, after.action);
    }
    return after.is === 'line' && before.is === 'line'
      ? saveLine(change.key, place.id, before.line, after.line)
      : Promise.resolve();
  };

  const saveRows = async (
    changes: readonly Change[],
    entries: ReadonlyMap<string, Entry>,
    ledger: Ledger,
  ): Promise<void> => {
    for (const change of changes) {
      if (ledger.failure !== null) return;
      try {
        await saveRow(change, entries);
        ledger.saved.push(change.key);
        ledger.savedAt = now();
      } catch (thrown) {
        const error = errorOf(thrown);
        if (isRefusal(error)) ledger.refused.push({ key: change.key, sentence: error.message });
        else ledger.failure = error.message;
      }
    }
  };

  const sendAnswers = (targetId: string | null, answers: Answers): Promise<string> =>
    targetId === null
      ? saveOwn(answers)
      : send('targets.save', { id: stored(targetId), answers }).then((done) => done.value.savedAt);

  const saveAnswers = async (
    targetId: string | null,
    changes: readonly Change[],
    ledger: Ledger,
  ): Promise<void> => {
    let left = new Map<AnyFieldId, Answer | null>(
      changes.flatMap(({ key, after }): [AnyFieldId, Answer | null][] => {
        const place = placeOf(key);
        return place.is === 'answer' && after.is === 'answer'
          ? [[place.fieldId, after.answer]]
          : [];
      }),
    );
    while (left.size > 0 && ledger.failure === null) {
      try {
        ledger.savedAt = await sendAnswers(targetId, Object.fromEntries(left));
        ledger.saved.push(...[...left.keys()].map((fieldId) => answerKey(fieldId, targetId)));
        return;
      } catch (thrown) {
        const error = errorOf(thrown);
        const blamed = isRefusal(error)
          ? ([...left.keys()].find((id) => id === error.field) ?? soleKey(left))
          : null;
        if (blamed === null) {
          ledger.failure = error.message;
          return;
        }
        // One answer does not fit: the others are saved without it.
        ledger.refused.push({ key: answerKey(blamed, targetId), sentence: error.message });
        left = new Map([...left].filter(([fieldId]) => fieldId !== blamed));
      }
    }
  };

  const save: Save = async (batch, entries): Promise<SaveOutcome> => {
    const ledger: Ledger = { savedAt: '', saved: [], refused: [], failure: null };
    const targets = batch.filter((c) => c.after.is === 'target');
    const answers = Map.groupBy(
      batch.filter((c) => c.after.is === 'answer'),
      (c) => {
        const place = placeOf(c.key);
        return place.is === 'answer' ? place.targetId : null;
      },
    );
    await saveRows(targets, entries, ledger);
    for (const [targetId, changes] of answers) {
      const ready = targetId === null || !ledger.refused.some((r) => r.key === targetKey(targetId));
      if (ready) await saveAnswers(targetId, changes, ledger);
    }
    await saveRows(
      batch.filter((c) => c.after.is === 'action' || c.after.is === 'line'),
      entries,
      ledger,
    );
    return ledger;
  };

  return {
    save,
    /** The id that the screen gave a stored row, or its own. */
    localId: (id: string): string => localIds.get(id) ?? id,
    /** The stored id of a row that the screen has added, or its own. */
    storedId: stored,
  };
};

const soleKey = <Id>(left: ReadonlyMap<Id, unknown>): Id | null =>
  left.size === 1 ? ([...left.keys()][0] ?? null) : null;
