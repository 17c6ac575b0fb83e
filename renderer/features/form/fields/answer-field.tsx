import { Button } from '@mantine/core';
import { type KeyboardEvent, memo, type ReactNode, useId, useState } from 'react';
import { toldBy } from '#domain/contributions/contributions.ts';
import type { Answer } from '#domain/form/answer.ts';
import { isNeeded, neededInEachTarget } from '#domain/form/missing.ts';
import {
  percentField,
  percentFrom,
  sessionsField,
  sessionsPercent,
} from '#domain/form/rows/sessions.ts';
import { type AnyField, type Field, findField, type TargetField } from '#domain/form/template.ts';
import asking from '../../../ui/page/asking.module.css';
import { QuietButton } from '../../../ui/page/quiet-button.tsx';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { LongText } from '../../../ui/words/long-text.tsx';
import {
  useAnswer,
  useFromRecord,
  usePartsFromRecord,
  usePepForm,
  useProblem,
} from '../beside/context.tsx';
import { Part } from '../beside/part.tsx';
import { CarriedAnswer, useIsCarried } from '../carried/carried-answer.tsx';
import { answerKey } from '../draft/entries.ts';
import { AnswerControl } from './answer-control.tsx';
import { AnswerMenu } from './answer-menu.tsx';
import classes from './fields.module.css';
import { focusSoon, noneWords, useWays } from './ways.ts';

const reasonLabel = (field: AnyField, kind: 'none' | 'not-known'): string => {
  if (kind === 'not-known') return 'Why is it not known?';
  return field.noneLabel !== undefined && !field.noneNeedsReason
    ? 'Anything to add'
    : 'Why, or what was considered';
};

/** An answer that says "none" or "not known", with its reason, in place of the field's control. */
export const NoValue = ({
  field,
  fieldKey,
  answer,
  error,
  headed = false,
}: {
  field: AnyField;
  fieldKey: string;
  answer: Exclude<Answer, { kind: 'value' }>;
  error: string | undefined;
  /** The question stands above already, as a heading. */
  headed?: boolean;
}) => {
  const { draft } = usePepForm();
  const id = useId();
  const must = answer.kind === 'not-known' || !field.noneLabel || field.noneNeedsReason;
  const [adding, setAdding] = useState(must || answer.reason !== '');
  return (
    // biome-ignore lint/a11y/useSemanticElements: names the reason's box by its question
    <div role="group" aria-labelledby={id} className={classes.noValue}>
      <span id={id} className={headed ? 'only-read-aloud' : classes.label}>
        {field.label}
      </span>
      <p className={classes.noneWords}>
        <span>{answer.kind === 'none' ? noneWords(field) : 'Not known, because…'}</span>
        <QuietButton
          onClick={() => {
            draft.set(fieldKey, { is: 'answer', answer: null });
            focusSoon(fieldKey);
          }}
        >
          Answer this after all
        </QuietButton>
        {!adding && !must && (
          <QuietButton
            onClick={() => {
              setAdding(true);
              focusSoon(fieldKey);
            }}
          >
            Add to it
          </QuietButton>
        )}
      </p>
      {(adding || must) && (
        <LongText
          label={reasonLabel(field, answer.kind)}
          error={error}
          required={must}
          minRows={1}
          value={answer.reason}
          onChange={(reason) =>
            draft.set(fieldKey, { is: 'answer', answer: { kind: answer.kind, reason } })
          }
        />
      )}
    </div>
  );
};

/** Ways to answer without the control, each as a quiet button. */
export const WayButtons = ({
  field,
  fieldKey,
  answer,
  only,
}: {
  field: AnyField;
  fieldKey: string;
  answer: Answer | null;
  /** The others are in the question’s menu. */
  only?: 'none';
}) => (
  <div className={classes.others}>
    {useWays(field, fieldKey, answer)
      .filter(({ is }) => only === undefined || is === only)
      .map(({ is, words, act }) => (
        <QuietButton key={is} onClick={act}>
          {words}
          <span className="only-read-aloud"> ({field.label})</span>
        </QuietButton>
      ))}
  </div>
);

/** A sensitive field: closed until it is opened, and closed again when the section is left. */
const Closed = ({
  field,
  answered,
  onOpen,
}: {
  field: AnyField;
  answered: boolean;
  onOpen: () => void;
}) => (
  <p className={classes.closed}>
    <span className={classes.label}>{field.label}</span>
    <SmallButton onClick={onOpen}>
      Open<span className="only-read-aloud"> {field.label}</span>
    </SmallButton>
    <span className="aside">
      Sensitive, in a PDF only if asked for: {answered ? 'answered' : 'not answered'}
    </span>
  </p>
);

/** Who told the answer, where it is not the writer’s own. */
const Told = ({ field }: { field: Field }) => {
  const { template, saidBy } = usePepForm();
  const told = useFromRecord((record) => toldBy(record, template, field));
  return told === '' ? null : (
    <p className={`aside ${classes.hint}`}>
      {told}
      {saidBy === undefined && '. Changed here, it is the school’s wording and their name goes.'}
    </p>
  );
};

const nothingWorkedOut: { percent: number | null; from: string } = { percent: null, from: '' };

