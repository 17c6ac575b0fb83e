import { applies } from '#domain/form/conditions.ts';
import { type Shown, shownAnswer, shownField } from '#domain/form/display.ts';
import { partsOf } from '#domain/form/forms/parts.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { AnyField, Template } from '#domain/form/template.ts';
import { textByPart } from './parts-read.ts';
import { type ReadPage, readableText, squeezed } from './read-pdf.ts';

/** Everything that an answer says, piece by piece. */
const piecesOf = (shown: Shown): string[] => {
  switch (shown.kind) {
    case 'text':
      return [shown.text];
    case 'list':
      return shown.items;
    case 'table':
      // Tables with many columns print "7 Sep 2026": day and month are enough to compare.
      return shown.rows.flat();
    default:
      return [];
  }
};

/** "7 Sep 2026", as a table with many columns prints it. */
const brief = (text: string): string =>
  text.replace(/^(\d+ [A-Z][a-z]{2})[a-z]* (20\d\d)$/, '$1 $2');

/** What is said of the document itself stands on its first page and in its imprint, and in no part. */
const ofTheDocument = ['pep-phase', 'pep-status', 'statutory-version'];

/** What a teacher wrote for the first page stands there alone, where it is no longer than it should be. */
const inFront = (id: string, text: string): boolean => id === 'matters-most' && text.length <= 420;

/** What is expected of each stream of money stands as an amount beside what was planned and spent. */
const amountsOnly = ['pp-amount-expected'];

const isOwnRecord = ({ type }: AnyField): boolean =>
  type === 'targets' || type === 'actions' || type === 'spending';

/** An answer that is not known stands in the line at the end of its part: its question, and the reason. */
const wantedOf = (field: AnyField, shown: Shown, isUnknown: boolean, reason: string): string[] => {
  if (isUnknown) return [`“${field.label}”`, reason.replace(/\.$/, '')];
  const pieces = piecesOf(shown).filter((text) => text.trim() !== '');
  if (!amountsOnly.includes(field.id)) return pieces;
  return pieces.flatMap((text) => text.match(/£[\d,.]+\d/g) ?? []);
};

/**
 * What was answered and does not stand in its part of the PDF, between the part's heading and the next:
 * "id: what is missing". `counted` is how many pieces were looked for.
 */
export const notInTheirParts = (
  pages: readonly ReadPage[],
  template: Template,
  record: PepRecord,
): { missing: string[]; counted: number } => {
  const byPart = textByPart(pages);
  const missing: string[] = [];
  let counted = 0;
  const look = (text: string, id: string, wanted: readonly string[]): void => {
    for (const piece of wanted) {
      counted += 1;
      if (!text.includes(squeezed(piece)) && !text.includes(squeezed(brief(piece)))) {
        missing.push(`${id}: ${piece}`);
      }
    }
  };
  for (const part of partsOf(template.sections)) {
    const own = byPart.get(squeezed(`${part.number} ${part.title}`)) ?? '';
    for (const field of part.sections.flatMap(({ fields }) => fields)) {
      if (!applies(field, template, record) || isOwnRecord(field)) continue;
      const answer = record.answers[field.id];
      const shown = shownField(field, record, template);
      const isUnknown = answer?.kind === 'not-known';
      const isInFront = inFront(field.id, piecesOf(shown).join(''));
      const front = readableText(pages.slice(0, 1));
      const where = ofTheDocument.includes(field.id)
        ? readableText(pages)
        : isInFront
          ? front
          : own;
      const reason = isUnknown ? answer.reason : '';
      look(
        where,
        field.id,
        // How far a plan is stands on the first page as its sign-off.
        field.id === 'pep-status' ? [] : wantedOf(field, shown, isUnknown, reason),
      );
    }
    if (!part.sections.some(({ fields }) => fields.some(({ type }) => type === 'targets')))
      continue;
    record.targets.forEach((target, i) => {
      for (const field of template.targetFields) {
        const answer = target.answers[field.id];
        const isUnknown = answer?.kind === 'not-known';
        const reason = isUnknown ? answer.reason : '';
        const shown = shownAnswer(field, answer);
        look(own, `target ${i + 1}, ${field.id}`, wantedOf(field, shown, isUnknown, reason));
      }
    });
    for (const action of record.actions) {
      look(own, 'actions', [action.description, action.owner, action.note]);
    }
    if (!part.sections.some(({ fields }) => fields.some(({ type }) => type === 'spending')))
      continue;
    for (const line of record.ppPlus.lines) {
      look(own, 'pp-plan', [line.description, line.supplier, line.note]);
    }
  }
  return { missing, counted };
};
