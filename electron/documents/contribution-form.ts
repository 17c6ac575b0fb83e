import { partOf, partWords } from '#domain/contributions/contributions.ts';
import type { ContributorRole } from '#domain/form/contribution.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { mayBeTold, readerOf } from '#domain/form/reader/reader.ts';
import type { Field, Template } from '#domain/form/template.ts';
import { formatWeekday } from '#domain/kernel/plain-date.ts';
import { questionsToFill } from './blank-form.ts';
import { heading, labelled, paragraph } from './kit/blocks.ts';
import { finishSheet } from './kit/finish.ts';
import { type Built, gap, startSheet, within } from './kit/sheet.ts';
import { styles } from './kit/style.ts';

/** One role's form: dates are yyyy-mm-dd, `child` is how the child is named on it. */
export type ContributionFormInput = {
  template: Template;
  role: ContributorRole;
  yearGroup: number;
  child: string;
  /** Whose it is, at the head of every page. */
  about: string;
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

/** How a question about somebody's views is put to that person. */
const toThemselves: Partial<Record<FieldId, string>> = {
  'social-worker-views': 'Your views',
  'carer-views': 'Your views',
  'parent-views': 'Your views',
};

/**
 * A question as it is put to whoever has to answer it. Help beside a question is written for the one
 * who writes the PEP ("Ask the social worker first"): only staff of the school read it as well.
 */
const putTo = (role: ContributorRole, { hint, ...field }: Field): Field => ({
  ...field,
  ...(role === 'teacher' && !field.restricted && hint !== undefined && { hint }),
  label: toThemselves[field.id] ?? field.label,
});

/**
 * Renders the questions of one role as a form to be filled in by hand, as an A4 PDF wholly in memory.
 * It holds no answers: what others said is not shown to this one.
 */
export const renderContributionForm = (input: ContributionFormInput): Promise<Built> => {
  const { template, role, yearGroup, child, about, term, to, schoolName, date } = input;
  const { title, opening } = partWords[role];
  const sheet = startSheet({
    title: `${title}, ${child}, ${term}`,
    author: schoolName,
    subject: title,
    createdAt: `${date}T12:00:00Z`,
    header: { left: `${title} · ${about} · ${term}`, right: 'Confidential' },
    footer: `${schoolName} · For ${to}`,
  });
  const { voluntary } = template;
  // Who is not told that the child is in care reads of a plan for learning.
  const plan = mayBeTold(readerOf(role), 'care')
    ? 'Personal Education Plan'
    : 'A plan for learning';
  paragraph(sheet, voluntary?.printedTitle ?? plan, styles.kicker);
  heading(sheet, 1, title);
  paragraph(sheet, opening, styles.lead);
  gap(sheet, 8);
  labelled(sheet, [
    { label: role === 'child' ? 'Me' : 'For', value: value(`${child}, ${term}`) },
    ...(role === 'child' ? [] : [{ label: 'From', value: value(to) }]),
    {
      label: 'Please return by',
      value: [{ text: formatWeekday(input.returnBy), style: styles.strong }],
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
      const fields = section.fields.map((field) => putTo(role, field));
      questionsToFill(sheet, template, fields, { yearGroup, all: true, level: 3 });
    });
  }
  return finishSheet(sheet);
};
