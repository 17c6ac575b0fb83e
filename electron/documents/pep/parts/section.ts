import { isNotKnown } from '#domain/form/display.ts';
import type { AnyFieldId } from '#domain/form/fields/index.ts';
import type { Field, Section } from '#domain/form/template.ts';
import { askedHere, isAskedHere, shownIn } from '../asked.ts';
import { standsInFront } from '../front/matters-most.ts';
import type { CopyInput } from '../input.ts';
import { type Piece, piecesOf } from './answers.ts';
import { asOne, groupOf, type Short } from './together.ts';

/**
 * Who agreed stands in the table with room to sign; which form it is, how far, and by which guidance
 * stands on the first page and in the imprint.
 */
const printedElsewhere: readonly string[] = [
  'signatures',
  'pep-phase',
  'pep-status',
  'statutory-version',
];

/** What each stream of money is, and gives, stands where its lines are. */
const saidWithTheMoney: readonly string[] = ['pp-eligible', 'pp-amount-expected'];

const isPrintedElsewhere = ({ id }: Field, input: CopyInput): boolean =>
  printedElsewhere.includes(id) ||
  standsInFront(id, input) ||
  (saidWithTheMoney.includes(id) &&
    input.record.ppPlus.streams.length > 0 &&
    askedHere(input, 'pp-plan') !== undefined);

/** An answer longer than this, in letters, stands by itself. */
const longestShort = 60;

/** An answer that is short enough to be one fact with others. */
const shortOf = (field: Field, input: CopyInput): Short[] => {
  const answer = input.record.answers[field.id];
  const shown = shownIn(input, field);
  return shown.kind === 'text' &&
    shown.text.length <= longestShort &&
    !isNotKnown(field, input.record) &&
    answer?.kind !== 'none'
    ? [{ id: field.id, label: field.label, text: shown.text }]
    : [];
};

/**
 * What a section prints, in its order; of a draft either what was answered for it (`carried` false), or
 * what came over from last term and nobody has confirmed.
 */
export const printed = (section: Section, input: CopyInput, carried: boolean): Piece[] => {
  const { whole } = input;
  const isCarried = (id: string): boolean =>
    whole.signedOff === null && whole.carried.some((one) => one === id);
  const fields = section.fields.filter(
    (field) =>
      !isPrintedElsewhere(field, input) &&
      isCarried(field.id) === carried &&
      isAskedHere(field, input),
  );
  const done = new Set<AnyFieldId>();
  return fields.flatMap((field): Piece[] => {
    if (done.has(field.id)) return [];
    const ids = groupOf(field.id);
    const short = fields.filter(({ id }) => ids.includes(id)).flatMap((one) => shortOf(one, input));
    if (short.length < 2 || !short.some(({ id }) => id === field.id)) {
      return piecesOf(field, input);
    }
    for (const { id } of short) done.add(id);
    return [{ facts: [asOne(short)] }];
  });
};
