import { changesOfPupil } from '#electron/store/history/changes.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { describeChanges } from './describe.ts';

/** As many changes as a teacher would read back through. */
const historyLimit = 2000;

/** What was changed, by whom. */
export const historyServices = (context: Context): Plain<'pupils.history'> => ({
  'pupils.history': ({ id }) =>
    context.read((read) => describeChanges(changesOfPupil(read, id, historyLimit))),
});
