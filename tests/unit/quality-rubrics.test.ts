import { describe, expect, test } from 'vitest';
import { lutonProfile } from '#domain/authority/authority.ts';
import { shippedAuthorities } from '#domain/authority/councils/index.ts';
import { blankProfile } from '#domain/authority/profile.ts';
import { rubricSchema } from '#domain/authority/rubric.ts';
import { rubricFor, shippedRubrics } from '#domain/authority/rubrics/index.ts';
import { countBased, judge, runChecks } from '#domain/quality/judge.ts';
import { factsOf } from './quality-facts.ts';

const nothing = { evidence: false, documents: false };
const rubric = (id: string) => {
  const found = shippedRubrics.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const empty = (id: string) => runChecks(rubric(id), factsOf({}));

describe('St Helens counts its areas', () => {
  test.each([
    [{ gold: 7, amber: 0, red: 1 }, nothing, 'red'],
    [{ gold: 6, amber: 2, red: 0 }, nothing, 'amber'],
    [{ gold: 7, amber: 0, red: 0 }, { evidence: true, documents: true }, 'gold'],
    [{ gold: 8, amber: 0, red: 0 }, { evidence: false, documents: true }, 'green'],
    [{ gold: 7, amber: 1, red: 0 }, { evidence: true, documents: true }, 'green'],
    [{ gold: 0, amber: 1, red: 0 }, nothing, 'amber'],
    [{ gold: 0, amber: 0, red: 0 }, { evidence: false, documents: true }, 'green'],
  ] as const)('%o with %o is %s', (counts, attached, mark) => {
    expect(countBased(counts, attached)).toBe(mark);
  });

  test('and says nothing of the whole while areas have no mark', () => {
    expect(judge(rubric('st-helens'), empty('st-helens'), [], nothing).overall).toBeNull();
  });
});

describe('A rubric', () => {
  test('of Lancashire takes its worst criterion', () => {
    const all = judge(rubric('lancashire'), empty('lancashire'), [], nothing);
    expect(all.overall?.label).toBe('Red');
    expect(all.why).toContain('Child’s voice');
  });

  test('of Lancashire marks no targets and no PP+ plan as none, and leaves out what does not apply', () => {
    const read = new Map(
      judge(rubric('lancashire'), empty('lancashire'), [], nothing).judged.map((one) => [
        one.criterion.id,
        one.read?.id ?? null,
      ]),
    );
    for (const id of ['lan-targets', 'lan-strategies', 'lan-money', 'lan-previous']) {
      expect(read.get(id), id).toBe('red');
    }
    for (const id of ['lan-needs', 'lan-context', 'lan-transition']) {
      expect(read.get(id), id).toBeNull();
    }
  });

  test('takes a teacher’s word that something does not apply', () => {
    const views = ['CHK-19', 'CHK-20', 'CHK-21'].map((subject) => ({
      subject,
      verdict: 'not-applicable',
      reason: 'The authority pays for it direct',
      label: '',
    }));
    const money = judge(rubric('lancashire'), empty('lancashire'), views, nothing).judged.find(
      (one) => one.criterion.id === 'lan-money',
    );
    expect(money?.read).toBeNull();
  });

  test('lets the teacher’s own mark count before the machine’s', () => {
    const rated = rubric('lancashire').criteria.map(({ id }) => ({
      subject: id,
      verdict: 'green',
      reason: 'Seen with the social worker',
      label: '',
    }));
    expect(judge(rubric('lancashire'), empty('lancashire'), rated, nothing).overall?.id).toBe(
      'green',
    );
  });

  test('of Devon approves or not', () => {
    const all = judge(rubric('devon'), empty('devon'), [], nothing);
    expect(all.overall?.label).toBe('Not approved');
  });

  test('of Luton gives no mark, because none is published', () => {
    const all = judge(rubric('luton'), empty('luton'), [], nothing);
    expect(all.overall).toBeNull();
    expect(all.why).toMatch(/^\d+ of \d+ checks met\.$/);
  });

  test('of Bristol has levels and no machine reading', () => {
    const all = judge(rubric('bristol'), empty('bristol'), [], nothing);
    expect(all.judged[0]?.read).toBeNull();
    expect(all.overall).toBeNull();
  });

  test('can be plain yes and no questions from a file', () => {
    const read = rubricSchema.parse({
      id: 'own',
      authority: 'Somewhere',
      questions: [
        { id: 'q1', text: 'Is the child heard?' },
        { id: 'q2', text: 'Is it on time?' },
      ],
      overall: { rule: 'none' },
    });
    const views = [{ subject: 'q1', verdict: 'yes', reason: '', label: '' }];
    expect(judge(read, [], views, nothing).why).toBe('1 of 2 questions: yes.');
  });

  test('that names an unknown level is refused', () => {
    expect(
      rubricSchema.safeParse({
        id: 'own',
        authority: 'Somewhere',
        criteria: [{ id: 'a', label: 'A', descriptors: { blue: 'x' } }],
        overall: { rule: 'none' },
      }).success,
    ).toBe(false);
  });

  test('is there for every shipped profile that names one', () => {
    const named = shippedAuthorities
      .map((one) => one.profile?.rubricId ?? '')
      .filter((id) => id !== '');
    expect(named.filter((id) => !shippedRubrics.some((one) => one.id === id))).toEqual([]);
  });

  test('is Luton’s for Luton, and the general one for an authority that tells nothing', () => {
    expect(rubricFor({ ...lutonProfile, id: 'a' }).id).toBe('luton');
    expect(
      rubricFor({ ...lutonProfile, id: 'a', name: 'Elsewhere', profile: blankProfile }).id,
    ).toBe('general');
  });
});
