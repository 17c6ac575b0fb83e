import path from 'node:path';
import { answersPeps } from '#domain/authority/profile.ts';
import type { reminderCalls } from '#domain/contract/calls/reminder.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import {
  type Naming,
  type ReminderFacts,
  type ReminderRole,
  reminderEmail,
  reminderFor,
  reminderRoles,
  waitedFor,
} from '#domain/reminder/reminder.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { pepOf } from '#domain/stages/due-facts.ts';
import { waitingWords, withoutAnswer } from '#domain/stages/ladder.ts';
import { renderReminder } from '#electron/documents/reminder.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { addReminder, remindersOf, removeReminder } from '#electron/store/reminder/reminders.ts';
import { recordOf } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { chooseFolder, freeName, leaveOne } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { authorityOfPupil, pupilOf, schoolOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Standing, standingsOf } from '../stages/dues.ts';

/** Reminders to begin a PEP, to give a part of it, and to answer one that was sent. */
export const reminderServices = (context: Context): Plain<keyof typeof reminderCalls> => {
  const { env } = context;

  return {
    'reminders.list': ({ pupilId, term }) =>
      context.read((read) => remindersOf(read, term, [pupilId]).get(pupilId) ?? []),

    'reminders.compose': (about) =>
      context.read((read) => {
        const facts = reminderFacts(read, about, env.today());
        const reminder = reminderFor(facts);
        return {
          reminder,
          email: reminderEmail(reminder),
          roles: reminderRoles.filter(
            (role) => role !== 'virtual-school' || facts.awaited !== null,
          ),
          sent: remindersOf(read, about.term, [about.pupilId]).get(about.pupilId) ?? [],
        };
      }),

    'reminders.letter': async (about) => {
      const facts = context.read((read) => reminderFacts(read, about, env.today()));
      if (waitedFor(facts).length === 0) {
        throw new Refusal('not-allowed', 'Nothing is waited for from them.');
      }
      const reminder = reminderFor(facts);
      const folder = await chooseFolder(env, 'Choose a folder for the letter');
      const built = await making(env, () => renderReminder(reminder));
      // Neutral: the pupil's code and a role, never a name.
      const stem = `Reminder-${facts.pupil.code}-${about.role}`;
      const { fileName } = leaveOne(context, {
        kind: 'reminder',
        file: path.join(folder, freeName(folder, stem, '.pdf')),
        bytes: built.bytes,
        pages: built.pages,
        pepId: facts.pep?.record.id ?? null,
        pupilId: about.pupilId,
        recipient: reminder.to,
      });
      // A letter that is saved has not been sent: that somebody was reminded is said with `reminders.note`.
      return { folder, fileName };
    },

    'reminders.note': ({ pupilId, term, role, how, onDate }) =>
      context.alter((write) => {
        if (onDate > env.today()) {
          throw new Refusal('bad-input', 'This day is still to come.', 'onDate');
        }
        const facts = reminderFacts(
          write,
          { pupilId, term, role, naming: 'initials' },
          env.today(),
        );
        if (role === 'virtual-school' && facts.awaited === null) {
          throw new Refusal('not-allowed', 'Nothing is waited for from them.');
        }
        const { to } = reminderFor(facts);
        addReminder(write, { ...term, pupilId }, { role, how, onDate, toWhom: to });
      }),

    'reminders.remove': ({ id }) => context.alter((write) => removeReminder(write, id)),
  };
};

type About = { pupilId: string; term: TermKey; role: ReminderRole; naming: Naming };

/** Since when the virtual school has had a PEP without answering it. */
const awaitedOf = (standing: Standing | undefined): ReminderFacts['awaited'] => {
  const pep = standing && pepOf(standing.facts);
  const waits = pep && answersPeps(standing.authority) && withoutAnswer(pep, standing.facts);
  return waits ? { sentOn: pep.lastSentOn, ago: waitingWords(waits) } : null;
};

/** All that a reminder is written from. */
const reminderFacts = (
  read: Read,
  { pupilId, term, role, naming }: About,
  today: string,
): ReminderFacts => {
  const pupil = pupilOf(read, pupilId);
  const [standing] = standingsOf(read, [pupil], term, today);
  const record = standing?.pep ? recordOf(read, standing.pep.id, today) : null;
  return {
    role,
    naming,
    term,
    today,
    pupil,
    school: schoolOf(read),
    authority: authorityOfPupil(read, pupil),
    dues: standing?.dues ?? [],
    pep: record && { record, template: templateOfRecord(record) },
    awaited: awaitedOf(standing),
    before: (remindersOf(read, term, [pupilId]).get(pupilId) ?? [])
      .filter((reminder) => reminder.role === role)
      .map(({ onDate }) => onDate),
  };
};
