import { z } from 'zod';
import { type School, school } from '../../school/school.ts';
import { academicYear, type TermDates, type TermKey } from '../../school/terms.ts';
import { termsInOrder } from '../../school/terms-in-order.ts';
import { type Changed, call, returns } from '../define.ts';

/** The school and its terms. */
export const schoolCalls = {
  'school.get': call(z.object({}), returns<School>()),
  'school.save': call(school, returns<Changed<School>>()),
  'terms.list': call(z.object({}), returns<TermDates[]>()),
  'terms.save': call(
    z.object({ academicYear, terms: termsInOrder.max(3) }),
    returns<Changed<TermDates[]>>(),
  ),
  /** The term that today belongs to. */
  'terms.current': call(z.object({}), returns<TermKey>()),
} as const;
