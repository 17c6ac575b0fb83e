import type { ExportRow } from '#domain/contract/leaving.ts';
import { termLabel } from '#domain/school/terms.ts';
import { type ExportEntry, saysSame } from '#electron/store/documents/exports.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { getPep } from '#electron/store/stages/peps.ts';

/** One row of the register as the window shows it. */
export const exportRow = (read: Read, entry: ExportEntry): ExportRow => {
  const pep = entry.pepId === null ? null : getPep(read, entry.pepId);
  return {
    id: entry.id,
    at: entry.at,
    who: entry.who,
    kind: entry.kind,
    pupilName: entry.pupilName ?? '',
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
