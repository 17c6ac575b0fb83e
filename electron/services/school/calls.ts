import type { schoolCalls } from '#domain/contract/calls/school.ts';
import { academicYearLabel, termOn } from '#domain/school/terms.ts';
import { orderProblems } from '#domain/school/terms-in-order.ts';
import { saveSchool } from '#electron/store/school/school.ts';
import { listTerms, saveTerms } from '#electron/store/school/terms.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { schoolOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { tellKeyring } from './tell-keyring.ts';

/** The school and its terms. */
export const schoolServices = (context: Context): Plain<keyof typeof schoolCalls> => {
  const { env } = context;

  return {
    'school.get': () => context.read(schoolOf),

    'school.save': (school) => {
      const saved = context.change((write) => {
        saveSchool(write, school, env.today());
        return schoolOf(write);
      });
      tellKeyring(context, school);
      return saved;
    },

    'terms.list': () => context.read(listTerms),

    'terms.save': ({ academicYear, terms }) =>
      context.change((write) => {
        if (terms.some((t) => t.academicYear !== academicYear)) {
          throw new Refusal(
            'bad-input',
            `These terms do not all belong to ${academicYearLabel(academicYear)}.`,
          );
        }
        saveTerms(write, academicYear, terms);
        const all = listTerms(write);
        // The year before and the year after are not on the form that was sent.
        const [problem] = orderProblems(all);
        if (problem) throw new Refusal('bad-input', problem.message);
        return all;
      }),

    'terms.current': () => context.read((read) => termOn(env.today(), listTerms(read))),
  };
};
