import { Button, Group, Progress, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { TermBoardRow } from '#domain/contract/calls/cohort.ts';
import { type TermKey, termLabel } from '#domain/school/terms.ts';
import { call, errorOf } from '../../ui/call/client.ts';
import { showDone, showFailure } from '../../ui/call/notices.tsx';
import { Dialog } from '../../ui/page/dialog.tsx';
import classes from './board.module.css';

type Failed = { pupilId: string; name: string; why: string };
type Run = {
  state: 'asking' | 'running' | 'stopping' | 'done';
  total: number;
  changes: string[];
  failed: Failed[];
  /** Whether what was started has been taken back. */
  undone: boolean;
};

/** After the dialog is closed, a notice says what could not be taken back. */
const sayKept = ([first, ...others]: readonly Failed[]): void => {
  if (!first) return;
  showFailure({
    code: 'conflict',
    message: `${count(others.length + 1)} could not be taken back: ${first.why}`,
  });
};

const count = (n: number): string => `${n} ${n === 1 ? 'PEP' : 'PEPs'}`;

/**
 * Starts the term's PEP for each of these pupils, one after the other: each whole or not at all. It
 * can be stopped between two of them, and all that were started can be taken back.
 */
export const StartAll = ({
  term,
  rows,
  onClose,
}: {
  term: TermKey;
  /** The pupils that had no PEP when it was asked. */
  rows: readonly TermBoardRow[];
  onClose: () => void;
}) => {
  const [run, setRun] = useState<Run>({
    state: 'asking',
    total: rows.length,
    changes: [],
    failed: [],
    undone: false,
  });
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  const start = async (): Promise<void> => {
    const changes: string[] = [];
    const failed: Failed[] = [];
    setRun((old) => ({ ...old, state: 'running' }));
    for (const { pupilId, pupilName } of rows) {
      if (stopped.current) break;
      try {
        changes.push((await call('peps.start', { pupilId, term })).changeId);
      } catch (thrown) {
        failed.push({ pupilId, name: pupilName, why: errorOf(thrown).message });
      }
      setRun((old) => ({ ...old, changes: [...changes], failed: [...failed] }));
    }
    setRun((old) => ({ ...old, state: 'done' }));
  };

  const takeBack = async (): Promise<readonly Failed[]> => {
    const failed: Failed[] = [];
    const left: string[] = [];
    for (const changeId of [...run.changes].reverse()) {
      try {
        await call('changes.undo', { changeId });
      } catch (thrown) {
        left.push(changeId);
        failed.push({ pupilId: changeId, name: 'One PEP', why: errorOf(thrown).message });
      }
    }
    setRun((old) => ({ ...old, changes: left, failed, undone: true }));
    return failed;
  };

  /** What can be taken back here can be taken back from the notice as well, once this is closed. */
  const finish = (): void => {
    onClose();
    if (run.changes.length === 0 || run.undone) return;
    showDone(`${count(run.changes.length)} started.`, {
      words: 'Take all back',
      act: () => void takeBack().then(sayKept),
    });
  };

  const tried = run.changes.length + run.failed.length;
  const underway = run.state === 'running' || run.state === 'stopping';
  return (
    <Dialog
      onClose={run.state === 'done' ? finish : onClose}
      closeOnClickOutside={!underway}
      closeOnEscape={!underway}
      withCloseButton={!underway}
      title={`Start ${count(run.total)} for the ${termLabel(term)}`}
    >
      <Stack gap="md">
        {run.state === 'asking' ? (
          <p>
            Each pupil shown without a PEP gets one, with last term’s targets and actions to review.
            All of it can be taken back.
          </p>
        ) : (
          <>
            <Progress
              value={run.total === 0 ? 100 : (tried / run.total) * 100}
              aria-label="PEPs started"
            />
            <p role="status">
              {run.undone
                ? 'Taken back.'
                : underway
                  ? `${tried} of ${run.total}`
                  : `${count(run.changes.length)} started${tried < run.total ? ', then stopped' : ''}.`}
            </p>
          </>
        )}
        {run.failed.length > 0 && (
          <ul className={classes.report}>
            {run.failed.map(({ pupilId, name, why }) => (
              <li key={pupilId}>
                {name}: {why}
              </li>
            ))}
          </ul>
        )}
        <Group justify="flex-end" gap="sm">
          {run.state === 'asking' && (
            <>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button data-autofocus onClick={() => void start()}>
                Start all
              </Button>
            </>
          )}
          {underway && (
            <Button
              variant="default"
              disabled={run.state === 'stopping'}
              onClick={() => {
                stopped.current = true;
                setRun((old) => ({ ...old, state: 'stopping' }));
              }}
            >
              Stop
            </Button>
          )}
          {run.state === 'done' && (
            <>
              {run.changes.length > 0 && !run.undone && (
                <Button variant="default" onClick={() => void takeBack()}>
                  Take all back
                </Button>
              )}
              <Button onClick={finish}>Done</Button>
            </>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
};
