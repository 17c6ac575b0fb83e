import { getDraft } from '#electron/store/form/drafts.ts';
import type { Context, Plain } from '../kernel/context.ts';

/** What is being typed into forms that are not finished. */
export const draftServices = (context: Context): Plain<'drafts.get' | 'drafts.save'> => ({
  'drafts.get': ({ key }) => context.read((read) => getDraft(read, key)),

  'drafts.save': ({ key, value, act }) => {
    context.write((write) => write.setDraft(key, value, act));
    return null;
  },
});
