import { profileOf } from '#domain/authority/profile.ts';
import { rubricFor } from '#domain/authority/rubrics/index.ts';
import type { QualityCheck } from '#domain/contract/calls/quality.ts';
import { rowsOf } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { spentPence } from '#domain/ppplus/spending.ts';
import type { CheckFacts } from '#domain/quality/check.ts';
import { judge, namedBy, runAll, runChecks } from '#domain/quality/judge.ts';
import { lacksIn } from '#domain/quality/lacks.ts';
import { marksOf, type OwnMarks } from '#domain/quality/marks.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { rubricOf, viewsOf } from '#electron/store/quality/views.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { previousRecord, recordOf } from '../form/record.ts';
import { pepOf } from '../kernel/records.ts';

const paidTargetsOf = (record: PepRecord | null): string[] =>
  (record?.targets ?? [])
    .filter(({ id }) =>
      (record?.ppPlus.lines ?? []).some((line) => line.targetId === id && spentPence(line) > 0),
    )
    .map(({ id }) => id);

/** Whether a PEP was on time, as every list has it. */
export type OnTimeOf = (read: Read, pepId: string, today: string) => CheckFacts['onTime'];

/** What the check of one PEP reads, and by what. */
const checkOf = (read: Read, pepId: string, today: string, onTimeOf: OnTimeOf) => {
  const record = recordOf(read, pepId, today);
  const own = rubricOf(read, record.pupil.authorityId);
  const rubric = own ?? rubricFor(record.authority);
  const views = viewsOf(read, pepId);
  const documents = rowsOf(record.answers.documents).map((row) => String(row.cells.kind ?? ''));
  const facts: CheckFacts = {
    template: templateOf(record),
    record,
    terms: listTerms(read),
    today,
    onTime: onTimeOf(read, pepId, today),
    paidTargets: paidTargetsOf(previousRecord(read, pepId, today)),
    refuses: profileOf(record.authority).refuses,
    minWords: rubric.minWords,
    attendanceConcern: rubric.attendanceConcern,
    transitionYears: rubric.transitionYears,
    sdqThreshold: profileOf(record.authority).sdqThreshold,
    documents: rubric.documents,
  };
  const attached = {
    evidence:
      documents.includes('report') &&
      (documents.includes('work') || documents.includes('photograph')),
    documents: rubric.documents.every((kind) => documents.includes(kind)),
  };
  return { facts, rubric, ownRubric: own !== null, views, attached };
};

/** The quality check of one PEP: by its authority's rubric, with what the teacher says to it. */
export const qualityOf = (
  read: Read,
  pepId: string,
  today: string,
  onTimeOf: OnTimeOf,
): QualityCheck => {
  const { facts, rubric, ownRubric, views, attached } = checkOf(read, pepId, today, onTimeOf);
  const all = runAll(facts);
  const named = namedBy(rubric);
  const checked = all.filter(({ id }) => named.has(id));
  return {
    rubric,
    ownRubric,
    views,
    lacks: lacksIn(facts, rubric, all, views),
    judgement: judge(rubric, checked, views, attached),
  };
};

/** How a PEP is marked as it stands, by its authority's rubric of today. */
export const currentMarks = (
  read: Read,
  pepId: string,
  today: string,
  onTimeOf: OnTimeOf,
): OwnMarks => {
  const { templateId, templateVersion } = pepOf(read, pepId);
  const { facts, rubric, views, attached } = checkOf(read, pepId, today, onTimeOf);
  const judgement = judge(rubric, runChecks(rubric, facts), views, attached);
  return marksOf(templateOf({ templateId, templateVersion }), rubric, judgement, views);
};
