import path from 'node:path';
import { newestOf } from '#domain/form/forms/index.ts';
import { renderBlankForm } from '#electron/documents/blank-form.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { chooseFolder, freeName, leaveOne } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { schoolOf } from '../kernel/records.ts';
import { required } from '../kernel/refusal.ts';

/** Forms to be filled in by hand; they hold nobody's data, and are registered all the same. */
export const blankFormServices = (context: Context): Plain<'documents.blankForm'> => ({
  'documents.blankForm': async ({ templateId, yearGroup, all }) => {
    const { env } = context;
    const template = required(newestOf(templateId) ?? null, 'There is no such form.');
    const school = context.read(schoolOf);
    const folder = await chooseFolder(env, 'Choose a folder for the blank form');
    const { bytes, pages } = await making(env, () =>
      renderBlankForm({ template, yearGroup, all, schoolName: school.name, date: env.today() }),
    );
    const fileName = freeName(folder, `blank-form-${template.id}`, '.pdf');
    return leaveOne(context, {
      kind: 'blank-form',
      file: path.join(folder, fileName),
      bytes,
      pages,
    });
  },
});
