import path from 'node:path';
import { cellBrief, cellWords, type TermCell } from '#domain/cohort/term-by-term.ts';
import { meetingDays } from '#domain/form/meeting-days.ts';
import { stageNames, stages } from '#domain/kernel/stage.ts';
import { pageName } from '#domain/pupil/page-name.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import type { Naming } from '#domain/reminder/reminder.ts';
import { calendarYearOf, type TermKey, termLabel, termSpan } from '#domain/school/terms.ts';
import { noDetail } from '#domain/stages/steps.ts';
import { renderTermReport, type TermReportInput } from '#electron/documents/term-report.ts';
import { answersOfPeps } from '#electron/store/form/answers.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { pupilsOnRoll } from '#electron/store/pupil/pupils.ts';
import { listTerms } from '#electron/store/school/terms.ts';
import { stepsOfPeps } from '#electron/store/stages/steps.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { chooseFolder, freeName, leaveOne } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { schoolOf } from '../kernel/records.ts';
import { listNames } from '../pupil/names.ts';
import { termsOfPupils } from './term-grid.ts';

/** Who was asked for nothing in the term, or was not here, is counted by Pupils only. */
const isOfReport = (cell: TermCell): boolean =>
  cell.kind !== 'not-owed' || !['status', 'too-young', 'not-here'].includes(cell.why);

/** What a term's report says: everybody who was here in that term, also who has left since. */
const reportOf = (
  read: Read,
  { term, naming, recipient }: { term: TermKey; naming: Naming; recipient: string },
  today: string,
): TermReportInput => {
  const called = listNames(read);
  const span = termSpan(term, listTerms(read));
  const found = termsOfPupils(read, pupilsOnRoll(read, span.startsOn), [term], today).filter(
    ({ cells }) => cells.some(isOfReport),
  );
  const pepIds = found.flatMap(({ peps }) => peps.flatMap((pep) => (pep ? [pep.id] : [])));
  const answers = answersOfPeps(read, pepIds, ['meeting-date', 'meeting-continued']);
  const steps = stepsOfPeps(read, pepIds, noDetail);
  const signedOffOn = (pepId: string): string =>
    steps.get(pepId)?.find(({ step }) => step === 'signed-off')?.onDate ?? '';
  const rows = found.flatMap(({ pupil, authority, cells, peps }) => {
    const [cell] = cells;
    const [pep] = peps;
    return cell
      ? [
          {
            pupil: naming === 'name' ? (called.get(pupil.id) ?? '') : pageName(pupil, 'initials'),
            yearGroup: yearGroupOf(pupil, term),
            authority: authority.name,
            stage: cellBrief(cell),
            said: cellWords(cell),
            meetingOn: meetingDays((pep && answers.get(pep.id)) ?? {}),
            signedOffOn: pep?.status === 'signed-off' ? signedOffOn(pep.id) : '',
          },
        ]
      : [];
  });
  const order = ['None', ...stageNames.map((stage) => stages[stage])];
  const place = (stage: string): number =>
    order.includes(stage) ? order.indexOf(stage) : order.length;
  return {
    schoolName: schoolOf(read).name,
    recipient,
    term: termLabel(term),
    date: today,
    stages: [...new Set(rows.map(({ stage }) => stage))].sort((a, b) => place(a) - place(b)),
    rows,
  };
};

/** The report on how a term's PEPs stand, for a governor or a virtual school. */
export const termReportServices = (context: Context): Plain<'documents.termReport'> => ({
  'documents.termReport': async (of) => {
    const { env } = context;
    const { term, recipient } = of;
    const report = context.read((read) => reportOf(read, of, env.today()));
    const folder = await chooseFolder(env, 'Choose a folder for the report');
    const { bytes, pages } = await making(env, () => renderTermReport(report));
    const fileName = freeName(folder, `PEPs-${term.term}-${calendarYearOf(term)}`, '.pdf');
    return leaveOne(context, {
      kind: 'term-report',
      file: path.join(folder, fileName),
      bytes,
      pages,
      recipient,
    });
  },
});
