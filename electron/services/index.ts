import { type CallName, type CallOutput, calls, type Handlers } from '#domain/contract/calls.ts';
import type { Call } from '#domain/contract/define.ts';
import type { Result } from '#domain/contract/result.ts';
import { nouns } from '#domain/kernel/noun.ts';
import { speakPlainly } from '#domain/kernel/plain-problems.ts';
import { forgetDocuments } from '#electron/documents/kit/kept.ts';
import { toCallError } from '#electron/store/kernel/errors.ts';
import { accessServices } from './access/calls.ts';
import { authorityServices } from './authority/calls.ts';
import { authorityFileServices } from './authority/file-calls.ts';
import { rateServices } from './authority/rate-calls.ts';
import { rubricServices } from './authority/rubric-calls.ts';
import { betweenServices } from './cohort/between.ts';
import { boardServices } from './cohort/board.ts';
import { cohortServices } from './cohort/calls.ts';
import { termReportServices } from './cohort/term-report.ts';
import { viewServices } from './cohort/views.ts';
import { contributionServices } from './contributions/calls.ts';
import { blankFormServices } from './documents/blank-forms.ts';
import { documentServices } from './documents/calls.ts';
import { attachmentServices } from './files/calls.ts';
import { formServices } from './form/calls.ts';
import { draftServices } from './form/unfinished.ts';
import { historyServices } from './history/calls.ts';
import { type Acts, createActs } from './kernel/acts.ts';
import { type Context, createContext, type Plain } from './kernel/context.ts';
import type { ServiceEnv } from './kernel/env.ts';
import { Refusal } from './kernel/refusal.ts';
import { createSession } from './kernel/session.ts';
import { createUntold, type Untold } from './kernel/untold.ts';
import { meetingServices } from './meeting/calls.ts';
import { ppplusServices } from './ppplus/calls.ts';
import { pupilServices } from './pupil/calls.ts';
import { eventServices } from './pupil/events.ts';
import { learningServices } from './pupil/learning.ts';
import { qualityServices } from './quality/calls.ts';
import { createReckoning, type Reckoning } from './reckoning.ts';
import { reminderServices } from './reminder/calls.ts';
import { actionServices } from './review/action-calls.ts';
import { carriedServices } from './review/calls.ts';
import { keepAnswers } from './review/carrying.ts';
import { targetServices } from './review/target-calls.ts';
import { schoolServices } from './school/calls.ts';
import { onTimeOf } from './stages/dues.ts';
import { endServices } from './stages/end-calls.ts';
import { signOffServices } from './stages/sign-off.ts';
import { startServices } from './stages/starting.ts';
import { stepServices } from './stages/step-calls.ts';
import { undoServices } from './undo.ts';
import { voiceServices } from './voice/calls.ts';

/** Turns what a service throws knowingly into a value; any other fault is thrown on. */
const asValue = async <T>(work: () => T | Promise<T>): Promise<Result<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, error: thrown.error };
    const error = toCallError(thrown);
    if (error === null) throw thrown;
    return { ok: false, error };
  }
};

/** Calls before which expected money is written down: after them it would be reckoned otherwise, or not. */
const moneyFirst: ReadonlySet<string> = new Set<CallName>([
  'access.lock',
  'authorities.replace',
  'authorities.save',
  'rates.remove',
  'rates.save',
]);

/** Makes each call what it declares; whatever is answered tells what was written meanwhile. */
const bind = (
  services: Plain<CallName>,
  { session, touch }: Context,
  { once }: Acts,
  { tell }: Untold,
  reckoning: Reckoning,
): Handlers => {
  const bound = Object.entries(services).map(([name, service]) => {
    const call: Call = calls[name as CallName];
    return [
      name,
      async (input: never, act?: string) => {
        const result = await asValue<CallOutput<CallName>>(() =>
          once(call, act, () => {
            if (!call.evenLocked) session.need();
            if (moneyFirst.has(name)) reckoning.writeDown();
            reckoning.before(call, input);
            return service(input);
          }),
        );
        // Where nobody was signed in, nothing that was read holds any more.
        if (call.evenLocked && call.reads === null && session.current()) touch(...nouns);
        reckoning.soon();
        // A document may have been in the making when the program was locked.
        if (!session.current()) forgetDocuments();
        return { ...result, touched: tell() };
      },
    ];
  });
  // Each entry keeps its own name's input and output; Object.fromEntries cannot say so.
  return Object.fromEntries(bound) as Handlers;
};

/** A handler for every call of the contract, over one data folder. */
export const createServices = (env: ServiceEnv): Handlers => {
  speakPlainly();
  const acts = createActs();
  const session = createSession();
  const untold = createUntold(env.today);
  const reckoning = createReckoning(env, session, untold.add);
  const context = createContext(env, session, acts, untold, reckoning.follow);
  const services = {
    ...accessServices(context),
    ...schoolServices(context),
    ...authorityServices(context),
    ...authorityFileServices(context),
    ...rateServices(context),
    ...rubricServices(context),
    ...pupilServices(context),
    ...eventServices(context),
    ...learningServices(context),
    ...attachmentServices(context),
    ...ppplusServices(context),
    ...formServices(context, [keepAnswers]),
    ...draftServices(context),
    ...carriedServices(context),
    ...targetServices(context),
    ...actionServices(context),
    ...meetingServices(context),
    ...voiceServices(context),
    ...qualityServices(context, onTimeOf),
    ...startServices(context),
    ...stepServices(context),
    ...signOffServices(context),
    ...endServices(context),
    ...contributionServices(context),
    ...reminderServices(context),
    ...cohortServices(context),
    ...betweenServices(context),
    ...boardServices(context),
    ...viewServices(context),
    ...termReportServices(context),
    ...documentServices(context),
    ...blankFormServices(context),
    ...historyServices(context),
    ...undoServices(context),
  };
  return bind(services, context, acts, untold, reckoning);
};
