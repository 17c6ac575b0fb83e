import { everySection, targetFields } from '../fields/index.ts';
import { leavingCareBases, yesNo } from '../fields/options.ts';
import type { FieldSource, SectionSource, TemplateSource } from '../template.ts';
import { fieldsFor, sectionsFor } from './declared.ts';

const schoolAge = sectionsFor(everySection, ['P', 'S']);

/** Nobody asks for a voluntary plan: a field is needed only where this plan says so. */
const freely = ({ sources: _, insistedOn: __, ...field }: FieldSource): FieldSource => ({
  ...field,
  requirement: field.requirement === 'optional' ? 'optional' : 'common',
});

/** A section in short form: the fields named, in this order, worded otherwise where given. */
const short = (
  letter: string,
  ids: readonly string[],
  worded: Record<string, Partial<FieldSource>> = {},
): SectionSource => {
  const section = schoolAge.find((s) => s.letter === letter);
  if (!section) throw new Error(`There is no section ${letter}.`);
  return {
    ...section,
    fields: ids.map((id) => {
      const field = section.fields.find((f) => f.id === id);
      if (!field) throw new Error(`Section ${letter} has no field ${id}.`);
      return { ...freely(field), ...worded[id] };
    }),
  };
};

const agreement: SectionSource = {
  id: 'agreement-to-this-plan',
  letter: 'C',
  title: 'Agreement to this plan',
  intro:
    'A plan that school and parents make of their own accord. A parent declares the basis, with evidence, and again at each new school.',
  fields: [
    {
      id: 'plac-consent',
      carry: 'confirm',
      label: 'Do the parents agree to this plan?',
      hint: 'Without their agreement there is no plan.',
      type: 'choice',
      requirement: 'statutory',
      options: yesNo,
    },
    {
      id: 'plac-consent-date',
      carry: 'confirm',
      label: 'Agreed on',
      type: 'date',
      requirement: 'common',
    },
    {
      id: 'plac-names-care',
      carry: 'confirm',
      label: 'May the printed plan name the child’s care history?',
      hint: 'Only if a parent says so. Otherwise nothing about it is printed.',
      type: 'choice',
      requirement: 'common',
      restricted: true,
      options: yesNo,
    },
    {
      id: 'plac-basis',
      carry: 'keep',
      label: 'Which basis has the parent declared?',
      type: 'choice',
      requirement: 'common',
      restricted: true,
      options: leavingCareBases,
    },
    {
      id: 'plac-declaration-date',
      carry: 'confirm',
      label: 'Date of the declaration',
      type: 'date',
      requirement: 'common',
      restricted: true,
    },
    {
      id: 'plac-evidence',
      carry: 'confirm',
      label: 'Which evidence was seen?',
      hint: 'Its kind and the day it was seen. No copy is needed.',
      type: 'table',
      requirement: 'common',
      restricted: true,
      noneLabel: 'None seen yet',
      columns: [
        { id: 'kind', label: 'Kind', type: 'text', needed: true, weight: 3 },
        { id: 'seen', label: 'Seen on', type: 'date', needed: true },
      ],
    },
  ],
};

/** What a target's parts are explained by where none of them is needed. */
const hints: Readonly<Record<string, string>> = {
  'target-baseline': 'Today’s figure or picture, for example “3 out of 10 right”.',
  'target-measure': 'What you will count or see, and when.',
  'target-attainment-link': 'A line of “Learning and progress”.',
};

/**
 * The voluntary plan for a pupil who left care, version 2: what helps at school, in short. Its name
 * and its printed words say nothing of care unless the parents agree.
 */
export const voluntaryPlan: TemplateSource = {
  id: 'voluntary-plan',
  version: 1,
  title: 'Voluntary plan for a previously looked-after pupil',
  statutoryVersion: 'Voluntary: no statute asks for it',
  years: { from: -9, to: 14 },
  keptFor: { from: -9, to: 14 },
  onlyByChoice: true,
  omitsBlankOptional: true,
  voluntary: { printedTitle: 'Education plan', mayNameCare: 'plac-names-care' },
  sections: [
    {
      ...short('A', ['academic-year', 'term', 'meeting-date', 'next-pep-date', 'setting-name'], {
        'meeting-date': { label: 'Date on which we met', guidance: undefined },
        'next-pep-date': {
          label: 'When will we look at this plan again?',
          hint: undefined,
          guidance: undefined,
        },
      }),
      title: 'About this plan',
      intro: undefined,
    },
    short('B', [
      'legal-surname',
      'legal-forename',
      'preferred-name',
      'date-of-birth',
      'year-group',
    ]),
    agreement,
    {
      ...short('D', ['pr-holders', 'designated-teacher', 'other-agencies'], {
        'pr-holders': { label: 'Parents or guardians', hint: undefined },
      }),
      intro: undefined,
    },
    short('K', ['attainment-lines', 'attainment-context', 'qualifications-planned']),
    short(
      'L',
      ['sen-status', 'sen-needs', 'sen-provision', 'ehcp-review-date', 'educational-needs'],
      {
        'educational-needs': { requirement: 'statutory' },
      },
    ),
    short('M', ['developmental-needs', 'staff-approach']),
    short('N', ['voice-date', 'voice-adult', 'voice-prompts', 'voice-summary', 'voice-impact'], {
      'voice-summary': { requirement: 'statutory' },
    }),
    {
      ...short('O', ['parent-views', 'school-views'], {
        'parent-views': { label: 'The parents’ views', hint: undefined },
      }),
      intro: undefined,
    },
    {
      ...short('R', ['targets', 'actions', 'long-term-goals', 'pp-plan'], {
        targets: {
          requirement: 'statutory',
          hint: 'What will be different, and how you will know.',
        },
        'long-term-goals': { neededWhen: undefined, guidance: undefined, noneNeedsReason: false },
        'pp-plan': {
          label: 'What will the pupil premium pay for?',
          hint: 'It comes to the school through the census.',
          neededWhen: undefined,
          guidance: undefined,
          noneNeedsReason: false,
        },
      }),
      intro: 'What will be different when we look again, and who does what.',
    },
    short('S', [
      'planned-changes',
      'minimise-disruption',
      'transition-due',
      'transition-plan',
      'destination',
      'information-handover',
    ]),
  ],
  targetFields: fieldsFor(targetFields, ['P', 'S']).map((field) => ({
    ...freely(field),
    ...(['target-need', 'target-outcome', 'target-owner'].includes(field.id) && {
      requirement: 'statutory',
    }),
    oneTargetEnough: false,
    ...(field.id in hints && { hint: hints[field.id] }),
  })),
};
