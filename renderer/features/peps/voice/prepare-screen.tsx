import { Button, Group, TextInput, Title } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { peopleOf, type Row, rowsOf } from '#domain/pep/answer.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { questionsByNeed } from '#domain/pep/voice-questions.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { useAppState, useCall, useChange } from '../../../ui/client.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Page } from '../../../ui/page.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { QuietButton } from '../fields/quiet-button.tsx';
import { newId } from '../rows/new-id.ts';
import classes from './voice.module.css';

/** Two neighbours in a list, changed over. */
const moved = (rows: readonly Row[], from: number, to: number): Row[] => {
  const next = [...rows];
  const [row] = next.splice(from, 1);
  if (row) next.splice(to, 0, row);
  return next;
};

const Prepare = ({ record }: { record: PepRecord }) => {
  const navigate = useNavigate();
  const { person } = useAppState();
  const save = useChange('peps.saveAnswers');
  const called = calledName(record.pupil);
  const [rows, setRows] = useState(() => [...rowsOf(record.answers['voice-prompts'])]);
  const [adult, setAdult] = useState(
    peopleOf(record.answers['voice-adult'])[0]?.name ?? person?.name ?? '',
  );
  const add = (question: string): void =>
    setRows((now) => [...now, { id: newId(), cells: { prompt: question, answer: '' } }]);
  const handOver = async (): Promise<void> => {
    const known = peopleOf(record.answers['voice-adult'])[0];
    const asked = rows.filter((row) => String(row.cells.prompt ?? '').trim() !== '');
    const done = await save.run({
      id: record.id,
      answers: {
        'voice-prompts': { kind: 'value', value: asked },
        ...(adult.trim() !== '' &&
          known?.name !== adult.trim() && {
            'voice-adult': { kind: 'value', value: [{ name: adult.trim(), email: '', phone: '' }] },
          }),
      },
    });
    if (done) await navigate({ to: '/peps/$pepId/child', params: { pepId: record.id } });
  };
  return (
    <Page
      title={`${called} answers on the screen`}
      subtitle="The screen shows one question at a time and nothing else of the program. Your passphrase leads back."
      width="narrow"
      actions={
        <>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link
                to="/peps/$pepId"
                params={{ pepId: record.id }}
                search={{ section: 'my-views' }}
                {...props}
              />
            )}
          >
            Back to the PEP
          </Button>
          <Button loading={save.pending} onClick={() => void handOver()}>
            Hand over to {called}
          </Button>
        </>
      }
    >
      <TextInput
        label="Who listens"
        description="An adult whom the child trusts and chose."
        value={adult}
        maxLength={200}
        onChange={(event) => setAdult(event.currentTarget.value)}
      />
      <Title order={2} mt="lg">
        Questions
      </Title>
      <p className="quiet">Change the words, move or leave out what does not suit {called}.</p>
      <ol className={classes.questions}>
        {rows.map((row, i) => (
          <li key={row.id}>
            <TextInput
              aria-label={`Question ${i + 1}`}
              value={String(row.cells.prompt ?? '')}
              maxLength={500}
              onChange={(event) => {
                const prompt = event.currentTarget.value;
                setRows((now) =>
                  now.map((one) =>
                    one.id === row.id ? { ...one, cells: { ...one.cells, prompt } } : one,
                  ),
                );
              }}
            />
            <QuietButton disabled={i === 0} onClick={() => setRows((now) => moved(now, i, i - 1))}>
              Up<span className="only-read-aloud">: question {i + 1}</span>
            </QuietButton>
            <QuietButton
              disabled={i === rows.length - 1}
              onClick={() => setRows((now) => moved(now, i, i + 1))}
            >
              Down<span className="only-read-aloud">: question {i + 1}</span>
            </QuietButton>
            {String(row.cells.answer ?? '') === '' ? (
              <QuietButton onClick={() => setRows((now) => now.filter((one) => one.id !== row.id))}>
                Leave out<span className="only-read-aloud"> question {i + 1}</span>
              </QuietButton>
            ) : (
              <span className="quiet">answered</span>
            )}
          </li>
        ))}
      </ol>
      <Group gap="xs">
        <Button variant="default" onClick={() => add('')}>
          Add a question of your own
        </Button>
      </Group>
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
            onClick={() => {
              for (const one of questions) {
                if (!rows.some((row) => row.cells.prompt === one)) add(one);
              }
            }}
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
  return pep.error ? (
    <Failure
      what="This PEP could not be opened."
      error={pep.error}
      onRetry={() => void pep.refetch()}
    />
  ) : (
    <Waiting what="Opening the PEP" />
  );
};
