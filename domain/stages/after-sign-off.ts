import { dayRuleText, profileOf } from '../authority/profile.ts';
import { formatDate } from '../kernel/plain-date.ts';
import { hasGone, isUnsigned } from '../kernel/stage.ts';
import { daysBetween } from '../school/days.ts';
import { compareTerms, shiftTerm, termLabel } from '../school/terms.ts';
import {
  after,
  currentTerm,
  type DeadlineFacts,
  type PepStanding,
  pepOf,
  ruleOf,
  type Undated,
} from './due-facts.ts';
import type { DueDay } from './owed.ts';
import { isOnTime, wantedBy } from './punctual.ts';

/** Of a PEP of an earlier term, which one; nothing of the term's own. */
const ofTerm = (pep: PepStanding, { term }: DeadlineFacts): string =>
  compareTerms(pep, term) === 0 ? '' : ` (${termLabel(pep)})`;

const amending = (pep: PepStanding, facts: DeadlineFacts): Undated => {
  const { onDate = '', reason = '' } = pep.returned ?? {};
  const { authority, today, calendar } = facts;
  const rule = ruleOf(facts, 'resubmit');
  const date = (rule && onDate !== '' && after(onDate, rule, facts)) || '';
  const since = onDate === '' ? null : daysBetween(onDate, today, 'school', calendar);
  const by =
    rule === null
      ? `ask ${authority.name} by when it is wanted again${since === null ? '' : ` (${since} school ${since === 1 ? 'day' : 'days'} since)`}`
      : `send it again within ${dayRuleText(rule)}`;
  const why = reason === '' ? '' : `: ${reason}`;
  return {
    kind: 'amend',
    pepId: pep.id,
    date,
    reason: `Returned${ofTerm(pep, facts)} on ${formatDate(onDate)}${why}; ${by}`,
  };
};

/** Who or what wants a PEP by its day: the authority only where it names one. */
const wantedFor: Readonly<Record<DueDay['kind'], (authority: string) => string>> = {
  'term-deadline': (authority) => authority,
  'term-end': () => 'A PEP every term',
  'first-review': () => 'First PEP',
};

/** By when a signed-off PEP is sent: within the authority's days after the meeting, or by its own day. */
const sending = (pep: PepStanding, facts: DeadlineFacts): Undated => {
  const { authority } = facts;
  const base = { kind: 'send' as const, pepId: pep.id };
  const rule = ruleOf(facts, 'writeUp');
  const met = pep.heldOn || pep.meetingDate;
  const written = rule && met !== '' ? after(met, rule, facts) : null;
  if (rule && written !== null) {
    return {
      ...base,
      date: written,
      reason: `${authority.name}: written up and sent${ofTerm(pep, facts)} within ${dayRuleText(rule)} of the meeting on ${formatDate(met)}`,
    };
  }
  const by = wantedBy(pep, facts);
  const isToCome = by?.kind === 'term-deadline' && by.date >= facts.today;
  const isTimed = profileOf(authority).onTimeBy === 'sending';
  return by !== null && isTimed && (isToCome || isOnTime(pep, facts) === false)
    ? {
        ...base,
        date: by.date,
        reason: `${wantedFor[by.kind](authority.name)}: sent${ofTerm(pep, facts)} by ${formatDate(by.date)}`,
      }
    : { ...base, date: '', reason: `Signed off${ofTerm(pep, facts)}, not noted as sent yet` };
};

/** The PEPs that may wait to be sent or amended: the term's, and the last one until it is followed. */
const waiting = (facts: DeadlineFacts): PepStanding[] => {
  const own = pepOf(facts);
  const last = pepOf(facts, shiftTerm(facts.term, -1));
  const followed = own !== null && !isUnsigned(own.stage);
  const isNow = compareTerms(facts.term, currentTerm(facts)) === 0;
  return [...(last && isNow && !followed ? [last] : []), ...(own ? [own] : [])];
};

/** What a signed-off PEP still asks for: to be sent, or to be amended when it came back. */
export const afterSignOff = (facts: DeadlineFacts): Undated[] =>
  waiting(facts)
    .filter((pep) => !pep.voluntary)
    .flatMap((pep) => {
      if (pep.returned !== null && !hasGone(pep.stage)) return [amending(pep, facts)];
      return pep.stage === 'signed-off' ? [sending(pep, facts)] : [];
    });
