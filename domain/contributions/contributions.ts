import { z } from 'zod';
import { isAnswered, rowsOf } from '../form/answer.ts';
import { mayBeAsked } from '../form/blank.ts';
import {
  type Contribution,
  type ContributorRole,
  contributionWays,
  contributorRoles,
} from '../form/contribution.ts';
import type { FieldId } from '../form/fields/index.ts';
import type { PepRecord } from '../form/record.ts';
import {
  type Field,
  findField,
  isKeptWithPupil,
  type Section,
  type Template,
} from '../form/template.ts';
import { oneOf } from '../kernel/one-of.ts';
import { formatDate, isoDate, optionalIsoDate } from '../kernel/plain-date.ts';
import { joined, shortText } from '../kernel/text.ts';
import { roleLabel } from '../meeting/people.ts';

/** What the teacher notes when a part comes back. */
export const contributionBack = z.object({
  backOn: isoDate,
  toldBy: shortText.pipe(z.string().min(1, 'Say who told it.')),
  how: oneOf(contributionWays, 'Choose how it came.'),
});

/** What the teacher notes when a part is asked for without a form. */
export const contributionAsked = z.object({ askedOn: isoDate, returnBy: optionalIsoDate });

/** What a role's form is called, and what it says first. */
export const partWords: Readonly<Record<ContributorRole, { title: string; opening: string }>> = {
  'social-worker': {
    title: 'The social worker’s part',
    opening:
      'A Personal Education Plan is part of the care plan. These are the questions that you can answer best.',
  },
  carer: {
    title: 'The carer’s part',
    opening:
      'You see how school looks from home. There are no wrong answers; leave out what does not apply.',
  },
  child: {
    title: 'My part',
    opening:
      'These questions are about you. You can write, draw, or ask somebody to write for you. You can leave out what you like.',
  },
  'virtual-school': {
    title: 'The virtual school’s part',
    opening: 'What you hold of earlier schools and results.',
  },
  teacher: {
    title: 'The teachers’ part',
    opening: 'How the child is doing in your lessons, and what helps.',
  },
  parent: {
    title: 'The family’s part',
    opening: 'What you would like school to know. Leave out what you would rather not answer.',
  },
};

/**
 * Which questions each role supplies; whoever writes the PEP supplies all others. Sections C, D and E
 * are the social worker's, N is the child's, O belongs to each in their name.
 */
export const supplied: Readonly<Record<ContributorRole, readonly FieldId[]>> = {
  'social-worker': [
    'initiated-by',
    'initiated-date',
    'first-review-date',
    'next-cla-review-date',
    'social-care-id',
    'care-status',
    'legal-status',
    'care-start-date',
    'care-end-date',
    'plac-basis',
    'placement-type',
    'placement-details',
    'placement-start-date',
    'placements-count',
    'emergency-placement',
    'placed-out-of-area',
    'care-plan-summary',
    'permanence-plan',
    'asylum-seeking',
    'asylum-support',
    'relevant-history',
    'life-story-work',
    'sw-team-inbox',
    'pr-holders',
    'iro',
    'personal-adviser',
    'other-agencies',
    'child-access',
    'trip-consent',
    'photo-consent',
    'photo-consent-from',
    'pr-notes',
    'no-unsupervised-contact',
    'sdq-score',
    'sdq-date',
    'social-worker-views',
    'planned-changes',
    'p16-pathway-date',
  ],
  carer: [
    'emergency-contacts',
    'parents-evening',
    'health-conditions',
    'carer-views',
    'carer-role',
    'out-of-hours-learning',
    'leisure-interests',
    'home-learning',
  ],
  child: [
    'voice-date',
    'voice-adult',
    'voice-place',
    'voice-method',
    'voice-communication',
    'voice-prompts',
    'voice-summary',
    'voice-invite-wishes',
    'ey-likes',
    'ey-good-at',
    'ey-friends',
    'ey-happy-sad',
    'aspiration-words',
    'aspiration-network',
    'aspiration-next-steps',
    'p16-living',
    'he-vacation',
  ],
  'virtual-school': ['education-history', 'attainment-statutory'],
  teacher: [
    'strengths',
    'conduct-record',
    'achievements',
    'summary-presentation',
    'summary-behaviour',
    'summary-emotion',
    'ey-areas',
    'attainment-lines',
    'attainment-date',
    'progress-acceptable',
    'progress-measures',
    'more-able',
    'behaviour-support',
    'additional-needs',
    'interventions',
    'school-views',
    'he-progress',
  ],
  parent: ['parent-views'],
};

