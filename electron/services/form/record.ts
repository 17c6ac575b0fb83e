import { type Answers, rowsOf } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { answersFromPupil } from '#domain/form/from-pupil.ts';
import { type PepRecord, pepRecord } from '#domain/form/record.ts';
import {
  type SuspensionEvent,
  suspensionField,
  withSuspensions,
} from '#domain/form/rows/suspensions.ts';
import { findField, type Template } from '#domain/form/template.ts';
import { asTheyStandNow } from '#domain/meeting/people.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { withReview } from '#domain/review/review.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { contributionsOf } from '#electron/store/contributions/contributions.ts';
import { answersOf, carriedFields, saidIn } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { linesOf } from '#electron/store/ppplus/lines.ts';
import { termAnswersOf } from '#electron/store/pupil/term-answers.ts';
import { actionsOf } from '#electron/store/review/actions.ts';
import { targetsOf } from '#electron/store/review/targets.ts';
import { getFrozen, type Pep, previousPep } from '#electron/store/stages/peps.ts';
import { answersByHome } from '../kernel/answers-by-home.ts';
import { authorityOfPupil, pepOf, pupilOf, schoolOf } from '../kernel/records.ts';
import { moneyFacts, type Owner } from '../ppplus/awards.ts';
import { moneyStandings, namesOf } from '../ppplus/balances.ts';
import { suspensionsOf } from '../pupil/suspensions.ts';

const termOf = ({ academicYear, term }: Pep): TermKey => ({ academicYear, term });

/** What a pupil's streams give for a term, each by itself. */
const termStreams = (
  read: Read,
  owner: Owner,
  term: TermKey,
  today: string,
): PepRecord['ppPlus']['streams'] => {
  const nameOf = namesOf(listAuthorities(read));
  const on = { by: 'term', ...term } as const;
  const [standing] = moneyStandings(read, [owner], on, moneyFacts(read, today), nameOf);
  return (standing?.streams ?? []).map(({ stream, payers, balance }) => ({
    stream,
    payers: payers.join('; '),
    expectedPence: balance.expected,
    confirmedPence: balance.confirmed,
    receivedPence: balance.received,
  }));
};

/** A PEP's answers with the suspensions that the pupil's page tells, where its form asks for them. */
const withEvents = (
  template: Template,
  events: readonly SuspensionEvent[],
  answers: Answers,
): Answers => {
  if (findField(template, suspensionField) === undefined) return answers;
  const { [suspensionField]: held, ...others } = answers;
  const told = withSuspensions(held, events);
  return told === null ? others : { ...others, [suspensionField]: told };
};

/** A PEP with the people of its meeting as the records name them now. */
const withPeople = (record: PepRecord, template: Template): PepRecord => {
  const rows = rowsOf(record.answers.attendees);
  if (rows.length === 0) return record;
  const attendees = { kind: 'value', value: asTheyStandNow(record, template, rows) } as const;
  return { ...record, answers: { ...record.answers, attendees } };
};

const assemble = (read: Read, pep: Pep, today: string): PepRecord => {
  const pupil = pupilOf(read, pep.pupilId);
  const authority = authorityOfPupil(read, pupil);
  const term = termOf(pep);
  const yearGroup = yearGroupOf(pupil, term);
  const template = templateOf(pep);
  const previous = previousPep(read, pep);
  const { ofTerm } = answersByHome(template, termAnswersOf(read, pupil.id, term));
  const events = suspensionsOf(read, pupil.id, pep.academicYear, today);
  const held: PepRecord = {
    id: pep.id,
    term,
    templateId: pep.templateId,
    templateVersion: pep.templateVersion,
    status: pep.status,
    revision: pep.revision,
    amendReason: pep.amendReason ?? '',
    startedOn: pep.startedOn,
    signedOff: null,
    pupil,
    yearGroup,
    school: schoolOf(read),
    authority,
    answers: withEvents(template, events, {
      ...answersOf(read, pep.id),
      ...ofTerm,
      ...answersFromPupil(template, pupil),
    }),
    carried: carriedFields(read, pep.id),
    targets: targetsOf(read, pep.id),
    actions: actionsOf(read, pep.id),
    said: saidIn(read, pep.id),
    contributions: contributionsOf(read, pep.id),
    ppPlus: {
      streams: termStreams(read, { pupil, authority }, term, today),
      lines: linesOf(read, pupil.id, term),
    },
    suspensionEvents: events,
    hasPrevious: previous !== null,
  };
  const record = withPeople(held, template);
  return previous === null
    ? record
    : withReview(record, template, asItStands(read, recordOf(read, previous.id, today)));
};

/** What a PEP that nobody has started would know of a pupil; it is kept nowhere. */
export const unstarted = (
  read: Read,
  { pupilId, term, template }: { pupilId: string; term: TermKey; template: Template },
  today: string,
): PepRecord =>
  assemble(
    read,
    {
      id: '',
      pupilId,
      ...term,
      templateId: template.id,
      templateVersion: template.version,
      status: 'in-preparation',
      revision: 1,
      amendsId: null,
      amendReason: null,
      startedOn: today,
      signedOffAt: null,
      signedOffBy: null,
      notFinishedOn: null,
      notFinishedReason: null,
      createdAt: '',
      updatedAt: '',
    },
    today,
  );

/**
 * A PEP with its actions and spending as they are by now: both go on after sign-off, and it is their
 * outcome that the next PEP reviews.
 */
export const asItStands = (read: Read, record: PepRecord): PepRecord => ({
  ...record,
  actions: actionsOf(read, record.id),
  ppPlus: { ...record.ppPlus, lines: linesOf(read, record.pupil.id, record.term) },
});

/**
 * Everything that one PEP says. A signed-off PEP is given as it was frozen then, whatever has been
 * changed since in the pupil's record, the authority's or the spending.
 */
export const recordOf = (read: Read, pepId: string, today: string): PepRecord => {
  const pep = pepOf(read, pepId);
  const frozen = getFrozen(read, pepId);
  return frozen ?? assemble(read, pep, today);
};

/** Whether a signed-off PEP's answers and all that it draws on still say what was frozen. */
export const isAsFrozen = (read: Read, pepId: string, today: string): boolean => {
  const frozen = recordOf(read, pepId, today);
  const { status, signedOff } = frozen;
  const now = { ...assemble(read, pepOf(read, pepId), today), status, signedOff };
  // Both by the schema, in its order.
  return JSON.stringify(pepRecord.parse(now)) === JSON.stringify(frozen);
};

/** The PEP before this one, whole; null when there is none. */
export const previousRecord = (read: Read, pepId: string, today: string): PepRecord | null => {
  const previous = previousPep(read, pepOf(read, pepId));
  return previous ? recordOf(read, previous.id, today) : null;
};
