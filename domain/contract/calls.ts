import type { InputOf, OutputOf, ParsedInputOf } from './define.ts';
import { documentCalls } from './documents.ts';
import { draftCalls } from './drafts.ts';
import { learningCalls } from './learning.ts';
import { lifeCalls } from './life.ts';
import { meetingCalls } from './meeting.ts';
import { moneyCalls } from './money.ts';
import { partnerCalls } from './partners.ts';
import { pepCalls } from './peps.ts';
import { qualityCalls } from './quality.ts';
import { recordCalls } from './records.ts';
import type { Result } from './result.ts';
import { setupCalls } from './setup.ts';
import { voiceCalls } from './voice.ts';

/** Every call the window may make. The binding, the preload and the client all derive from it. */
export const calls = {
  ...setupCalls,
  ...recordCalls,
  ...pepCalls,
  ...learningCalls,
  ...lifeCalls,
  ...meetingCalls,
  ...partnerCalls,
  ...qualityCalls,
  ...voiceCalls,
  ...moneyCalls,
  ...documentCalls,
  ...draftCalls,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<N extends CallName> = InputOf<Calls[N]>;
export type CallOutput<N extends CallName> = OutputOf<Calls[N]>;

export const callNames = Object.keys(calls) as CallName[];

/** What the main process must provide: a handler for each call, given checked input and the act's key. */
export type Handlers = {
  [N in CallName]: (
    input: ParsedInputOf<Calls[N]>,
    act?: string,
  ) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>;
};
