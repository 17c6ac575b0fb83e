import { Button, Checkbox, TextInput, Title } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { chosenIn, peopleOf, type Row, rowsOf } from '#domain/form/answer.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { questionsByNeed } from '#domain/voice/questions.ts';
import { picturesUpToYear } from '#domain/voice/symbols.ts';
import { call, useAppState, useCall, useChange } from '../../ui/call/client.ts';
import { newId } from '../../ui/call/new-id.ts';
import { type BringBack, holdsRows, removes } from '../../ui/call/removal.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { ButtonLink } from '../../ui/page/button-link.tsx';
import { NotRead } from '../../ui/page/not-read.tsx';
import { Page } from '../../ui/page/page.tsx';
import { QuietButton } from '../../ui/page/quiet-button.tsx';
import { SavedMark } from '../../ui/save/saved-mark.tsx';
import { DiscardButton, KeptForm, StillHere } from '../../ui/save/unfinished-form.tsx';
import { useAutosave } from '../../ui/save/use-autosave.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import classes from './voice.module.css';

/** Two neighbours in a list, changed over. */
const moved = (rows: readonly Row[], from: number, to: number): Row[] => {
  const next = [...rows];
  const [row] = next.splice(from, 1);
  if (row) next.splice(to, 0, row);
  return next;
};

/** What is settled before the computer is handed over. */
type Prepared = { rows: readonly Row[]; adult: string; pictures: boolean };

const preparedIn = (record: PepRecord, person: string): Prepared => {
  const methods = chosenIn(record.answers['voice-method']);
  return {
    rows: rowsOf(record.answers['voice-prompts']),
    adult: peopleOf(record.answers['voice-adult'])[0]?.name ?? person,
    pictures:
      methods.includes('symbols') || (methods.length === 0 && record.yearGroup <= picturesUpToYear),
  };
};

/** The answers of the form that hold what was prepared. */
const answersFor = (record: PepRecord, { rows, adult, pictures }: Prepared) => {
  const others = chosenIn(record.answers['voice-method']).filter((one) => one !== 'symbols');
  return {
    'voice-prompts': { kind: 'value' as const, value: [...rows] },
    'voice-method': { kind: 'value' as const, value: pictures ? [...others, 'symbols'] : others },
    ...(adult.trim() !== '' && {
      'voice-adult': {
        kind: 'value' as const,
        value: [{ name: adult.trim(), email: '', phone: '' }],
      },
    }),
  };
};

const noQuestion = { question: '' };
const OwnQuestion = ({ pepId, onAdd }: { pepId: string; onAdd: (question: string) => void }) => {
  const form = useUnfinished(`own-question:${pepId}`, noQuestion);
  const { question } = form.value;
  const add = (): void => {
    if (question.trim() === '') return;
    onAdd(question.trim());
    form.clear();
  };
  return (
    <KeptForm form={form} pending={false} className={classes.own} onSubmit={add}>
      <TextField
        className={classes.ownWords ?? ''}
        label="A question of your own"
        {...form.field('question')}
        maxLength={500}
        autoComplete="off"
      />
      <Button type="submit" variant="default" disabled={question.trim() === ''}>
        Add it
      </Button>
      <DiscardButton form={form} />
      {form.resumed && <StillHere />}
    </KeptForm>
  );
};

