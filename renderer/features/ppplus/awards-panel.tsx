import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Stream, streams } from '#domain/authority/rates.ts';
import type { Ledger } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import {
  type AwardStep,
  awardKinds,
  type Grant,
  stateDay,
  stateOf,
  stateWords,
  stepsLeft,
  takesOut,
  worthOf,
} from '#domain/ppplus/award.ts';
import { usualPayers } from '#domain/ppplus/streams.ts';
import type { TermKey } from '#domain/school/terms.ts';
import { holdsRows, removes, useRemove } from '../../ui/call/removal.ts';
import { Dialog } from '../../ui/page/dialog.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { Money } from '../../ui/words/money.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { AwardForm } from './award-form.tsx';
import { AwardMove, AwardPass, AwardStepForm, stepTitles } from './award-steps.tsx';
import styles from './ppplus.module.css';

const stepButtons: Record<AwardStep, string> = {
  requested: 'Asked for…',
  'held-back': 'Held back…',
  confirmed: 'Confirmed…',
  received: 'Received…',
};

/** What else was said of an award, in quiet words behind it. */
const saidOf = (grant: Grant): string =>
  [
    ...grant.corrections.map(
      ({ pence, on, who }) =>
        `${pence === null ? 'not known' : formatPence(pence)} until ${formatDate(on)}, changed by ${who}`,
    ),
    grant.heldBackOn === ''
      ? ''
      : `held back on ${formatDate(grant.heldBackOn)}: ${grant.heldBackReason}`,
    grant.confirmedBy === '' ? '' : `confirmed by ${grant.confirmedBy}`,
    grant.reference === '' ? '' : `ref. ${grant.reference}`,
    grant.source,
    grant.recordedOn === '' ? '' : `recorded on ${formatDate(grant.recordedOn)}`,
  ]
    .filter((words) => words !== '')
    .join(' · ');

const payerOf = (grant: Grant, { authorities }: Ledger): string =>
  grant.authorityId === null
    ? grant.payer || usualPayers[grant.stream]
    : (authorities.find(({ id }) => id === grant.authorityId)?.name ?? '');

type Open =
  | { do: 'step'; grant: Grant; step: AwardStep }
  | { do: 'move' | 'change' | 'pass'; grant: Grant }
  | { do: 'new'; stream: Stream }
  | null;

const AwardRow = ({
  grant,
  ledger,
  onOpen,
}: {
  grant: Grant;
  ledger: Ledger;
  onOpen: (open: Open) => void;
}) => {
  const { remove } = useRemove('ppplus.removeGrant');
  const state = stateOf(grant);
  const on = stateDay(grant);
  const out = takesOut(grant.kind);
  const amount = grant.amountPence === null ? 'amount not known' : formatPence(grant.amountPence);
  const name = `${awardKinds[grant.kind]} ${amount}`;
  const typed = grant.kind !== 'carried-over' && grant.recordedOn === '' && grant.decidedOn === '';
  const passed =
    ledger.warnings.some(({ kind }) => kind === 'passed') &&
    grant.authorityId !== null &&
    grant.passedToId === null &&
    payerOf(grant, ledger) !== ledger.authority;
  const notDue = ledger.warnings.some(({ kind }) => kind === 'not-due') && state === 'expected';
  return (
    <li>
      <strong className="tabular">
        <Money pence={worthOf(grant)} />
      </strong>
      <span>
        {streams[grant.stream]}, {awardKinds[grant.kind].toLowerCase()}, from{' '}
        {payerOf(grant, ledger)}
      </span>
      <StatusWord kind={state === 'received' || out ? 'done' : 'underway'}>
        {stateWords(grant)} {on === '' ? '' : formatDate(on)}
      </StatusWord>
      <span className="quiet">{saidOf(grant)}</span>
      <span className={styles.steps}>
        {stepsLeft(grant).map((step) => (
          <Button
            key={step}
            variant="default"
            size="compact-xs"
            onClick={() => onOpen({ do: 'step', grant, step })}
          >
            {stepButtons[step]}
            <span className="only-read-aloud"> {name}</span>
          </Button>
        ))}
        {out || grant.kind === 'carried-over' ? null : (
          <>
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => onOpen({ do: 'change', grant })}
            >
              Change…<span className="only-read-aloud"> {name}</span>
            </Button>
            {passed ? (
              <Button
                variant="default"
                size="compact-xs"
                onClick={() => onOpen({ do: 'pass', grant })}
              >
                Whose money…<span className="only-read-aloud"> {name}</span>
              </Button>
            ) : null}
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => onOpen({ do: 'move', grant })}
            >
              Goes out…<span className="only-read-aloud"> {name}</span>
            </Button>
          </>
        )}
        {typed || notDue ? (
          <Button
            variant="subtle"
            size="compact-xs"
            {...removes(name, () => remove({ id: grant.id }))}
          >
            Remove<span className="only-read-aloud"> {name}</span>
          </Button>
        ) : null}
      </span>
    </li>
  );
};

const titleOf = (open: NonNullable<Open>): string => {
  switch (open.do) {
    case 'step':
      return stepTitles[open.step];
    case 'move':
      return 'Money goes out of the award';
    case 'pass':
      return 'Whose money it is';
    case 'change':
      return 'Change the award';
    default:
      return 'Add an award';
  }
};

/** The awards of the term with what can be said of each, and what is not known and may be written. */
export const AwardsPanel = ({ ledger, term }: { ledger: Ledger; term: TermKey }) => {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const unknown = ledger.streams.filter(({ unknownTerms }) => unknownTerms > 0);
  const first = ledger.brings[0] ?? 'pp-plus';
  return (
    <section aria-label="Awards of the term" className={styles.awards} {...holdsRows}>
      <ul className="bare">
        {ledger.grants.map((grant) => (
          <AwardRow key={grant.id} grant={grant} ledger={ledger} onOpen={setOpen} />
        ))}
        {unknown
          .filter(({ stream }) => !ledger.grants.some((grant) => grant.stream === stream))
          .map(({ stream, payers, ask }) => (
            <li key={stream}>
              <strong>Not known</strong>
              <span>
                {streams[stream]}, from {payers.join('; ')}
              </span>
              <span className="quiet">{ask}</span>
              <span className={styles.steps}>
                <Button
                  variant="default"
                  size="compact-xs"
                  onClick={() => setOpen({ do: 'new', stream })}
                >
                  Write the amount…<span className="only-read-aloud"> {streams[stream]}</span>
                </Button>
              </span>
            </li>
          ))}
      </ul>
      <SmallButton data-add onClick={() => setOpen({ do: 'new', stream: first })}>
        Add another award…
      </SmallButton>
      {open === null ? null : (
        <Dialog onClose={close} title={titleOf(open)}>
          {open.do === 'step' ? (
            <AwardStepForm grant={open.grant} step={open.step} onClose={close} />
          ) : null}
          {open.do === 'move' ? <AwardMove grant={open.grant} onClose={close} /> : null}
          {open.do === 'pass' ? (
            <AwardPass
              grant={open.grant}
              from={payerOf(open.grant, ledger)}
              to={ledger.authority}
              onClose={close}
            />
          ) : null}
          {open.do === 'change' ? (
            <AwardForm ledger={ledger} term={term} held={open.grant} onClose={close} />
          ) : null}
          {open.do === 'new' ? (
            <AwardForm ledger={ledger} term={term} stream={open.stream} onClose={close} />
          ) : null}
        </Dialog>
      )}
    </section>
  );
};