/** Of which at least one must be answered for the part of these roles to be in a PEP. */
const views: Partial<Record<ContributorRole, readonly FieldId[]>> = {
  'social-worker': ['social-worker-views', 'care-plan-summary'],
  carer: ['carer-views', 'carer-role'],
  child: ['voice-summary', 'voice-prompts'],
};

/** The one question at which each role speaks for itself: what is not here is told there. */
const ownWords: readonly FieldId[] = [
  'social-worker-views',
  'carer-views',
  'voice-summary',
  'parent-views',
  'school-views',
];

/** Which role supplies a question; null when whoever writes the PEP does. */
export const supplierOf = (fieldId: FieldId): ContributorRole | null =>
  contributorRoles.find((role) => supplied[role].includes(fieldId)) ?? null;

const isAskedOf = (field: Field, role: ContributorRole, yearGroup: number): boolean =>
  supplied[role].includes(field.id) && mayBeAsked(field, yearGroup);

/** The sections of a form, each with the questions that are this role's; the others are left out. */
export const partOf = (
  template: Template,
  role: ContributorRole,
  yearGroup: number,
): readonly Section[] =>
  template.sections
    .map((section) => ({
      ...section,
      fields: section.fields.filter((field) => isAskedOf(field, role, yearGroup)),
    }))
    .filter(({ fields }) => fields.length > 0);

/** The roles that have something to give to this form for this year group. */
export const rolesOf = (template: Template, yearGroup: number): ContributorRole[] =>
  contributorRoles.filter(
    (role) =>
      // A voluntary plan is made by child, parents and school.
      (!template.voluntary || role === 'child' || role === 'teacher' || role === 'parent') &&
      partOf(template, role, yearGroup).length > 0,
  );

/** "asked 3 November, return by 10 November, back 9 November: Karl Marsh, on the form". */
export const contributionText = (one: Contribution): string => {
  const day = (iso: string): string => formatDate(iso).replace(/ \d{4}$/, '');
  const how = one.how === '' ? '' : contributionWays[one.how].toLowerCase();
  const told = joined([one.toldBy, how]);
  return joined([
    one.askedOn === '' ? '' : `asked ${day(one.askedOn)}`,
    one.returnBy === '' || one.backOn !== '' ? '' : `wanted by ${day(one.returnBy)}`,
    one.backOn === '' ? '' : `back ${day(one.backOn)}${told === '' ? '' : `: ${told}`}`,
  ]);
};

/** "Told by Karl Marsh, carer, on the form, 9 November 2026"; empty when nothing has come. */
export const toldText = (one: Contribution, roleName: string): string => {
  if (one.backOn === '' || one.how === '') return '';
  const how = contributionWays[one.how].toLowerCase();
  return `Told by ${one.toldBy}, ${roleName.toLowerCase()}, ${how}, ${formatDate(one.backOn)}`;
};

/**
 * Whose words an answer holds: a named person's, typed in as their part, once it is noted who told
 * it, how and when; null for what the school wrote, what it says of a part that did not come ("None:
 * not received"), and what is read from the records.
 */
const saidBy = (record: PepRecord, field: Field): Contribution | null => {
  const role = record.said[field.id];
  const answer = record.answers[field.id];
  const isSaid = answer?.kind === 'value' && isAnswered(field, answer);
  if (role === undefined || !isSaid || isKeptWithPupil(field)) return null;
  return record.contributions.find((one) => one.role === role) ?? null;
};

/** Who told the answer to a question; empty where it is nobody's but the school's. */
export const toldBy = (record: PepRecord, template: Template, field: Field): string => {
  const one = saidBy(record, field);
  return one === null ? '' : toldText(one, contributorLabel(template, one.role));
};

