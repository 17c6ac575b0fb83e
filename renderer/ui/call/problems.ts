import type { z } from 'zod';

/** What does not fit, by the field's path ("contact.email"): the first sentence for each. */
export type Problems = Readonly<Record<string, string>>;

/** Checks a draft against the contract's own schema. Empty when everything fits. */
export const problemsOf = (schema: z.ZodType, draft: unknown): Problems => {
  const checked = schema.safeParse(draft);
  if (checked.success) return {};
  const problems: Record<string, string> = {};
  for (const { path, message } of checked.error.issues) {
    problems[path.join('.')] ??= message;
  }
  return problems;
};
