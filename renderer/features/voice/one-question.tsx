import { Button, Textarea } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { asksForScale, readScaled, scaleWords, writeScaled } from '#domain/voice/questions.ts';
import { readSymbols, symbolsFor, type VoiceSymbol, writeSymbols } from '#domain/voice/symbols.ts';
import { symbolIcons } from './symbol-icons.ts';
import { Symbols } from './symbols.tsx';
import classes from './voice.module.css';

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const faces: Readonly<Record<number, VoiceSymbol>> = {
  1: 'sad',
  4: 'between',
  7: 'happy',
  10: 'very-happy',
};

const Face = ({ place }: { place: number }) => {
  const face = faces[place];
  const Icon = face && symbolIcons[face];
  // The room is there without a face too: the steps stand on one line.
  return (
    <span className={classes.face}>{Icon && <Icon size="2rem" stroke={1.5} aria-hidden />}</span>
  );
};

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
          <Face place={one} />
          <span className={classes.word} aria-hidden>
            {scaleWords[one] ?? ''}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** What a child answers with: the words, and the place or the pictures beside them. */
const partsOf = (question: string, answer: string, pictures: boolean) => {
  if (asksForScale(question)) {
    const { place, words } = readScaled(answer);
    return { place, words, set: null, with: (text: string) => writeScaled(place, text) };
  }
  const set = pictures ? symbolsFor(question) : null;
  if (set === null) return { place: null, words: answer, set, with: (text: string) => text };
  const { chosen, words } = readSymbols(set, answer);
  return { place: null, words, set, with: (text: string) => writeSymbols(set, chosen, text) };
};

/**
 * One of the four buttons. What does nothing now still stands where it always stands: nothing moves
 * under a hand that presses twice.
 */
const Step = ({
  words,
  main = false,
  idle = false,
  onPress,
}: {
  words: string;
  main?: boolean;
  idle?: boolean;
  onPress: () => void;
}) => (
  <Button
    variant={main ? 'filled' : 'default'}
    size="xl"
    {...(idle ? { 'aria-disabled': true, 'data-disabled': true } : { onClick: onPress })}
  >
    {words}
  </Button>
);

/** One question on a page of its own; skipping and stopping are always in reach. */
export const OneQuestion = ({
  question,
  answer,
  pictures,
  lastTime,
  at,
  of,
  onWrite,
  onBack,
  onNext,
  onStop,
}: {
  question: string;
  answer: string;
  /** Whether pictures are offered to point at. */
  pictures: boolean;
  /** What the child said last time, where the question asks about it; else nothing. */
  lastTime: string;
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
  const { place, words, set, with: withWords } = partsOf(question, answer, pictures);
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
      {lastTime !== '' && (
        <blockquote className={classes.last}>Last time you said: “{lastTime}”</blockquote>
      )}
      {set && <Symbols set={set} question={question} answer={answer} onWrite={onWrite} />}
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
        label={
          scaled
            ? 'Why? (if you want to say)'
            : set
              ? 'Your own words (if you want to say more)'
              : 'Your words'
        }
        classNames={{ label: classes.label ?? '', input: classes.input ?? '' }}
        value={words}
        onChange={(event) => onWrite(withWords(event.currentTarget.value))}
      />
      <div className={classes.buttons}>
        <Step words="Stop" onPress={onStop} />
        <Step words="Back" idle={at === 0} onPress={onBack} />
        <Step words="Skip" onPress={onNext} />
        <Step words="Next" main idle={answer.trim() === ''} onPress={onNext} />
      </div>
    </main>
  );
};
