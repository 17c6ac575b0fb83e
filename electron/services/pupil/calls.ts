import type { pupilCalls } from '#domain/contract/calls/pupil.ts';
import { addPupil, savePupil, setPupilLeft } from '#electron/store/pupil/pupils.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOf, pupilOf } from '../kernel/records.ts';
import { refuseSameUpn } from './same-upn.ts';

/** Pupils, and what happens to them between PEPs. */
export const pupilServices = (
  context: Context,
): Plain<Extract<keyof typeof pupilCalls, `pupils.${string}`>> => {
  const { env } = context;

  return {
    'pupils.get': ({ id }) => context.read((read) => pupilOf(read, id)),

    'pupils.add': (pupil) =>
      context.change((write) => {
        authorityOf(write, pupil.authorityId);
        refuseSameUpn(write, pupil.upn, null, env.today());
        return addPupil(write, pupil);
      }),

    'pupils.save': ({ id, pupil }) =>
      context.change((write) => {
        authorityOf(write, pupil.authorityId);
        const before = pupilOf(write, id);
        if (pupil.upn !== before.upn) refuseSameUpn(write, pupil.upn, id, env.today());
        return savePupil(write, id, pupil);
      }),

    'pupils.setLeft': ({ id, leftOn }) =>
      context.change((write) => {
        pupilOf(write, id);
        return setPupilLeft(write, id, leftOn);
      }),
  };
};
