import path from 'node:path';
import { addDays } from '#domain/calendar/days.ts';
import type { TermKey } from '#domain/calendar/terms.ts';
import { termLabel } from '#domain/calendar/terms.ts';
import type { Parts, partnerCalls } from '#domain/contract/partners.ts';
import {
  type ChaseRole,
  type ChaserFacts,
  chaserEmail,
  chaserFor,
  type Naming,
  waitedFor,
} from '#domain/pep/chaser.ts';
import {
  type ContributorRole,
  contributorLabel,
  missingParts,
  partIsHere,
  partOf,
  rolesOf,
} from '#domain/pep/contributions.ts';
import { nameFor } from '#domain/pep/meeting.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { templateOfRecord } from '#domain/pep/wording.ts';
import { initials, listName } from '#domain/pupil/pupil.ts';
import { renderChaser } from '#electron/documents/chaser.ts';
import { renderContributionForm } from '#electron/documents/contribution-form.ts';
import type { Built } from '#electron/documents/kit/sheet.ts';
import { addChase, chasesOf, removeChase } from '#electron/store/chases.ts';
import { removeContribution, saveContribution } from '#electron/store/contributions.ts';
import { registerExport } from '#electron/store/exports.ts';
import type { Read } from '#electron/store/query.ts';
import { dayCalendar } from './calendar.ts';
import { standingsOf } from './cohort.ts';
import type { Context, Plain } from './context.ts';
import { freeName, leaveAll, sha256 } from './leaving.ts';
import { making } from './making.ts';
import { authorityOf, pepOf, pupilOf, recordOf, schoolOf } from './pep-records.ts';
import { Refusal } from './refusal.ts';

/** School days that a part may take, unless the meeting or the authority asks for it sooner. */
const daysToAnswer = 10;

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

const refuseSignedOff = (read: Read, pepId: string): void => {
  if (pepOf(read, pepId).status === 'signed-off') {
    throw new Refusal('not-allowed', 'This PEP is signed off and cannot be changed.');
  }
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
      ...record.contributions?.find((one) => one.role === role),
      label: contributorLabel(template, role),
      questions: partOf(template, role, record.yearGroup).flatMap(({ fields }) => fields).length,
      here: partIsHere(record, template, role),
    })),
    missing: open ? missingParts(record, template) : [],
    returnBy: open ? returnByOf(read, record, today) : '',
    chasedOn: (chasesOf(read, record.term, [record.pupil.id]).get(record.pupil.id) ?? []).map(
      ({ onDate }) => onDate,
    ),
  };
};

const whoIsAsked = (record: PepRecord, role: ContributorRole): string => {
  const template = templateOfRecord(record);
  const label = contributorLabel(template, role);
  // The child's own form does not say the child's name twice.
  const name = role === 'child' ? '' : nameFor(record, template, role);
  return name === '' ? label : `${name}, ${label}`;
};

const howToReturn = ({ school }: PepRecord, role: ContributorRole): string => {
  const teacher = school.designatedTeacher;
  return role === 'child'
    ? `Give it to ${teacher}, or to the adult who gave it to you.`
    : `To ${teacher}, ${school.name}: by hand, by post marked “Confidential”, or by secure e-mail${school.designatedTeacherEmail === '' ? '' : ` to ${school.designatedTeacherEmail}`}.`;
};

