import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Authority, virtualSchoolOf } from '#domain/authority/authority.ts';
import type { PepLife } from '#domain/contract/calls/stages.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { parents } from '#domain/form/words/plan-words.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { stages } from '#domain/kernel/stage.ts';
import { compareTerms } from '#domain/school/terms.ts';
import type { NextRung } from '#domain/stages/ladder.ts';
import type { Step } from '#domain/stages/steps.ts';
import { queryClient, useAppState, useCall, useChange, useTerm } from '../../../ui/call/client.ts';
import { ButtonLink } from '../../../ui/page/button-link.tsx';
import { GiveUpButton } from '../../../ui/page/give-up.tsx';
import { SmallButton, SubtleButton } from '../../../ui/page/small-button.tsx';
import { leaveInForm } from '../../../ui/save/use-unfinished.ts';
import { StatusWord } from '../../../ui/words/status-word.tsx';
import { AmendDialog } from '../amend-dialog.tsx';
import { NextRungButton } from '../next-rung.tsx';
import { StageLine } from '../stage-line.tsx';
import { AnswerDialog, type SectionName } from './answer-dialog.tsx';
import { answerKey, draftOfAnswer } from './answer-draft.ts';
import classes from './life.module.css';
import { type SimpleStep, StepDialog } from './step-dialog.tsx';

type Dialog = SimpleStep | 'answer' | 'answer-again' | 'revise';

/** A step that can be taken back from here; a sign-off has its own way. */
type Withdrawable = Exclude<Step, 'started' | 'meeting-held' | 'signed-off' | 'amended'>;

/**
 * What the buttons say. Ready, sign-off, undoing it and amending have their own on the page, and the
 * one answer has one button, whichever it is.
 */
const offers: Readonly<Record<Step, { dialog: Dialog; label: string } | null>> = {
  initiated: { dialog: 'initiated', label: 'Note who initiated it' },
  sent: { dialog: 'sent', label: 'Note as sent' },
  accepted: { dialog: 'answer', label: 'Record the answer' },
  started: null,
  // Who came is the meeting held: it is said in the form.
  'meeting-held': null,
  ready: null,
  'signed-off': null,
  returned: null,
  amended: null,
};

/** The dialog that the address asks for: the next step, from the pupil's page. */
const askedFor = (search: object): Dialog | null => {
  const step = 'step' in search ? search.step : undefined;
  if (step === 'send') return 'sent';
  return step === 'revise' ? step : null;
};

const undoWords = (step: Step): string =>
  step === 'initiated' ? 'Initiated' : step === 'amended' ? 'Amended' : stages[stageOfStep(step)];

const stageOfStep = (step: Exclude<Step, 'initiated' | 'amended'>) =>
  step === 'started' ? 'in-preparation' : step;

const Buttons = ({
  life,
  recipient,
  sections,
  elsewhere,
}: {
  life: PepLife;
  recipient: string;
  sections: readonly SectionName[];
  elsewhere: Step | undefined;
}) => {
  const asked = askedFor(useSearch({ strict: false }));
  const navigate = useNavigate();
  const offered = life.next.flatMap((step) => offers[step]?.dialog ?? []);
  const mayOpen = asked === 'revise' ? life.stage === 'returned' : offered.some((d) => d === asked);
  const [dialog, setDialog] = useState<Dialog | null>(mayOpen ? asked : null);
  const withdraw = useChange('peps.withdrawStep', { done: 'Taken back.' });
  const ready = useChange('peps.takeStep', {
    done: `The ${life.voluntary ? 'plan' : 'PEP'} is marked as ready.`,
  });
  const { today } = useAppState();
  const close = (): void => {
    setDialog(null);
    // What the address asked for is done with.
    if (asked !== null) {
      void navigate({
        to: '/peps/$pepId',
        params: { pepId: life.pepId },
        search: {},
        replace: true,
      });
    }
  };
  /** What was typed on the form since is read first. */
  const open = async (next: Dialog): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['peps.life', { id: life.pepId }] });
    setDialog(next);
  };
  const { undoable } = life;
  const answered = life.steps.find(({ step }) => step === 'accepted' || step === 'returned');
  /** An answer that is taken back stands in the dialog again, so that nothing is typed twice. */
  const takeBack = async (step: Withdrawable): Promise<void> => {
    if (!(await withdraw.run({ id: life.pepId, step })) || answered?.step !== step) return;
    leaveInForm(answerKey(life.pepId, undefined), draftOfAnswer(answered, today));
  };
  const shown = life.next
    .filter((step) => step !== elsewhere)
    .flatMap((step) => offers[step] ?? []);
  const returned = life.stage === 'returned';
  const reason = life.steps.find(({ step }) => step === 'returned')?.detail.reason ?? '';
  return (
    <>
      {undoable !== null &&
        undoable !== 'started' &&
        undoable !== 'meeting-held' &&
        undoable !== 'signed-off' &&
        undoable !== 'amended' && (
          <SubtleButton loading={withdraw.pending} onClick={() => void takeBack(undoable)}>
            Take back “{undoWords(undoable)}”
          </SubtleButton>
        )}
      {answered !== undefined && undoable === answered.step && (
        <SubtleButton onClick={() => void open('answer-again')}>Change the answer</SubtleButton>
      )}
      {life.revisions.length > 1 && (
        <ButtonLink
          to="/peps/$pepId/compare"
          params={{ pepId: life.pepId }}
          size="compact-sm"
          variant="subtle"
        >
          Compare revisions
        </ButtonLink>
      )}
      {life.next.includes('meeting-held') &&
        life.meetingDate !== '' &&
        life.meetingDate <= today && (
          <ButtonLink
            to="/peps/$pepId"
            params={{ pepId: life.pepId }}
            search={{ section: 'the-meeting', field: 'attendees' satisfies FieldId }}
            size="compact-sm"
            variant="default"
          >
            Was the meeting held?
          </ButtonLink>
        )}
      {shown.map((offer) => (
        <SmallButton key={offer.dialog} onClick={() => void open(offer.dialog)}>
          {offer.label}
        </SmallButton>
      ))}
      {life.next.includes('ready') && life.missing > 0 && (
        <Link className={classes.waits} to="/peps/$pepId/sign-off" params={{ pepId: life.pepId }}>
          Ready needs {life.missing} {life.missing === 1 ? 'answer' : 'answers'}
        </Link>
      )}
      {life.next.includes('ready') && life.missing === 0 && (
        <SmallButton
          loading={ready.pending}
          onClick={() => void ready.run({ id: life.pepId, step: 'ready', onDate: today })}
        >
          Mark as ready
        </SmallButton>
      )}
      {returned && (
        <Button size="compact-sm" onClick={() => setDialog('revise')}>
          Start a revision
        </Button>
      )}
      {(dialog === 'initiated' || dialog === 'sent') && (
        <StepDialog life={life} step={dialog} recipient={recipient} onClose={close} />
      )}
      {(dialog === 'answer' || dialog === 'answer-again') && (
        <AnswerDialog
          life={life}
          sections={sections}
          recorded={dialog === 'answer-again' ? answered : undefined}
          onClose={close}
        />
      )}
      {dialog === 'revise' && (
        <AmendDialog
          pepId={life.pepId}
          reason={reason.replace(/\s+/g, ' ').slice(0, 200)}
          onClose={close}
        />
      )}
    </>
  );
};

