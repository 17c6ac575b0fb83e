import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { authorityProfile } from '#domain/authority/profile.ts';
import type { AppState } from '#domain/contract/calls/access.ts';
import type { Answer } from '#domain/form/answer.ts';
import { applies } from '#domain/form/conditions.ts';
import type { RuleName } from '#domain/form/declaration.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { newestTemplates } from '#domain/form/forms/index.ts';
import type { PepRecord } from '#domain/form/record.ts';
import type { Condition, Field, Section, Template } from '#domain/form/template.ts';
import { factText } from '#domain/form/words/facts.ts';
import { SectionForm } from '#renderer/app/pep/section-form.tsx';
import { PepFormProvider } from '#renderer/features/form/beside/context.tsx';
import { makeForm } from '#renderer/features/form/beside/make-form.ts';
import { answerKey } from '#renderer/features/form/draft/entries.ts';
import { AppStateProvider } from '#renderer/ui/call/app-state.tsx';
import { everyAnswer } from '../documents/every-answer.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { freshRecord } from './sample-record.ts';

// Drawn once and as words: nothing is subscribed to, and a link leads nowhere.
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  useSyncExternalStore: (_: unknown, read: () => unknown, first = read) => first(),
}));
vi.mock('@tanstack/react-router', async (original) => ({
  ...(await original<typeof import('@tanstack/react-router')>()),
  Link: ({ children }: { children: ReactNode }) => createElement('a', null, children),
  useNavigate: () => () => undefined,
  useLocation: () => false,
}));
vi.mock('#renderer/ui/page/button-link.tsx', () => ({
  ButtonLink: ({ children }: { children: ReactNode }) => createElement('a', null, children),
}));

const state: AppState = {
  ...{ phase: 'unlocked', problem: null, schoolName: 'Elmbrook Academy', people: [] },
  ...{
    person: null,
    sample: false,
    otherSchool: null,
    inBrowser: false,
    version: '',
    today: '2026-11-23',
  },
  ...{ recoveryConfirmed: true, lastBackupAt: '', lastCopyAt: '' },
};

/** A section as the window draws it, with this question asked for by a link. */
const drawn = (record: PepRecord, section: Section, shownField?: FieldId): string =>
  renderToStaticMarkup(
    createElement(
      MantineProvider,
      null,
      createElement(
        QueryClientProvider,
        { client: new QueryClient() },
        createElement(
          AppStateProvider,
          { value: state },
          createElement(
            PepFormProvider,
            { value: { ...makeForm(record), shownField } },
            createElement(SectionForm, { section }),
          ),
        ),
      ),
    ),
  );

/** What stands in the part of the page that belongs to an entry, up to the next part; empty where there is none. */
const partOf = (markup: string, key: string): string =>
  markup.split('data-key="').find((part) => part.startsWith(`${key}"`)) ?? '';

const takesInput = /<(input|textarea|select|button)\b/;

const answering = (record: PepRecord, id: FieldId, answer: Answer): PepRecord => ({
  ...record,
  answers: { ...record.answers, [id]: answer },
});

/** A PEP of which each of the named rules is true. */
const where: Record<RuleName, (record: PepRecord) => PepRecord> = {
  'required-person-absent': (record) => record,
  'insisted-person-absent': (record) => ({
    ...answering(record, 'attendees', saysRows({ role: 'carer', attended: 'yes' })),
    authority: {
      ...record.authority,
      profile: authorityProfile.parse({ attendance: 'block', insistsOn: ['social-worker'] }),
    },
  }),
  'has-previous-pep': (record) => ({ ...record, hasPrevious: true }),
  'authority-pays-pp-plus': (record) => record,
  'attendance-below-90': (record) => answering(record, 'attendance-ytd-percent', says(80)),
  'some-attainment-below': (record) =>
    answering(
      answering(record, 'attainment-lines', saysRows({ expected: 'below' })),
      'ey-areas',
      saysRows({ 'on-track': 'no' }),
    ),
  'part-time-timetable': (record) =>
    answering(record, 'part-time-timetable', saysRows({ 'part-time': 'yes' })),
  'transition-due': (record) => answering(record, 'transition-due', says('school')),
  'stage-change-due': (record) => answering(record, 'transition-due', says('school')),
  'starting-school-due': (record) => answering(record, 'transition-due', says('school')),
  'speaks-another-language': (record) => ({
    ...record,
    pupil: { ...record.pupil, languages: 'Ukrainian' },
  }),
  'upn-unknown': (record) => ({ ...record, pupil: { ...record.pupil, upn: '' } }),
  'need-without-target': (record) => ({
    ...answering(record, 'educational-needs', says('Reading longer words aloud')),
    targets: [{ id: 't1', position: 0, answers: { 'target-need-type': says('attendance') } }],
  }),
  'no-school-place': (record) => answering(record, 'on-roll', says('no')),
};

