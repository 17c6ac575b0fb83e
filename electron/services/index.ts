import type { CallName, CallOutput, Handlers } from '#domain/contract/calls.ts';
import type { Result } from '#domain/contract/result.ts';
import { speakPlainly } from '#domain/kernel/plain-problems.ts';
import { toCallError } from '#electron/store/errors.ts';
import { accessServices } from './access.ts';
import { type Acts, createActs } from './acts.ts';
import { blankFormServices } from './blank-forms.ts';
import { createContext, type Plain } from './context.ts';
import { documentServices } from './documents.ts';
import { draftServices } from './drafts.ts';
import type { ServiceEnv } from './env.ts';
import { learningServices } from './learning.ts';
import { lifeServices } from './life.ts';
import { meetingServices } from './meeting.ts';
import { moneyServices } from './money.ts';
import { partnerServices } from './partners.ts';
import { pepServices } from './peps.ts';
import { qualityServices } from './quality.ts';
import { recordServices } from './records.ts';
import { Refusal } from './refusal.ts';
import { createSession } from './session.ts';
import { termReportServices } from './term-report.ts';
import { voiceServices } from './voice.ts';

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

const bind = (services: Plain<CallName>, { once }: Acts): Handlers => {
  const bound = Object.entries(services).map(([name, service]) => [
    name,
    (input: never, act?: string) =>
      asValue<CallOutput<CallName>>(() => once(act, () => service(input))),
  ]);
  // Each entry keeps its own name's input and output; Object.fromEntries cannot say so.
  return Object.fromEntries(bound) as Handlers;
};

/** A handler for every call of the contract, over one data folder. */
export const createServices = (env: ServiceEnv): Handlers => {
  speakPlainly();
  const acts = createActs();
  const context = createContext(env, createSession(), acts);
  const services = {
    ...accessServices(context),
    ...recordServices(context),
    ...pepServices(context),
    ...learningServices(context),
    ...lifeServices(context),
    ...meetingServices(context),
    ...partnerServices(context),
    ...qualityServices(context),
    ...voiceServices(context),
    ...moneyServices(context),
    ...documentServices(context),
    ...blankFormServices(context),
    ...termReportServices(context),
    ...draftServices(context),
  };
  return bind(services, acts);
};
