import { z } from 'zod';
import { type TermKey, termKey } from '../calendar/terms.ts';
import { namings } from '../pep/chaser.ts';
import type { Stage } from '../pep/workflow.ts';
import type { Balance } from '../ppplus/balance.ts';
import { shortText } from '../pupil/pupil.ts';
import { call, returns } from './define.ts';
import type { Due } from './records.ts';

const id = z.string().min(1).max(40);

/** A document that left the program: one row of the export register. */
export type ExportRow = {
  id: string;
  at: string;
  who: string;
  kind:
    | 'pep'
    | 'backup'
    | 'attachment'
    | 'pp-statement'
    | 'pp-claim'
    | 'blank-form'
    | 'invitation'
    | 'chaser'
    | 'contribution-form'
    | 'term-report';
  pupilName: string;
  pepLabel: string;
  recipient: string;
  folder: string;
  fileName: string;
  pages: number;
  /** For the PDF of a PEP: the sign-off behind it has been undone since. */
  outdated: boolean;
};

/** A PEP that was just saved as PDF; `missingCharacters` could not be printed and show as a box. */
export type Exported = ExportRow & {
  missingCharacters: string[];
  /** The names of the files that were saved beside it. */
  beside: string[];
};

/** Something that needs the teacher, with why. */
export type TodayItem = {
  pupilId: string;
  pupilName: string;
  /** Where the child is educated, in brief; empty when simply on this school's roll. */
  place: string;
  pepId: string | null;
  what: string;
  due: Due;
  overdue: boolean;
  /** The days on which somebody was reminded of this PEP. */
  chasedOn: string[];
};

/** A PEP of an earlier term that was neither signed off nor given up. */
export type LeftOver = {
  pepId: string;
  pupilId: string;
  pupilName: string;
  term: TermKey;
  stage: Stage;
  /** What it should have been ready for; null when no day is known. */
  due: Due | null;
};

/** The cohort at a glance for a term. */
export type Today = {
  term: TermKey;
  /** "week 9 of 15", or empty outside the term. */
  week: string;
  pupils: number;
  authorities: number;
  items: TodayItem[];
  /** The oldest first. */
  leftOver: LeftOver[];
  /** Each pupil once, and once more in `overdue`. Done is sent, or accepted. */
  peps: {
    done: number;
    /** Signed off, not sent yet. */
    toSend: number;
    returned: number;
    inPreparation: number;
    notStarted: number;
    /** Not started, and nobody asks for one. */
    notOwed: number;
    overdue: number;
  };
  actions: {
    overdue: number;
    dueThisWeek: number;
    open: number;
    /** The first of those that are overdue or due within a week. */
    next: { id: string; description: string; pupilName: string; dueDate: string }[];
  };
  money: Balance;
  /** Pupils for whom no PP+ is planned or spent this term though an award is known. */
  nothingPlanned: number;
  doneThisTerm: { pepId: string; pupilName: string; what: string; at: string }[];
};

/** Documents that leave the program, and the Today screen. */
export const documentCalls = {
  'today.get': call(z.object({ term: termKey }), returns<Today>()),
  /** Writes a signed-off PEP as PDF into a folder that the teacher chooses. */
  'documents.exportPep': call(
    z.object({
      pepId: id,
      recipient: shortText.default(''),
      includeRestricted: z.boolean().default(false),
      /** Also print what the child drew, the quality check, and the virtual school's answer. */
      includePictures: z.boolean().default(false),
      /** Save files that go with the PEP and cannot be printed in it beside the PDF. */
      includeFiles: z.boolean().default(false),
      includeQuality: z.boolean().default(false),
      includeFeedback: z.boolean().default(false),
      /** How it is sent to the virtual school; empty when this copy is not that. */
      sentHow: z.enum(['', 'portal', 'secure-email', 'by-hand', 'other']).default(''),
    }),
    returns<Exported>(),
  ),
  /** Writes an empty form, to be filled in by hand, into a folder that the teacher chooses. */
  'documents.blankForm': call(
    z.object({ templateId: z.string().max(60), yearGroup: z.int().min(-9).max(40) }),
    returns<ExportRow>(),
  ),
  /** Writes how the PEPs of a term stand into a folder that the teacher chooses. */
  'documents.termReport': call(
    z.object({ term: termKey, naming: z.enum(namings) }),
    returns<ExportRow>(),
  ),
  'documents.list': call(z.object({}), returns<ExportRow[]>()),
  'documents.showInFolder': call(z.object({ id }), returns<null>()),
} as const;
