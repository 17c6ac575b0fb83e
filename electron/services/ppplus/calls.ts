import { profileOf } from '#domain/authority/profile.ts';
import { rateOn } from '#domain/authority/rates.ts';
import type { ppplusCalls } from '#domain/contract/calls/ppplus.ts';
import type { Clock } from '#domain/ppplus/clocks.ts';
import { decidingDay } from '#domain/ppplus/expected.ts';
import { spendingCategory } from '#domain/ppplus/spending.ts';
import { lineWarnings } from '#domain/ppplus/warnings.ts';
import { yearGroupOf } from '#domain/pupil/years-apart.ts';
import { targetLabel } from '#domain/review/target.ts';
import { listAuthorities } from '#electron/store/authority/authorities.ts';
import { receiptsOf } from '#electron/store/files/attachments.ts';
import { ledgerOf, suppliersUsed } from '#electron/store/ppplus/lines.ts';
import { targetsOf } from '#electron/store/review/targets.ts';
import { newestPepsOf } from '#electron/store/stages/peps.ts';
import { addFile, attachmentRow } from '../files/calls.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { authorityOfPupil, pupilOf } from '../kernel/records.ts';
import { required } from '../kernel/refusal.ts';
import { listNames } from '../pupil/names.ts';
import { awardServices } from './award-calls.ts';
import { moneyFacts } from './awards.ts';
import { moneyStandings, namesOf, pupilMoney, warningsOf } from './balances.ts';
import { lineServices } from './line-calls.ts';
import { overviewOf } from './overview.ts';
import { broughtIn } from './payer.ts';
import { statementOf } from './statement.ts';
import { exportStatement } from './statement-out.ts';
import { ruledLines } from './tuition.ts';

/** How many suppliers are offered while a line is written. */
const suppliersOffered = 50;

/** Awards and spending of PP+. */
export const ppplusServices = (context: Context): Plain<keyof typeof ppplusCalls> => {
  const { env } = context;
  return {
    ...awardServices(context),
    ...lineServices(context),

    'ppplus.overview': ({ clock }) => context.read((read) => overviewOf(read, clock, env.today())),

    'ppplus.ledger': ({ pupilId, term }) =>
      context.read((read) => {
        const today = env.today();
        const facts = moneyFacts(read, today);
        const pupil = pupilOf(read, pupilId);
        const authority = authorityOfPupil(read, pupil);
        const yearGroup = yearGroupOf(pupil, term);
        const owner = { pupil, authority };
        const on: Clock = { by: 'term', ...term };
        const authorities = listAuthorities(read);
        const [found] = moneyStandings(read, [owner], on, facts, namesOf(authorities));
        const standing = required(found, 'This pupil is no longer in the records.');
        const lines = ledgerOf(read, pupilId, term);
        const pep = newestPepsOf(read, term, [pupilId]).get(pupilId);
        const ofLines = lines.flatMap((line) => {
          const payer = authorities.find(({ id }) => id === line.authorityId) ?? authority;
          return lineWarnings(line, {
            authority: payer.name,
            refuses: profileOf(payer).refuses,
            refusesSource: profileOf(payer).refusesSource,
            terms: facts.terms,
            lines,
          });
        });
        // What the lines say one by one need not be said of the whole as well.
        const ofAll = warningsOf(owner, standing, facts, { ofLines: false }).filter(
          ({ kind }) => kind !== 'twice' && kind !== 'no-target',
        );
        return {
          ...pupilMoney(owner, standing, [...ofAll, ...ofLines], on, facts, listNames(read)),
          lines,
          grants: [...standing.grants],
          receipts: receiptsOf(
            read,
            lines.map(({ id }) => id),
          ).map((file) => ({ ...attachmentRow(file), lineId: file.lineId ?? '' })),
          targets: (pep ? targetsOf(read, pep.id) : []).map((target) => ({
            id: target.id,
            label: targetLabel(target),
          })),
          fromTuition: [...ruledLines(read, pupilId, term)].map(([lineId, { pepId }]) => ({
            lineId,
            pepId,
          })),
          suppliers: suppliersUsed(read, suppliersOffered).map(({ supplier, category }) => ({
            supplier,
            category: spendingCategory.catch('other').parse(category),
          })),
          authorities: authorities.map(({ id, name }) => ({ id, name })),
          brings: broughtIn(read, pupilId, term, today),
          hourlyPence:
            rateOn(facts.rates, {
              authorityId: null,
              stream: 'eypp',
              yearGroup,
              on: decidingDay(pupil, term, facts.terms) ?? today,
            })?.amountPence ?? null,
        };
      }),

    'ppplus.addReceipt': ({ lineId }) => addFile(context, { lineId }),

    'ppplus.statement': ({ of, clock }) =>
      context.read((read) => statementOf(read, of, clock, env.today())),

    'ppplus.exportStatement': (input) => exportStatement(context, input),
  };
};
