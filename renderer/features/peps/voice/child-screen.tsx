import { useBlocker, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { rowsOf, textOf } from '#domain/pep/answer.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { errorOf, queryClient, useAppState, useCall } from '../../../ui/client.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { Leave } from './leave.tsx';
import { OneQuestion } from './one-question.tsx';
import { saveVoice, voiceAnswers } from './save-voice.ts';
import { useWholeScreen } from './use-whole-screen.ts';
import classes from './voice.module.css';

/** Typing is saved after this pause. */
const pauseMs = 600;

const lastQuestion = 'What do you most want everyone to know?';

const Answering = ({ record }: { record: PepRecord }) => {
  const { today } = useAppState();
  const navigate = useNavigate();
  const allowed = useRef(false);
  // Nothing but the passphrase leads out: not the way back, not a key, not the menu.
  useBlocker({ shouldBlockFn: () => !allowed.current, enableBeforeUnload: false });

  useWholeScreen();

  const [rows, setRows] = useState(() =>
    rowsOf(record.answers['voice-prompts']).filter((row) => row.cells.prompt),
  );
  const [summary, setSummary] = useState(textOf(record.answers['voice-summary']));
  const [at, setAt] = useState(0);
  const [stopped, setStopped] = useState(false);
  const [problem, setProblem] = useState('');
  const latest = useRef({ rows, summary });
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = async (): Promise<void> => {
    clearTimeout(timer.current);
    if (!dirty.current) return;
    dirty.current = false;
    try {
      await saveVoice(record, voiceAnswers(record, { ...latest.current, today }));
      setProblem('');
    } catch (thrown) {
      dirty.current = true;
      setProblem(errorOf(thrown).message);
    }
  };
  const saveNow = useRef(save);
  saveNow.current = save;
  useEffect(() => {
    const hide = (): void => void saveNow.current();
    window.addEventListener('blur', hide);
    window.addEventListener('pagehide', hide);
    return () => {
      window.removeEventListener('blur', hide);
      window.removeEventListener('pagehide', hide);
      hide();
    };
  }, []);

  const write = (text: string): void => {
    if (at >= rows.length) {
      setSummary(text);
      latest.current = { ...latest.current, summary: text };
    } else {
      const next = rows.map((row, i) =>
        i === at ? { ...row, cells: { ...row.cells, answer: text } } : row,
      );
      setRows(next);
      latest.current = { ...latest.current, rows: next };
    }
    dirty.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow.current(), pauseMs);
  };
  const go = (to: number): void => {
    void save();
    if (to > rows.length) setStopped(true);
    else setAt(Math.max(0, to));
  };
  const leave = async (): Promise<void> => {
    await save();
    if (dirty.current) return;
    allowed.current = true;
    await navigate({
      to: '/peps/$pepId',
      params: { pepId: record.id },
      search: { section: 'my-views' },
    });
    await queryClient.invalidateQueries();
  };

  const row = rows[at];
  return (
    <div className={classes.child}>
      {stopped ? (
        <Leave called={calledName(record.pupil)} onBack={() => setStopped(false)} onLeave={leave} />
      ) : (
        <OneQuestion
          key={at}
          question={row ? String(row.cells.prompt) : lastQuestion}
          answer={row ? String(row.cells.answer ?? '') : summary}
          at={at}
          of={rows.length + 1}
          onWrite={write}
          onBack={() => go(at - 1)}
          onNext={() => go(at + 1)}
          onStop={() => {
            void save();
            setStopped(true);
          }}
        />
      )}
      {problem !== '' && (
        <p role="alert" className={classes.problem}>
          This is not saved yet. Please ask your teacher. {problem}
        </p>
      )}
    </div>
  );
};

/**
 * A pupil's own screen: one question at a time in large type, with nothing else of the program in
 * reach. It is left by the teacher's passphrase.
 */
export const ChildScreen = () => {
  const { pepId } = useParams({ from: '/peps/$pepId/child' });
  const pep = useCall('peps.get', { id: pepId });
  if (pep.data) return <Answering key={pepId} record={pep.data} />;
  return pep.error ? (
    <Failure
      what="The questions could not be opened."
      error={pep.error}
      onRetry={() => void pep.refetch()}
    />
  ) : (
    <Waiting what="Opening the questions" />
  );
};
