import { toldBy, whyNotHere } from '#domain/contributions/contributions.ts';
import { isNotKnown } from '#domain/form/display.ts';
import type { Field } from '#domain/form/template.ts';
import { heading, paragraph, quotation } from '../../kit/blocks.ts';
import type { Fact } from '../../kit/columns/fact.ts';
import { grid } from '../../kit/columns/grid.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { shownIn } from '../asked.ts';
import type { CopyInput } from '../input.ts';
import { actionsTable } from './actions.ts';
import { ppPlusFacts } from './money.ts';
import { tableFacts } from './table-pieces.ts';
import { targetsBlock } from './targets.ts';

/** What a question is printed as: facts for the columns, or a block across the page. */
export type Piece = { facts: readonly Fact[] } | { draw: (sheet: Sheet) => void };

/** The child's words, when there are more letters of them, have the whole width and may go over pages. */
const longWords = 900;

/** The rows that are records of their own, where there are some. */
const recordsOf = (field: Field, input: CopyInput): Piece[] => {
  const { targets, actions, ppPlus } = input.record;
  switch (field.type) {
    case 'targets':
      return targets.length > 0 ? [{ draw: targetsBlock(input) }] : [];
    case 'actions':
      return actions.length > 0
        ? [{ facts: [{ label: field.label, table: actionsTable(input) }] }]
        : [];
    case 'spending':
      return ppPlus.lines.length > 0 || ppPlus.streams.length > 0
        ? [{ facts: ppPlusFacts(field, input) }]
        : [];
    default:
      return [];
  }
};

const answerPieces = (field: Field, input: CopyInput, note: string): Piece[] => {
  const { label, childsWords } = field;
  const answer = input.record.answers[field.id];
  // It stands in the line at the end of the part, with its reason.
  if (isNotKnown(field, input.record)) return [];
  const shown = shownIn(input, field);
  const plain = (texts: readonly string[]): Piece => ({
    facts: [{ label, value: texts.map((text) => ({ text, style: styles.body })), note }],
  });
  switch (shown.kind) {
    case 'nothing':
      return note === '' ? [] : [plain([])];
    case 'list':
      return [plain(shown.items)];
    case 'text':
      if (!childsWords || answer?.kind === 'none') return [plain([shown.text])];
      if (shown.text.length > longWords) {
        return [
          {
            draw: (sheet) => {
              heading(sheet, 4, label);
              quotation(sheet, shown.text);
              if (note !== '') paragraph(sheet, note, styles.note);
            },
          },
        ];
      }
      return [
        {
          facts: [
            { label, value: [{ text: shown.text, style: styles.childsWords }], quote: true, note },
          ],
        },
      ];
    default: {
      const facts = tableFacts(field, shown);
      // Of the child's words, each under its question, it is said at the last.
      return [{ facts: facts.map((fact, i) => (i < facts.length - 1 ? fact : { ...fact, note })) }];
    }
  }
};

/** What one question prints; nothing where nobody answered it. */
export const piecesOf = (field: Field, input: CopyInput): Piece[] => {
  const note =
    toldBy(input.record, input.template, field) || whyNotHere(input.record, input.template, field);
  // An explicit "none, because" is printed as an answer, with or without records.
  return [...recordsOf(field, input), ...answerPieces(field, input, note)];
};

/** Writes pieces in order; facts that follow one another share the columns. */
export const drawPieces = (sheet: Sheet, pieces: readonly Piece[]): void => {
  let facts: Fact[] = [];
  const flush = (): void => {
    grid(sheet, facts);
    facts = [];
  };
  for (const piece of pieces) {
    if ('facts' in piece) facts.push(...piece.facts);
    else {
      flush();
      piece.draw(sheet);
    }
  }
  flush();
};
