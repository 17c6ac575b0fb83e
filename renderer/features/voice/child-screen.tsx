import { useBlocker, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { chosenIn, type Row, rowsOf, textOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { asksAboutLastTime } from '#domain/voice/questions.ts';
import { call, useAppState, useCall } from '../../ui/call/client.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { useAutosave } from '../../ui/save/use-autosave.ts';
import { SampleName } from '../access/sample-school.tsx';
import { usePrevious } from '../form/beside/use-previous.ts';
import { Leave } from './leave.tsx';
import { OneQuestion } from './one-question.tsx';
import { useWholeScreen } from './use-whole-screen.ts';
import classes from './voice.module.css';
import { voiceAnswers } from './voice-answers.ts';

type Said = { rows: readonly Row[]; summary: string };

const saidIn = ({ answers }: PepRecord): Said => ({
  rows: rowsOf(answers['voice-prompts']).filter((row) => row.cells.prompt),
  summary: textOf(answers['voice-summary']),
});

const lastQuestion = 'What do you most want everyone to know?';

const Answering = ({ record, lastTime }: { record: PepRecord; lastTime: string }) => {
  const { today } = useAppState();
  const navigate = useNavigate();
  const allowed = useRef(false);
  // Nothing but the passphrase leads out: not the way back, not a key, not the menu.
  useBlocker({ shouldBlockFn: () => !allowed.current, enableBeforeUnload: false });

  useWholeScreen();

  const stored = useMemo(() => saidIn(record), [record]);
  const { value, state, set, flush, attempt } = useAutosave(stored, (said) =>
    call('peps.saveAnswers', { id: record.id, answers: voiceAnswers(record, { ...said, today }) }),
  );
  const { rows, summary } = value;
  const pictures = chosenIn(record.answers['voice-method']).includes('symbols');
  const [at, setAt] = useState(0);
  const [stopped, setStopped] = useState(false);

  const write = (text: string): void =>
    set(
      at >= rows.length
        ? { rows, summary: text }
        : {
            summary,
            rows: rows.map((row, i) =>
              i === at ? { ...row, cells: { ...row.cells, answer: text } } : row,
            ),
          },
    );
  const go = (to: number): void => {
    flush();
    if (to > rows.length) setStopped(true);
    else setAt(Math.max(0, to));
  };
  const leave = async (): Promise<void> => {
    if ((await attempt()) !== null) return;
    allowed.current = true;
    await navigate({
      to: '/peps/$pepId',
      params: { pepId: record.id },
      search: { section: 'my-views' },
    });
  };

  const row = rows[at];
  return (
    <div className={classes.child}>
      <div className={classes.sample}>
        <SampleName />
      </div>
      {stopped ? (
        <Leave called={calledName(record.pupil)} onBack={() => setStopped(false)} onLeave={leave} />
      ) : (
        <OneQuestion
          key={at}
          question={row ? String(row.cells.prompt) : lastQuestion}
          answer={row ? String(row.cells.answer ?? '') : summary}
          pictures={pictures}
          lastTime={row && asksAboutLastTime(String(row.cells.prompt)) ? lastTime : ''}
          at={at}
          of={rows.length + 1}
          onWrite={write}
          onBack={() => go(at - 1)}
          onNext={() => go(at + 1)}
          onStop={() => {
            flush();
            setStopped(true);
          }}
        />
      )}
      {state.kind === 'failed' && (
        <p role="alert" className={classes.problem}>
          This is not saved yet. Please ask your teacher. {state.why}
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
  const previous = usePrevious(pepId, pep.data);
  if (pep.data) {
    const lastTime = textOf(previous?.answers['voice-summary']);
    return <Answering key={pepId} record={pep.data} lastTime={lastTime} />;
  }
  return (
    <NotRead of={[pep]} what="Opening the questions" failed="The questions could not be opened." />
  );
};
