import fs from 'node:fs';
import path from 'node:path';
import { calendarYearOf, termLabel } from '#domain/calendar/terms.ts';
import type { documentCalls, ExportRow } from '#domain/contract/documents.ts';
import { templateOfRecord } from '#domain/pep/wording.ts';
import { noDetail } from '#domain/pep/workflow.ts';
import { listName } from '#domain/pupil/pupil.ts';
import type { Picture } from '#electron/documents/kit/picture.ts';
import type { PrintedFeedback } from '#electron/documents/pep/feedback.ts';
import type { PrintedQuality } from '#electron/documents/pep/quality.ts';
import { renderPep } from '#electron/documents/pep.ts';
import { getAttachment } from '#electron/store/attachments.ts';
import {
  type ExportEntry,
  getExport,
  listExports,
  registerExport,
} from '#electron/store/exports.ts';
import { getPep } from '#electron/store/peps.ts';
import { getPupil } from '#electron/store/pupils.ts';
import type { Read } from '#electron/store/query.ts';
import type { Context, Plain } from './context.ts';
import { freeName, leave, sha256 } from './leaving.ts';
import { pepLife, recordStep } from './pep-life.ts';
import { recordOf } from './pep-records.ts';
import { qualityOf } from './quality.ts';
import { Refusal, required } from './refusal.ts';
import { todayOf } from './today.ts';
import { picturesOf } from './voice.ts';

const kinds: readonly ExportRow['kind'][] = [
  'pep',
  'backup',
  'attachment',
  'pp-statement',
  'pp-claim',
  'blank-form',
  'invitation',
];

export const exportRow = (read: Read, entry: ExportEntry): ExportRow => {
  const pupil = entry.pupilId === null ? null : getPupil(read, entry.pupilId);
  const pep = entry.pepId === null ? null : getPep(read, entry.pepId);
  return {
    id: entry.id,
    at: entry.at,
    who: entry.who,
    kind: kinds.find((kind) => kind === entry.kind) ?? 'attachment',
    pupilName: pupil ? listName(pupil) : '',
    pepLabel: pep
      ? `PEP, ${termLabel({ academicYear: pep.academicYear, term: pep.term })}${pep.revision > 1 ? `, revision ${pep.revision}` : ''}`
      : '',
    recipient: entry.recipient ?? '',
    folder: entry.folder,
    fileName: entry.fileName,
    pages: entry.pages ?? 0,
  };
};

const printedPictures = (read: Read, pepId: string): Picture[] =>
  picturesOf(read, pepId).flatMap(({ id, alt }) => {
    const kept = getAttachment(read, id);
    return kept ? [{ bytes: kept.content, alt: alt ?? '' }] : [];
  });

const printedQuality = (read: Read, pepId: string, today: string): PrintedQuality => {
  const { rubric, judgement, views } = qualityOf(read, pepId, today);
  return { authority: rubric.authority, certainty: rubric.certainty, judgement, views };
};

const printedFeedback = (
  read: Read,
  pepId: string,
  today: string,
): { feedback?: PrintedFeedback } => {
  const { steps, acceptedWord } = pepLife(read, pepId, today);
  const answer = steps.find(({ step }) => step === 'accepted' || step === 'returned');
  return answer ? { feedback: { answer, acceptedWord } } : {};
};

/** Documents that leave the program, and the Today screen. */
export const documentServices = (
  context: Context,
): Plain<Exclude<keyof typeof documentCalls, 'documents.blankForm'>> => ({
  'today.get': ({ term }) => todayOf(context, term),

  'documents.exportPep': async ({
    pepId,
    recipient,
    includeRestricted,
    includePictures,
    includeQuality,
    includeFeedback,
    sentHow,
  }) => {
    const { env } = context;
    const record = context.read((read) => recordOf(read, pepId, env.today()));
    if (record.status !== 'signed-off') {
      throw new Refusal('not-allowed', 'Sign the PEP off first; then it can be saved as a PDF.');
    }
    const folder = await env.dialogs.openFolder({ title: 'Choose a folder for the PDF' });
    if (folder === null) throw new Refusal('cancelled', 'Nothing was saved.');
    const template = templateOfRecord(record);
    const { bytes, pages, missingCharacters } = await renderPep({
      record,
      template,
      includeRestricted,
      ...(includePictures && { pictures: context.read((read) => printedPictures(read, pepId)) }),
      ...(includeQuality && {
        quality: context.read((read) => printedQuality(read, pepId, env.today())),
      }),
      ...(includeFeedback && context.read((read) => printedFeedback(read, pepId, env.today()))),
    });
    // Neutral: the pupil's code, never a name, and not a word about care.
    const revision = record.revision > 1 ? `-revision-${record.revision}` : '';
    const stem = `PEP-${record.pupil.code}-${record.term.term}-${calendarYearOf(record.term)}${revision}`;
    const fileName = freeName(folder, stem, '.pdf');
    const row = leave(context, path.join(folder, fileName), bytes, (write) => {
      if (sentHow !== '') {
        const detail = { ...noDetail, to: recipient, how: sentHow, fileName };
        recordStep(
          write,
          pepId,
          { step: 'sent', onDate: env.today(), by: '', detail },
          env.today(),
        );
      }
      return exportRow(
        write,
        registerExport(write, {
          kind: 'pep',
          pepId,
          pupilId: record.pupil.id,
          recipient: recipient === '' ? null : recipient,
          folder,
          fileName,
          pages,
          bytes: bytes.length,
          sha256: sha256(bytes),
        }),
      );
    });
    return { ...row, missingCharacters };
  },

  'documents.list': () =>
    context.read((read) => listExports(read).map((entry) => exportRow(read, entry))),

  'documents.showInFolder': ({ id }) => {
    const entry = context.read((read) =>
      required(getExport(read, id), 'This document is not in the register.'),
    );
    const file = path.join(entry.folder, entry.fileName);
    if (!fs.existsSync(file)) {
      throw new Refusal(
        'not-found',
        `The file is no longer in ${entry.folder}. It may have been moved or deleted.`,
      );
    }
    context.env.showInFolder(file);
    return null;
  },
});