/** A PEP changed until a condition holds, by what else of it can be told; what must not be is left as it is. */
const made = (record: PepRecord, template: Template, condition: Condition): PepRecord => {
  if ('any' in condition)
    return condition.any[0] ? made(record, template, condition.any[0]) : record;
  if ('all' in condition) {
    return condition.all.reduce((now, one) => made(now, template, one), record);
  }
  if ('yearFrom' in condition)
    return { ...record, yearGroup: Math.max(record.yearGroup, condition.yearFrom) };
  if ('yearTo' in condition)
    return { ...record, yearGroup: Math.min(record.yearGroup, condition.yearTo) };
  if ('rule' in condition) return where[condition.rule](record);
  if ('filled' in condition) {
    const answer = everyAnswer(template).answers[condition.filled];
    return answer === undefined ? record : answering(record, condition.filled, answer);
  }
  if ('field' in condition) return answering(record, condition.field, says(condition.is[0] ?? ''));
  return record;
};

/** A PEP of this form, just begun, in which a question may be asked. */
const askingFor = (field: Field, template: Template): PepRecord => {
  const begun = freshRecord({
    templateId: template.id,
    templateVersion: template.version,
    yearGroup: template.years.from,
  });
  return field.showWhen === undefined ? begun : made(begun, template, field.showWhen);
};

describe.each(newestTemplates().map((template) => [template.id, template] as const))(
  'in the form %s',
  (_, template) => {
    test('every question is asked, with something to answer it by, or is read from the records', () => {
      const answered = everyAnswer(template);
      const someone = { name: 'Lee Grant', email: '', phone: '' };
      const full: PepRecord = {
        ...answered,
        pupil: {
          ...answered.pupil,
          ...{ upn: 'H801200001001', uln: '9999999993' },
          ...{ reviewingOfficer: someone, virtualSchoolContact: someone },
        },
      };
      const markups = new Map<string, string>();
      const markupOf = (record: PepRecord, section: Section, field: Field): string => {
        const folds =
          !field.childsWords && !['fact', 'targets', 'actions', 'spending'].includes(field.type);
        const key = JSON.stringify([section.id, field.showWhen, folds]);
        const markup = markups.get(key) ?? drawn(record, section, field.id);
        markups.set(key, markup);
        return markup;
      };
      const unreached = template.sections.flatMap((section) =>
        section.fields.filter((field) => {
          const record = askingFor(field, template);
          if (!applies(field, template, record)) return true;
          const part = partOf(markupOf(record, section, field), answerKey(field.id));
          return field.type === 'fact'
            ? part === '' || field.fact === undefined || factText(field.fact, full) === ''
            : !takesInput.test(part);
        }),
      );
      expect(unreached.map(({ id }) => id)).toEqual([]);
    });

    test('every part of a target is', () => {
      // A target that says what will be different and lacks something stands open.
      const answers = { 'target-outcome': says('Reads a page aloud') };
      const targets = [{ id: 't1', position: 0, answers }];
      const section = template.sections.find(({ fields }) =>
        fields.some(({ type }) => type === 'targets'),
      );
      const record = answering(
        freshRecord({ templateId: template.id, targets }),
        'sen-status',
        says('E'),
      );
      const markup = section === undefined ? '' : drawn(record, section);
      const unreached = template.targetFields.filter(
        ({ id }) => !takesInput.test(partOf(markup, answerKey(id, 't1'))),
      );
      expect(unreached.map(({ id }) => id)).toEqual([]);
    });
  },
);
