import type { FieldSource, SectionSource } from '../declaration.ts';
import { planAgreement } from '../fields/care-and-people/voluntary-plan.ts';
import { everySection, type FieldId, type TargetFieldId } from '../fields/index.ts';
import { targetFields } from '../fields/targets.ts';
import type { TemplateSource } from '../template.ts';
import { fieldsFor, sectionsFor } from './declared.ts';
import { inPartOrder } from './parts.ts';

const schoolAge = sectionsFor(everySection, ['P', 'S']);

/** Nobody asks for a voluntary plan: a field is needed only where this plan says so. */
const freely = <F extends FieldSource<string, FieldId>>(field: F): F => ({
  ...field,
  sources: [],
  insistedOn: undefined,
  requirement: field.requirement === 'optional' ? 'optional' : 'common',
});

/** A section in short form: the fields named, in this order, worded otherwise where given. */
const short = (
  letter: string,
  ids: readonly FieldId[],
  worded: Partial<Record<FieldId, Partial<FieldSource<FieldId, FieldId>>>> = {},
): SectionSource<FieldId, FieldId> => {
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

/** What every target of the plan says. */
const neededOfTargets: readonly TargetFieldId[] = ['target-need', 'target-outcome', 'target-owner'];

/** What a target's parts are explained by where none of them is needed. */
const hints: Readonly<Partial<Record<TargetFieldId, string>>> = {
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
  sections: inPartOrder([
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
    planAgreement,
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
      ...short('R', ['targets', 'actions', 'long-term-goals', 'pp-plan', 'matters-most'], {
        targets: {
          requirement: 'statutory',
          hint: 'What will be different, and how you will know.',
        },
        'long-term-goals': { neededWhen: undefined, guidance: undefined, noneNeedsReason: false },
        'pp-plan': {
          label: 'What will the pupil premium pay for?',
          hint: 'It comes to the school through the census.',
          noneLabel: 'No pupil premium planned this term',
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
  ]),
  targetFields: fieldsFor(targetFields, ['P', 'S']).map((field) => ({
    ...freely(field),
    ...(neededOfTargets.includes(field.id) && { requirement: 'statutory' }),
    oneTargetEnough: false,
    ...(field.id in hints && { hint: hints[field.id] }),
  })),
};
