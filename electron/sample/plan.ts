import { answersBy, answersIn, type Row, rowsOf, type TargetAnswers } from '#domain/form/answer.ts';
import { templateOf } from '#domain/form/forms/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { fieldsOf, type Template } from '#domain/form/template.ts';
import { confirmations } from '#domain/review/confirming.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { toAnswers } from './answers.ts';
import { everydayOf, nextMeetingOf, nothingTold, type Telling } from './everyday.ts';
import type { Ask } from './services.ts';
import type { ActionStory, Child, MoneyStory, TargetStory, Tells, TermStory } from './story.ts';
import { wholeRowFor } from './tables.ts';

/** One term's plan as it is played: whose it is, and what has been written so far, by its story. */
export type Plan = {
  ask: Ask;
  child: Child;
  story: TermStory;
  term: TermKey;
  pupilId: string;
  pepId: string;
  /** Ids of targets, actions and planned lines, by their names in the story. */
  targets: Map<string, string>;
  actions: Map<string, string>;
  planned: Map<string, string>;
};

const targetAnswers = (plan: Plan, template: Template, target: TargetStory): TargetAnswers =>
  toAnswers(template.targetFields, {
    'target-need-type': target.line === undefined ? 'developmental' : 'educational',
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
    'target-owner': target.owner ?? target.who,
    'target-start-date': plan.story.meetingOn,
    'target-review-date': nextMeetingOf(plan.child, plan.story),
    'target-voice-link': target.voice ? 'yes' : 'no',
    ...(target.line && { 'target-attainment-link': target.line }),
  });

const addTargets = async (plan: Plan, template: Template): Promise<void> => {
  for (const [name, target] of Object.entries(plan.story.targets)) {
    const { id } = (await plan.ask('targets.add', { pepId: plan.pepId })).value;
    await plan.ask('targets.save', { id, answers: targetAnswers(plan, template, target) });
    plan.targets.set(name, id);
  }
};

const servedBy = (plan: Plan, { serves }: ActionStory | MoneyStory): string | null =>
  plan.targets.get(serves ?? '') ?? null;

const addActions = async (plan: Plan): Promise<void> => {
  for (const [what, action] of Object.entries(plan.story.actions)) {
    const { value } = await plan.ask('actions.add', {
      pepId: plan.pepId,
      action: {
        description: what,
        owner: action.owner,
        dueDate: action.due,
        targetId: servedBy(plan, action),
      },
    });
    plan.actions.set(what, value.id);
  }
};

const tuitionIn = (record: PepRecord, subject: string): Row => {
  const row = rowsOf(record.answers.tuition).find(({ cells }) => cells.subject === subject);
  if (!row) throw new Error(`The sample plans no tuition in ${subject}.`);
  return row;
};

/** A line of the ledger, but for whether it is planned or spent. */
const lineOf = (plan: Plan, record: PepRecord, what: string, money: MoneyStory) => {
  const line = {
    pupilId: plan.pupilId,
    ...plan.term,
    date: money.spentOn ?? '',
    description: what,
    targetId: servedBy(plan, money),
    ...(money.effect !== undefined && { expectedEffect: money.effect }),
  };
  if ('tuition' in money) {
    const { provider = '', hours, rate } = tuitionIn(record, money.tuition).cells;
    return {
      ...line,
      category: 'tuition' as const,
      supplier: String(provider),
      quantity: Number(hours),
      unitCostPence: Number(rate),
    };
  }
  const { category, supplier = 'School', quantity = 1, each } = money;
  return { ...line, category, supplier, quantity, unitCostPence: each };
};

