import path from 'node:path';
import type { contributionsCalls, Parts } from '#domain/contract/calls/contributions.ts';
import {
  contributorLabel,
  missingParts,
  partIsHere,
  partOf,
  rolesOf,
} from '#domain/contributions/contributions.ts';
import type { ContributorRole } from '#domain/form/contribution.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { nameFor } from '#domain/meeting/people.ts';
import { pageName } from '#domain/pupil/page-name.ts';
import { calledName, initials, listName } from '#domain/pupil/pupil.ts';
import { type Naming, remindedDays } from '#domain/reminder/reminder.ts';
import { addDays } from '#domain/school/days.ts';
import { termLabel } from '#domain/school/terms.ts';
import { renderContributionForm } from '#electron/documents/contribution-form.ts';
import type { Built } from '#electron/documents/kit/sheet.ts';
import {
  removeContribution,
  saveContribution,
} from '#electron/store/contributions/contributions.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { remindersOf } from '#electron/store/reminder/reminders.ts';
import { openPep } from '../form/open-pep.ts';
import { recordOf } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { chooseFolder, freeName, type Leaving, leave } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { Refusal } from '../kernel/refusal.ts';
import { dayCalendar } from '../school/calendar.ts';
import { standingsOf } from '../stages/dues.ts';

/** School days that a part may take, unless the meeting or the authority asks for it sooner. */
const daysToAnswer = 10;

/** By when a part is wanted back: the authority's day for it, else some days before the meeting. */
const returnByOf = (read: Read, record: PepRecord, today: string): string => {
  const [standing] = standingsOf(read, [record.pupil], record.term, today);
  const days = (standing?.dues ?? []).filter(
    ({ kind, date }) =>
      date > today &&
      (kind === 'social-worker-part' || kind === 'school-part' || kind === 'meeting'),
  );
  const usual = addDays(today, daysToAnswer, 'school', dayCalendar(read, today));
  const plain = addDays(today, daysToAnswer, 'working', dayCalendar(read, today));
  return [...days.map(({ date }) => date), usual ?? plain ?? today].sort()[0] ?? today;
};

const partsOf = (read: Read, pepId: string, today: string): Parts => {
  const record = recordOf(read, pepId, today);
  const template = templateOfRecord(record);
  const open = record.status === 'in-preparation';
  return {
    parts: rolesOf(template, record.yearGroup).map((role) => ({
      role,
      askedOn: '',
      returnBy: '',
      backOn: '',
      toldBy: '',
      how: '',
      ...record.contributions.find((one) => one.role === role),
      label: contributorLabel(template, role),
      questions: partOf(template, role, record.yearGroup).flatMap(({ fields }) => fields).length,
      here: partIsHere(record, template, role),
    })),
    missing: open ? missingParts(record, template) : [],
    returnBy: open ? returnByOf(read, record, today) : '',
    remindedOn: remindedDays(
      remindersOf(read, record.term, [record.pupil.id]).get(record.pupil.id) ?? [],
      'part',
    ),
  };
};

const whoIsAsked = (record: PepRecord, role: ContributorRole): string => {
  if (role === 'child') return calledName(record.pupil);
  const template = templateOfRecord(record);
  const label = contributorLabel(template, role);
  const name = nameFor(record, template, role);
  return name === '' ? label : `${name}, ${label}`;
};

/** How a form names the child: to the child by the name they like, to others as the teacher chooses. */
const childFor = ({ pupil }: PepRecord, role: ContributorRole, naming: Naming): string => {
  if (role === 'child') return calledName(pupil);
  return naming === 'name' ? listName(pupil) : initials(pupil);
};

const howToReturn = ({ school }: PepRecord, role: ContributorRole): string => {
  const teacher = school.designatedTeacher;
  return role === 'child'
    ? `Give it to ${teacher}, or to the adult who gave it to you.`
    : `To ${teacher}, ${school.name}: by hand, by post marked “Confidential”, or by secure e-mail${school.designatedTeacherEmail === '' ? '' : ` to ${school.designatedTeacherEmail}`}.`;
};

/** Those who have a part in a PEP: reminders to begin it, forms for their parts, and what came back. */
export const contributionServices = (context: Context): Plain<keyof typeof contributionsCalls> => {
  const { env } = context;

  return {
    'contributions.get': ({ pepId }) => context.read((read) => partsOf(read, pepId, env.today())),

    'contributions.forms': async ({ pepId, roles, returnBy, naming }) => {
      const record = context.read((read) => {
        openPep(read, pepId);
        return recordOf(read, pepId, env.today());
      });
      if (returnBy < env.today()) {
        throw new Refusal('bad-input', 'Choose a day that is still to come.', 'returnBy');
      }
      const template = templateOfRecord(record);
      const asked = rolesOf(template, record.yearGroup).filter((role) => roles.includes(role));
      if (asked.length === 0) {
        throw new Refusal('not-found', 'This form has no questions for them.');
      }
      const folder = await chooseFolder(env, 'Choose a folder for the forms');
      const papers: { stem: string; recipient: string; built: Built }[] = [];
      for (const role of asked) {
        const to = whoIsAsked(record, role);
        const built = await making(env, () =>
          renderContributionForm({
            template,
            role,
            yearGroup: record.yearGroup,
            child: childFor(record, role, naming),
            // Their own paper: the code is for the shelf, not for the child.
            about: pageName(record.pupil, naming),
            term: termLabel(record.term),
            to,
            returnBy,
            returnTo: howToReturn(record, role),
            schoolName: record.school.name,
            date: env.today(),
          }),
        );
        papers.push({ stem: `Part-${record.pupil.code}-${role}`, recipient: to, built });
      }
      // The stems of one act differ: each ends with a role.
      const leaving = papers.map(
        ({ stem, recipient, built }): Leaving => ({
          kind: 'contribution-form',
          file: path.join(folder, freeName(folder, stem, '.pdf')),
          bytes: built.bytes,
          pages: built.pages,
          pepId,
          pupilId: record.pupil.id,
          recipient,
        }),
      );
      // A form that is saved has not been sent: that a part was asked for is said with `contributions.ask`.
      const fileNames = leave(context, leaving, (_, rows) => rows.map((row) => row.fileName));
      return { folder, fileNames };
    },

    'contributions.ask': ({ pepId, roles, asked }) =>
      context.alter((write) => {
        openPep(write, pepId);
        if (asked.askedOn > env.today()) {
          throw new Refusal('bad-input', 'This day is still to come.', 'askedOn');
        }
        for (const role of roles) saveContribution(write, pepId, role, asked);
      }),

    'contributions.back': ({ pepId, role, back }) =>
      context.alter((write) => {
        openPep(write, pepId);
        if (back.backOn > env.today()) {
          throw new Refusal('bad-input', 'This day is still to come.', 'backOn');
        }
        saveContribution(write, pepId, role, back);
      }),

    'contributions.forget': ({ pepId, role }) =>
      context.alter((write) => {
        openPep(write, pepId);
        removeContribution(write, pepId, role);
      }),
  };
};
