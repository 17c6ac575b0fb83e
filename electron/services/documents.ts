import fs from 'node:fs';
import path from 'node:path';
import { termLabel } from '#domain/calendar/terms.ts';
import type { documentCalls, ExportRow } from '#domain/contract/documents.ts';
import { templateOfRecord } from '#domain/pep/wording.ts';
import { noDetail } from '#domain/pep/workflow.ts';
import { listName } from '#domain/pupil/pupil.ts';
import type { Picture } from '#electron/documents/kit/picture.ts';
import type { PrintedFeedback } from '#electron/documents/pep/feedback.ts';
import type { PrintedQuality } from '#electron/documents/pep/quality.ts';
import { type PepInput, renderPep } from '#electron/documents/pep.ts';
import { getAttachment } from '#electron/store/attachments.ts';
import {
  type ExportEntry,
  getExport,
  listExports,
  registerExport,
  saysSame,
} from '#electron/store/exports.ts';
import { getPep } from '#electron/store/peps.ts';
import { getPupil } from '#electron/store/pupils.ts';
import type { Read } from '#electron/store/query.ts';
import type { Context, Plain } from './context.ts';
import { stemOf } from './file-names.ts';
import { filesGoing } from './files-going.ts';
import { freeName, leaveAll, sha256 } from './leaving.ts';
import { making } from './making.ts';
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
  'chaser',
  'contribution-form',
  'term-report',
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
    outdated: entry.kind === 'pep' && pep !== null && !saysSame(entry, pep),
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
  withOwn: boolean,
): { feedback?: PrintedFeedback } => {
  const { answered, acceptedWord } = pepLife(read, pepId, today);
  if (answered === null) return {};
  const { answer, marks, markedBy } = answered;
  const own = withOwn && marks ? { own: { marks, who: markedBy || 'The school' } } : {};
  return { feedback: { answer, acceptedWord, ...own } };
};

/** Documents that leave the program, and the Today screen. */
export const documentServices = (
  context: Context,
): Plain<Exclude<keyof typeof documentCalls, 'documents.blankForm' | 'documents.termReport'>> => ({
  'today.get': ({ term }) => todayOf(context, term),

  'documents.exportPep': async ({
    pepId,
    recipient,
    includeRestricted,
    includePictures,
    includeFiles,
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
    const stem = context.read((read) => stemOf(read, pepId));
    const fileName = freeName(folder, stem, '.pdf');
    const going = context.read((read) =>
      filesGoing(read, record, { stem: fileName.slice(0, -'.pdf'.length), folder, includeFiles }),
    );
    const beside = going.flatMap(({ fileName: name, content }) =>
      name === '' ? [] : [{ file: path.join(folder, name), bytes: content }],
    );
    const input: PepInput = {
      record,
      template,
      includeRestricted,
      ...(includePictures && { pictures: context.read((read) => printedPictures(read, pepId)) }),
      attached: going.map(({ content, isPrinted, ...file }) => ({
        ...file,
        bytes: isPrinted ? content : null,
      })),
      ...(includeQuality && {
        quality: context.read((read) => printedQuality(read, pepId, env.today())),
      }),
      ...(includeFeedback &&
        context.read((read) => printedFeedback(read, pepId, env.today(), includeQuality))),
    };
    const { bytes, pages, missingCharacters } = await making(env, () => renderPep(input));
    const row = leaveAll(
      context,
      [{ file: path.join(folder, fileName), bytes }, ...beside],
      (write) => {
        if (sentHow !== '') {
          const detail = { ...noDetail, to: recipient, how: sentHow, fileName };
          recordStep(
            write,
            pepId,
            { step: 'sent', onDate: env.today(), by: '', detail },
            env.today(),
          );
        }
        for (const { file, bytes: content } of beside) {
          registerExport(write, {
            kind: 'attachment',
            pepId,
            pupilId: record.pupil.id,
            recipient: recipient === '' ? null : recipient,
            folder,
            fileName: path.basename(file),
            bytes: content.length,
            sha256: sha256(content),
          });
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
      },
    );
    return { ...row, missingCharacters, beside: beside.map(({ file }) => path.basename(file)) };
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
