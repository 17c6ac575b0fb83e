import {
  hasPupils,
  listAuthorities,
  removeAuthority,
} from '#electron/store/authority/authorities.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { Refusal } from '../kernel/refusal.ts';
import { keepAuthority } from './whole.ts';

/** What is written down of the authorities. */
export const authorityServices = (
  context: Context,
): Plain<'authorities.list' | 'authorities.save' | 'authorities.remove'> => ({
  'authorities.list': () => context.read(listAuthorities),

  'authorities.save': ({ id, authority }) =>
    context.change((write) => keepAuthority(write, id, authority)),

  'authorities.remove': ({ id }) =>
    context.alter((write) => {
      if (hasPupils(write, id)) {
        throw new Refusal(
          'not-allowed',
          'Pupils still belong to this authority. Give them another one first.',
        );
      }
      removeAuthority(write, id);
    }),
});