/** Steps that are taken on the page of the PEP itself, where the page has their buttons. */
const onThisPage: readonly NextRung['rung'][] = ['answer', 'send', 'mend'];

/** What is to be done next, as every list says it. */
const WhatIsNext = ({
  life,
  called,
  filled = false,
}: {
  life: PepLife;
  called: string;
  filled?: boolean;
}) => {
  const { pepId, pupilId, term } = life;
  const next = useCall('pupils.deadlines', { id: pupilId, term }).data?.next;
  if (!next || life.revisions.at(-1)?.id !== pepId) return null;
  return next.pepId === pepId && onThisPage.includes(next.rung) ? (
    <span>
      Next: <strong>{next.label}</strong>
    </span>
  ) : (
    <NextRungButton
      pupilId={pupilId}
      pupilName={called}
      rung={next}
      shown={term}
      {...(filled && { variant: 'filled', size: 'compact-md' })}
    />
  );
};

/** The next step of a PEP, as the one button of its page. */
export const NextStep = ({ pepId, called }: { pepId: string; called: string }) => {
  const life = useCall('peps.life', { id: pepId }).data;
  return life ? <WhatIsNext life={life} called={called} filled /> : null;
};

/** A PEP's stages with what may be done next; each step can be taken back until the next one. */
export const PepStages = ({
  pepId,
  called,
  authority,
  sections,
  elsewhere,
  stepAbove = false,
}: {
  pepId: string;
  /** The name that the child likes to be called. */
  called: string;
  authority: Pick<Authority, 'name' | 'virtualSchool'>;
  sections: readonly SectionName[];
  /** A step that the page offers in another place. */
  elsewhere?: Step;
  /** Whether the next step has its button at the head of the page. */
  stepAbove?: boolean;
}) => {
  const life = useCall('peps.life', { id: pepId });
  const takeUp = useChange('peps.takeUp', { done: 'Taken up again.' });
  const { current } = useTerm();
  if (!life.data) return null;
  const { notFinished } = life.data;
  const earlier = compareTerms(life.data.term, current) < 0;
  const open = life.data.next.includes('ready') || life.data.next.includes('signed-off');
  return (
    <>
      {notFinished && (
        <p className={classes.givenUp}>
          <StatusWord kind="note">
            Not to be finished, {formatDate(notFinished.on)}: {notFinished.reason}
          </StatusWord>{' '}
          <SmallButton loading={takeUp.pending} onClick={() => void takeUp.run({ id: pepId })}>
            Take it up again
          </SmallButton>
        </p>
      )}
      <StageLine life={life.data}>
        {!stepAbove && <WhatIsNext life={life.data} called={called} />}
        {earlier && open && notFinished === null && (
          <GiveUpButton pepId={pepId} pupilName={called} />
        )}
        <Buttons
          life={life.data}
          recipient={life.data.voluntary ? parents : virtualSchoolOf(authority)}
          sections={sections}
          elsewhere={elsewhere}
        />
      </StageLine>
    </>
  );
};
