import path from 'node:path';
import { type Rubric, rubricSchema } from '#domain/authority/rubric.ts';
import type { authorityCalls } from '#domain/contract/calls/authority.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { saveRubric } from '#electron/store/quality/views.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { pepOf, pupilOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { readJson, unreadable } from './read-json.ts';

/** An authority's own rubric, read from a file. */
export const rubricServices = (
  context: Context,
): Plain<Extract<keyof typeof authorityCalls, `rubrics.${string}`>> => {
  const { env } = context;

  const authorityIdOf = (read: Read, pepId: string): string => {
    const { authorityId } = pupilOf(read, pepOf(read, pepId).pupilId);
    if (authorityId !== '') return authorityId;
    throw new Refusal('not-allowed', 'No authority looks after this pupil.');
  };

  return {
    'rubrics.readFile': async ({ pepId }) => {
      const file = await env.dialogs.openFile({
        title: 'Choose a rubric',
        filters: [{ name: 'Rubric', extensions: ['json'] }],
      });
      if (file === null) throw new Refusal('cancelled', 'Nothing was changed.');
      const rubric = readRubric(file);
      return context.change((write) => {
        saveRubric(write, authorityIdOf(write, pepId), rubric);
        return { fileName: path.basename(file) };
      });
    },

    'rubrics.forget': ({ pepId }) =>
      context.alter((write) => saveRubric(write, authorityIdOf(write, pepId), null)),
  };
};

/** More than any rubric in words; a larger file is something else. */
const largestFile = 512 * 1024;

const readRubric = (file: string): Rubric => {
  const checked = rubricSchema.safeParse(readJson(file, largestFile, 'This is not a rubric.'));
  if (checked.success) return checked.data;
  const [problem] = checked.error.issues;
  throw unreadable(
    `This rubric cannot be read (${problem?.path.join(', ') || 'file'}: ${problem?.message}).`,
  );
};
