import { Button, Textarea } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { asksForScale, readScaled, scaleWords, writeScaled } from '#domain/pep/voice-questions.ts';
import classes from './voice.module.css';

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Ten steps that grow from left to right, some with a word under them. */
const Scale = ({
  question,
  place,
  onChoose,
}: {
  question: string;
  place: number | null;
  onChoose: (place: number) => void;
}) => {
  const name = useId();
  return (
    <fieldset className={classes.scale}>
      <legend className="only-read-aloud">{question}</legend>
      {places.map((one) => (
        <label key={one} className={classes.place} data-chosen={one === place || undefined}>
          <input
            type="radio"
            name={name}
            checked={one === place}
            aria-label={scaleWords[one] ? `${one}, ${scaleWords[one]}` : String(one)}
            onChange={() => onChoose(one)}
          />
          <span className={classes.bar} style={{ height: `${1.5 + one * 0.35}rem` }} aria-hidden>
            {one === place ? '✓' : ''}
          </span>
          <span className={classes.number} aria-hidden>
            {one}
          </span>
          <span className={classes.word} aria-hidden>
            {scaleWords[one] ?? ''}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** One question on a page of its own; skipping and stopping are always in reach. */
export const OneQuestion = ({
  question,
  answer,
  at,
  of,
  onWrite,
  onBack,
  onNext,
  onStop,
}: {
  question: string;
  answer: string;
  at: number;
  of: number;
  onWrite: (text: string) => void;
  onBack: () => void;
  onNext: () => void;
  onStop: () => void;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const scaled = asksForScale(question);
  const { place, words } = scaled ? readScaled(answer) : { place: null, words: answer };
  return (
    <main className={classes.page}>
      <p className={classes.steps}>
        <span className="only-read-aloud">
          Question {at + 1} of {of}
        </span>
        {Array.from({ length: of }, (_, i) => i).map((i) => (
          <span key={i} aria-hidden className={classes.step} data-done={i <= at || undefined} />
        ))}
      </p>
      <h1 ref={heading} tabIndex={-1} className={classes.question}>
        {question}
      </h1>
      {scaled && (
        <Scale
          question={question}
          place={place}
          onChoose={(chosen) => onWrite(writeScaled(chosen, words))}
        />
      )}
      <Textarea
        autosize
        minRows={4}
        maxRows={10}
        maxLength={5000}
        autoComplete="off"
        label={scaled ? 'Why? (if you want to say)' : 'Your words'}
        classNames={{ label: classes.label ?? '', input: classes.input ?? '' }}
        value={words}
        onChange={(event) =>
          onWrite(
            scaled ? writeScaled(place, event.currentTarget.value) : event.currentTarget.value,
          )
        }
      />
      <div className={classes.buttons}>
        <Button variant="default" size="xl" onClick={onStop}>
          Stop
        </Button>
        {at > 0 && (
          <Button variant="default" size="xl" onClick={onBack}>
            Back
          </Button>
        )}
        <Button variant="default" size="xl" onClick={onNext}>
          Skip
        </Button>
        <Button size="xl" onClick={onNext} disabled={answer.trim() === ''}>
          Next
        </Button>
      </div>
    </main>
  );
};
