import path from 'node:path';
import { newestOf } from '#domain/form/forms/index.ts';
import { renderBlankForm } from '#electron/documents/blank-form.ts';
import { registerExport } from '#electron/store/documents/exports.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { exportRow } from '../kernel/export-row.ts';
import { freeName, leave, sha256 } from '../kernel/leaving.ts';
import { making } from '../kernel/making.ts';
import { schoolOf } from '../kernel/records.ts';
import { Refusal, required } from '../kernel/refusal.ts';

/** Forms to be filled in by hand; they hold nobody's data, and are registered all the same. */
export const blankFormServices = (context: Context): Plain<'documents.blankForm'> => ({
  'documents.blankForm': async ({ templateId, yearGroup }) => {
    const { env } = context;
    const template = required(newestOf(templateId) ?? null, 'There is no such form.');
    const school = context.read(schoolOf);
    const folder = await env.dialogs.openFolder({ title: 'Choose a folder for the blank form' });
    if (folder === null) throw new Refusal('cancelled', 'Nothing was saved.');
    const { bytes, pages } = await making(env, () =>
      renderBlankForm({ template, yearGroup, schoolName: school.name, date: env.today() }),
    );
    const fileName = freeName(folder, `blank-form-${template.id}`, '.pdf');
    return leave(context, path.join(folder, fileName), bytes, (write) =>
      exportRow(
        write,
        registerExport(write, {
          kind: 'blank-form',
          pepId: null,
          pupilId: null,
          recipient: null,
          folder,
          fileName,
          pages,
          bytes: bytes.length,
          sha256: sha256(bytes),
        }),
      ),
    );
  },
});
