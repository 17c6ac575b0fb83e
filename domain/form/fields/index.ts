import type { DeclaredSection } from '../forms/declared.ts';
import { higherEducationPart, postSixteenPart } from './after-sixteen.ts';
import { care, people, permissions, pupil } from './child.ts';
import { earlyYearsPart } from './early-years.ts';
import { feedback } from './feedback.ts';
import { agreement, aspirations, transition } from './future.ts';
import { header } from './header.ts';
import { development, history, needs, progress } from './learning.ts';
import { meeting } from './meeting.ts';
import { review, support } from './support.ts';
import { plan } from './targets.ts';
import { adultsViews, childsViews } from './voices.ts';
import { attendance, health, wellbeing } from './wellbeing.ts';

export { targetFields } from './targets.ts';

/** Every section of the field catalogue, A to Y, each field declared once for all phases. */
export const everySection: readonly DeclaredSection[] = [
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
