import { z } from 'zod';
import type { Rubric } from '../authority/rubric.ts';
import type { Template } from '../form/template.ts';
import { type Judgement, type TeachersView, wholePep } from './judge.ts';

/** A mark that a PEP had at sign-off: the teacher's own, or what the quality check read. */
const mark = z.object({ mark: z.string(), by: z.enum(['teacher', 'check']) });
export type Mark = z.infer<typeof mark>;

/** The mark of one part of a rubric, with the sections of the PEP that it is about. */
const partMark = mark.extend({ label: z.string(), sectionIds: z.array(z.string()).readonly() });

/** How a PEP was marked when it was signed off, in the authority's words of that day. */
export const ownMarks = z.object({
  whole: mark.nullable(),
  parts: z.array(partMark).readonly(),
});
export type OwnMarks = z.infer<typeof ownMarks>;

/** The sections that a criterion is about: as its rubric says, else those its checks lead to. */
const sectionsOf = (
  template: Template,
  { judged, checked }: { judged: Judgement['judged'][number]; checked: Judgement['checked'] },
): string[] => {
  const { sections, checks } = judged.criterion;
  const fieldIds = checked.filter(({ id }) => checks.includes(id)).map(({ fieldId }) => fieldId);
  return template.sections
    .filter(({ letter, fields }) =>
      sections.length > 0
        ? sections.includes(letter)
        : fields.some(({ id }) => fieldIds.includes(id)),
    )
    .map(({ id }) => id);
};

/** The teacher's own mark for the whole PEP, in words; empty when there is none. */
export const wholeMark = (rubric: Rubric, views: readonly TeachersView[]): string => {
  const verdict = views.find(({ subject }) => subject === wholePep)?.verdict ?? '';
  return rubric.levels.length === 0
    ? verdict
    : (rubric.levels.find(({ id }) => id === verdict)?.label ?? '');
};

/** The marks of a PEP as they stand: the teacher's own where there is one, else as they are read. */
export const marksOf = (
  template: Template,
  rubric: Rubric,
  { checked, judged, overall }: Judgement,
  views: readonly TeachersView[],
): OwnMarks => {
  const marked = judged.flatMap((one) => {
    const level = one.rated ?? one.read;
    const label =
      views.find(({ subject }) => subject === one.criterion.id)?.label || one.criterion.label;
    return level === null ? [] : [{ one, label, level }];
  });
  const own = wholeMark(rubric, views);
  const allRated = marked.length > 0 && marked.every(({ one }) => one.rated !== null);
  const whole: Mark | null =
    own !== ''
      ? { mark: own, by: 'teacher' }
      : overall
        ? { mark: overall.label, by: allRated ? 'teacher' : 'check' }
        : null;
  return {
    whole,
    // A rubric with one criterion judges the whole PEP, and that is told already.
    parts:
      judged.length === 1
        ? []
        : marked.map(({ one, label, level }) => ({
            label,
            mark: level.label,
            by: one.rated === null ? 'check' : 'teacher',
            sectionIds: sectionsOf(template, { judged: one, checked }),
          })),
  };
};

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * One mark beside the virtual school's, in words; `who` is "You" or a name. Marks are the same when
 * they are the same word, however it is written: what one council's word is in another's is not known.
 */
export const besideTheirs = ({ mark, by }: Mark, theirs: string, who: string): string => {
  if (theirs.trim() === '') {
    return by === 'teacher'
      ? `${who} marked this “${mark}”.`
      : `The check before sign-off read this as “${mark}”.`;
  }
  if (same(mark, theirs)) {
    return by === 'teacher'
      ? `${who} and the virtual school both marked this “${mark}”.`
      : `The check before sign-off read this as “${mark}” too.`;
  }
  return by === 'teacher'
    ? `${who} marked this “${mark}”; the virtual school marked it “${theirs}”.`
    : `The check before sign-off read this as “${mark}”; the virtual school marked it “${theirs}”.`;
};

/** The marks of one section, each beside the virtual school's; named where there are several. */
export const ofSection = (
  marks: OwnMarks,
  sectionId: string,
  theirs: string,
  who: string,
): string[] => {
  const parts = marks.parts.filter(({ sectionIds }) => sectionIds.includes(sectionId));
  return parts.map((part) =>
    parts.length === 1
      ? besideTheirs(part, theirs, who)
      : `${part.label}: ${besideTheirs(part, theirs, who)}`,
  );
};
