import { z } from 'zod';
import { type CheckId, checkIds } from '../authority/check-ids.ts';
import { type Criterion, type Level, levelsBestFirst, type Rubric } from '../authority/rubric.ts';
import { fieldsOf, findField } from '../form/template.ts';
import { shortText } from '../kernel/text.ts';
import type { CheckFacts, Finding, Lacking, Outcome, Severity } from './check.ts';
import { checks } from './checks/index.ts';
import { isDue } from './due.ts';
import { notApplicable } from './reading.ts';

/** A check with what it found. */
export type Checked = Finding & { id: CheckId; name: string; severity: Severity };

/** The subject under which the teacher marks the PEP as a whole; no id of a rubric looks like it. */
export const wholePep = '*';

/** What the teacher says against, or beside, what the machine read. */
export const teachersView = z.object({
  /** A check's, criterion's or question's id, or `wholePep`. */
  subject: z.string().min(1).max(60),
  /**
   * For a check: the outcome that the teacher sees; a criterion: a level's id; a question: yes or no;
   * the whole PEP: a level's id, or the teacher's own words where the rubric has no levels.
   */
  verdict: z.string().max(60).default(''),
  reason: z.string().trim().max(2000).default(''),
  /** The name of a criterion that the authority does not publish. */
  label: shortText.default(''),
});
export type TeachersView = z.infer<typeof teachersView>;

/** A criterion with the mark that the machine reads, the teacher's own, and the one that counts. */
export type Judged = {
  criterion: Criterion;
  /** Null where a machine cannot tell. */
  read: Level | null;
  rated: Level | null;
  checks: CheckId[];
};

/** What a rubric says of one PEP. */
export type Judgement = {
  checked: Checked[];
  judged: Judged[];
  /** The mark of the whole, in the authority's words; null when there is none. */
  overall: Level | null;
  /** One sentence on how the overall judgement comes about, or why there is none. */
  why: string;
};

/** Whether nothing is to be done about what a check found, now or ever. */
const settled = (outcome: Outcome): boolean =>
  outcome === 'met' || outcome === 'not-applicable' || outcome === 'not-yet';

/** What a check found lacking, each by itself. */
export const lacksOf = ({ outcome, lacks, reason, fieldId }: Finding): readonly Lacking[] =>
  outcome === 'met' || outcome === 'not-applicable' ? [] : (lacks ?? [{ fieldId, reason }]);

/** A finding without what belongs to the meeting or after it, before its day. */
const inTime = (found: Finding, { template, record, today }: CheckFacts): Finding => {
  if (settled(found.outcome)) return found;
  const all = lacksOf(found);
  const due = all.filter(({ fieldId }) => {
    const moment = fieldsOf(template).find(({ id }) => id === fieldId)?.moment ?? 'before';
    return isDue(moment, record, today);
  });
  const [first] = due;
  if (first === undefined) return all.length === 0 ? found : { ...found, outcome: 'not-yet' };
  if (due.length === all.length) return found;
  return {
    ...found,
    fieldId: first.fieldId,
    reason: due.map(({ reason }) => reason).join(' '),
    lacks: all,
  };
};

/** The checks that a rubric names; it decides nothing about what they find. */
export const namedBy = (rubric: Rubric): ReadonlySet<CheckId> =>
  new Set<CheckId>([
    ...rubric.checks,
    ...rubric.criteria.flatMap((one) => [
      ...one.checks,
      ...one.reach.flatMap((step) => [...step.met, ...step.partly]),
    ]),
  ]);

const run = (ids: readonly CheckId[], facts: CheckFacts): Checked[] =>
  ids.map((id) => {
    const { name, severity, look } = checks[id];
    const found = inTime(look(facts), facts);
    // A check never asks for what this form has no question for.
    const asked = findField(facts.template, found.fieldId) !== undefined;
    return {
      id,
      name,
      severity,
      ...(asked || settled(found.outcome)
        ? found
        : notApplicable('This form does not ask about it.', found.fieldId)),
    };
  });

/** Runs every check. */
export const runAll = (facts: CheckFacts): Checked[] => run(checkIds, facts);

/** Runs every check that a rubric names. */
export const runChecks = (rubric: Rubric, facts: CheckFacts): Checked[] => {
  const named = namedBy(rubric);
  return run(
    checkIds.filter((id) => named.has(id)),
    facts,
  );
};

/** The outcome that counts: the teacher's where they disagree with a reason, else the machine's. */
export const outcomeOf = (checked: Checked, views: readonly TeachersView[]): Outcome => {
  const verdict = views.find((view) => view.subject === checked.id)?.verdict;
  return verdict === 'met' || verdict === 'not-applicable' ? verdict : checked.outcome;
};

const readCriterion = (
  rubric: Rubric,
  criterion: Criterion,
  outcomeFor: (id: CheckId) => Outcome,
  isNothing: (id: CheckId) => boolean,
): Level | null => {
  const read = criterion.reach.flatMap((step) => [...step.met, ...step.partly]);
  if (read.length > 0 && read.every((id) => outcomeFor(id) === 'not-yet')) return null;
  if (read.every((id) => outcomeFor(id) === 'not-applicable')) {
    const none = read.some(isNothing) ? criterion.withoutAny : undefined;
    return rubric.levels.find((level) => level.id === none) ?? null;
  }
  const holds = (id: CheckId, least: 'met' | 'partly'): boolean => {
    const outcome = outcomeFor(id);
    return settled(outcome) || (least === 'partly' && outcome === 'partly');
  };
  const reached = criterion.reach.find(
    (step) =>
      step.met.every((id) => holds(id, 'met')) && step.partly.every((id) => holds(id, 'partly')),
  );
  return (
    rubric.levels.find((level) => level.id === reached?.level) ??
    levelsBestFirst(rubric).at(-1) ??
    null
  );
};

