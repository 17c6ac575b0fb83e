import { partOf, partWords } from '#domain/contributions/contributions.ts';
import type { ContributorRole } from '#domain/form/contribution.ts';
import type { Template } from '#domain/form/template.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { questionsToFill } from './blank-form.ts';
import { heading, introduction, labelled, paragraph } from './kit/blocks.ts';
import { type Built, finishSheet, gap, startSheet, within } from './kit/sheet.ts';
import { styles } from './kit/style.ts';

/** One role's form: dates are yyyy-mm-dd, `child` is how the child is named on it. */
export type ContributionFormInput = {
  template: Template;
  role: ContributorRole;
  yearGroup: number;
  child: string;
  /** "Autumn term 2026". */
  term: string;
  /** Who is asked, by name where the records have one. */
  to: string;
  returnBy: string;
  /** To whom it comes back, and how. */
  returnTo: string;
  schoolName: string;
  date: string;
};

const value = (text: string) => [{ text, style: styles.body }];

/**
 * Renders the questions of one role as a form to be filled in by hand, as an A4 PDF wholly in memory.
 * It holds no answers: what others said is not shown to this one.
 */
export const renderContributionForm = (input: ContributionFormInput): Promise<Built> => {
  const { template, role, yearGroup, child, term, to, schoolName, date } = input;
  const { title, opening } = partWords[role];
  const sheet = startSheet({
    title: `${title}, ${child}, ${term}`,
    author: schoolName,
    subject: title,
    createdAt: `${date}T12:00:00Z`,
    header: { left: `${title} · ${child} · ${term}`, right: 'Confidential' },
    footer: `${schoolName} · ${template.id} version ${template.version}`,
  });
  paragraph(sheet, template.voluntary?.printedTitle ?? 'Personal Education Plan', styles.kicker);
  heading(sheet, 1, title);
  paragraph(sheet, opening, styles.lead);
  gap(sheet, 8);
  labelled(sheet, [
    { label: role === 'child' ? 'Me' : 'For', value: value(`${child}, ${term}`) },
    ...(role === 'child' ? [] : [{ label: 'From', value: value(to) }]),
    {
      label: 'Please return by',
      value: [{ text: formatDate(input.returnBy), style: styles.strong }],
    },
    { label: 'How to return it', value: value(input.returnTo) },
    {
      label: role === 'child' ? 'Who helped me, and when' : 'Filled in by, and when',
      value: [{ text: '\u00a0', style: styles.childsWords }],
    },
  ]);
  for (const section of partOf(template, role, yearGroup)) {
    within(sheet, 'Sect', () => {
      heading(sheet, 2, section.title);
      if (section.intro && role !== 'child') introduction(sheet, section.intro);
      questionsToFill(sheet, template, section.fields, yearGroup);
    });
  }
  return finishSheet(sheet);
};
