import type { PepRecord } from '#domain/form/record.ts';
import type { Template } from '#domain/form/template.ts';
import { pageName } from '#domain/pupil/page-name.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { termLabel } from '#domain/school/terms.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { margins } from '../kit/margins.ts';
import type { SheetAbout } from '../kit/sheet.ts';
import { documentTitle } from '../pep/naming.ts';

/** A form to be filled in by hand; `date` is today, yyyy-mm-dd. */
export type BlankFormInput = {
  template: Template;
  yearGroup: number;
  schoolName: string;
  date: string;
  /** Room to write for every question; without it for those that are needed, and the others by name. */
  all?: boolean;
  /** The PEP of the pupil for whom it is, as far as it is known; without it the form is nobody's. */
  record?: PepRecord;
};

/** How a form begins: its margins and properties, and the words at its head. */
type Head = { about: SheetAbout; title: string; heading: string; lead: string; how: string };

const writing =
  'Write on the lines and tick the boxes. What does not apply can be left out. Keep the';

/** How the form begins; that of a pupil says whose it is, by the school's way of naming on pages. */
export const headOf = (input: BlankFormInput): Head => {
  const { template, yearGroup, schoolName, date, record } = input;
  const title = documentTitle(input);
  // A voluntary plan's own title says that the child was in care.
  const called = template.voluntary ? title : template.title;
  const year = yearGroupLabel(yearGroup);
  const how = `${writing} ${template.learner}’s words as they were said.`;
  const of = { author: schoolName, createdAt: `${date}T12:00:00Z` };
  if (record === undefined) {
    return {
      about: {
        ...of,
        title: `${title}, blank form, ${year}`,
        subject: `Blank form: ${called}`,
        header: { left: `${title} · blank form`, right: 'Confidential once filled in' },
        footer: `${schoolName} · ${called}`,
      },
      title,
      heading: 'Blank form',
      lead: `${called}. Questions for ${year}.`,
      how,
    };
  }
  const { pupil, school, term } = record;
  return {
    about: {
      ...of,
      // Never the name: a file's properties are seen where it is not opened.
      title: `${title}, form to fill in, ${pageName(pupil, 'initials')}, ${termLabel(term)}`,
      subject: `Form to fill in: ${called}`,
      ...margins({
        whose: pageName(pupil, school.pagesBy),
        what: `${template.voluntary ? title : 'PEP'}, ${termLabel(term)}, to fill in`,
        from: schoolName,
        recipient: '',
      }),
    },
    title,
    heading: calledName(pupil),
    lead: `${called}, ${termLabel(term)}. Questions for ${year}.`,
    how: `What is known already stands here: put right what is wrong. ${how}`,
  };
};
