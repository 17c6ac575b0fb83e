import { z } from 'zod';
import { type School, school } from '../../school/school.ts';
import { academicYear, type TermDates, type TermKey } from '../../school/terms.ts';
import { termsInOrder } from '../../school/terms-in-order.ts';
import { changes, reads, returns } from '../define.ts';

/** The school and its terms. */
export const schoolCalls = {
  'school.get': reads(z.object({}), returns<School>(), 'nobody', ['school']),
  'school.save': changes(school, returns<School>(), 'nobody'),
  'terms.list': reads(z.object({}), returns<TermDates[]>(), 'nobody', ['school']),
  'terms.save': changes(
    z.object({ academicYear, terms: termsInOrder.max(3) }),
    returns<TermDates[]>(),
    'nobody',
  ),
  /** The term that today belongs to. */
  'terms.current': reads(z.object({}), returns<TermKey>(), 'nobody', ['school']),
} as const;
