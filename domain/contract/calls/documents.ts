import { z } from 'zod';
import { copyReaders } from '../../form/reader/copy.ts';
import { shortText } from '../../kernel/text.ts';
import { namings } from '../../reminder/reminder.ts';
import { termKey } from '../../school/terms.ts';
import { sentHow } from '../../stages/steps.ts';
import { id, reads, returns, writes } from '../define.ts';
import type { ExportRow } from '../leaving.ts';

/** A PEP that was just saved as PDF; `missingCharacters` could not be printed and show as a box. */
export type Exported = ExportRow & {
  missingCharacters: string[];
  /** The names of the files that were saved beside it. */
  beside: string[];
};

/** Documents that leave the program, and the register of them. */
export const documentsCalls = {
  /** Writes a PEP as PDF into a folder that the teacher chooses: a draft, until it is signed off. */
  'documents.exportPep': writes(
    z.object({
      pepId: id,
      /** Who reads this copy: by that it is known what is kept from them. */
      reader: z.enum(copyReaders).default('virtual-school'),
      recipient: shortText.default(''),
      /** What the teacher lets this reader be told, by the ids of `withheldFrom`. */
      allowed: z.array(z.string().max(80)).max(300).default([]),
      /** Also print what the child drew, the quality check, and the virtual school's answer. */
      includePictures: z.boolean().default(false),
      /** Save files that go with the PEP and cannot be printed in it beside the PDF. */
      includeFiles: z.boolean().default(false),
      includeQuality: z.boolean().default(false),
      includeFeedback: z.boolean().default(false),
      /** How it is sent to the virtual school; empty when this copy is not that. */
      sentHow: sentHow,
    }),
    returns<Exported>(),
    'pep:pepId',
    'leaves',
  ),
  /** Writes an empty form, to be filled in by hand, into a folder that the teacher chooses. */
  'documents.blankForm': writes(
    z.object({
      templateId: z.string().max(60),
      yearGroup: z.int().min(-9).max(40),
      /** Room to write for all questions, also the optional ones, which are only named otherwise. */
      all: z.boolean().default(false),
    }),
    returns<ExportRow>(),
    'nobody',
    'leaves',
  ),
  /**
   * The same for one pupil, of their open PEP or the next one, with what is known already filled in.
   */
  'documents.pupilForm': writes(
    z.object({ pupilId: id, all: z.boolean().default(false) }),
    returns<ExportRow>(),
    'pupil:pupilId',
    'leaves',
  ),
  /** Writes how the PEPs of a term stand into a folder that the teacher chooses. */
  'documents.termReport': writes(
    z.object({
      term: termKey,
      naming: z.enum(namings),
      /** For whom this copy is, in words. */
      recipient: shortText.default(''),
    }),
    returns<ExportRow>(),
    'many',
    'leaves',
  ),
  'documents.list': reads(z.object({}), returns<ExportRow[]>(), 'many', ['stages', 'documents']),
  'documents.showInFolder': reads(z.object({ id }), returns<null>(), 'document:id'),
} as const;