/** Plans what PP+ is to pay for; tuition is planned already, by saying so in its row. */
const planMoney = async (plan: Plan): Promise<void> => {
  const { ask, pepId, story } = plan;
  const record = await ask('peps.get', { id: pepId });
  for (const [what, money] of Object.entries(story.money)) {
    if (money.unplanned) continue;
    const line = lineOf(plan, record, what, money);
    if ('tuition' in money) {
      const { id: row } = tuitionIn(record, money.tuition);
      const id = record.ppPlus.lines.find(({ tuitionRow }) => tuitionRow === row)?.id ?? '';
      await ask('ppplus.linkLine', { id, targetId: line.targetId });
      plan.planned.set(what, id);
    } else {
      const made = await ask('ppplus.saveLine', { id: null, line: { ...line, kind: 'planned' } });
      plan.planned.set(what, made.value.id);
    }
  }
};

/** Answers what is needed and told nowhere, so that a field added later does not break the sample. */
const answerTheRest = async ({ ask, pepId }: Plan): Promise<void> => {
  const record = await ask('peps.get', { id: pepId });
  const template = templateOf(record);
  const fields = fieldsOf(template);
  const { missing } = progressOf(template, record);
  const kept = ['fact', 'targets', 'actions', 'spending'];
  const untold = missing.filter(
    ({ fieldId }) => !kept.includes(fields.find(({ id }) => id === fieldId)?.type ?? ''),
  );
  const told = answersBy(untold.map(({ fieldId }) => [fieldId, nothingTold(record)]));
  await ask('peps.saveAnswers', { id: pepId, answers: toAnswers(fields, told) });
};

/** Writes the plan up: answers, targets, actions and what PP+ is to pay for. */
export const writeUp = async (plan: Plan): Promise<void> => {
  const { ask, child, story, pepId } = plan;
  const record = await ask('peps.get', { id: pepId });
  const template = templateOf(record);
  const fields = fieldsOf(template);
  const own: Tells = { ...child.always, ...story.answers };
  // Not every form asks all that is told of everybody.
  const telling: Telling = { child, story, record, own };
  const everyday = answersIn(everydayOf(telling)).filter(([id]) =>
    fields.some((field) => field.id === id),
  );
  const told = { ...answersBy(everyday), ...own };
  const answers = toAnswers(fields, told, wholeRowFor(telling));
  await ask('peps.saveAnswers', { id: pepId, answers });
  await addTargets(plan, template);
  await addActions(plan);
  await planMoney(plan);
  if ('signedOffOn' in story) await answerTheRest(plan);
};

/** Records what was really bought. */
export const spend = async (plan: Plan, what: string, money: MoneyStory): Promise<void> => {
  const record = await plan.ask('peps.get', { id: plan.pepId });
  const line = lineOf(plan, record, what, money);
  await plan.ask('ppplus.saveLine', {
    id: null,
    line: {
      ...line,
      kind: 'spent',
      plannedLineId: plan.planned.get(what) ?? null,
      quantity: money.bought ?? line.quantity,
    },
  });
};

/** Records how an action ended. */
export const close = async (
  plan: Plan,
  what: string,
  { status, note }: NonNullable<ActionStory['closed']>,
): Promise<void> => {
  await plan.ask('actions.setStatus', { id: plan.actions.get(what) ?? '', status, note });
};

/** Signs the plan off and lets its PDF out; says which fields are missing, if any are. */
export const signOff = async ({ ask, child, pepId }: Plan): Promise<void> => {
  const record = await ask('peps.get', { id: pepId });
  const { missing } = progressOf(templateOf(record), record);
  if (missing.length > 0) {
    const list = missing.map((m) => `${m.fieldId} (${m.reason})`).join(', ');
    throw new Error(`The sample plan of ${child.pupil.legalForename} lacks: ${list}`);
  }
  // What was carried over from the last plan was looked at in the meeting, and still holds.
  for (const fieldIds of confirmations(templateOf(record), record.carried)) {
    await ask('peps.confirmCarried', { id: pepId, fieldIds: [...fieldIds] });
  }
  await ask('peps.signOff', { id: pepId });
  await ask('documents.exportPep', {
    pepId,
    recipient: `${record.authority.virtualSchool}, ${record.authority.contact.name}`,
    sentHow: 'secure-email',
  });
};