/** What a role is called on this form. */
export const contributorLabel = (template: Template, role: ContributorRole): string =>
  roleLabel(template, role, withoutMeeting[role]);

/** What roles are called on a form that lists nobody's meeting. */
const withoutMeeting: Partial<Record<ContributorRole, string>> = {
  child: 'Child or young person',
  parent: 'Parent or family',
  'virtual-school': 'Virtual school',
  teacher: 'Teacher or teaching assistant',
};

/** Whether somebody of this role was at the meeting or sent their views. */
const tookPart = (record: PepRecord, role: string, inMeeting: boolean): boolean =>
  rowsOf(record.answers.attendees).some(
    (row) =>
      row.cells.role === role &&
      (row.cells.contributed === 'yes' || (inMeeting && row.cells.attended === 'yes')),
  );

/** Whether a role's part is in this PEP; what was taken over and not confirmed is not. */
export const partIsHere = (
  record: PepRecord,
  template: Template,
  role: ContributorRole,
): boolean => {
  const given = record.contributions.find((one) => one.role === role);
  if (given && given.backOn !== '') return true;
  // The virtual school takes part in the meeting; the others are asked for their own words.
  if (tookPart(record, role, role === 'virtual-school')) return true;
  const carried = new Set(record.carried);
  return (views[role] ?? []).some((id) => {
    const field = findField(template, id);
    const answer = record.answers[id];
    // "None: not received" is no part of theirs.
    const isSaid = answer?.kind === 'value' && field !== undefined && isAnswered(field, answer);
    return isSaid && !carried.has(id);
  });
};

/** A part that is not in the PEP, in a sentence. */
export type MissingPart = { role: ContributorRole; sentence: string };

/** Luton asks all of these to work together with the designated teacher. */
const expected: readonly ContributorRole[] = ['child', 'carer', 'social-worker', 'virtual-school'];

/** The parts that this PEP should have and has not, and those asked for and not back. */
export const missingParts = (record: PepRecord, template: Template): MissingPart[] => {
  // A voluntary plan is made by child, parents and school; nobody else has to have a part in it.
  const wanted: readonly ContributorRole[] = template.voluntary ? ['child'] : expected;
  return contributorRoles.flatMap((role) => {
    const one = record.contributions.find((given) => given.role === role);
    const asked = one !== undefined && one.askedOn !== '' && one.backOn === '';
    if ((!asked && !wanted.includes(role)) || partIsHere(record, template, role)) return [];
    const label = contributorLabel(template, role);
    const sentence = asked
      ? `${label}: asked on ${formatDate(one.askedOn)}, not back yet.`
      : `${label}: nothing is here, and nothing was asked for.`;
    return [{ role, sentence }];
  });
};

/** What became of a part, as a document says it at its person's place. */
export type PartLine = { role: ContributorRole; label: string; text: string };

/**
 * Role by role, as a document says it: what was asked for, wanted by when and given; what had not
 * come by the day of sign-off; and whose part was never asked for. A part that is here and was not
 * asked for has no line.
 */
export const partLines = (record: PepRecord, template: Template): PartLine[] => {
  const lacking = new Set(missingParts(record, template).map(({ role }) => role));
  const by =
    record.signedOff === null
      ? 'is not here'
      : `had not come by ${formatDate(record.signedOff.on)}, when this was signed off`;
  return contributorRoles.flatMap((role) => {
    const label = contributorLabel(template, role);
    const given = record.contributions.find((one) => one.role === role);
    const told = given === undefined ? '' : contributionText(given);
    if (told === '' && !lacking.has(role)) return [];
    const never = 'their part was never asked for, and is not here';
    return [
      { role, label, text: !lacking.has(role) ? told : told === '' ? never : `${told}; ${by}` },
    ];
  });
};

/** What stands at the place of a role's own words when they are not here; empty where they are. */
export const whyNotHere = (record: PepRecord, template: Template, field: Field): string => {
  const role = supplierOf(field.id);
  if (role === null || !ownWords.includes(field.id)) return '';
  if (!missingParts(record, template).some((one) => one.role === role)) return '';
  const line = partLines(record, template).find((one) => one.role === role);
  return line === undefined ? '' : `${line.label}: ${line.text}.`;
};
