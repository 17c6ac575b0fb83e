import { z } from 'zod';
import { type Rubric, rubricSchema } from '#domain/authority/rubric.ts';
import { type TeachersView, teachersView } from '#domain/quality/judge.ts';
import { type OwnMarks, ownMarks } from '#domain/quality/marks.ts';
import { kept } from '../kernel/kept.ts';
import { queries, type Read } from '../kernel/query.ts';
import type { Write } from '../kernel/write.ts';

const keptViews = kept('What you said to a quality check', z.array(teachersView));
const keptMarks = kept('The marks of a PEP', ownMarks);
const keptRubric = kept('An authority’s rubric', rubricSchema);

/** What the teacher has said to the quality check of a PEP. */
export const viewsOf = (read: Read, pepId: string): TeachersView[] => {
  const row = read.first(queries.selectFrom('pep').select('quality').where('id', '=', pepId));
  return row?.quality ? keptViews.read(row.quality, `PEP ${pepId}`) : [];
};

/** Keeps all that the teacher says to the quality check of a PEP in preparation. */
export const saveViews = (write: Write, pepId: string, views: readonly TeachersView[]): void => {
  write.update('pep', pepId, { quality: views.length === 0 ? null : JSON.stringify(views) });
};

/** The marks that were kept when a PEP was signed off; null before, and where none were kept then. */
export const marksAtSignOff = (read: Read, pepId: string): OwnMarks | null => {
  const row = read.first(queries.selectFrom('pep').select('marks').where('id', '=', pepId));
  return row?.marks ? keptMarks.read(row.marks, `PEP ${pepId}`) : null;
};

/** The rubric that was read from a file for an authority; null when there is none. */
export const rubricOf = (read: Read, authorityId: string): Rubric | null => {
  const row = read.first(
    queries.selectFrom('authority').select('rubric').where('id', '=', authorityId),
  );
  return row?.rubric ? keptRubric.read(row.rubric, `authority ${authorityId}`) : null;
};

/** Keeps a rubric for an authority, or takes it away. */
export const saveRubric = (write: Write, authorityId: string, rubric: Rubric | null): void => {
  write.update('authority', authorityId, {
    rubric: rubric === null ? null : JSON.stringify(rubric),
  });
};
