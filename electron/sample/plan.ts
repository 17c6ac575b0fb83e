import type { Answers } from '#domain/form/answer.ts';
import { templateFor } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { fieldsOf, type Template } from '#domain/form/template.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { toAnswers } from './answers.ts';
import { assessedOn, everydayOf, nothingTold } from './everyday.ts';
import type { Ask } from './services.ts';
import type { Child, TargetStory, TellsOf, TermStory } from './story.ts';

/** What the steps of one term's plan have in common. */
export type PlanOf = {
  ask: Ask;
  child: Child;
  story: TermStory;
  term: TermKey;
  pupilId: string;
  pepId: string;
};

const templateOf = (record: PepRecord): Template =>
  templateFor(record.templateId, record.templateVersion);

const targetAnswers = (template: Template, target: TargetStory, story: TermStory): Answers => {
  const told: TellsOf = {
    'target-need-type': target.needType,
    'target-need': target.need,
    'target-strength': target.strength,
    'target-outcome': target.outcome,
    'target-why': target.voice ? `${target.why} In the child’s words: ${target.voice}` : target.why,
    'target-baseline': target.baseline,
    'target-measure': target.measure,
    'target-what': target.what,
    'target-when': target.when,
    'target-where': target.where,
    'target-who': target.who,
    'target-how-often': target.howOften,
    'target-owner': target.owner,
    'target-start-date': story.meetingOn,
    'target-review-date': story.nextMeetingOn,
    'target-voice-link': target.voice ? 'yes' : 'no',
    ...(target.line && { 'target-attainment-link': target.line }),
  };
  return toAnswers(template.targetFields, told);
};

const addTargets = async (plan: PlanOf, template: Template): Promise<string[]> => {
  const ids: string[] = [];
  for (const target of plan.story.targets) {
    const { value } = await plan.ask('targets.add', { pepId: plan.pepId });
    await plan.ask('targets.save', {
      id: value.id,
      answers: targetAnswers(template, target, plan.story),
    });
    ids.push(value.id);
  }
  return ids;
};

const addActions = async (plan: PlanOf, targetIds: readonly string[]): Promise<string[]> => {
  const ids: string[] = [];
  for (const { what, owner, due, target } of plan.story.actions) {
    const { value } = await plan.ask('actions.add', {
      pepId: plan.pepId,
      action: {
        description: what,
        owner,
        dueDate: due,
        targetId: target === undefined ? null : (targetIds[target] ?? null),
      },
    });
    ids.push(value.id);
  }
  return ids;
};

/** Answers what is needed and told nowhere, so that a field added later does not break the sample. */
const answerTheRest = async ({ ask, pepId }: PlanOf): Promise<void> => {
  const record = await ask('peps.get', { id: pepId });
  const template = templateOf(record);
  const fields = fieldsOf(template);
  const { missing } = progressOf(template, record);
  const kept = ['fact', 'targets', 'actions', 'spending'];
  const answers = toAnswers(
    fields,
    Object.fromEntries(
      missing
        .filter(({ fieldId }) => !kept.includes(fields.find((f) => f.id === fieldId)?.type ?? ''))
        .map(({ fieldId }) => [fieldId, nothingTold(record)]),
    ),
  );
  await ask('peps.saveAnswers', { id: pepId, answers });
};

/** Ids of what was written, in the order of the story. */
export type Written = { targetIds: string[]; actionIds: string[]; planned: (string | null)[] };

/** Writes the plan up: answers, targets, actions and what PP+ is to pay for. */
export const writeUp = async (plan: PlanOf, held: boolean): Promise<Written> => {
  const { ask, child, story, term, pupilId, pepId } = plan;
  const record = await ask('peps.get', { id: pepId });
  const template = templateOf(record);
  const own: TellsOf = { ...child.always, ...story.answers };
  const assessed = assessedOn(own);
  const asked = new Set(fieldsOf(template).map((field) => field.id));
  const everyday = Object.entries(everydayOf(child, story, record, held));
  const told: TellsOf = {
    // Not every form asks all that is told of everybody.
    ...Object.fromEntries(everyday.filter(([id]) => asked.has(id))),
    ...(assessed !== '' && { 'attainment-date': assessed }),
    ...own,
  };
  await ask('peps.saveAnswers', { id: pepId, answers: toAnswers(fieldsOf(template), told) });

  const targetIds = await addTargets(plan, template);
  const actionIds = await addActions(plan, targetIds);
  // What PP+ pays of the tuition is planned already, by saying so in its row.
  const fromTuition = (await ask('peps.get', { id: pepId })).ppPlus.lines.filter(
    (line) => line.tuitionRow !== undefined,
  );
  const planned: (string | null)[] = [];
  for (const line of story.money) {
    if (!line.planned) {
      planned.push(null);
      continue;
    }
    const made = fromTuition.find(
      (one) => one.category === line.category && one.amountPence === line.quantity * line.each,
    );
    if (made) {
      const targetId = line.target === null ? null : (targetIds[line.target] ?? null);
      await ask('ppplus.linkLine', { id: made.id, targetId });
      planned.push(made.id);
      continue;
    }
    const { value } = await ask('ppplus.saveLine', {
      id: null,
      line: {
        pupilId,
        ...term,
        kind: 'planned',
        date: line.spentOn ?? '',
        category: line.category,
        description: line.what,
        supplier: line.supplier,
        targetId: line.target === null ? null : (targetIds[line.target] ?? null),
        quantity: line.quantity,
        unitCostPence: line.each,
      },
    });
    planned.push(value.id);
  }
  if (story.signedOffOn !== undefined) await answerTheRest(plan);
  return { targetIds, actionIds, planned };
};

/** Records what was really bought for one line of the story. */
export const spend = async (plan: PlanOf, written: Written, index: number): Promise<void> => {
  const line = plan.story.money[index];
  if (!line?.spentOn) return;
  await plan.ask('ppplus.saveLine', {
    id: null,
    line: {
      pupilId: plan.pupilId,
      ...plan.term,
      kind: 'spent',
      date: line.spentOn,
      category: line.category,
      description: line.what,
      supplier: line.supplier,
      targetId: line.target === null ? null : (written.targetIds[line.target] ?? null),
      plannedLineId: written.planned[index] ?? null,
      quantity: line.spent?.quantity ?? line.quantity,
      unitCostPence: line.spent?.each ?? line.each,
    },
  });
};

/** Signs the plan off and lets its PDF out; says which fields are missing, if any are. */
export const signOff = async ({ ask, child, pepId }: PlanOf): Promise<void> => {
  const record = await ask('peps.get', { id: pepId });
  const { missing } = progressOf(templateOf(record), record);
  if (missing.length > 0) {
    const list = missing.map((m) => `${m.fieldId} (${m.reason})`).join(', ');
    throw new Error(`The sample plan of ${child.pupil.legalForename} lacks: ${list}`);
  }
  // What was carried over from the last plan was looked at in the meeting, and still holds.
  await ask('peps.confirmCarried', { id: pepId });
  await ask('peps.signOff', { id: pepId });
  await ask('documents.exportPep', {
    pepId,
    recipient: `${record.authority.virtualSchool}, ${record.authority.contact.name}`,
    sentHow: 'secure-email',
  });
};
