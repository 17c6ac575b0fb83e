import type { ReactNode } from 'react';
import type { PepLife } from '#domain/contract/calls/stages.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { stages } from '#domain/kernel/stage.ts';
import { byWhom, type Step, steps, type TakenStep } from '#domain/stages/steps.ts';
import { type StatusKind, StatusWord } from '../../ui/words/status-word.tsx';
import classes from './stage-line.module.css';

type Point = { step: Step; label: string; kind: StatusKind; when: string; who: string };

/** "12 November": the year is that of the term above. */
const dayOf = (taken: TakenStep | undefined): string =>
  taken ? formatDate(taken.onDate).replace(/ \d{4}$/, '') : '';

const names: Readonly<Record<Step, string>> = {
  ...stages,
  initiated: 'Initiated',
  started: 'Started',
};

const pointsOf = ({
  steps: life,
  acceptedWord,
  stage,
  next,
  voluntary,
  meetingDate,
}: PepLife): Point[] => {
  const taken = (step: Step) => life.find((one) => one.step === step);
  const told = (step: Step) => {
    const one = taken(step);
    return { step, when: dayOf(one), who: one ? byWhom(one) : '' };
  };
  const point = (step: Step, label: string, toCome = label): Point => ({
    label: taken(step) ? label : toCome,
    kind: taken(step) ? 'done' : 'none',
    ...told(step),
  });
  const answer: Point = taken('returned')
    ? { label: stages.returned, kind: 'warning', ...told('returned') }
    : point('accepted', acceptedWord);
  const signedOff = taken('signed-off');
  // Once it is signed off, what was not told of the way there is no longer to come.
  const meeting: Point[] =
    signedOff && !taken('meeting-held')
      ? signedOff.detail.reason === ''
        ? []
        : [
            {
              label: `Signed off before the meeting on ${formatDate(meetingDate)}`,
              kind: 'note',
              ...told('meeting-held'),
            },
          ]
      : [point('meeting-held', names['meeting-held'], 'Meeting')];
  const isAnswered = next.includes('accepted') || taken('accepted') || taken('returned');
  // Each step stands here by its name, but for those that are told otherwise or not always.
  const otherwise: Partial<Record<Step, readonly Point[]>> = {
    // A plan of school and parents is initiated and answered by nobody else, unless one was asked.
    initiated:
      voluntary || (signedOff && !taken('initiated'))
        ? []
        : [point('initiated', names.initiated, 'Not initiated yet')],
    ...(stage === 'in-preparation' && {
      started: [{ label: stages['in-preparation'], kind: 'underway', ...told('started') }],
    }),
    'meeting-held': meeting,
    'signed-off': [point('signed-off', names['signed-off'], 'Sign-off')],
    accepted: !voluntary || isAnswered ? [answer] : [],
    returned: [],
    ...(stage !== 'amended' && { amended: [] }),
  };
  return steps.flatMap((step) => otherwise[step] ?? [point(step, names[step])]);
};

/** Where a PEP stands on its way from the first notice to the virtual school's answer. */
export const StageLine = ({ life, children }: { life: PepLife; children?: ReactNode }) => (
  <div className={classes.stages}>
    <ol className={`bare ${classes.line}`} aria-label="Where this PEP stands">
      {pointsOf(life).map(({ step, label, kind, when, who }) => (
        <li key={step}>
          <StatusWord kind={kind}>
            {label}
            {when !== '' && <span className={classes.when}> {when}</span>}
            {who !== '' && <span className={classes.who}> {who}</span>}
            {kind === 'none' && <span className="only-read-aloud"> (to come)</span>}
          </StatusWord>
        </li>
      ))}
    </ol>
    {children !== undefined && <div className={classes.buttons}>{children}</div>}
  </div>
);
