import { profileOf } from '../authority/profile.ts';
import { rowsOf, textOf } from '../form/answer.ts';
import { hasNoPlace, requiredAttendees } from '../form/conditions.ts';
import type { FieldId } from '../form/fields/index.ts';
import type { PepRecord } from '../form/record.ts';
import { findField, type Template } from '../form/template.ts';
import { formatPence } from '../kernel/money.ts';
import { meetingDateOddity, nextDateOddity } from '../meeting/dates.ts';
import { roleLabel } from '../meeting/people.ts';
import { balanceOf } from '../ppplus/balance.ts';
import { calledName } from '../pupil/pupil.ts';
import type { TermDates } from '../school/terms.ts';

/** Something worth a second look before sign-off; it never stands in the way. */
export type Advice = { fieldId: FieldId; message: string; source: string };

const hasTargetOf = (record: PepRecord, needType: string): boolean =>
  record.targets.some((t) => textOf(t.answers['target-need-type']) === needType);

const needsAdvice = (record: PepRecord, template: Template): Advice[] => {
  const advice: Advice[] = [];
  const developmental = findField(template, 'developmental-needs');
  const nil = record.answers['developmental-needs']?.kind === 'none';
  if (!hasTargetOf(record, 'educational')) {
    advice.push({
      fieldId: 'targets',
      message: 'No target is for an educational need.',
      source: 'Luton: the PEP identifies educational needs',
    });
  }
  if (developmental && !nil && !hasTargetOf(record, 'developmental')) {
    advice.push({
      fieldId: 'targets',
      message: 'No target is for a need linked to attachment or trauma.',
      source: 'Luton: the PEP identifies developmental needs',
    });
  }
  return advice;
};

/** "The designated teacher", or who takes that part in this phase. */
export const leadWords = (template: Template): string =>
  `The ${roleLabel(template, 'designated-teacher', 'designated teacher').toLowerCase()}`;

const roleWords = (template: Template): Record<(typeof requiredAttendees)[number], string> => ({
  'social-worker': 'The social worker',
  carer: 'The carer',
  'designated-teacher': leadWords(template),
});

const meetingAdvice = (record: PepRecord, template: Template): Advice[] =>
  (profileOf(record.authority).attendance === 'off' ? [] : requiredAttendees)
    .filter(
      (role) =>
        !rowsOf(record.answers.attendees).some(
          (row) => row.cells.role === role && row.cells.attended === 'yes',
        ),
    )
    .map((role) => ({
      fieldId: 'attendees',
      message: `${roleWords(template)[role]} is not marked as having been at the meeting.`,
      source: 'Luton: social workers, carers and designated teachers should all attend',
    }));

/** A child without a school place must have suitable education at once (DfE 2018). */
const placeAdvice = (record: PepRecord, template: Template): Advice[] =>
  hasNoPlace(record) &&
  findField(template, 'education-not-in-school') &&
  rowsOf(record.answers['education-not-in-school']).length === 0
    ? [
        {
          fieldId: 'education-not-in-school',
          message: `${calledName(record.pupil)} has no school place, and no education is arranged meanwhile.`,
          source: 'DfE 2018: suitable education at once where a child is not in school',
        },
      ]
    : [];

const moneyAdvice = (record: PepRecord): Advice[] => {
  const balance = balanceOf(record.ppPlus.awardedPence, record.ppPlus.lines);
  const advice: Advice[] = [];
  if (balance.left !== null && balance.left < 0) {
    advice.push({
      fieldId: 'pp-plan',
      message: `PP+ is overspent by ${formatPence(-balance.left)}.`,
      source: 'Award and spending of this term',
    });
  }
  if (record.ppPlus.lines.some((line) => line.targetId === null)) {
    advice.push({
      fieldId: 'pp-plan',
      message: 'Some PP+ spending is not linked to a target.',
      source: 'Luton: PP+ must be linked to PEP targets',
    });
  }
  return advice;
};

const dateAdvice = (record: PepRecord, terms: readonly TermDates[]): Advice[] => {
  const oddities: Advice[] = [
    {
      fieldId: 'meeting-date',
      message: meetingDateOddity(record, terms).replace(/^This/, 'The day of the meeting'),
      source: 'The last PEP, and the terms under Settings',
    },
    {
      fieldId: 'next-pep-date',
      message: nextDateOddity(record, terms),
      source: 'Luton: the PEP should be reviewed termly',
    },
  ];
  return oddities.filter(({ message }) => message !== '');
};

/**
 * What a careful reader would ask about before this PEP goes to the virtual school. `terms` are the
 * school's, as far as they have been entered.
 */
export const adviceOn = (
  template: Template,
  record: PepRecord,
  terms: readonly TermDates[] = [],
): Advice[] => [
  ...dateAdvice(record, terms),
  // No authority asks for a voluntary plan.
  ...(template.voluntary
    ? []
    : [
        ...placeAdvice(record, template),
        ...needsAdvice(record, template),
        ...meetingAdvice(record, template),
      ]),
  ...moneyAdvice(record),
];