/** Those who have a part in a PEP: reminders to begin it, forms for their parts, and what came back. */
export const partnerServices = (context: Context): Plain<keyof typeof partnerCalls> => {
  const { env } = context;
  const chooseFolder = async (title: string): Promise<string> => {
    const folder = await env.dialogs.openFolder({ title });
    if (folder === null) throw new Refusal('cancelled', 'Nothing was saved.');
    return folder;
  };

  /** Writes papers and their rows in the register, all or none; gives the files' names. */
  const letOut = (
    folder: string,
    about: { kind: 'chaser' | 'contribution-form'; pepId: string | null; pupilId: string },
    papers: readonly { stem: string; recipient: string; built: Built }[],
  ): string[] => {
    const named = papers.map(({ stem, recipient, built }) => ({
      // The stems of one act differ: each ends with a role.
      fileName: freeName(folder, stem, '.pdf'),
      recipient,
      built,
    }));
    const files = named.map(({ fileName, built }) => ({
      file: path.join(folder, fileName),
      bytes: built.bytes,
    }));
    leaveAll(context, files, (write) => {
      for (const { fileName, recipient, built } of named) {
        registerExport(write, {
          ...about,
          recipient,
          folder,
          fileName,
          pages: built.pages,
          bytes: built.bytes.length,
          sha256: sha256(built.bytes),
        });
      }
    });
    return named.map(({ fileName }) => fileName);
  };

  return {
    'chases.list': ({ pupilId, term }) =>
      context.read((read) => chasesOf(read, term, [pupilId]).get(pupilId) ?? []),

    'chases.draft': (about) =>
      context.read((read) => {
        const chaser = chaserFor(chaserFacts(read, about, env.today()));
        return {
          chaser,
          email: chaserEmail(chaser),
          chases: chasesOf(read, about.term, [about.pupilId]).get(about.pupilId) ?? [],
        };
      }),

    'chases.letter': async (about) => {
      const facts = context.read((read) => chaserFacts(read, about, env.today()));
      if (waitedFor(facts).length === 0) {
        throw new Refusal('not-allowed', 'Nothing is waited for: this part is here.');
      }
      const chaser = chaserFor(facts);
      const folder = await chooseFolder('Choose a folder for the letter');
      const built = await making(env, () => renderChaser(chaser));
      const [fileName = ''] = letOut(
        folder,
        { kind: 'chaser', pepId: facts.pep?.record.id ?? null, pupilId: about.pupilId },
        // Neutral: the pupil's code and a role, never a name.
        [{ stem: `Reminder-${facts.pupil.code}-${about.role}`, recipient: chaser.to, built }],
      );
      return context.change((write) => {
        addChase(
          write,
          { ...about.term, pupilId: about.pupilId },
          { role: about.role, how: 'letter', onDate: env.today(), toWhom: chaser.to },
        );
        return { folder, fileName };
      });
    },

    'chases.note': ({ pupilId, term, role, how, onDate }) =>
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

    'chases.remove': ({ id }) =>
      context.change((write) => {
        removeChase(write, id);
        return null;
      }),

    'parts.get': ({ pepId }) => context.read((read) => partsOf(read, pepId, env.today())),

    'parts.forms': async ({ pepId, roles, returnBy, naming }) => {
      const record = context.read((read) => {
        refuseSignedOff(read, pepId);
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
      const folder = await chooseFolder('Choose a folder for the forms');
      const papers: { stem: string; recipient: string; built: Built }[] = [];
      for (const role of asked) {
        const to = whoIsAsked(record, role);
        const built = await making(env, () =>
          renderContributionForm({
            template,
            role,
            yearGroup: record.yearGroup,
            child: naming === 'name' ? listName(record.pupil) : initials(record.pupil),
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
      const fileNames = letOut(
        folder,
        { kind: 'contribution-form', pepId, pupilId: record.pupil.id },
        papers,
      );
      return context.change((write) => {
        for (const role of asked) {
          saveContribution(write, pepId, role, { askedOn: env.today(), returnBy });
        }
        return { folder, fileNames };
      });
    },

    'parts.ask': ({ pepId, role, asked }) =>
      context.change((write) => {
        refuseSignedOff(write, pepId);
        saveContribution(write, pepId, role, asked);
        return null;
      }),

    'parts.back': ({ pepId, role, back }) =>
      context.change((write) => {
        refuseSignedOff(write, pepId);
        if (back.backOn > env.today()) {
          throw new Refusal('bad-input', 'This day is still to come.', 'backOn');
        }
        saveContribution(write, pepId, role, back);
        return null;
      }),

    'parts.forget': ({ pepId, role }) =>
      context.change((write) => {
        refuseSignedOff(write, pepId);
        removeContribution(write, pepId, role);
        return null;
      }),
  };
};
