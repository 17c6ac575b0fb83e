import { z } from 'zod';
import { type Authority, authorityInput } from '../../authority/authority.ts';
import { type WholeAuthority, wholeAuthority } from '../../authority/file.ts';
import { type MoneyRules, moneyRules } from '../../authority/money-rules.ts';
import { type Rate, rateInput } from '../../authority/rates.ts';
import { changes, id, reads, returns, writes } from '../define.ts';

/** What is written down of the authorities: profile, rates, rules of money, rubric, and their files. */
export const authorityCalls = {
  /** Saves an authority as a file where the teacher chooses; it holds nothing about pupils. */
  'authorities.exportFile': writes(
    z.object({ id }),
    returns<{ fileName: string }>(),
    'nobody',
    'leaves',
  ),
  /** Asks for such a file, checks it, and gives what it says; nothing is recorded yet. */
  'authorities.readFile': reads(
    z.object({}),
    returns<{ fileName: string; whole: WholeAuthority }>(),
    'nobody',
  ),
  /** All that is written down of an authority: itself, its dated rates, rules and rubric. */
  'authorities.whole': reads(z.object({ id }), returns<WholeAuthority>(), 'nobody', ['authority']),
  /**
   * Makes an authority say this, in one change; a new one without an id. What is left out of it
   * stays as it is.
   */
  'authorities.replace': changes(
    z.object({ id: id.nullable(), whole: wholeAuthority }),
    returns<Authority>(),
    'nobody',
  ),
  /** Every rate: national ones and those of each authority. */
  'rates.list': reads(z.object({}), returns<Rate[]>(), 'nobody', ['authority']),
  'rates.save': changes(
    z.object({ id: id.nullable(), rate: rateInput }),
    returns<Rate>(),
    'nobody',
  ),
  'rates.remove': changes(z.object({ id }), returns<null>(), 'nobody'),
  'moneyRules.get': reads(z.object({ authorityId: id }), returns<MoneyRules>(), 'nobody', [
    'authority',
  ]),
  'moneyRules.save': changes(
    z.object({ authorityId: id, rules: moneyRules }),
    returns<MoneyRules>(),
    'nobody',
  ),
  /** Asks for a rubric file, checks it, and uses it for all PEPs of this PEP's authority. */
  'rubrics.readFile': changes(z.object({ pepId: id }), returns<{ fileName: string }>(), 'many'),
  /** Goes back to the rubric that comes with the program. */
  'rubrics.forget': changes(z.object({ pepId: id }), returns<null>(), 'many'),
  'authorities.list': reads(z.object({}), returns<Authority[]>(), 'nobody', ['authority']),
  'authorities.save': changes(
    z.object({ id: id.nullable(), authority: authorityInput }),
    returns<Authority>(),
    'nobody',
  ),
  /** Refused with `not-allowed` while a pupil still belongs to it. */
  'authorities.remove': changes(z.object({ id }), returns<null>(), 'nobody'),
} as const;
