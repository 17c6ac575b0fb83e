import { z } from 'zod';
import { type Authority, authorityInput } from '../../authority/authority.ts';
import { type WholeAuthority, wholeAuthority } from '../../authority/file.ts';
import { type MoneyRules, moneyRules } from '../../authority/money-rules.ts';
import { type Rate, rateInput } from '../../authority/rates.ts';
import { type Changed, call, id, returns } from '../define.ts';

/** What is written down of the authorities: profile, rates, rules of money, rubric, and their files. */
export const authorityCalls = {
  /** Saves an authority as a file where the teacher chooses; it holds nothing about pupils. */
  'authorities.exportFile': call(z.object({ id }), returns<{ fileName: string }>()),
  /** Asks for such a file, checks it, and gives what it says; nothing is recorded yet. */
  'authorities.readFile': call(
    z.object({}),
    returns<{ fileName: string; whole: WholeAuthority }>(),
  ),
  /** All that is written down of an authority: itself, its dated rates, rules and rubric. */
  'authorities.whole': call(z.object({ id }), returns<WholeAuthority>()),
  /**
   * Makes an authority say this, in one change; a new one without an id. What is left out of it
   * stays as it is.
   */
  'authorities.replace': call(
    z.object({ id: id.nullable(), whole: wholeAuthority }),
    returns<Changed<Authority>>(),
  ),
  /** Every rate: national ones and those of each authority. */
  'rates.list': call(z.object({}), returns<Rate[]>()),
  'rates.save': call(z.object({ id: id.nullable(), rate: rateInput }), returns<Changed<Rate>>()),
  'rates.remove': call(z.object({ id }), returns<Changed<null>>()),
  'moneyRules.get': call(z.object({ authorityId: id }), returns<MoneyRules>()),
  'moneyRules.save': call(
    z.object({ authorityId: id, rules: moneyRules }),
    returns<Changed<MoneyRules>>(),
  ),
  /** Asks for a rubric file, checks it, and uses it for all PEPs of this PEP's authority. */
  'rubrics.readFile': call(z.object({ pepId: id }), returns<Changed<{ fileName: string }>>()),
  /** Goes back to the rubric that comes with the program. */
  'rubrics.forget': call(z.object({ pepId: id }), returns<Changed<null>>()),
  'authorities.list': call(z.object({}), returns<Authority[]>()),
  'authorities.save': call(
    z.object({ id: id.nullable(), authority: authorityInput }),
    returns<Changed<Authority>>(),
  ),
  /** Refused with `not-allowed` while a pupil still belongs to it. */
  'authorities.remove': call(z.object({ id }), returns<Changed<null>>()),
} as const;
