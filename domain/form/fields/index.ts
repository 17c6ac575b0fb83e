import type { DeclaredSection } from '../declaration.ts';
import { childsViews, pupil } from './about-me.ts';
import { agreement } from './agreed.ts';
import { care } from './care-and-people/care.ts';
import { people } from './care-and-people/people.ts';
import { permissions } from './care-and-people/permissions.ts';
import { adultsViews } from './care-and-people/views.ts';
import type { planAgreement } from './care-and-people/voluntary-plan.ts';
import { higherEducationPart, postSixteenPart } from './learning/after-sixteen.ts';
import { earlyYearsPart } from './learning/early-years.ts';
import { history } from './learning/education-so-far.ts';
import { progress } from './learning/progress.ts';
import { development, health, needs, wellbeing } from './needs.ts';
import { attendance, review } from './since-last-time.ts';
import { support } from './support.ts';
import { plan, type targetFields } from './targets.ts';
import { header } from './the-meeting/about-this-pep.ts';
import { meeting } from './the-meeting/meeting.ts';
import { aspirations, transition } from './what-comes-next.ts';

const sections = [
  pupil,
  childsViews,
  care,
  people,
  permissions,
  adultsViews,
  attendance,
  review,
  history,
  earlyYearsPart,
  postSixteenPart,
  higherEducationPart,
  progress,
  needs,
  development,
  health,
  wellbeing,
  support,
  plan,
  transition,
  aspirations,
  header,
  meeting,
  agreement,
];

/** The id of a question of the form: one that the declarations give, and no other. */
export type FieldId = ((typeof sections)[number] | typeof planAgreement)['fields'][number]['id'];

/** The id of a part of a target. */
export type TargetFieldId = (typeof targetFields)[number]['id'];

/** The id of whatever is answered. */
export type AnyFieldId = FieldId | TargetFieldId;

/**
 * Every section of the field catalogue, in the order of the form’s ten parts, each field declared once for all phases. A field that
 * names another which is declared nowhere does not compile here.
 */
export const everySection: readonly DeclaredSection<FieldId, FieldId>[] = sections;
