import { describe, expect, test } from 'vitest';
import type { Template } from '#domain/form/template.ts';
import { factText } from '#domain/form/words/facts.ts';
import { invitationFor } from '#domain/meeting/invitation.ts';
import { formOf as form } from '../fixtures/forms.ts';
import { freshRecord } from './sample-record.ts';

type Said = { at: string; text: string };

/** Every text of a form that someone reads: titles, questions, help, choices, columns, prompts. */
const textsOf = ({ sections, targetFields }: Template): Said[] => [
  ...sections.flatMap(({ id, title, intro = '' }) => [
    { at: id, text: title },
    { at: id, text: intro },
  ]),
  ...[...sections.flatMap(({ fields }) => fields), ...targetFields].flatMap((field) =>
    [
      field.label,
      field.hint ?? '',
      field.guidance ?? '',
      field.noneLabel ?? '',
      ...(field.options ?? []).map(({ label }) => label),
      ...(field.columns ?? []).flatMap(({ label, options = [] }) => [
        label,
        ...options.map((option) => option.label),
      ]),
      ...(field.startingRowsFor ?? [])
        .filter(({ yearTo }) => yearTo >= 12)
        .flatMap(({ rows }) => rows.flatMap((row) => Object.values(row))),
    ].map((text) => ({ at: field.id, text })),
  ),
];

/** Names and kinds of things that keep their word whatever the age. */
const names =
  /virtual school(’s)?|“Promoting the education of looked-after children”|Children’s home|Child in need|child arrangements|unaccompanied asylum-seeking child|Residential school|\bpupil’s page\b|pupil-voice sheet|across pupils|supply teacher/gi;

/** Kinds of establishment, as DfE codes them: one list for all ages. */
const kindsOfPlace =
  /^(Nursery|Primary|Secondary|All-through|Special) school$|^Middle school|^Pupil referral unit$|^No school or provider/;

const left = (template: Template, wrong: RegExp): Said[] =>
  textsOf(template).filter(
    ({ text }) => !kindsOfPlace.test(text) && wrong.test(text.replaceAll(names, '')),
  );

describe('The forms after Year 11', () => {
  test.each(['post-16', 'higher-education'])('%s does not speak of a child or a pupil', (id) => {
    expect(left(form(id), /\b(child|children|pupils?)\b/i)).toEqual([]);
  });

  test('post-16 says school only where it says college, or another place, as well', () => {
    const schools = left(form('post-16'), /\bschools?\b/i);
    expect(schools.filter(({ text }) => !/college|provider/.test(text))).toEqual([]);
  });

  test('higher education says school only of who holds the PEP and of where the student was', () => {
    const schools = left(form('higher-education'), /\bschools?\b/i).map(({ text }) => text);
    expect(
      schools.filter((text) => !/\bschool or service\b|^Schools?, college/i.test(text)),
    ).toEqual([
      'One row for each school, college or university. Gaps matter too: add a row “not in education” with its dates.',
    ]);
  });

  test.each(['post-16', 'higher-education'])('%s names no year or key stage of school', (id) => {
    expect(left(form(id), /Key Stage \d|end of key stage|Year [1-9]\b|Year 10/)).toEqual([]);
  });

  test.each(['post-16', 'higher-education'])('%s plans no PP+, and its titles say so', (id) => {
    const titles = form(id).sections.map(({ title }) => title);
    expect(titles).toContain('Targets and actions');
    expect(left(form(id), /what PP\+ pays|Pupil Premium/i)).toEqual([]);
  });

  test('asks the student, the young person and the child, each by that word', () => {
    const asked = (id: string) =>
      form(id)
        .sections.flatMap(({ fields }) => fields)
        .find((field) => field.id === 'pep-first')?.label;
    expect(asked('higher-education')).toBe('Is this the student’s first PEP?');
    expect(asked('post-16')).toBe('Is this the young person’s first PEP?');
    expect(asked('school-age')).toBe('Is this the child’s first PEP?');
  });

  test('a student in higher education is in no key stage', () => {
    const record = freshRecord({
      templateId: 'higher-education',
      templateVersion: form('higher-education').version,
      yearGroup: 15,
    });
    expect(factText('keyStage', record)).toBe('None: higher education');
    expect(factText('keyStage', freshRecord({ yearGroup: 13 }))).toBe('KS5');
  });

  test('an invitation does not speak of school to a student, or of PP+', () => {
    const template = form('higher-education');
    const letter = (role: string) =>
      JSON.stringify(
        invitationFor(
          freshRecord({
            templateId: template.id,
            templateVersion: template.version,
            authority: { ...freshRecord().authority, procedureNotes: '' },
          }),
          template,
          { id: '1', cells: { role } },
          { today: '2026-10-01', answerBy: '', about: 'A.O.' },
        ),
      ).replaceAll(/virtual school/gi, '');
    for (const role of ['child', 'carer', 'social-worker', 'designated-teacher']) {
      expect(letter(role)).not.toMatch(/\bschool\b(?!":)|\bPP\+|Pupil Premium/);
    }
  });
});
