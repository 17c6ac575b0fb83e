import { accessCalls } from './access.ts';
import { authorityCalls } from './authority.ts';
import { cohortCalls } from './cohort.ts';
import { contributionsCalls } from './contributions.ts';
import type { InputOf, OutputOf, ParsedInputOf } from './define.ts';
import { documentsCalls } from './documents.ts';
import { filesCalls } from './files.ts';
import { formCalls } from './form.ts';
import { historyCalls } from './history.ts';
import { meetingCalls } from './meeting.ts';
import { ppplusCalls } from './ppplus.ts';
import { pupilCalls } from './pupil.ts';
import { qualityCalls } from './quality.ts';
import { reminderCalls } from './reminder.ts';
import type { Result } from './result.ts';
import { reviewCalls } from './review.ts';
import { schoolCalls } from './school.ts';
import { stagesCalls } from './stages.ts';
import { voiceCalls } from './voice.ts';

/** Every call the window may make. The binding, the preload and the client all derive from it. */
export const calls = {
  ...schoolCalls,
  ...authorityCalls,
  ...accessCalls,
  ...pupilCalls,
  ...filesCalls,
  ...ppplusCalls,
  ...formCalls,
  ...reviewCalls,
  ...meetingCalls,
  ...voiceCalls,
  ...qualityCalls,
  ...stagesCalls,
  ...contributionsCalls,
  ...reminderCalls,
  ...cohortCalls,
  ...documentsCalls,
  ...historyCalls,
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