/**
 * St Helens: any area red is red; two amber are amber; seven gold and the other at least green, with
 * evidence attached, are gold; otherwise green with the key documents, and amber without.
 * Source: its Quality Assurance Framework; the order of the tests is an inference.
 */
export const countBased = (
  counts: { gold: number; amber: number; red: number },
  { evidence, documents }: { evidence: boolean; documents: boolean },
): 'gold' | 'green' | 'amber' | 'red' => {
  if (counts.red >= 1) return 'red';
  if (counts.amber >= 2) return 'amber';
  if (counts.gold >= 7 && counts.amber === 0) return evidence ? 'gold' : 'green';
  return documents ? 'green' : 'amber';
};

const counted = (
  rubric: Rubric,
  marks: readonly (Level | null)[],
  facts: { evidence: boolean; documents: boolean },
): Pick<Judgement, 'overall' | 'why'> => {
  const blank = marks.filter((mark) => mark === null).length;
  if (blank > 0) {
    return {
      overall: null,
      why: `${blank} of ${marks.length} areas have no mark yet: rate them to see the whole.`,
    };
  }
  const of = (id: string): number => marks.filter((mark) => mark?.id === id).length;
  const id = countBased({ gold: of('gold'), amber: of('amber'), red: of('red') }, facts);
  const words = levelsBestFirst(rubric)
    .filter((level) => of(level.id) > 0)
    .map((level) => `${of(level.id)} ${level.label.toLowerCase()}`);
  return {
    overall: rubric.levels.find((level) => level.id === id) ?? null,
    why: `Counted over ${marks.length} areas: ${words.join(', ')}.`,
  };
};

const worst = (judged: readonly Judged[]): Pick<Judgement, 'overall' | 'why'> => {
  const marked = judged.flatMap((one) => {
    const mark = one.rated ?? one.read;
    return mark ? [{ mark, label: one.criterion.label }] : [];
  });
  const lowest = [...marked].sort((a, b) => a.mark.rank - b.mark.rank)[0];
  if (!lowest) {
    return {
      overall: null,
      why: 'The authority does not say what earns each mark: rate it yourself.',
    };
  }
  const same = marked.filter(({ mark }) => mark.id === lowest.mark.id).map(({ label }) => label);
  return { overall: lowest.mark, why: `The lowest mark decides: ${same.join(', ')}.` };
};

/** What a rubric says of a PEP: its checks, its criteria, and the whole in the authority's words. */
export const judge = (
  rubric: Rubric,
  checked: readonly Checked[],
  views: readonly TeachersView[],
  attached: { evidence: boolean; documents: boolean },
): Judgement => {
  const outcomeFor = (id: CheckId): Outcome => {
    const one = checked.find((c) => c.id === id);
    return one ? outcomeOf(one, views) : 'not-applicable';
  };
  // A teacher who says that something does not apply has thought about why nothing is there.
  const isNothing = (id: CheckId): boolean =>
    checked.some((one) => one.id === id && one.nothingThere === true) &&
    !views.some((view) => view.subject === id);
  const judged = rubric.criteria.map((criterion) => ({
    criterion,
    read: readCriterion(rubric, criterion, outcomeFor, isNothing),
    rated:
      rubric.levels.find(
        (level) => level.id === views.find((view) => view.subject === criterion.id)?.verdict,
      ) ?? null,
    checks: criterion.checks,
  }));
  const failing = checked.filter((one) => one.severity === 'red' && !settled(outcomeFor(one.id)));
  const best = levelsBestFirst(rubric);
  const whole = (): Pick<Judgement, 'overall' | 'why'> => {
    switch (rubric.overall.rule) {
      case 'worst-criterion':
        return worst(judged);
      case 'count-based':
        return counted(
          rubric,
          judged.map((one) => one.rated ?? one.read),
          attached,
        );
      case 'approve-or-return':
        return failing.length === 0
          ? { overall: best[0] ?? null, why: 'No weighty check fails.' }
          : {
              overall: best.at(-1) ?? null,
              why: `${failing.length === 1 ? 'One weighty check fails' : `${failing.length} weighty checks fail`}, first “${failing[0]?.name ?? ''}”.`,
            };
      default: {
        const applying = checked.filter(
          ({ id }) => !['not-applicable', 'not-yet'].includes(outcomeFor(id)),
        );
        const good = applying.filter((one) => outcomeFor(one.id) === 'met').length;
        const yes = rubric.questions.filter(
          ({ id }) => views.find((view) => view.subject === id)?.verdict === 'yes',
        ).length;
        const questions =
          rubric.questions.length > 0
            ? ` ${yes} of ${rubric.questions.length} questions: yes.`
            : '';
        return {
          overall: null,
          why: `${applying.length > 0 ? `${good} of ${applying.length} checks met.` : ''}${questions}`.trim(),
        };
      }
    }
  };
  return { checked: [...checked], judged, ...whole() };
};
