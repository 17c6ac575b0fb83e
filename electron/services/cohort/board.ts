import type { PepRow } from '#domain/contract/calls/cohort.ts';
import { nothingToDo } from '#domain/form/to-do.ts';
import { placeInBrief } from '#domain/pupil/education.ts';
import { legalNameOf, listName } from '#domain/pupil/pupil.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { remindedDays } from '#domain/reminder/reminder.ts';
import { compareTerms } from '#domain/school/terms.ts';
import { noDetail } from '#domain/stages/steps.ts';
import { lastExportOf } from '#electron/store/documents/exports.ts';
import { pupilsOnRoll } from '#electron/store/pupil/pupils.ts';
import { remindersOf } from '#electron/store/reminder/reminders.ts';
import { pepsOfPupil } from '#electron/store/stages/peps.ts';
import { toDoOfPeps } from '#electron/store/stages/progress.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOfPupil, pupilOf } from '../kernel/records.ts';
import { standingsOf } from '../stages/dues.ts';
import { livesOf } from '../stages/life-of.ts';
import { pepRow, unansweredOf } from './rows.ts';
import { termGrid } from './term-grid.ts';

/** The PEPs of a term, of several terms, and of a pupil. */
export const boardServices = (
  context: Context,
): Plain<'peps.board' | 'peps.byTerm' | 'peps.forPupil'> => {
  const { env } = context;

  const today = (): string => env.today();

  return {
    'peps.board': ({ term }) =>
      context.read((read) => {
        const standings = standingsOf(read, pupilsOnRoll(read, today()), term, today());
        const exported = lastExportOf(
          read,
          standings.flatMap((s) => (s.pep ? [s.pep.id] : [])),
        );
        const reminders = remindersOf(
          read,
          term,
          standings.map((s) => s.pupil.id),
        );
        return standings.map((s) => ({
          pupilId: s.pupil.id,
          pupilName: s.name,
          alsoCalled: [legalNameOf(s.pupil), s.pupil.formerNames, s.pupil.latinName],
          yearGroup: s.yearGroup,
          authority: s.authority.name,
          place: placeInBrief(s.pupil.education, s.yearGroup),
          stage: s.stage,
          pep: s.pep && pepRow(s.pep, s, exported.get(s.pep.id) ?? ''),
          owing: s.owing,
          due: s.dues[0] ?? null,
          next: s.next,
          unanswered: unansweredOf(s),
          careReviewOn: nextCareReview(s.pupil, today()),
          remindedOn: remindedDays(
            reminders.get(s.pupil.id) ?? [],
            s.stage === 'sent' ? 'answer' : 'part',
          ),
        }));
      }),

    'peps.byTerm': ({ term }) => context.read((read) => termGrid(read, term, today())),

    'peps.forPupil': ({ pupilId }) =>
      context.read((read): PepRow[] => {
        const pupil = pupilOf(read, pupilId);
        const authority = authorityOfPupil(read, pupil);
        const peps = pepsOfPupil(read, pupilId);
        const ids = peps.map((pep) => pep.id);
        const toDos = toDoOfPeps(read, ids);
        const exported = lastExportOf(read, ids);
        const lives = livesOf(read, peps, today(), noDetail);
        return peps
          .map((pep) =>
            pepRow(
              pep,
              {
                pupil,
                name: listName(pupil),
                authority,
                yearGroup: yearGroupOf(pupil, pep),
                life: lives.get(pep.id) ?? [],
                toDo: toDos.get(pep.id) ?? nothingToDo,
              },
              exported.get(pep.id) ?? '',
            ),
          )
          .sort((a, b) => compareTerms(b.term, a.term) || b.revision - a.revision);
      }),
  };
};

/** The first care plan review that has not been yet; empty when none is known. */
const nextCareReview = (
  { firstReviewDate, nextReviewDate }: { firstReviewDate: string; nextReviewDate: string },
  today: string,
): string => [firstReviewDate, nextReviewDate].filter((day) => day >= today).sort()[0] ?? '';
