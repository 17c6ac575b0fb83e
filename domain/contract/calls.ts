import { accessCalls } from './calls/access.ts';
import { authorityCalls } from './calls/authority.ts';
import { cohortCalls } from './calls/cohort.ts';
import { contributionsCalls } from './calls/contributions.ts';
import { documentsCalls } from './calls/documents.ts';
import { filesCalls } from './calls/files.ts';
import { formCalls } from './calls/form.ts';
import { historyCalls } from './calls/history.ts';
import { meetingCalls } from './calls/meeting.ts';
import { ppplusCalls } from './calls/ppplus.ts';
import { pupilCalls } from './calls/pupil.ts';
import { qualityCalls } from './calls/quality.ts';
import { reminderCalls } from './calls/reminder.ts';
import { reviewCalls } from './calls/review.ts';
import { schoolCalls } from './calls/school.ts';
import { stagesCalls } from './calls/stages.ts';
import { voiceCalls } from './calls/voice.ts';
import type { InputOf, OutputOf, ParsedInputOf } from './define.ts';
import type { Answer } from './result.ts';

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
/** What a caller sends: defaults may be left out. */
export type CallInput<N extends CallName> = InputOf<Calls[N]>;
/** What a call answers with when it was not refused. */
export type CallOutput<N extends CallName> = OutputOf<Calls[N]>;

/** The names of all calls: the bridge binds these and no others. */
export const callNames = Object.keys(calls) as CallName[];

/** What the main process must provide: a handler for each call, given checked input and the act's key. */
export type Handlers = {
  [N in CallName]: (input: ParsedInputOf<Calls[N]>, act?: string) => Promise<Answer<CallOutput<N>>>;
};
