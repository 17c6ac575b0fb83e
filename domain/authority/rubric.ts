import { z } from 'zod';
import { checkIds } from './check-ids.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Small letters, digits and hyphens only.');
const words = z.string().trim().max(1000);
const check = z.enum(checkIds);

/** One of an authority's marks, in its own word; the highest rank is the best. */
const level = z.strictObject({
  id,
  label: words.min(1),
  rank: z.int(),
  /** What the authority says the mark means for the PEP as a whole. */
  meaning: words.default(''),
  /** A PEP with this mark comes back. */
  returned: z.boolean().default(false),
});
export type Level = z.infer<typeof level>;

/**
 * What a machine can tell of a mark: it is reached when these checks are met, and these at least
 * partly. What does not apply does not count against it; where nothing applies there is no mark.
 */
const reach = z.strictObject({
  level: id,
  met: z.array(check).default([]),
  partly: z.array(check).default([]),
});

/** Something that an authority judges; what it does not describe stays out. */
const criterion = z.strictObject({
  id,
  label: words.min(1),
  /** The authority's wording by mark. */
  descriptors: z.record(z.string(), words).default({}),
  checks: z.array(check).default([]),
  /** Letters of the PEP's sections (A to Y) that it is about; without them, where its checks lead. */
  sections: z
    .array(z.string().regex(/^[A-Y]$/, 'A letter from A to Y.'))
    .max(25)
    .default([]),
  /** From the best mark down; the last mark of the rubric where none is reached. Empty: no reading. */
  reach: z.array(reach).default([]),
  /** The mark for nothing at all (no targets, no plan); without it, what is not there is not marked. */
  withoutAny: id.optional(),
  /** The authority does not publish its name; the teacher writes it in. */
  unnamed: z.boolean().default(false),
});
export type Criterion = z.infer<typeof criterion>;

/** How one overall judgement comes of the marks. */
export const overallRules = [
  'worst-criterion',
  'count-based',
  'approve-or-return',
  'none',
] as const;

/**
 * By what a virtual school judges a PEP, as data: shipped, or read from a file. A criterion may be a
 * plain question, answered yes or no, when the rubric has no levels.
 */
export const rubricSchema = z
  .strictObject({
    id,
    authority: words.min(1),
    version: words.default(''),
    source: words.default(''),
    /** How sure the reading of the source is, in words for the teacher. */
    certainty: words.default(''),
    levels: z.array(level).max(12).default([]),
    criteria: z.array(criterion).max(60).default([]),
    /** Plain questions, answered yes or no, alone or beside criteria. */
    questions: z
      .array(z.strictObject({ id, text: words.min(1) }))
      .max(60)
      .default([]),
    /** Checks that are shown even when no criterion names them. */
    checks: z.array(check).default([]),
    overall: z.strictObject({ rule: z.enum(overallRules) }),
    /** What releases the money, in the authority's words. */
    release: words.default(''),
    minWords: z.int().min(1).max(50).default(5),
    attendanceConcern: z.number().min(0).max(100).default(95),
    /** Year groups in which it wants a change of stage planned; -1 for Nursery. */
    transitionYears: z.array(z.int().min(-4).max(20)).max(25).default([-1, 6, 11, 13]),
    /** Kinds of document that it asks for with a PEP. */
    documents: z.array(z.string().max(40)).max(20).default([]),
  })
  .superRefine((rubric, context) => {
    const known = new Set(rubric.levels.map((one) => one.id));
    const wrong = rubric.criteria.flatMap((one) =>
      [
        ...Object.keys(one.descriptors),
        ...one.reach.map((step) => step.level),
        ...(one.withoutAny === undefined ? [] : [one.withoutAny]),
      ].filter((named) => !known.has(named)),
    );
    if (wrong.length > 0) {
      context.addIssue({
        code: 'custom',
        message: `No such level: ${[...new Set(wrong)].join(', ')}.`,
      });
    }
    const ids = [...rubric.criteria, ...rubric.questions].map((one) => one.id);
    if (new Set(ids).size < ids.length) {
      context.addIssue({ code: 'custom', message: 'Two criteria or questions have the same id.' });
    }
    if (rubric.overall.rule !== 'none' && rubric.levels.length < 2) {
      context.addIssue({ code: 'custom', message: 'This rule needs at least two levels.' });
    }
  });
export type Rubric = z.infer<typeof rubricSchema>;
/** A rubric as written down, before defaults are filled in. */
export type RubricSource = z.input<typeof rubricSchema>;

/** The levels from the best to the worst. */
export const levelsBestFirst = (rubric: Rubric): Level[] =>
  [...rubric.levels].sort((a, b) => b.rank - a.rank);
