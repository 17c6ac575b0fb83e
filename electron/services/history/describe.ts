import type { HistoryEntry } from '#domain/contract/calls/history.ts';
import { actionStatuses } from '#domain/form/record.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { stages } from '#domain/kernel/stage.ts';
import { isPlace, places } from '#domain/pupil/education.ts';
import { type EventKind, eventKinds } from '#domain/pupil/event.ts';
import { termLabel } from '#domain/school/terms.ts';
import type { Change } from '#electron/store/history/changes.ts';
import type { TrackedTable } from '#electron/store/kernel/schema.ts';

type Row = NonNullable<Change['after']>;

const counted = (n: number, one: string, many: string): string => (n === 1 ? one : `${n} ${many}`);

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

/** Whether who initiated a PEP, and when, was noted, or taken back: both answers come or go together. */
const isInitiation = (changes: readonly Change[]): boolean =>
  changes.length === 2 &&
  changes.every(({ before, after }) => /^initiated-/.test(String((after ?? before)?.fieldId))) &&
  (changes.every(({ before }) => !before) || changes.every(({ after }) => !after));

const stepWords: Readonly<Record<string, string>> = stages;

const statusLabel = (status: unknown): string =>
  Object.entries(actionStatuses).find(([key]) => key === status)?.[1] ?? '';

const lineKinds: Readonly<Record<string, string>> = {
  planned: 'plan',
  ordered: 'order',
  spent: 'spending',
  refund: 'refund',
};

/** What the rows of one table say of a transaction; the first of them, where one is enough. */
type Told = {
  before: Row | null;
  after: Row | null;
  first: Change;
  all: readonly Change[];
};

const addedOrNot = (what: string, { before, after }: Told, added = 'added'): string =>
  `${what} ${after ? (before ? 'changed' : added) : 'removed'}`;

/** Each table's words, and which of a transaction's tables says best what was done: the first here. */
const words: Readonly<Record<TrackedTable, (told: Told) => string>> = {
  exportRegister: () => 'A document was saved',
  pep: ({ first }) => pepChange(first),
  pepStep: ({ before, after }) =>
    after
      ? `PEP noted as “${stepWords[String(after.step)] ?? ''}”`
      : `“${stepWords[String(before?.step)] ?? ''}” taken back`,
  pupil: ({ before, after }) => {
    if (!before) return 'Pupil added';
    if (after?.leftOn !== before.leftOn) return after?.leftOn ? 'Marked as left' : 'Marked as back';
    if (after?.schoolPlace !== before.schoolPlace) {
      const place = String(after?.schoolPlace ?? '');
      return isPlace(place) ? `School place noted: ${places[place]}` : 'School place taken back';
    }
    return 'Pupil’s details changed';
  },
  putOff: ({ after }) => (after ? 'A line of Today put off' : 'A line of Today taken up again'),
  listView: (told) => addedOrNot('The look of a list', told, 'kept'),
  reminder: ({ after }) => (after ? 'A reminder noted' : 'A reminder taken away'),
  contribution: ({ before, after }) => {
    if (!after) return 'What was noted of a part forgotten';
    return after.backOn !== null && before?.backOn !== after.backOn
      ? 'A part came back'
      : 'A part asked for';
  },
  pupilEvent: (told) => {
    const event = eventKinds[String((told.after ?? told.before)?.kind) as EventKind].toLowerCase();
    return addedOrNot(`A ${event}`, told, 'recorded');
  },
  target: (told) => addedOrNot('A target', told),
  action: (told) => {
    const { before, after } = told;
    return before && after && after.status !== before.status
      ? `An action marked “${statusLabel(after.status)}”`
      : addedOrNot('An action', told);
  },
  ppLine: ({ before, after }) => {
    const line = after ?? before ?? {};
    const kind = lineKinds[String(line.kind)] ?? 'line';
    const amount = formatPence(Number(line.amountPence));
    if (before && after?.struck && !before.struck) {
      return `PP+ ${kind} of ${amount} ${String(after.struck)}`;
    }
    if (before && after && after.impact !== before.impact) return `PP+ ${kind} of ${amount} rated`;
    if (!after) return `PP+ ${kind} of ${amount} removed`;
    return before ? `PP+ ${kind} changed to ${amount}` : `PP+ ${kind} of ${amount} added`;
  },
  attachment: (told) => addedOrNot('A file', told),
  pepAnswer: ({ after, all }) => {
    if (isInitiation(all)) return after ? 'PEP noted as “Initiated”' : '“Initiated” taken back';
    return counted(all.length, 'An answer changed', 'answers changed');
  },
  termAnswer: ({ all }) =>
    counted(all.length, 'A term’s record changed', 'entries of a term’s record changed'),
  ppAward: ({ after }) =>
    `PP+ award ${after ? `set to ${formatPence(Number(after.amountPence))}` : 'removed'}`,
  school: () => 'The school’s details changed',
  authority: (told) => addedOrNot(String((told.after ?? told.before)?.name ?? ''), told),
  authorityDeadline: () => 'A deadline changed',
  term: () => 'Term dates changed',
  ppRate: () => 'A PP+ rate changed',
  ppRule: () => 'A rule about PP+ changed',
};

/** The tables in that order. */
const order = Object.keys(words) as TrackedTable[];

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
    const told = group.filter((change) => change.table === table);
    const [first] = told;
    if (!table || !first) return [];
    const { before, after, at, who } = first;
    const what = words[table]({ before, after, first, all: told });
    const canUndo = table !== 'exportRegister';
    return [{ changeId, at, who, what, canUndo }];
  });
};
