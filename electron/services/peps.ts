import { compareTerms, type TermKey, termLabel, termOn } from '#domain/calendar/terms.ts';
import type { PepRow, pepCalls } from '#domain/contract/peps.ts';
import { textOf } from '#domain/pep/answer.ts';
import { progressOf } from '#domain/pep/completeness.ts';
import { kindOfPep } from '#domain/pep/starting.ts';
import { fieldsOf, findField } from '#domain/pep/template.ts';
import {
  newestOf,
  newestTemplateFor,
  type Situation,
  templateFor,
} from '#domain/pep/templates/index.ts';
import { stageOf } from '#domain/pep/workflow.ts';
import { educationOf, placeInBrief } from '#domain/pupil/education.ts';
import { listName } from '#domain/pupil/pupil.ts';
import {
  addAction,
  getAction,
  historyOf,
  listActions,
  removeAction,
  saveAction,
  setActionStatus,
} from '#electron/store/actions.ts';
import { chasesOf } from '#electron/store/chases.ts';
import { lastExportOf } from '#electron/store/exports.ts';
import {
  addPep,
  answersOf,
  carriedFields,
  discardPep,
  type Pep,
  pepsOfPupil,
  progressOfPeps,
  saveAnswers,
  setCarried,
  setNotFinished,
  signedOffOf,
  signOffPep,
} from '#electron/store/peps.ts';
import { pupilsById, pupilsOnRoll } from '#electron/store/pupils.ts';
import { listTerms } from '#electron/store/school.ts';
import {
  addTarget,
  getTarget,
  removeTarget,
  saveTarget,
  targetsOfPeps,
} from '#electron/store/targets.ts';
import type { Write } from '#electron/store/write.ts';
import { beginRevision, handBack } from './amending.ts';
import { attachmentServices } from './attachments.ts';
import { beginCareStatus, tellPupil } from './care-status.ts';
import { beginPep, closeReviewed, keepAnswers, settleForGood } from './carrying.ts';
import { checkAnswers } from './check-answers.ts';
import { standingsOf } from './cohort.ts';
import type { Context, Plain } from './context.ts';
import { checkFiles, handOnFiles, settleFiles } from './kept-files.ts';
import { carrySteps, followAnswers, livesOf, readyToSignOff } from './pep-life.ts';
import {
  authorityOf,
  pepOf,
  previousRecord,
  pupilOf,
  recordOf,
  refreshProgress,
  refreshPupilProgress,
  settleAward,
  yearGroupOf,
} from './pep-records.ts';
import { currentMarks } from './quality.ts';
import { Refusal, required } from './refusal.ts';
import { pepRow } from './rows.ts';
import { fillSuspensions } from './suspensions.ts';
import { targetLabel } from './target-label.ts';
import { termGrid } from './term-grid.ts';
import { followTuition, handTuitionBack } from './tuition-money.ts';

const refuseSignedOff = (pep: Pep): void => {
  if (pep.status === 'signed-off') {
    throw new Refusal(
      'not-allowed',
      'This PEP is signed off and cannot be changed. Undo the sign-off while it is not sent, or use “Amend”.',
    );
  }
};

/** The PEP, if it can still be changed. */
const openPep = (write: Write, id: string): Pep => {
  const pep = pepOf(write, id);
  refuseSignedOff(pep);
  return pep;
};

/** What the pupil's last PEP says about the form that fits now. */
const situationOf = (write: Write, pupilId: string, term: TermKey): Situation => {
  const last = pepsOfPupil(write, pupilId)
    .filter((pep) => compareTerms(pep, term) < 0)
    .sort((a, b) => compareTerms(b, a) || b.revision - a.revision)[0];
  const { careStatus } = pupilOf(write, pupilId);
  if (!last) return { careStatus };
  const setting = textOf(answersOf(write, last.id)['setting-type']);
  return {
    careStatus,
    last: last.templateId,
    earlyYearsSetting: setting === 'EY' || setting === 'NS',
  };
};

