/**
 * The rooms of the program, in order. tests/rooms reads this against every import of the tree, types
 * included: what is not allowed here is red there.
 */

/**
 * The nouns, the same on every floor: a noun imports only those that stand before it, and of each of
 * them only the files that it offers.
 */
export const nouns = [
  'kernel',
  'school',
  'authority',
  'access',
  'pupil',
  'files',
  'ppplus',
  'form',
  'review',
  'meeting',
  'voice',
  'quality',
  'stages',
  'contributions',
  'reminder',
  'cohort',
  'documents',
  'history',
] as const;
export type Noun = (typeof nouns)[number];

/** A floor: a folder with a room for each noun. */
export type Floor = {
  folder: string;
  /** Folders and files after the nouns: they may import all of the floor that stands before them. */
  last: readonly string[];
  /** What each noun offers to those after it, and to the other floors; the rest is its own. */
  offers: Readonly<Partial<Record<Noun, readonly string[]>>>;
};

/** A room: a folder or a file, what of the tree it may import, and which packages. */
export type Room = {
  at: string;
  takes: readonly string[];
  /** By their names; a name stands for all that lies in the package, "node:" for all of Node. */
  packages: readonly string[];
};

const window = ['react', 'react-dom', '@mantine', '@tanstack', '@tabler', 'zod'];

export const rooms: readonly Room[] = [
  { at: 'domain', takes: [], packages: ['temporal-polyfill', 'zod'] },
  {
    at: 'electron/store',
    takes: ['domain'],
    packages: ['better-sqlite3', 'kysely', 'zod', 'node:'],
  },
  {
    at: 'electron/documents',
    takes: ['domain'],
    packages: ['@jsquash/jpeg', 'fontkit', 'pdfkit', 'temporal-polyfill', 'node:'],
  },
  { at: 'electron/exchange', takes: ['domain'], packages: ['csv-stringify'] },
  {
    // Services do not know Electron: what only it can give comes in ServiceEnv.
    at: 'electron/services',
    takes: ['domain', 'electron/store', 'electron/documents', 'electron/exchange'],
    packages: ['node:'],
  },
  { at: 'electron/channels.ts', takes: ['domain'], packages: [] },
  {
    at: 'electron/shell',
    takes: ['domain', 'electron/services', 'electron/channels.ts'],
    packages: ['electron', 'zod', 'node:'],
  },
  {
    at: 'electron/preload.ts',
    takes: ['domain', 'electron/channels.ts'],
    packages: ['electron'],
  },
  {
    at: 'electron/main.ts',
    takes: ['domain', 'electron/services', 'electron/shell', 'electron/channels.ts'],
    packages: ['electron', 'node:'],
  },
  { at: 'renderer/ui', takes: ['domain'], packages: [...window, 'csv-parse'] },
  {
    at: 'renderer/features',
    takes: ['domain', 'renderer/ui'],
    packages: [...window, '@zxcvbn-ts', 'temporal-polyfill'],
  },
  {
    at: 'renderer/app',
    takes: ['domain', 'renderer/ui', 'renderer/features'],
    packages: window,
  },
  {
    at: 'renderer/main.tsx',
    takes: ['domain', 'renderer/app', 'renderer/ui'],
    packages: [...window, '@fontsource-variable'],
  },
];