const Prepare = ({ record }: { record: PepRecord }) => {
  const navigate = useNavigate();
  const { person } = useAppState();
  const called = calledName(record.pupil);
  const name = person?.name ?? '';
  const stored = useMemo(() => preparedIn(record, name), [record, name]);
  const { value, state, set, flush, attempt } = useAutosave(stored, (next) =>
    call('peps.saveAnswers', { id: record.id, answers: answersFor(record, next) }),
  );
  const { rows, adult, pictures } = value;
  const setRows = (next: readonly Row[]): void => set({ ...value, rows: next });
  const newest = useRef(value);
  newest.current = value;
  const leaveOut = (row: Row, at: number): BringBack => {
    setRows(rows.filter((one) => one.id !== row.id));
    const act = (): void => {
      const { rows: now } = newest.current;
      set({ ...newest.current, rows: now.toSpliced(at, 0, row) });
    };
    return { act };
  };
  const add = (...questions: string[]): void =>
    setRows([
      ...rows,
      ...questions
        .filter((one) => !rows.some((row) => row.cells.prompt === one))
        .map((one) => ({ id: newId(), cells: { prompt: one, answer: '' } })),
    ]);
  const give = useChange('peps.saveAnswers');
  const handOver = async (): Promise<void> => {
    if ((await attempt()) !== null) return;
    // What was only proposed (who listens, the pictures) is kept with the child's answers too.
    const kept = await give.run({ id: record.id, answers: answersFor(record, value) });
    if (kept) await navigate({ to: '/peps/$pepId/child', params: { pepId: record.id } });
  };
  return (
    <Page
      title={`${called} answers on the screen`}
      subtitle="The screen shows one question at a time and nothing else of the program. Your passphrase leads back."
      width="narrow"
      actions={
        <>
          <ButtonLink
            to="/peps/$pepId"
            params={{ pepId: record.id }}
            search={{ section: 'my-views' }}
            variant="default"
          >
            Back to the PEP
          </ButtonLink>
          <Button loading={give.pending} onClick={() => void handOver()}>
            Hand over to {called}
          </Button>
        </>
      }
    >
      <SavedMark state={state} />
      <TextInput
        label="Who listens"
        description={`Somebody whom ${called} trusts and chose.`}
        value={adult}
        maxLength={200}
        onBlur={flush}
        onChange={(event) => set({ ...value, adult: event.currentTarget.value })}
      />
      <Checkbox
        mt="md"
        label="Show pictures to choose from"
        description={`${called} can point at a picture or a face where a question has some, and write as well.`}
        checked={pictures}
        onChange={(event) => set({ ...value, pictures: event.currentTarget.checked })}
      />
      <Title order={2} mt="lg">
        Questions
      </Title>
      <p className="quiet">Change the words, move or leave out what does not suit {called}.</p>
      <ol className={`bare ${classes.questions}`} {...holdsRows}>
        {rows.map((row, i) => (
          <li key={row.id}>
            <TextInput
              aria-label={`Question ${i + 1}`}
              value={String(row.cells.prompt ?? '')}
              maxLength={500}
              onChange={(event) => {
                const prompt = event.currentTarget.value;
                setRows(
                  rows.map((one) =>
                    one.id === row.id ? { ...one, cells: { ...one.cells, prompt } } : one,
                  ),
                );
              }}
            />
            <QuietButton disabled={i === 0} onClick={() => setRows(moved(rows, i, i - 1))}>
              Up<span className="only-read-aloud">: question {i + 1}</span>
            </QuietButton>
            <QuietButton
              disabled={i === rows.length - 1}
              onClick={() => setRows(moved(rows, i, i + 1))}
            >
              Down<span className="only-read-aloud">: question {i + 1}</span>
            </QuietButton>
            {String(row.cells.answer ?? '') === '' ? (
              <QuietButton
                {...removes(`question ${i + 1}, ${String(row.cells.prompt ?? '')}`, () =>
                  leaveOut(row, i),
                )}
              >
                Leave out<span className="only-read-aloud"> question {i + 1}</span>
              </QuietButton>
            ) : (
              <span className="quiet">answered</span>
            )}
          </li>
        ))}
      </ol>
      <OwnQuestion pepId={record.id} onAdd={add} />
      <Title order={3} mt="md">
        Questions for a need
      </Title>
      <div className={classes.tools}>
        {questionsByNeed.map(({ need, questions }) => (
          <Button
            key={need}
            variant="default"
            size="compact-md"
            disabled={questions.every((one) => rows.some((row) => row.cells.prompt === one))}
            onClick={() => add(...questions)}
          >
            {need}
          </Button>
        ))}
      </div>
    </Page>
  );
};

/** Chooses and orders the questions before the computer is handed to the child. */
export const PrepareVoiceScreen = () => {
  const { pepId } = useParams({ from: '/peps/$pepId/voice' });
  const pep = useCall('peps.get', { id: pepId });
  if (pep.data) return <Prepare key={pepId} record={pep.data} />;
  return <NotRead of={[pep]} what="Opening the PEP" failed="This PEP could not be opened." />;
};
