import fs from 'node:fs';
import path from 'node:path';
import { parseDate } from '#domain/calendar/plain-date.ts';
import { academicYearOf } from '#domain/calendar/terms.ts';
import type { EventRow, lifeCalls } from '#domain/contract/life.ts';
import { broughtForwardBy } from '#domain/pep/deadlines.ts';
import type { PupilEvent } from '#domain/pupil/event.ts';
import { fileProblem } from '#domain/school/file-problem.ts';
import {
  asAuthorityFile,
  authorityFile,
  type WholeAuthority,
} from '#domain/school/whole-authority.ts';
import { addEvent, eventsOfPupils, getEvent, saveEvent } from '#electron/store/events.ts';
import type { Read } from '#electron/store/query.ts';
import { replaceAuthority, wholeOf } from './authorities.ts';
import { dayCalendar } from './calendar.ts';
import type { Context, Plain } from './context.ts';
import { saveBytes } from './leaving.ts';
import { changeAnswer, pepLife, recordStep, undoStep } from './pep-life.ts';
import { authorityOf, pupilOf } from './pep-records.ts';
import { Refusal, required } from './refusal.ts';
import { followEvents, suspendedDaysOf } from './suspensions.ts';
import { undoSignOff } from './undoing-sign-off.ts';

const goneEvent = 'This is no longer in the records.';

/** Enough for the longest profile; a larger file is something else. */
const largestFile = 1024 * 1024;

const fileFilters = [{ name: 'PEP Desk authority', extensions: ['json'] }];

const readAuthorityFile = (file: string): WholeAuthority => {
  const refuse = (why: string): Refusal => new Refusal('bad-input', `${why} Nothing was changed.`);
  if (fs.statSync(file).size > largestFile) throw refuse('This file is too large.');
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw refuse('This is not an authority saved by PEP Desk.');
    throw thrown;
  }
  const checked = authorityFile.safeParse(content);
  if (checked.success) return checked.data;
  throw refuse(
    fileProblem(checked.error.issues[0]) ?? 'This is not an authority saved by PEP Desk.',
  );
};

/** "Cheshire-West-and-Chester": letters and digits, for a file's name. */
const stemOf = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** The life of a PEP, what happens to a pupil between PEPs, and authorities as files. */
export const lifeServices = (context: Context): Plain<keyof typeof lifeCalls> => {
  const { env } = context;

  const eventRow = (read: Read, event: PupilEvent): EventRow => ({
    ...event,
    forwardBy: broughtForwardBy(
      event,
      authorityOf(read, pupilOf(read, event.pupilId).authorityId),
      dayCalendar(read, env.today()),
    ),
  });

  return {
    'peps.life': ({ id }) => context.read((read) => pepLife(read, id, env.today())),

    'peps.takeStep': ({ id, ...step }) =>
      context.change((write) => {
        recordStep(write, id, step, env.today());
        return null;
      }),

    'peps.withdrawStep': ({ id, step }) =>
      context.change((write) => {
        undoStep(write, id, step, env.today());
        return null;
      }),

    'peps.changeAnswer': ({ id, ...answer }) =>
      context.change((write) => {
        changeAnswer(write, id, answer, env.today());
        return null;
      }),

    'peps.undoSignOff': ({ id, evenWithPdf }) =>
      context.change((write) => {
        undoSignOff(write, id, { evenWithPdf }, env.today());
        return null;
      }),

    'events.list': ({ pupilId }) =>
      context.read((read) =>
        (eventsOfPupils(read, [pupilId]).get(pupilId) ?? []).map((event) => eventRow(read, event)),
      ),

    'events.suspendedDays': ({ pupilId }) =>
      context.read((read) => ({
        days: suspendedDaysOf(read, pupilId, academicYearOf(parseDate(env.today()))),
      })),

    'events.save': ({ id, pupilId, event }) =>
      context.change((write) => {
        pupilOf(write, pupilId);
        if (event.onDate > env.today()) {
          throw new Refusal('bad-input', 'This day is still to come.', 'onDate');
        }
        if (id !== null) required(getEvent(write, id), goneEvent);
        const saved = id === null ? addEvent(write, pupilId, event) : saveEvent(write, id, event);
        followEvents(write, pupilId, env.today());
        return eventRow(write, saved);
      }),

    'events.remove': ({ id }) =>
      context.change((write) => {
        const { pupilId } = required(getEvent(write, id), goneEvent);
        write.remove('pupilEvent', id);
        followEvents(write, pupilId, env.today());
        return null;
      }),

    'authorities.exportFile': async ({ id }) => {
      const whole = context.read((read) => wholeOf(read, id));
      const { name } = whole.authority;
      const file = await env.dialogs.saveFile({
        title: `Save what ${name} asks`,
        fileName: `PEP-Desk-authority-${stemOf(name)}.json`,
        filters: fileFilters,
      });
      if (file === null) throw new Refusal('cancelled', 'Nothing was saved.');
      saveBytes(file, Buffer.from(`${JSON.stringify(asAuthorityFile(whole), null, 2)}\n`));
      return { fileName: path.basename(file) };
    },

    'authorities.readFile': async () => {
      const file = await env.dialogs.openFile({
        title: 'Choose an authority’s file',
        filters: fileFilters,
      });
      if (file === null) throw new Refusal('cancelled', 'Nothing was read.');
      return { fileName: path.basename(file), whole: readAuthorityFile(file) };
    },

    'authorities.whole': ({ id }) => context.read((read) => wholeOf(read, id)),

    'authorities.replace': ({ id, whole }) =>
      context.change((write) => replaceAuthority(write, id, whole)),
  };
};