export const floors: readonly Floor[] = [
  {
    folder: 'domain',
    last: ['contract'],
    offers: {
      kernel: [
        'address.ts',
        'fold.ts',
        'money.ts',
        'pasted-rows.ts',
        'person.ts',
        'plain-date.ts',
        'plain-problems.ts',
        'split.ts',
        'stage.ts',
        'text.ts',
        'time-of-day.ts',
        'typed-number.ts',
        'typed-text.ts',
      ],
      school: [
        'bank-holidays.ts',
        'days.ts',
        'school.ts',
        'terms-in-order.ts',
        'terms.ts',
        'year-group.ts',
      ],
      authority: [
        'asks.ts',
        'authority.ts',
        'check-ids.ts',
        'councils/index.ts',
        'councils/offer.ts',
        'early-years.ts',
        'file-problem.ts',
        'file.ts',
        'money-rules.ts',
        'parts.ts',
        'profile.ts',
        'rates.ts',
        'rubric.ts',
        'rubrics/index.ts',
        'transition-years.ts',
      ],
      pupil: ['care.ts', 'education.ts', 'event.ts', 'pupil.ts', 'upn.ts'],
      files: ['kept-file.ts'],
      ppplus: [
        'award.ts',
        'balance.ts',
        'clocks.ts',
        'impact.ts',
        'pasted-columns.ts',
        'pasted-lines.ts',
        'quantity.ts',
        'refusals.ts',
        'spending.ts',
        'warnings.ts',
      ],
      form: [
        'answer.ts',
        'attribution.ts',
        'blank.ts',
        'conditions.ts',
        'contribution.ts',
        'display.ts',
        'education.ts',
        'facts.ts',
        'file-rows.ts',
        'forms/index.ts',
        'insisting.ts',
        'look-back.ts',
        'missing.ts',
        'pasted-cells.ts',
        'plan-words.ts',
        'record.ts',
        'starting-answers.ts',
        'suspensions.ts',
        'template.ts',
        'wording.ts',
      ],
      review: ['carry.ts', 'needs.ts', 'review.ts', 'target-costs.ts', 'target.ts', 'tuition.ts'],
      meeting: ['dates.ts', 'people.ts'],
      voice: ['questions.ts', 'symbols.ts'],
      quality: ['advice.ts', 'check.ts', 'judge.ts', 'marks.ts'],
      stages: [
        'deadlines.ts',
        'differences.ts',
        'due-facts.ts',
        'due.ts',
        'first-pep.ts',
        'owed.ts',
        'steps.ts',
      ],
      contributions: ['contributions.ts'],
      reminder: ['action-reminder.ts', 'reminder.ts'],
      cohort: ['term-by-term.ts'],
    },
  },
  {
    folder: 'electron/store',
    last: [],
    offers: {
      kernel: [
        'backups.ts',
        'create.ts',
        'errors.ts',
        'files.ts',
        'open.ts',
        'query.ts',
        'schema.ts',
        'store.ts',
        'values.ts',
        'write.ts',
      ],
      school: ['school.ts', 'terms.ts'],
      authority: ['authorities.ts', 'rates.ts'],
      access: ['keyring.ts'],
      pupil: ['events.ts', 'pupils.ts', 'term-answers.ts'],
      files: ['attachments.ts'],
      ppplus: ['awards.ts', 'lines.ts', 'sums.ts', 'usual-awards.ts'],
      form: ['answers.ts', 'drafts.ts'],
      review: ['actions.ts', 'targets.ts'],
      meeting: ['hidden.ts'],
      quality: ['views.ts'],
      stages: ['peps.ts', 'steps.ts'],
      contributions: ['contributions.ts'],
      reminder: ['chases.ts'],
      documents: ['exports.ts'],
      history: ['changes.ts'],
    },
  },
  {
    folder: 'electron/services',
    last: ['follows.ts', 'undo.ts', 'index.ts'],
    offers: {
      kernel: [
        'acts.ts',
        'answers-by-home.ts',
        'check-answers.ts',
        'context.ts',
        'env.ts',
        'export-row.ts',
        'fault.ts',
        'file-names.ts',
        'leaving.ts',
        'letting-out.ts',
        'making.ts',
        'records.ts',
        'refusal.ts',
        'refuse-signed-off.ts',
        'session.ts',
        'unwrap.ts',
      ],
      school: ['calendar.ts', 'calls.ts', 'tell-keyring.ts'],
      authority: ['calls.ts', 'file-calls.ts', 'rate-calls.ts', 'rubric-calls.ts'],
      access: ['calls.ts'],
      pupil: ['calls.ts', 'care-status.ts', 'events.ts', 'learning.ts', 'suspensions.ts'],
      files: ['calls.ts', 'kept-files.ts'],
      ppplus: ['awards.ts', 'balances.ts', 'calls.ts', 'settle-award.ts', 'tuition.ts'],
      form: ['calls.ts', 'open-pep.ts', 'record.ts', 'unfinished.ts'],
      review: ['action-calls.ts', 'calls.ts', 'carrying.ts', 'target-calls.ts'],
      meeting: ['calls.ts'],
      voice: ['calls.ts', 'pictures.ts'],
      quality: ['calls.ts', 'quality-of.ts'],
      stages: [
        'dues.ts',
        'end-calls.ts',
        'life-of.ts',
        'life.ts',
        'sign-off.ts',
        'starting.ts',
        'step-calls.ts',
        'undoing-sign-off.ts',
      ],
      contributions: ['calls.ts'],
      reminder: ['calls.ts'],
      cohort: ['board.ts', 'calls.ts', 'term-report.ts'],
      documents: ['blank-forms.ts', 'calls.ts'],
      history: ['calls.ts', 'change-words.ts'],
    },
  },
];
