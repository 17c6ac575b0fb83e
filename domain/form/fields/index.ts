import type { DeclaredSection } from '../declaration.ts';
import { higherEducationPart, postSixteenPart } from './after-sixteen.ts';
import { care, people, permissions, pupil } from './child.ts';
import { earlyYearsPart } from './early-years.ts';
import { feedback } from './feedback.ts';
import { agreement, aspirations, transition } from './future.ts';
import { header } from './header.ts';
import { development, history, needs, progress } from './learning.ts';
import { meeting } from './meeting.ts';
import { review, support } from './support.ts';
import { plan, type targetFields } from './targets.ts';
import { adultsViews, childsViews } from './voices.ts';
import type { planAgreement } from './voluntary-plan.ts';
import { attendance, health, wellbeing } from './wellbeing.ts';

const sections = [
  header,
  pupil,
  care,
  people,
  permissions,
  meeting,
  health,
  wellbeing,
  attendance,
  history,
  earlyYearsPart,
  postSixteenPart,
  higherEducationPart,
  progress,
  needs,
  development,
  childsViews,
  adultsViews,
  support,
  review,
  plan,
  transition,
  aspirations,
  agreement,
  feedback,
];

/** The id of a question of the form: one that the declarations give, and no other. */
export type FieldId = ((typeof sections)[number] | typeof planAgreement)['fields'][number]['id'];

/** The id of a part of a target. */
export type TargetFieldId = (typeof targetFields)[number]['id'];

export type AnyFieldId = FieldId | TargetFieldId;

/**
 * Every section of the field catalogue, A to Y, each field declared once for all phases. A field that
 * names another which is declared nowhere does not compile here.
 */
export const everySection: readonly DeclaredSection<FieldId, FieldId>[] = sections;
