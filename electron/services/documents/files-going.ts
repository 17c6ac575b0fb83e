import { fileKinds, isPicture, type KeptFile, sizeWords } from '#domain/files/kept-file.ts';
import { cellText } from '#domain/form/display.ts';
import type { Copy } from '#domain/form/reader/copy.ts';
import { filesToPrint, wordsOfRow } from '#domain/form/rows/file-rows.ts';
import { joined } from '#domain/kernel/text.ts';
import { getAttachment } from '#electron/store/files/attachments.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { freeName } from '../kernel/leaving.ts';

/** A file that leaves with a PEP. */
export type GoingFile = {
  title: string;
  words: string;
  kind: string;
  /** Where it is saved beside the PDF; empty when it is not. */
  fileName: string;
  isPrinted: boolean;
  content: Buffer;
};

const kindWords = (file: KeptFile): string =>
  `${fileKinds[file.mediaType].words}, ${sizeWords(file.bytes)}`;

/**
 * What a PEP sends with a copy of it, of what its reader may know, in the order of the form: pictures are printed; others are
 * saved in the folder, with `includeFiles`, under the PDF's own neutral name and a number.
 */
export const filesGoing = (
  read: Read,
  { template, record }: Pick<Copy, 'template' | 'record'>,
  { stem, folder, includeFiles }: { stem: string; folder: string; includeFiles: boolean },
): GoingFile[] => {
  let number = 0;
  return filesToPrint(template, record).flatMap(({ field, row, file }) => {
    const kept = getAttachment(read, file.id);
    if (kept === null) return [];
    const cellOf = (id: string): string => {
      const column = field.columns?.find((one) => one.id === id);
      return column ? cellText(column, row.cells[id]) : '';
    };
    const isPrinted = isPicture(file);
    const beside = !isPrinted && includeFiles;
    if (beside) number += 1;
    return [
      {
        title: joined([cellOf('kind'), cellOf('date')]),
        words: wordsOfRow(field, row),
        kind: kindWords(file),
        fileName: beside
          ? freeName(folder, `${stem}-file-${number}`, fileKinds[file.mediaType].ending)
          : '',
        isPrinted,
        content: kept.content,
      },
    ];
  });
};
