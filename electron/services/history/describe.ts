import type { HistoryEntry } from '#domain/contract/history.ts';
import { actionStatuses } from '#domain/form/record.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { stages } from '#domain/kernel/stage.ts';
import { isPlace, places } from '#domain/pupil/education.ts';
import { type EventKind, eventKinds } from '#domain/pupil/event.ts';
import { termLabel } from '#domain/school/terms.ts';
import type { Change } from '#electron/store/history/changes.ts';

type Row = NonNullable<Change['after']>;

const count = (n: number, one: string, many: string): string => (n === 1 ? one : `${n} ${many}`);

const termOf = (row: Row): string =>
  termLabel({
    academicYear: Number(row.academicYear),
    term: row.term === 'autumn' || row.term === 'spring' ? row.term : 'summer',
  });

const pepChange = ({ before, after }: Change): string => {
  if (!after) return `PEP for ${termOf(before ?? {})} taken away`;
  const pep = `PEP for ${termOf(after)}`;
  if (!before) {
    return Number(after.revision) > 1
      ? `${pep}: revision ${after.revision} begun`
      : `${pep} started`;
  }
  if (after.status !== before.status) {
    return after.status === 'signed-off' ? `${pep} signed off` : `${pep}: sign-off undone`;
  }
  if (after.notFinishedOn !== before.notFinishedOn) {
    return after.notFinishedOn ? `${pep} marked as not to be finished` : `${pep} taken up again`;
  }
  return `${pep} changed`;
};

/** Whether answers that changed together are those that say who initiated a PEP, and when. */
const isInitiation = (changes: readonly Change[]): boolean =>
  changes.length === 2 &&
  changes.every(({ before, after }) => /^initiated-/.test(String((after ?? before)?.fieldId)));

const stepWords: Readonly<Record<string, string>> = stages;

const statusLabel = (status: unknown): string =>
  Object.entries(actionStatuses).find(([key]) => key === status)?.[1] ?? '';

const lineKinds: Readonly<Record<string, string>> = {
  planned: 'plan',
  ordered: 'order',
  spent: 'spending',
  refund: 'refund',
};

const describeTable = (table: Change['table'], changes: readonly Change[]): string | null => {
  const [first] = changes;
  if (!first) return null;
  const { before, after } = first;
  switch (table) {
    case 'pupil':
      if (!before) return 'Pupil added';
      if (after?.leftOn !== before.leftOn)
        return after?.leftOn ? 'Marked as left' : 'Marked as back';
      if (after?.schoolPlace !== before.schoolPlace) {
        const place = String(after?.schoolPlace ?? '');
        return isPlace(place) ? `School place noted: ${places[place]}` : 'School place taken back';
      }
      return 'Pupil’s details changed';
    case 'pep':
      return pepChange(first);
    case 'pepStep':
      return after
        ? `PEP noted as “${stepWords[String(after.step)] ?? ''}”`
        : `“${stepWords[String(before?.step)] ?? ''}” taken back`;
    case 'chase':
      return after ? 'A reminder noted' : 'A reminder taken away';
    case 'contribution':
      if (!after) return 'What was noted of a part forgotten';
      return after.backOn !== null && before?.backOn !== after.backOn
        ? 'A part came back'
        : 'A part asked for';
    case 'pupilEvent': {
      const event = eventKinds[String((after ?? before)?.kind) as EventKind].toLowerCase();
      if (!after) return `A ${event} removed`;
      return before ? `A ${event} changed` : `A ${event} recorded`;
    }
    case 'pepAnswer':
      if (isInitiation(changes)) {
        return after ? 'PEP noted as “Initiated”' : '“Initiated” taken back';
      }
      return count(changes.length, 'An answer changed', 'answers changed');
    case 'termAnswer':
      return count(changes.length, 'A term’s record changed', 'entries of a term’s record changed');
    case 'target':
      return after ? (before ? 'A target changed' : 'A target added') : 'A target removed';
    case 'action':
      if (!after) return 'An action removed';
      if (!before) return 'An action added';
      return after.status === before.status
        ? 'An action changed'
        : `An action marked “${statusLabel(after.status)}”`;
    case 'ppAward':
      return `PP+ award ${after ? `set to ${formatPence(Number(after.amountPence))}` : 'removed'}`;
    case 'ppLine': {
      const line = after ?? before ?? {};
      const kind = lineKinds[String(line.kind)] ?? 'line';
      const amount = formatPence(Number(line.amountPence));
      if (before && after?.struck && !before.struck) {
        return `PP+ ${kind} of ${amount} ${String(after.struck)}`;
      }
      if (before && after && after.impact !== before.impact) {
        return `PP+ ${kind} of ${amount} rated`;
      }
      if (!after) return `PP+ ${kind} of ${amount} removed`;
      return before ? `PP+ ${kind} changed to ${amount}` : `PP+ ${kind} of ${amount} added`;
    }
    case 'attachment':
      if (!after) return 'A file removed';
      return before ? 'A file changed' : 'A file added';
    case 'exportRegister':
      return 'A document was saved';
    case 'school':
      return 'The school’s details changed';
    case 'authority': {
      const name = String((after ?? before)?.name ?? '');
      return `${name} ${after ? (before ? 'changed' : 'added') : 'removed'}`;
    }
    case 'authorityDeadline':
      return 'A deadline changed';
    case 'term':
      return 'Term dates changed';
    case 'ppRate':
      return 'A PP+ rate changed';
    case 'ppRule':
      return 'A rule about PP+ changed';
    default:
      return null;
  }
};

/** Which of a transaction's tables says best what the teacher did. */
const order: readonly Change['table'][] = [
  'exportRegister',
  'pep',
  'pepStep',
  'pupil',
  'chase',
  'contribution',
  'pupilEvent',
  'target',
  'action',
  'ppLine',
  'attachment',
  'pepAnswer',
  'termAnswer',
  'ppAward',
  'school',
  'authority',
  'authorityDeadline',
  'term',
  'ppRate',
  'ppRule',
];

/** Changes as sentences, one for each transaction, in the order given. */
export const describeChanges = (changes: readonly Change[]): HistoryEntry[] => {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.groupId);
    if (group) group.push(change);
    else groups.set(change.groupId, [change]);
  }
  return [...groups].flatMap(([changeId, group]) => {
    const table = order.find((name) => group.some((change) => change.table === name));
    const [first] = group;
    if (!table || !first) return [];
    const what = describeTable(
      table,
      group.filter((change) => change.table === table),
    );
    if (what === null) return [];
    const canUndo = table !== 'exportRegister';
    return [{ changeId, at: first.at, who: first.who, what, canUndo }];
  });
};
