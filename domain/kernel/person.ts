import { z } from 'zod';
import { isEmail, plainEmail } from './address.ts';
import { joined, shortText } from './text.ts';

/** An e-mail address, or nothing. */
export const optionalEmail = z
  .string()
  .transform(plainEmail)
  .pipe(
    z
      .string()
      .max(200)
      .refine((text) => text === '' || isEmail(text), {
        message: 'An e-mail address looks like name@example.org.',
      }),
  );

/** Someone around the child: any part may be left empty. */
export const person = z.object({
  name: shortText.default(''),
  email: optionalEmail.default(''),
  phone: shortText.default(''),
});

export type Person = z.infer<typeof person>;

/** Nobody: what a record says of a person who is not known. */
export const noPerson: Person = { name: '', email: '', phone: '' };

/** "Karl Marsh, karl@example.org, 01582 000180": what is known of a person. */
export const personText = ({ name, email, phone }: Person): string => joined([name, email, phone]);
