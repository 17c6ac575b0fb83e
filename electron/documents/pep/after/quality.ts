import { outcomes } from '#domain/quality/check.ts';
import type { Judgement, TeachersView } from '#domain/quality/judge.ts';
import { heading, paragraph } from '../../kit/blocks.ts';
import { cell } from '../../kit/cell.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { table } from '../../kit/table.ts';

/** The quality check of a PEP, as it is printed when that is asked for. */
export type PrintedQuality = {
  authority: string;
  certainty: string;
  judgement: Judgement;
  views: readonly TeachersView[];
};

const plain = (text: string) => [{ text, style: styles.cell }];

const said = (view: TeachersView | undefined): string =>
  view === undefined
    ? ''
    : `${view.verdict === 'met' ? outcomes.met : outcomes['not-applicable']}: ${view.reason}`;

/** What the authority's rubric says of the PEP, and what the teacher says to it. */
export const qualityBlock = (
  sheet: Sheet,
  { authority, certainty, judgement, views }: PrintedQuality,
): void => {
  const { overall, why, checked, judged } = judgement;
  paragraph(
    sheet,
    `${overall ? `${authority}: likely “${overall.label}”. ` : ''}${why} The virtual school decides.`,
  );
  if (certainty !== '') paragraph(sheet, certainty, styles.note);
  sheet.y += 4;
  const applying = checked.filter((one) => one.outcome !== 'not-applicable');
  if (applying.length > 0) {
    table(sheet, {
      columns: [
        { label: 'Check', weight: 2.2 },
        { label: 'Found', weight: 1 },
        { label: 'Why', weight: 3 },
        { label: 'The teacher', weight: 2 },
      ],
      rowHeads: true,
      rows: applying.map((one) => [
        plain(one.name),
        plain(outcomes[one.outcome]),
        plain(one.reason),
        plain(said(views.find((view) => view.subject === one.id)) || '–'),
      ]),
    });
    sheet.y += 6;
  }
  if (judged.length > 0) {
    heading(sheet, 3, 'Marks');
    table(sheet, {
      columns: [
        { label: 'Part', weight: 3 },
        { label: 'As read', weight: 1 },
        { label: 'The teacher', weight: 1 },
      ],
      rowHeads: true,
      rows: judged.map(({ criterion, read, rated }) => [
        plain(views.find((view) => view.subject === criterion.id)?.label || criterion.label),
        cell(read?.label ?? ''),
        cell(rated?.label ?? ''),
      ]),
    });
    sheet.y += 6;
  }
};
