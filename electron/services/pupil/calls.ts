import type { pupilCalls } from '#domain/contract/calls/pupil.ts';
import { remarksOn } from '#domain/pupil/alike.ts';
import { comingBackProblem, leavingProblem } from '#domain/pupil/stays.ts';
import {
  addPupil,
  comeBack,
  pupilNames,
  savePupil,
  setPupilLeft,
} from '#electron/store/pupil/pupils.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOfPupil, pupilOf } from '../kernel/records.ts';
import { Refusal } from '../kernel/refusal.ts';
import { refuseSameUpn } from './same-upn.ts';

const refuse = (problem: string | null, field: string): void => {
  if (problem !== null) throw new Refusal('bad-input', problem, field);
};

const refuseUnborn = (dateOfBirth: string, today: string): void =>
  refuse(dateOfBirth > today ? 'This day is still to come. Check the year.' : null, 'dateOfBirth');

/** Pupils, and what happens to them between PEPs. */
export const pupilServices = (
  context: Context,
): Plain<Extract<keyof typeof pupilCalls, `pupils.${string}`>> => {
  const { env } = context;

  return {
    'pupils.get': ({ id }) => context.read((read) => pupilOf(read, id)),

    'pupils.add': (pupil) =>
      context.change((write) => {
        authorityOfPupil(write, pupil);
        refuseUnborn(pupil.dateOfBirth, env.today());
        refuseSameUpn(write, pupil.upn, null, env.today());
        return addPupil(write, pupil);
      }),

    'pupils.save': ({ id, pupil }) =>
      context.change((write) => {
        authorityOfPupil(write, pupil);
        const before = pupilOf(write, id);
        refuseUnborn(pupil.dateOfBirth, env.today());
        if (pupil.upn !== before.upn) refuseSameUpn(write, pupil.upn, id, env.today());
        return savePupil(write, id, pupil);
      }),

    'pupils.setLeft': ({ id, leftOn }) =>
      context.change((write) => {
        const pupil = pupilOf(write, id);
        if (leftOn !== '') refuse(leavingProblem(pupil, leftOn, env.today()), 'leftOn');
        return setPupilLeft(write, id, leftOn);
      }),

    'pupils.comeBack': ({ id, on }) =>
      context.change((write) => {
        const pupil = pupilOf(write, id);
        refuse(comingBackProblem(pupil, on), 'on');
        return comeBack(write, pupil, on);
      }),

    'pupils.remarks': (pupil) =>
      context.read((read) => remarksOn(pupil, pupilNames(read), env.today())),
  };
};