const templateOf = (pep: Pep) => templateFor(pep.templateId, pep.templateVersion);

/** The first care plan review that has not been yet; empty when none is known. */
const nextCareReview = (
  { firstReviewDate, nextReviewDate }: { firstReviewDate: string; nextReviewDate: string },
  today: string,
): string => [firstReviewDate, nextReviewDate].filter((day) => day >= today).sort()[0] ?? '';

/** PEPs, their answers, targets, actions and files. */
export const pepServices = (context: Context): Plain<keyof typeof pepCalls> => {
  const { env } = context;
  const today = (): string => env.today();

  /** Changes something of a PEP in preparation and works out its progress anew. */
  const changeIn = <T>(pepId: (write: Write) => string, work: (write: Write, pep: Pep) => T) =>
    context.change((write) => {
      const pep = openPep(write, pepId(write));
      const value = work(write, pep);
      // A later PEP that is begun already looks back on this one.
      refreshPupilProgress(write, pep.pupilId, today());
      return value;
    });

  const targetsPep = (id: string) => (write: Write) =>
    required(getTarget(write, id), 'This target is no longer in the PEP.').pepId;
  const actionsPep = (id: string) => (write: Write) =>
    required(getAction(write, id), 'This action is no longer in the PEP.').pepId;

  const checkTarget = (write: Write, pepId: string, targetId: string | null): void => {
    if (targetId !== null && getTarget(write, targetId)?.pepId !== pepId) {
      throw new Refusal('bad-input', 'Choose a target of this PEP.', 'targetId');
    }
  };

  return {
    ...attachmentServices(context),

    'peps.board': ({ term }) =>
      context.read((read) => {
        const standings = standingsOf(read, pupilsOnRoll(read, today()), term, today());
        const exported = lastExportOf(
          read,
          standings.flatMap((s) => (s.pep ? [s.pep.id] : [])),
        );
        const chases = chasesOf(
          read,
          term,
          standings.map((s) => s.pupil.id),
        );
        return standings.map((s) => ({
          pupilId: s.pupil.id,
          pupilName: listName(s.pupil),
          yearGroup: s.yearGroup,
          authority: s.authority.name,
          place: placeInBrief(educationOf(s.pupil), s.yearGroup),
          stage: s.stage,
          pep: s.pep && pepRow(s.pep, s, exported.get(s.pep.id) ?? ''),
          notOwed: s.pep === null ? s.notOwed : '',
          due: s.dues[0] ?? null,
          careReviewOn: nextCareReview(s.pupil, today()),
          chasedOn: (chases.get(s.pupil.id) ?? []).map(({ onDate }) => onDate),
        }));
      }),

    'peps.byTerm': ({ term }) => context.read((read) => termGrid(read, term, today())),

    'peps.forPupil': ({ pupilId }) =>
      context.read((read): PepRow[] => {
        const pupil = pupilOf(read, pupilId);
        const authority = authorityOf(read, pupil.authorityId);
        const peps = pepsOfPupil(read, pupilId);
        const ids = peps.map((pep) => pep.id);
        const percents = progressOfPeps(read, ids);
        const exported = lastExportOf(read, ids);
        const lives = livesOf(read, peps);
        return peps
          .map((pep) =>
            pepRow(
              pep,
              {
                pupil,
                authority,
                yearGroup: yearGroupOf(pupil, pep.academicYear),
                stage: stageOf(lives.get(pep.id) ?? []),
                percent: percents.get(pep.id) ?? 0,
              },
              exported.get(pep.id) ?? '',
            ),
          )
          .sort((a, b) => compareTerms(b.term, a.term) || b.revision - a.revision);
      }),

    'peps.start': ({ pupilId, term, templateId }) =>
      context.change((write) => {
        const pupil = pupilOf(write, pupilId);
        const started = pepsOfPupil(write, pupilId).some(
          (pep) => compareTerms({ academicYear: pep.academicYear, term: pep.term }, term) === 0,
        );
        if (started) {
          throw new Refusal(
            'conflict',
            `${listName(pupil)} has a PEP for ${termLabel(term)} already. Open that one.`,
          );
        }
        const yearGroup = yearGroupOf(pupil, term.academicYear);
        const template =
          templateId === undefined
            ? newestTemplateFor(yearGroup, situationOf(write, pupilId, term))
            : required(newestOf(templateId) ?? null, 'There is no such form.');
        const pep = addPep(write, {
          pupilId,
          term,
          templateId: template.id,
          templateVersion: template.version,
          startedOn: today(),
        });
        settleAward(write, pupil, term, today());
        beginPep(write, pep, yearGroup, today());
        beginCareStatus(write, pep);
        fillSuspensions(write, pep);
        if (findField(template, 'pep-type')) {
          const signedOff = signedOffOf(write, [pupilId]).get(pupilId) ?? [];
          const hasPrevious = previousRecord(write, pep.id, today()) !== null;
          const value = kindOfPep({ ...pupil, hasPrevious, signedOff, startedOn: today() });
          saveAnswers(write, pep.id, { 'pep-type': { kind: 'value', value } });
        }
        refreshProgress(write, pep.id, today());
        return { id: pep.id };
      }),

    'peps.get': ({ id }) => context.read((read) => recordOf(read, id, today())),

    'peps.previous': ({ id }) => context.read((read) => previousRecord(read, id, today())),

    'peps.saveAnswers': ({ id, answers }) =>
      changeIn(
        () => id,
        (write, pep) => {
          checkAnswers(fieldsOf(templateOf(pep)), answers);
          checkFiles(write, pep, answers);
          keepAnswers(write, pep, answers, today());
          tellPupil(write, pep, answers);
          followAnswers(write, id, answers, today());
          return { savedAt: write.at };
        },
      ),

    'peps.confirmCarried': ({ id, fieldIds }) =>
      changeIn(
        () => id,
        (write, pep) => {
          setCarried(write, id, fieldIds ?? carriedFields(write, id), false);
          followTuition(write, pep.pupilId, today());
          return null;
        },
      ),

    'peps.signOff': ({ id, beforeMeeting }) =>
      context.change((write) => {
        const pep = openPep(write, id);
        const ofTerm = { academicYear: pep.academicYear, term: pep.term };
        settleAward(write, pupilOf(write, pep.pupilId), ofTerm, today());
        const record = recordOf(write, id, today());
        const { missing, unconfirmed } = progressOf(templateOf(pep), record);
        const [asking] = unconfirmed;
        const [first] = missing;
        if (first) {
          throw new Refusal(
            'not-allowed',
            `${missing.length === 1 ? 'One thing is' : `${missing.length} things are`} still missing, first “${first.label}”.`,
            first.fieldId,
          );
        }
        readyToSignOff(write, pep, { today: today(), missing: missing.length }, beforeMeeting);
        if (asking) {
          throw new Refusal(
            'not-allowed',
            `${unconfirmed.length === 1 ? 'One answer is' : `${unconfirmed.length} answers are`} still as last term and not confirmed, first “${asking.label}”.`,
            asking.fieldId,
          );
        }
        settleForGood(write, pep, today());
        const settled = recordOf(write, id, today());
        closeReviewed(write, pep, today());
        settleFiles(write, pep);
        setNotFinished(write, id, null);
        const signedOff = { at: write.at, by: write.who };
        signOffPep(write, id, {
          ...signedOff,
          frozen: { ...settled, status: 'signed-off', signedOff },
          marks: currentMarks(write, id, today()),
        });
        write.setProgress(id, 100);
        return { signedOffAt: write.at };
      }),

    'peps.amend': ({ id, reason }) =>
      context.change((write) => {
        const pep = pepOf(write, id);
        if (pep.status !== 'signed-off') {
          throw new Refusal('not-allowed', 'This PEP is still in preparation: simply change it.');
        }
        const newer = pepsOfPupil(write, pep.pupilId).some((other) => other.amendsId === id);
        if (newer) {
          throw new Refusal('conflict', 'A newer revision of this PEP has been begun already.');
        }
        const amended = beginRevision(write, pep, { reason, startedOn: today() });
        carrySteps(write, id, amended.id);
        refreshProgress(write, amended.id, today());
        return { id: amended.id };
      }),

    'peps.discard': ({ id }) =>
      context.change((write) => {
        const pep = openPep(write, id);
        handBack(write, pep);
        handOnFiles(write, pep);
        handTuitionBack(write, pep, today());
        discardPep(write, id);
        return null;
      }),

    'peps.giveUp': ({ id, reason }) =>
      context.change((write) => {
        const pep = openPep(write, id);
        const of = { academicYear: pep.academicYear, term: pep.term };
        if (compareTerms(of, termOn(today(), listTerms(write))) >= 0) {
          throw new Refusal(
            'not-allowed',
            'The term of this PEP is not over. If it was started by mistake, discard it under “Ready?”.',
          );
        }
        setNotFinished(write, id, { on: today(), reason });
        return null;
      }),

    'peps.takeUp': ({ id }) =>
      context.change((write) => {
        setNotFinished(write, openPep(write, id).id, null);
        return null;
      }),

    'targets.add': ({ pepId }) =>
      changeIn(
        () => pepId,
        (write) => addTarget(write, pepId),
      ),

    'targets.save': ({ id, answers }) =>
      changeIn(targetsPep(id), (write, pep) => {
        checkAnswers(templateOf(pep).targetFields, answers);
        saveTarget(write, id, answers);
        return { savedAt: write.at };
      }),

    'targets.remove': ({ id }) =>
      changeIn(targetsPep(id), (write) => {
        removeTarget(write, id);
        return null;
      }),

    'actions.add': ({ pepId, action }) =>
      changeIn(
        () => pepId,
        (write, pep) => {
          checkTarget(write, pepId, action.targetId);
          return addAction(write, { pepId, pupilId: pep.pupilId }, action);
        },
      ),

    'actions.save': ({ id, action }) =>
      changeIn(actionsPep(id), (write, pep) => {
        checkTarget(write, pep.id, action.targetId);
        return saveAction(write, id, action);
      }),

    'actions.setStatus': ({ id, status, note }) =>
      context.change((write) => {
        const { pupilId } = required(getAction(write, id), 'This action is no longer in the PEP.');
        // Luton R8: closed as done, partly done or not done with a reason.
        if ((status === 'partly' || status === 'not-done') && note.trim() === '') {
          throw new Refusal(
            'bad-input',
            status === 'partly'
              ? 'Say what is left to do and why. The next PEP looks back on it.'
              : 'Say why it was not done. The next PEP looks back on it.',
            'note',
          );
        }
        const action = setActionStatus(write, id, {
          status,
          note,
          completedOn: status === 'open' ? '' : today(),
        });
        // The next PEP's review follows it.
        refreshPupilProgress(write, pupilId, today());
        return action;
      }),

    'actions.remove': ({ id }) =>
      changeIn(actionsPep(id), (write) => {
        removeAction(write, id);
        return null;
      }),

    'actions.list': ({ statuses }) =>
      context.read((read) => {
        const wanted =
          statuses.length > 0 ? statuses : (['open', 'done', 'partly', 'not-done'] as const);
        const found = listActions(read, wanted);
        const pupils = pupilsById(
          read,
          found.map((f) => f.pupilId),
        );
        const targets = targetsOfPeps(
          read,
          found.map((f) => f.pepId),
        );
        return found.map(({ action, pupilId, pepId, term }) => {
          const pupil = pupils.get(pupilId);
          const target = targets.get(pepId)?.find((t) => t.id === action.targetId);
          return {
            ...action,
            pupilId,
            pupilName: pupil ? listName(pupil) : '',
            pepId,
            term,
            target: target ? targetLabel(target) : '',
            before: historyOf(read, action.id).map(({ action: earlier, term: then }) => ({
              term: then,
              status: earlier.status,
              note: earlier.note,
            })),
          };
        });
      }),
  };
};
