import path from 'node:path';
import type { meetingCalls } from '#domain/contract/calls/meeting.ts';
import { type Row, rowsOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { invitationFor, invitees } from '#domain/meeting/invitation.ts';
import { meetingFacts } from '#domain/meeting/told.ts';
import { pageName } from '#domain/pupil/page-name.ts';
import { daysBefore } from '#domain/school/days.ts';
import { renderInvitation } from '#electron/documents/invitation.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { hiddenOf, saveHidden } from '#electron/store/meeting/hidden.ts';
import { openPep } from '../form/open-pep.ts';
import { recordOf } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { chooseFolder, freeName, type Leaving, leave } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { pepOf, schoolOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { keepPeople } from '../review/carrying.ts';
import { dayCalendar } from '../school/calendar.ts';

const signedOff = 'This PEP is signed off and cannot be changed.';

const withoutName = ({ id, cells: { name: _, ...cells } }: Row): Row => ({ id, cells });

/** The PEP meeting: what is not shown in it, and the letters that ask people to it. */
export const meetingServices = (context: Context): Plain<keyof typeof meetingCalls> => {
  const { env } = context;
  return {
    'meeting.hidden': ({ pepId }) => context.read((read) => hiddenOf(read, pepId)),

    'meeting.hide': ({ pepId, hidden }) =>
      context.alter((write) => {
        if (pepOf(write, pepId).status === 'signed-off')
          throw new Refusal('not-allowed', signedOff);
        saveHidden(write, pepId, hidden);
      }),

    'meeting.invite': async ({ pepId, rowIds, allowed }) => {
      const { record, about, answerBy } = context.read((read) => {
        const found = recordOf(read, pepId, env.today());
        return {
          record: found,
          about: pageName(found.pupil, schoolOf(read).pagesBy),
          answerBy: answerByOf(read, found, env.today()),
        };
      });
      if (record.status === 'signed-off') throw new Refusal('not-allowed', signedOff);
      const template = templateOfRecord(record);
      const { person } = context.session.need();
      const rows = invitees(record, template, person.name).filter(({ id }) => rowIds.includes(id));
      if (rows.length === 0) throw new Refusal('not-found', 'Nobody of these is on the list.');
      const folder = await chooseFolder(env, 'Choose a folder for the letters');
      const leaving: Leaving[] = [];
      for (const row of rows) {
        const letter = invitationFor(record, template, row, {
          today: env.today(),
          answerBy,
          about,
          allowed,
        });
        const built = await making(env, () => renderInvitation(letter));
        // Neutral: the pupil's code and a role, never a name.
        const stem = `Meeting-${record.pupil.code}-${String(row.cells.role ?? 'other')}`;
        const spoken = leaving.map(({ file }) => path.basename(file));
        leaving.push({
          kind: 'invitation',
          file: path.join(folder, freeName(folder, stem, '.pdf', spoken)),
          bytes: built.bytes,
          pages: built.pages,
          pepId,
          pupilId: record.pupil.id,
          recipient: letter.to,
        });
      }
      // A letter that is saved has not been sent: that somebody was asked is said with `meeting.asked`.
      const fileNames = leave(context, leaving, (_, left) => left.map(({ fileName }) => fileName));
      return { folder, fileNames };
    },

    'meeting.asked': ({ pepId, rowIds, onDate }) =>
      context.alter((write) => {
        const today = env.today();
        if (onDate > today) {
          throw new Refusal('bad-input', 'This day is still to come.', 'onDate');
        }
        const pep = openPep(write, pepId);
        const now = recordOf(write, pepId, today);
        const { person } = context.session.need();
        const rows = invitees(now, templateOfRecord(now), person.name);
        const asked = rows.filter(({ id }) => rowIds.includes(id));
        if (asked.length === 0) throw new Refusal('not-found', 'Nobody of these is on the list.');
        const held = rowsOf(now.answers.attendees);
        const known = new Set(held.map(({ id }) => id));
        // Without the names: until sign-off they come from the records, unless they were typed.
        const people = [...held, ...asked.filter(({ id }) => !known.has(id)).map(withoutName)];
        const told = people.map((row) =>
          rowIds.includes(row.id)
            ? { ...row, cells: { ...row.cells, invited: row.cells.invited || onDate } }
            : row,
        );
        keepPeople(write, pep, told, { today, askedAgain: rowIds });
      }),
  };
};

/** Working days before the meeting by which an answer to a letter is wanted. */
const daysToAnswer = 3;

/** By when those who are asked should answer: some days before the meeting; empty where none are left. */
const answerByOf = (read: Read, record: PepRecord, today: string): string => {
  const { day } = meetingFacts(record);
  if (day === '') return '';
  const by = daysBefore(day, daysToAnswer, 'working', dayCalendar(read, today)) ?? '';
  return by > today ? by : '';
};
