import type { authorityCalls } from '#domain/contract/calls/authority.ts';
import {
  getRate,
  listRates,
  removeRate,
  rulesOf,
  saveRate,
  saveRules,
} from '#electron/store/authority/rates.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOf } from '../kernel/records.ts';
import { required } from '../kernel/refusal.ts';

/** The rates of PP+, and what authorities say of their money. */
export const rateServices = (
  context: Context,
): Plain<Extract<keyof typeof authorityCalls, `${'rates' | 'moneyRules'}.${string}`>> => ({
  'rates.list': () => context.read(listRates),

  'rates.save': ({ id, rate }) =>
    context.change((write) => {
      if (rate.authorityId !== null) authorityOf(write, rate.authorityId);
      if (id !== null) required(getRate(write, id), 'This rate is no longer in the records.');
      return saveRate(write, id, rate);
    }),

  'rates.remove': ({ id }) =>
    context.alter((write) => {
      required(getRate(write, id), 'This rate is no longer in the records.');
      removeRate(write, id);
    }),

  'moneyRules.get': ({ authorityId }) => context.read((read) => rulesOf(read, authorityId)),

  'moneyRules.save': ({ authorityId, rules }) =>
    context.change((write) => {
      authorityOf(write, authorityId);
      return saveRules(write, authorityId, rules);
    }),
});
