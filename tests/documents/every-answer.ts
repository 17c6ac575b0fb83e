import { fileCell } from '#domain/files/kept-file.ts';
import { type Answer, type Answers, answersBy, rowsOf } from '#domain/form/answer.ts';
import type { Column } from '#domain/form/declaration.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { AnyField, Template } from '#domain/form/template.ts';
import { says } from '../fixtures/says.ts';
import { record } from './fixtures.ts';

const phrases = [
  'works best in the morning with a familiar adult beside her',
  'is proud of the mural in the dining hall',
  'finds changes at short notice hard, and says so',
  'has read four books since September',
  'asks for help when the task is broken into steps',
  'settles after ten minutes in the quiet room',
];

const sentences = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `Mia ${phrases[(seed + i) % phrases.length]}.`).join(' ');

const cellFor = (column: Column, seed: number): string | number => {
  switch (column.type) {
    case 'date':
      // What ends does so after it began.
      return `2026-10-${String((column.notBefore ? 15 : 1) + (seed % 14)).padStart(2, '0')}`;
    case 'number':
      return 1 + (seed % 9);
    case 'money':
      return 1250 * (1 + (seed % 9));
    case 'file':
      return fileCell({
        id: `file-${seed}`,
        name: `paper-${seed}.pdf`,
        mediaType: 'application/pdf',
        bytes: 2048 + seed,
      });
    case 'choice':
      return column.options?.[seed % column.options.length]?.value ?? '';
    case 'longText':
      return sentences(seed, 2);
    default:
      return `${column.label} ${seed}`;
  }
};

const valueFor = (field: AnyField, seed: number): Answer => {
  const options = field.options ?? [];
  switch (field.type) {
    case 'date':
      return says('2026-11-05');
    case 'time':
      return says('14:00');
    case 'number':
      return says(Math.min(field.max ?? 42, 42));
    case 'choice':
      return says(options[seed % options.length]?.value ?? '');
    case 'choices':
      return says(options.slice(0, 2).map((o) => o.value));
    case 'people':
      return says([{ name: `Person ${seed}`, email: '', phone: '' }]);
    case 'table':
      return says(
        [0, 1, 2].map((n) => ({
          id: `r${n}`,
          cells: Object.fromEntries(
            (field.columns ?? []).map((column, i) => [column.id, cellFor(column, seed + n + i)]),
          ),
        })),
      );
    case 'longText':
      return says(sentences(seed, 4 + (seed % 5)));
    default:
      return says(`Short answer ${seed}`);
  }
};

const owned = new Set<AnyField['type']>(['fact', 'targets', 'actions', 'spending']);

const answersFor = <F extends AnyField>(
  fields: readonly F[],
  from: number,
): Partial<Record<F['id'], Answer>> =>
  answersBy(
    fields
      .map((field, i) => [field, i] as const)
      .filter(([field]) => !owned.has(field.type))
      .map(([field, i]) => [field.id, valueFor(field, from + i)]),
  );

/** Whether the child came, as the list of the meeting says. */
const cameAsListed = (answers: Answers): Answers => {
  const child = rowsOf(answers.attendees).find(({ cells }) => cells.role === 'child');
  return child === undefined || answers['voice-attended'] === undefined
    ? answers
    : { ...answers, 'voice-attended': says(child.cells.attended === 'yes' ? 'all' : 'chose-not') };
};

/** Each target has a line of the plan that says what it costs. */
const withCostsPlanned = (pep: PepRecord): PepRecord => ({
  ...pep,
  ppPlus: {
    ...pep.ppPlus,
    lines: [
      ...pep.ppPlus.lines,
      ...pep.targets.map(({ id: targetId }, i) => ({
        ...{ id: `planned-${targetId}`, pupilId: pep.pupil.id, ...pep.term },
        ...{ kind: 'planned' as const, date: '', category: 'tuition' as const, supplier: '' },
        ...{ description: `Lessons ${i + 1}`, quantity: 6, unitCostPence: 3_800 },
        ...{ amountPence: 22_800, targetId, plannedLineId: null, note: '' },
        stream: 'pp-plus' as const,
      })),
    ],
  },
});

/** A PEP in which every field of a template has an answer of a usual length. */
export const everyAnswer = (template: Template): PepRecord =>
  withCostsPlanned({
    ...record,
    templateId: template.id,
    templateVersion: template.version,
    hasPrevious: true,
    answers: cameAsListed(
      answersFor(
        template.sections.flatMap((section) => section.fields),
        0,
      ),
    ),
    targets: [0, 1, 2].map((n) => ({
      id: `t${n + 1}`,
      position: n,
      answers: answersFor(template.targetFields, 100 + n),
    })),
  });
