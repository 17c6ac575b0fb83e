import { describe, expect, test } from 'vitest';
import { type Rubric, rubricSchema } from '#domain/authority/rubric.ts';
import { shippedRubrics } from '#domain/authority/rubrics/index.ts';
import { judge, runChecks, type TeachersView, wholePep } from '#domain/quality/judge.ts';
import { besideTheirs, marksOf, ofSection } from '#domain/quality/marks.ts';
import { schoolAge as template } from '../fixtures/forms.ts';
import { factsOf } from './quality-facts.ts';

const rubric = (id: string): Rubric => {
  const found = shippedRubrics.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const view = (subject: string, verdict: string, label = ''): TeachersView => ({
  subject,
  verdict,
  reason: '',
  label,
});
const marks = (by: Rubric, views: readonly TeachersView[]) =>
  marksOf(
    template,
    by,
    judge(by, runChecks(by, factsOf({})), views, { evidence: false, documents: false }),
    views,
  );

describe('The marks that are kept at sign-off', () => {
  test('are the teacher’s own where there is one, and say so', () => {
    const kept = marks(rubric('lancashire'), [view('lan-voice', 'green')]);
    expect(kept.parts.find(({ label }) => label === 'Child’s voice')).toEqual({
      label: 'Child’s voice',
      mark: 'Green',
      by: 'teacher',
      sectionIds: ['my-views'],
    });
    expect(kept.parts.find(({ label }) => label === 'Carer input')).toMatchObject({
      mark: 'Amber',
      by: 'check',
    });
    expect(kept.whole).toEqual({ mark: 'Red', by: 'check' });
  });

  test('of the whole are the teacher’s when the teacher marked the whole, or every part', () => {
    expect(marks(rubric('lancashire'), [view(wholePep, 'amber')]).whole).toEqual({
      mark: 'Amber',
      by: 'teacher',
    });
    const each = rubric('lancashire').criteria.map(({ id }) => view(id, 'green'));
    expect(marks(rubric('lancashire'), each).whole).toEqual({ mark: 'Green', by: 'teacher' });
  });

  test('may be a word of the teacher’s own where the authority publishes no marks', () => {
    expect(marks(rubric('luton'), []).whole).toBeNull();
    expect(marks(rubric('luton'), [view(wholePep, 'Good')]).whole).toEqual({
      mark: 'Good',
      by: 'teacher',
    });
  });

  test('are told once where a rubric has one criterion, the whole PEP', () => {
    const kept = marks(rubric('gateshead'), [view('gat-whole', 'amber')]);
    expect(kept).toEqual({ whole: { mark: 'Amber', by: 'teacher' }, parts: [] });
  });

  test('belong to the sections where their checks lead, when a rubric names none', () => {
    const own = rubricSchema.parse({
      id: 'own',
      authority: 'Elsewhere',
      levels: [
        { id: 'a', label: 'A', rank: 2 },
        { id: 'b', label: 'B', rank: 1 },
      ],
      criteria: [
        { id: 'heard', label: 'Heard', checks: ['CHK-01'] },
        { id: 'other', label: 'Other', unnamed: true },
      ],
      overall: { rule: 'worst-criterion' },
    });
    const kept = marks(own, [view('heard', 'a'), view('other', 'b', 'Page two')]);
    expect(kept.parts.map(({ label, sectionIds }) => [label, sectionIds])).toEqual([
      ['Heard', ['my-views']],
      ['Page two', []],
    ]);
  });

  test('name only sections that the forms have', () => {
    const letters = new Set(template.sections.map(({ letter }) => letter));
    for (const { criteria } of shippedRubrics) {
      for (const { id, sections } of criteria) {
        expect(
          sections.filter((letter) => !letters.has(letter)),
          id,
        ).toEqual([]);
      }
    }
  });
});

describe('A mark beside the virtual school’s', () => {
  const own = { mark: 'Amber', by: 'teacher' } as const;
  const read = { mark: 'Amber', by: 'check' } as const;

  test('says a difference in words, and that there is none', () => {
    expect(besideTheirs(own, 'Green', 'You')).toBe(
      'You marked this “Amber”; the virtual school marked it “Green”.',
    );
    expect(besideTheirs(own, ' amber ', 'Priya Nair')).toBe(
      'Priya Nair and the virtual school both marked this “Amber”.',
    );
    expect(besideTheirs(own, '', 'You')).toBe('You marked this “Amber”.');
  });

  test('never gives what the check read as the teacher’s own', () => {
    for (const theirs of ['Green', 'Amber', '']) {
      expect(besideTheirs(read, theirs, 'You')).not.toContain('You');
    }
  });

  test('names the part where a section has several', () => {
    const kept = marks(rubric('lancashire'), [view('lan-targets', 'amber')]);
    const words = ofSection(kept, 'targets-actions-and-pp', 'Green', 'You');
    expect(words).toHaveLength(3);
    expect(words[0]).toBe(
      'Targets: You marked this “Amber”; the virtual school marked it “Green”.',
    );
    expect(ofSection(kept, 'my-views', 'Red', 'You')).toEqual([
      'The check before sign-off read this as “Red” too.',
    ]);
    expect(ofSection(kept, 'health', 'Red', 'You')).toEqual([]);
  });
});
