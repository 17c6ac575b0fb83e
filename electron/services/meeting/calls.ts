import path from 'node:path';
import type { meetingCalls } from '#domain/contract/calls/meeting.ts';
import { type Row, rowsOf } from '#domain/form/answer.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { invitationFor, withNames } from '#domain/meeting/people.ts';
import { renderInvitation } from '#electron/documents/invitation.ts';
import type { Built } from '#electron/documents/kit/sheet.ts';
import { hiddenOf, saveHidden } from '#electron/store/meeting/hidden.ts';
import { recordOf } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { chooseFolder, freeName, type Leaving, leave } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { pepOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { keepPeople } from '../review/carrying.ts';

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

    'meeting.invite': async ({ pepId, rowIds }) => {
      const record = context.read((read) => recordOf(read, pepId, env.today()));
      if (record.status === 'signed-off') throw new Refusal('not-allowed', signedOff);
      const template = templateOfRecord(record);
      const rows = withNames(record, template).filter(({ id }) => rowIds.includes(id));
      if (rows.length === 0) throw new Refusal('not-found', 'Nobody of these is on the list.');
      const folder = await chooseFolder(env, 'Choose a folder for the letters');
      const letters: { row: Row; fileName: string; built: Built }[] = [];
      for (const row of rows) {
        const built = await making(env, () =>
          renderInvitation(invitationFor(record, template, row, env.today())),
        );
        // Neutral: the pupil's code and a role, never a name.
        const stem = `Meeting-${record.pupil.code}-${String(row.cells.role ?? 'other')}`;
        const spoken = letters.map(({ fileName }) => fileName);
        letters.push({ row, fileName: freeName(folder, stem, '.pdf', spoken), built });
      }
      const leaving = letters.map(
        ({ row, fileName, built }): Leaving => ({
          kind: 'invitation',
          file: path.join(folder, fileName),
          bytes: built.bytes,
          pages: built.pages,
          pepId,
          pupilId: record.pupil.id,
          recipient: String(row.cells.name ?? '') || String(row.cells.role ?? ''),
        }),
      );
      leave(context, leaving, (write) => {
        const now = recordOf(write, pepId, env.today());
        const held = rowsOf(now.answers.attendees);
        const known = new Set(held.map(({ id }) => id));
        // Without the names: until sign-off they come from the records, unless they were typed.
        const people = [...held, ...rows.filter(({ id }) => !known.has(id)).map(withoutName)];
        const asked = people.map((row) =>
          rowIds.includes(row.id)
            ? { ...row, cells: { ...row.cells, invited: row.cells.invited || env.today() } }
            : row,
        );
        keepPeople(write, pepOf(write, pepId), asked, env.today());
      });
      return { folder, fileNames: letters.map(({ fileName }) => fileName) };
    },
  };
};
