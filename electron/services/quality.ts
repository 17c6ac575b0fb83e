import fs from 'node:fs';
import path from 'node:path';
import type { QualityCheck, qualityCalls } from '#domain/contract/quality.ts';
import { rowsOf } from '#domain/pep/answer.ts';
import { judge, runChecks, wholePep } from '#domain/pep/quality/judge.ts';
import { marksOf, type OwnMarks } from '#domain/pep/quality/marks.ts';
import { type Rubric, rubricSchema } from '#domain/pep/quality/rubric.ts';
import { rubricFor } from '#domain/pep/quality/rubrics/index.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { templateFor } from '#domain/pep/templates/index.ts';
import { spentPence } from '#domain/ppplus/spending.ts';
import { profileOf } from '#domain/school/profile.ts';
import { rubricOf, saveRubric, saveViews, viewsOf } from '#electron/store/quality.ts';
import type { Read } from '#electron/store/query.ts';
import { listTerms } from '#electron/store/school.ts';
import type { Context, Plain } from './context.ts';
import { pepOf, previousRecord, pupilOf, recordOf } from './pep-records.ts';
import { Refusal } from './refusal.ts';

/** More than any rubric in words; a larger file is something else. */
const largestFile = 512 * 1024;

const paidTargetsOf = (record: PepRecord | null): string[] =>
  (record?.targets ?? [])
    .filter(({ id }) =>
      (record?.ppPlus.lines ?? []).some((line) => line.targetId === id && spentPence(line) > 0),
    )
    .map(({ id }) => id);

/** The quality check of one PEP: by its authority's rubric, with what the teacher says to it. */
export const qualityOf = (read: Read, pepId: string, today: string): QualityCheck => {
  const record = recordOf(read, pepId, today);
  const own = rubricOf(read, record.pupil.authorityId);
  const rubric = own ?? rubricFor(record.authority);
  const views = viewsOf(read, pepId);
  const documents = rowsOf(record.answers.documents).map((row) => String(row.cells.kind ?? ''));
  const checked = runChecks(rubric, {
    template: templateFor(record.templateId, record.templateVersion),
    record,
    terms: listTerms(read),
    paidTargets: paidTargetsOf(previousRecord(read, pepId, today)),
    refuses: profileOf(record.authority).refuses,
    minWords: rubric.minWords,
    attendanceConcern: rubric.attendanceConcern,
    transitionYears: rubric.transitionYears,
    sdqThreshold: profileOf(record.authority).sdqThreshold,
    documents: rubric.documents,
  });
  return {
    rubric,
    ownRubric: own !== null,
    views,
    judgement: judge(rubric, checked, views, {
      evidence:
        documents.includes('report') &&
        (documents.includes('work') || documents.includes('photograph')),
      documents: rubric.documents.every((kind) => documents.includes(kind)),
    }),
  };
};

/** How a PEP is marked as it stands, by its authority's rubric of today. */
export const currentMarks = (read: Read, pepId: string, today: string): OwnMarks => {
  const { templateId, templateVersion } = pepOf(read, pepId);
  const { rubric, judgement, views } = qualityOf(read, pepId, today);
  return marksOf(templateFor(templateId, templateVersion), rubric, judgement, views);
};

const readRubric = (file: string): Rubric => {
  const refuse = (why: string): Refusal => new Refusal('bad-input', `${why} Nothing was changed.`);
  if (fs.statSync(file).size > largestFile) throw refuse('This file is too large.');
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw refuse('This is not a rubric.');
    throw thrown;
  }
  const checked = rubricSchema.safeParse(content);
  if (checked.success) return checked.data;
  const [problem] = checked.error.issues;
  throw refuse(
    `This rubric cannot be read (${problem?.path.join(', ') || 'file'}: ${problem?.message}).`,
  );
};

/** The quality check before a PEP is sent. */
export const qualityServices = (context: Context): Plain<keyof typeof qualityCalls> => {
  const { env } = context;
  const authorityIdOf = (read: Read, pepId: string): string =>
    pupilOf(read, pepOf(read, pepId).pupilId).authorityId;

  return {
    'quality.get': ({ pepId }) => context.read((read) => qualityOf(read, pepId, env.today())),

    'quality.say': ({ pepId, ...view }) =>
      context.change((write) => {
        if (pepOf(write, pepId).status === 'signed-off') {
          throw new Refusal('not-allowed', 'This PEP is signed off and cannot be changed.');
        }
        const { rubric } = qualityOf(write, pepId, env.today());
        const criterion = rubric.criteria.find((one) => one.id === view.subject);
        const question = rubric.questions.find((one) => one.id === view.subject);
        const whole = view.subject === wholePep;
        const isLevel = rubric.levels.some((level) => level.id === view.verdict);
        const fits = whole
          ? isLevel || rubric.levels.length === 0
          : criterion
            ? isLevel
            : question
              ? ['yes', 'no'].includes(view.verdict)
              : ['met', 'not-applicable'].includes(view.verdict);
        if (view.verdict !== '' && !fits) {
          throw new Refusal('bad-input', 'Choose one of the answers in the list.', 'verdict');
        }
        if (view.verdict !== '' && !criterion && !question && !whole && view.reason === '') {
          throw new Refusal('bad-input', 'Say why you see it otherwise.', 'reason');
        }
        const others = viewsOf(write, pepId).filter((one) => one.subject !== view.subject);
        const says = view.verdict !== '' || view.label !== '';
        saveViews(write, pepId, says ? [...others, view] : others);
        return null;
      }),

    'quality.readRubric': async ({ pepId }) => {
      const file = await env.dialogs.openFile({
        title: 'Choose a rubric',
        filters: [{ name: 'Rubric', extensions: ['json'] }],
      });
      if (file === null) throw new Refusal('cancelled', 'Nothing was changed.');
      const rubric = readRubric(file);
      return context.change((write) => {
        saveRubric(write, authorityIdOf(write, pepId), rubric);
        return { fileName: path.basename(file) };
      });
    },

    'quality.forgetRubric': ({ pepId }) =>
      context.change((write) => {
        saveRubric(write, authorityIdOf(write, pepId), null);
        return null;
      }),
  };
};
