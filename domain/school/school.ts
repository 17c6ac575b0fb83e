import { z } from 'zod';
import { oneOf } from '../kernel/one-of.ts';
import { optionalEmail } from '../kernel/person.ts';
import { shortText } from '../kernel/text.ts';

const digits = (count: number, what: string) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(/[\s/-]/g, ''))
    .refine((text) => text === '' || new RegExp(`^\\d{${count}}$`).test(text), {
      message: `${what} has ${count} digits.`,
    });

/** By what the head of each page says whose paper it is: enough to tell two brothers apart. */
export const pageNames = {
  initials: 'Initials, with the code that stands in file names',
  name: 'The name',
} as const;
export type PageName = keyof typeof pageNames;

/** The school itself, as it is printed on every PEP. */
export const school = z.object({
  name: shortText.pipe(z.string().min(1, "Write the school's name.")),
  /** Unique reference number: identifies the establishment, 6 digits; may be left empty. */
  urn: digits(6, 'A URN').default(''),
  /** "DfE number": authority (3 digits) and establishment (4); shown as 821/2001. */
  laestab: digits(7, 'A LAESTAB (DfE number)').default(''),
  designatedTeacher: shortText.pipe(z.string().min(1, "Write the designated teacher's name.")),
  designatedTeacherEmail: optionalEmail.default(''),
  pagesBy: oneOf(pageNames).default('initials'),
});
export type School = z.infer<typeof school>;

/** "821/2001". */
export const laestabLabel = (laestab: string): string =>
  laestab.length === 7 ? `${laestab.slice(0, 3)}/${laestab.slice(3)}` : laestab;
