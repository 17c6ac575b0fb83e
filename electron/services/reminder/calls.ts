import path from 'node:path';
import type { reminderCalls } from '#domain/contract/calls/reminder.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import {
  type ChaseRole,
  type ChaserFacts,
  chaserEmail,
  chaserFor,
  type Naming,
  waitedFor,
} from '#domain/reminder/reminder.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { renderChaser } from '#electron/documents/chaser.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { addChase, chasesOf, removeChase } from '#electron/store/reminder/chases.ts';
import { recordOf } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { chooseFolder, freeName, leaveOne } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { authorityOf, pupilOf, schoolOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { standingsOf } from '../stages/dues.ts';

/** Reminders to begin a PEP. */
export const reminderServices = (context: Context): Plain<keyof typeof reminderCalls> => {
  const { env } = context;

  return {
    'reminders.list': ({ pupilId, term }) =>
      context.read((read) => chasesOf(read, term, [pupilId]).get(pupilId) ?? []),

    'reminders.compose': (about) =>
      context.read((read) => {
        const chaser = chaserFor(chaserFacts(read, about, env.today()));
        return {
          chaser,
          email: chaserEmail(chaser),
          chases: chasesOf(read, about.term, [about.pupilId]).get(about.pupilId) ?? [],
        };
      }),

    'reminders.letter': async (about) => {
      const facts = context.read((read) => chaserFacts(read, about, env.today()));
      if (waitedFor(facts).length === 0) {
        throw new Refusal('not-allowed', 'Nothing is waited for: this part is here.');
      }
      const chaser = chaserFor(facts);
      const folder = await chooseFolder(env, 'Choose a folder for the letter');
      const built = await making(env, () => renderChaser(chaser));
      // Neutral: the pupil's code and a role, never a name.
      const stem = `Reminder-${facts.pupil.code}-${about.role}`;
      const { fileName } = leaveOne(context, {
        kind: 'reminder',
        file: path.join(folder, freeName(folder, stem, '.pdf')),
        bytes: built.bytes,
        pages: built.pages,
        pepId: facts.pep?.record.id ?? null,
        pupilId: about.pupilId,
        recipient: chaser.to,
      });
      return context.change((write) => {
        addChase(
          write,
          { ...about.term, pupilId: about.pupilId },
          { role: about.role, how: 'letter', onDate: env.today(), toWhom: chaser.to },
        );
        return { folder, fileName };
      });
    },

    'reminders.note': ({ pupilId, term, role, how, onDate }) =>
      context.change((write) => {
        if (onDate > env.today()) {
          throw new Refusal('bad-input', 'This day is still to come.', 'onDate');
        }
        const { to } = chaserFor(
          chaserFacts(write, { pupilId, term, role, naming: 'initials' }, env.today()),
        );
        addChase(write, { ...term, pupilId }, { role, how, onDate, toWhom: to });
        return null;
      }),

    'reminders.remove': ({ id }) =>
      context.change((write) => {
        removeChase(write, id);
        return null;
      }),
  };
};

type About = { pupilId: string; term: TermKey; role: ChaseRole; naming: Naming };

/** All that a reminder is written from. */
const chaserFacts = (
  read: Read,
  { pupilId, term, role, naming }: About,
  today: string,
): ChaserFacts => {
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
    authority: authorityOf(read, pupil.authorityId),
    dues: standing?.dues ?? [],
    pep: record && { record, template: templateOfRecord(record) },
    before: (chasesOf(read, term, [pupilId]).get(pupilId) ?? [])
      .filter((chase) => chase.role === role)
      .map(({ onDate }) => onDate),
  };
};
