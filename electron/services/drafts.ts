import type { draftCalls } from '#domain/contract/drafts.ts';
import { getDraft } from '#electron/store/drafts.ts';
import type { Context, Plain } from './context.ts';

/** What is being typed into forms that are not finished. */
export const draftServices = (context: Context): Plain<keyof typeof draftCalls> => ({
  'drafts.get': ({ key }) => context.read((read) => getDraft(read, key)),

  'drafts.save': ({ key, value, act }) => {
    context.write((write) => write.setDraft(key, value, act));
    return null;
  },
});