type AnswerFieldProps = (
  | { field: Field; targetId?: undefined }
  | { field: TargetField; targetId: string }
) & {
  /** Stands under the control, for example what the child said. */
  after?: ReactNode;
  /** What is said under it in one press is said only of what has been shown whole. */
  readFirst?: boolean;
};

/** Ctrl+U opens the other ways to answer the question in hand. */
const openWays = (event: KeyboardEvent<HTMLElement>): void => {
  const { ctrlKey, metaKey, altKey, key, currentTarget } = event;
  if (!(ctrlKey || metaKey) || altKey || key.toLowerCase() !== 'u') return;
  event.preventDefault();
  currentTarget.querySelector<HTMLElement>('[data-ways]')?.click();
};

const Question = ({
  field,
  fieldKey,
  read = null,
  isOfTarget = false,
  needed,
  after,
  readFirst = false,
  children,
}: {
  field: AnyField;
  fieldKey: string;
  /** Stands in the place of the control: an answer to be read first. */
  read?: ReactNode;
  isOfTarget?: boolean;
  /** Whether it is needed before sign-off. */
  needed: boolean;
  after: ReactNode;
  readFirst?: boolean;
  /** Stands last, also under an answer of "none". */
  children?: ReactNode;
}) => {
  const answer = useAnswer(fieldKey);
  const problem = useProblem(fieldKey);
  const [open, setOpen] = useState(!field.restricted);
  const inTable = field.type === 'table';
  const none =
    isOfTarget || answer !== null ? null : (
      <WayButtons field={field} fieldKey={fieldKey} answer={answer} only="none" />
    );
  const error = problem ? `${problem.sentence} Not saved yet.` : undefined;
  const shown = (): ReactNode => {
    if (!open) {
      return (
        <Closed
          field={field}
          answered={answer !== null}
          onOpen={() => {
            setOpen(true);
            focusSoon(fieldKey);
          }}
        />
      );
    }
    if (read !== null) return read;
    if (answer !== null && answer.kind !== 'value') {
      return <NoValue field={field} fieldKey={fieldKey} answer={answer} error={error} />;
    }
    return (
      <>
        <AnswerControl
          field={field}
          fieldKey={fieldKey}
          answer={answer}
          error={error}
          needed={needed}
          others={inTable ? none : null}
        />
        {after}
        {inTable ? null : none}
        {!isOfTarget && <AnswerMenu field={field} fieldKey={fieldKey} answer={answer} />}
      </>
    );
  };
  return (
    <Part
      entryKey={fieldKey}
      data-childs-words={field.childsWords || undefined}
      data-carried={readFirst ? field.id : undefined}
      className={classes.field}
      onKeyDown={openWays}
    >
      {shown()}
      {children}
    </Part>
  );
};

/** A figure that is worked out from others, never asked: what it comes to, and of what. */
const WorkedOut = ({ field, percent, of }: { field: Field; percent: number; of: string }) => (
  <div className={classes.workedOut}>
    <span className={classes.label}>{field.label}</span>
    <p className={classes.noneWords}>
      <output className="tabular">
        {percent.toFixed(1)} {field.unit}
      </output>
      <span className="aside">{of}</span>
    </p>
  </div>
);

/** A question of the PEP itself: what was taken over is read first, then confirmed or changed. */
const OwnField = ({
  field,
  after,
  readFirst,
}: {
  field: Field;
  after: ReactNode;
  readFirst: boolean;
}) => {
  const { template } = usePepForm();
  const key = answerKey(field.id);
  const needed = useFromRecord((record) => isNeeded(field, template, record));
  const answer = useAnswer(key);
  const carried = useIsCarried(field);
  const [changing, setChanging] = useState(false);
  const toRead = carried && !changing ? answer : null;
  const worked = usePartsFromRecord(({ answers }) =>
    field.id === percentField
      ? {
          percent: sessionsPercent(answers),
          from: percentFrom(answers, findField(template, sessionsField) !== undefined),
        }
      : nothingWorkedOut,
  );
  const leave = (): void => {
    setChanging(false);
    focusSoon(key);
  };
  return (
    <Question
      field={field}
      fieldKey={key}
      needed={needed}
      readFirst={readFirst}
      read={
        worked.percent !== null ? (
          <WorkedOut field={field} percent={worked.percent} of={worked.from} />
        ) : (
          toRead && (
            <CarriedAnswer
              field={field}
              answer={toRead}
              onChange={() => {
                setChanging(true);
                focusSoon(key);
              }}
            />
          )
        )
      }
      after={
        <>
          <Told field={field} />
          {worked.from !== '' && <p className="aside">{worked.from}</p>}
          {after}
        </>
      }
    >
      {carried && changing && (
        <p className={asking.asking}>
          <span>From last term, not changed yet.</span>
          <Button variant="default" size="compact-xs" onClick={leave}>
            Leave it as it was<span className="only-read-aloud">: {field.label}</span>
          </Button>
        </p>
      )}
    </Question>
  );
};

/** One question of the PEP (or of one of its targets), with all the ways to answer it. */
export const AnswerField = memo((of: AnswerFieldProps) =>
  of.targetId === undefined ? (
    <OwnField field={of.field} after={of.after} readFirst={of.readFirst ?? false} />
  ) : (
    <Question
      field={of.field}
      fieldKey={answerKey(of.field.id, of.targetId)}
      isOfTarget
      needed={neededInEachTarget(of.field)}
      after={of.after}
    />
  ),
);
