import { academicYearLabel, termOn } from '#domain/calendar/terms.ts';
import { orderProblems } from '#domain/calendar/terms-in-order.ts';
import type { recordCalls } from '#domain/contract/records.ts';
import type { School } from '#domain/school/school.ts';
import { changesOfPupil, pupilsOfChange, signOffIn } from '#electron/store/changes.ts';
import { renamePerson, renameSchool } from '#electron/store/keyring.ts';
import { addPupil, findPupils, savePupil, setPupilLeft } from '#electron/store/pupils.ts';
import {
  hasPupils,
  listAuthorities,
  listTerms,
  removeAuthority,
  saveSchool,
  saveTerms,
} from '#electron/store/school.ts';
import { keepAuthority } from './authorities.ts';
import { tellOpenPeps } from './care-status.ts';
import { changeInWords } from './change-words.ts';
import { standingsOf } from './cohort.ts';
import type { Context, Plain } from './context.ts';
import { describeChanges } from './history.ts';
import { followPeople } from './meeting-people.ts';
import { authorityOf, pupilOf, refreshPupilProgress, schoolOf } from './pep-records.ts';
import { Refusal } from './refusal.ts';
import { pupilRow } from './rows.ts';
import { refuseSameUpn } from './same-upn.ts';
import { followTuition } from './tuition-money.ts';
import { refuseOtherSignOff, refuseUnlessAsSigned, undoSignOff } from './undoing-sign-off.ts';
import { unwrap } from './unwrap.ts';

/** As many changes as a teacher would read back through. */
const historyLimit = 2000;

/** School, authorities, terms, pupils, their history, and undo. */
export const recordServices = (context: Context): Plain<keyof typeof recordCalls> => {
  const { env, session } = context;

  /** The unlock screen shows these before anything is unlocked, so they lie beside the store. */
  const tellKeyring = (school: School): void => {
    const { person } = session.need();
    unwrap(renameSchool(env.dataFolder, school.name));
    unwrap(renamePerson(env.dataFolder, person.id, school.designatedTeacher));
    person.name = school.designatedTeacher;
  };

  return {
    'school.get': () => context.read(schoolOf),

    'school.save': (school) => {
      const saved = context.change((write) => {
        saveSchool(write, school);
        return schoolOf(write);
      });
      tellKeyring(school);
      return saved;
    },

    'authorities.list': () => context.read(listAuthorities),

    'authorities.save': ({ id, authority }) =>
      context.change((write) => keepAuthority(write, id, authority)),

    'authorities.remove': ({ id }) =>
      context.change((write) => {
        if (hasPupils(write, id)) {
          throw new Refusal(
            'not-allowed',
            'Pupils still belong to this authority. Give them another one first.',
          );
        }
        removeAuthority(write, id);
        return null;
      }),

    'terms.list': () => context.read(listTerms),

    'terms.save': ({ academicYear, terms }) =>
      context.change((write) => {
        if (terms.some((t) => t.academicYear !== academicYear)) {
          throw new Refusal(
            'bad-input',
            `These terms do not all belong to ${academicYearLabel(academicYear)}.`,
          );
        }
        saveTerms(write, academicYear, terms);
        const all = listTerms(write);
        // The year before and the year after are not on the form that was sent.
        const [problem] = orderProblems(all);
        if (problem) throw new Refusal('bad-input', problem.message);
        return all;
      }),

    'terms.current': () => context.read((read) => termOn(env.today(), listTerms(read))),

    'pupils.list': ({ search, term, includeLeft, offset, limit }) =>
      context.read((read) => {
        const today = env.today();
        const found = findPupils(read, { search, today, includeLeft, offset, limit });
        return {
          rows: standingsOf(read, found.rows, term, today).map((s) => pupilRow(s, today)),
          total: found.total,
        };
      }),

    'pupils.get': ({ id }) => context.read((read) => pupilOf(read, id)),

    'pupils.add': (pupil) =>
      context.change((write) => {
        authorityOf(write, pupil.authorityId);
        refuseSameUpn(write, pupil.upn, null, env.today());
        return addPupil(write, pupil);
      }),

    'pupils.save': ({ id, pupil }) =>
      context.change((write) => {
        authorityOf(write, pupil.authorityId);
        const before = pupilOf(write, id);
        if (pupil.upn !== before.upn) refuseSameUpn(write, pupil.upn, id, env.today());
        const saved = savePupil(write, id, pupil);
        followPeople(write, before, saved);
        if (pupil.careStatus !== before.careStatus) tellOpenPeps(write, id);
        refreshPupilProgress(write, id, env.today());
        return saved;
      }),

    'pupils.setLeft': ({ id, leftOn }) =>
      context.change((write) => {
        pupilOf(write, id);
        return setPupilLeft(write, id, leftOn);
      }),

    'pupils.history': ({ id }) =>
      context.read((read) => describeChanges(changesOfPupil(read, id, historyLimit))),

    'pupils.deadlines': ({ id, term }) =>
      context.read((read) => {
        const [standing] = standingsOf(read, [pupilOf(read, id)], term, env.today());
        return standing?.dues ?? [];
      }),

    'changes.undo': ({ changeId }) => {
      const { store, person } = session.need();
      const today = env.today();
      const what = store.read((read) => changeInWords(read, changeId));
      const signOff = store.read((read) => signOffIn(read, changeId));
      if (signOff?.kind === 'taken') {
        context.write((write) => {
          refuseOtherSignOff(write, signOff);
          undoSignOff(write, signOff.pepId, { evenWithPdf: false }, today);
        });
        return { what };
      }
      const pupils = store.read((read) => pupilsOfChange(read, changeId));
      const before = context.read(schoolOf);
      unwrap(
        store.undo(changeId, person.name, (write) => {
          if (signOff?.kind === 'undone') {
            refuseUnlessAsSigned(write, signOff.pepId, changeId, today);
          }
          for (const pupilId of pupils) {
            followTuition(write, pupilId, today);
            refreshPupilProgress(write, pupilId, today);
          }
        }),
      );
      const after = context.read(schoolOf);
      if (after.name !== before.name || after.designatedTeacher !== before.designatedTeacher) {
        tellKeyring(after);
      }
      return { what };
    },
  };
};
