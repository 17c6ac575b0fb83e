import fs from 'node:fs';
import path from 'node:path';
import { copyFor } from '#domain/form/reader/copy.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { noDetail } from '#domain/stages/steps.ts';
import type { Picture } from '#electron/documents/kit/picture.ts';
import type { PrintedFeedback } from '#electron/documents/pep/after/feedback.ts';
import type { PrintedQuality } from '#electron/documents/pep/after/quality.ts';
import { type PepInput, renderPep } from '#electron/documents/pep.ts';
import { getExport, listExports } from '#electron/store/documents/exports.ts';
import { getAttachment } from '#electron/store/files/attachments.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { recordOf } from '../form/record.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { exportRow } from '../kernel/export-row.ts';
import { stemOf } from '../kernel/file-names.ts';
import { chooseFolder, freeName, type Leaving, leave } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import { qualityOf } from '../quality/quality-of.ts';
import { onTimeOf } from '../stages/dues.ts';
import { pepLife, recordStep } from '../stages/life.ts';
import { picturesOf } from '../voice/pictures.ts';
import { filesGoing } from './files-going.ts';

const printedPictures = (read: Read, pepId: string): Picture[] =>
  picturesOf(read, pepId).flatMap(({ id, alt }) => {
    const kept = getAttachment(read, id);
    return kept ? [{ bytes: kept.content, alt: alt ?? '' }] : [];
  });

const printedQuality = (read: Read, pepId: string, today: string): PrintedQuality => {
  const { rubric, judgement, views } = qualityOf(read, pepId, today, onTimeOf);
  return { authority: rubric.authority, certainty: rubric.certainty, judgement, views };
};

const printedFeedback = (
  read: Read,
  pepId: string,
  today: string,
  withOwn: boolean,
): { feedback?: PrintedFeedback } => {
  const { answered, steps, acceptedWord } = pepLife(read, pepId, today);
  const sent = steps.find(({ step }) => step === 'sent') ?? null;
  if (answered === null) return {};
  const { answer, marks, markedBy } = answered;
  const own = withOwn && marks ? { own: { marks, who: markedBy || 'The school' } } : {};
  return { feedback: { answer, sent, acceptedWord, ...own } };
};

/** Documents that leave the program, and the Today screen. */
export const documentServices = (
  context: Context,
): Plain<'documents.exportPep' | 'documents.list' | 'documents.showInFolder'> => ({
  'documents.exportPep': async ({
    pepId,
    reader,
    recipient,
    allowed,
    includePictures,
    includeFiles,
    includeQuality,
    includeFeedback,
    sentHow,
  }) => {
    const { env } = context;
    const record = context.read((read) => recordOf(read, pepId, env.today()));
    const isDraft = record.status !== 'signed-off';
    if (isDraft && sentHow !== '') {
      throw new Refusal('not-allowed', 'A draft cannot be noted as sent. Sign the PEP off first.');
    }
    const folder = await chooseFolder(env, 'Choose a folder for the PDF');
    const template = templateOfRecord(record);
    const stem = context.read((read) => `${stemOf(read, pepId)}${isDraft ? '-draft' : ''}`);
    const fileName = freeName(folder, stem, '.pdf');
    const going = context.read((read) =>
      filesGoing(read, copyFor(record, template, reader, allowed), {
        stem: fileName.slice(0, -'.pdf'.length),
        folder,
        includeFiles,
      }),
    );
    const beside = going.flatMap(({ fileName: name, content }) =>
      name === '' ? [] : [{ file: path.join(folder, name), bytes: content }],
    );
    const input: PepInput = {
      record,
      template,
      reader,
      recipient,
      allowed,
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
    const of = { pepId, pupilId: record.pupil.id, recipient };
    const leaving: Leaving[] = [
      {
        ...of,
        kind: isDraft ? 'pep-draft' : 'pep',
        file: path.join(folder, fileName),
        bytes,
        pages,
      },
      ...beside.map((one): Leaving => ({ ...of, ...one, kind: 'attachment' })),
    ];
    const row = leave(context, leaving, (write, [first]) => {
      if (sentHow !== '') {
        const detail = { ...noDetail, to: recipient, how: sentHow, fileName };
        const step = { step: 'sent', onDate: env.today(), by: '', detail } as const;
        recordStep(write, pepId, step, env.today());
      }
      return required(first ?? null, 'This document is not in the register.');
    });
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
