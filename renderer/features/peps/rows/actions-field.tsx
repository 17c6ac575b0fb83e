import { Button, NativeSelect, TextInput } from '@mantine/core';
import { memo, useCallback } from 'react';
import { actionStatuses } from '#domain/pep/record.ts';
import { type Field, isRequired } from '#domain/pep/template.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { blankAction } from '../draft/check.ts';
import { type ActionDraft, actionKey, answerKey } from '../draft/entries.ts';
import { NoValue, OtherAnswers } from '../fields/answer-field.tsx';
import { Needed } from '../fields/needed.tsx';
import { QuietButton } from '../fields/quiet-button.tsx';
import {
  useAnswer,
  useEntry,
  usePepForm,
  useProblem,
  useResets,
  useRows,
} from '../form/context.tsx';
import { focusPart, partOf } from '../form/focused-field.ts';
import { Part } from '../form/part.tsx';
import { newId } from './new-id.ts';
import classes from './rows.module.css';
import { useTargetOptions } from './target-names.ts';

const statusOptions = Object.entries(actionStatuses).map(([value, label]) => ({ value, label }));

const isStatus = (value: string): value is ActionDraft['status'] => value in actionStatuses;

const ActionRow = memo(
  ({ id, number, onRemove }: { id: string; number: number; onRemove: (id: string) => void }) => {
    const { draft } = usePepForm();
    const key = actionKey(id);
    const entry = useEntry(key);
    const problem = useProblem(key);
    const resets = useResets(key);
    const targets = useTargetOptions();
    if (entry.is !== 'action' || entry.action === null) return null;
    const { action } = entry;
    const set = (part: Partial<ActionDraft>): void =>
      draft.set(key, { is: 'action', action: { ...action, ...part } });
    const errorAt = (part: string): string | undefined =>
      problem?.part === part ? `${problem.sentence} Not saved yet.` : undefined;
    return (
      <Part role="group" aria-label={`Action ${number}`} entryKey={key} className={classes.row}>
        <span className={classes.rowNumber} aria-hidden>
          {number}
        </span>
        <div>
          <div className={classes.rowCells}>
            <TextInput
              className={classes.wideCell ?? ''}
              label="What will be done"
              withAsterisk
              autoComplete="off"
              value={action.description}
              error={errorAt('description')}
              onChange={(event) => set({ description: event.currentTarget.value })}
            />
            <TextInput
              label="Who"
              description="A named person"
              withAsterisk
              autoComplete="off"
              value={action.owner}
              error={errorAt('owner')}
              onChange={(event) => set({ owner: event.currentTarget.value })}
            />
            <DateField
              key={resets}
              label="By when"
              hint="A day, not a term"
              required
              value={action.dueDate}
              error={problem && problem.part === undefined ? problem.sentence : undefined}
              onChange={(dueDate) => set({ dueDate })}
              onUnreadable={() =>
                draft.setUnreadable(key, 'Write a date such as 12 March 2027 or 12/3/2027.')
              }
            />
            <NativeSelect
              label="For which target"
              data={[{ value: '', label: 'No target' }, ...targets]}
              value={action.targetId ?? ''}
              onChange={(event) => set({ targetId: event.currentTarget.value || null })}
            />
            <NativeSelect
              label="How it stands"
              data={statusOptions}
              value={action.status}
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (isStatus(value)) set({ status: value });
              }}
            />
          </div>
          {action.status !== 'open' && (
            <LongText
              label="How it went"
              minRows={1}
              value={action.note}
              onChange={(note) => set({ note })}
            />
          )}
        </div>
        <QuietButton onClick={() => onRemove(id)}>
          Remove<span className="only-read-aloud"> action {number}</span>
        </QuietButton>
      </Part>
    );
  },
);

/** Who will do what by when, each row kept as an action that can be followed across pupils. */
export const ActionsField = ({ field }: { field: Field }) => {
  const { draft } = usePepForm();
  const { action: ids } = useRows();
  const key = answerKey(field.id);
  const answer = useAnswer(key);

  const add = (): void => {
    const id = newId();
    draft.set(actionKey(id), { is: 'action', action: blankAction });
    requestAnimationFrame(() => {
      const part = partOf(actionKey(id));
      if (part) focusPart(part);
    });
  };
  const remove = useCallback(
    (id: string) => {
      draft.set(actionKey(id), { is: 'action', action: null });
      void draft.flush();
      requestAnimationFrame(() => partOf(key)?.querySelector<HTMLElement>('[data-add]')?.focus());
    },
    [draft, key],
  );

  return (
    <Part entryKey={key} className={classes.rows}>
      <h3 className={classes.heading}>
        {field.label}
        {isRequired(field) && <Needed />}
      </h3>
      {field.hint && <p className={classes.hint}>{field.hint}</p>}
      {ids.length === 0 && answer !== null && answer.kind !== 'value' ? (
        <NoValue field={field} fieldKey={key} answer={answer} error={undefined} headed />
      ) : (
        <>
          {ids.map((id, i) => (
            <ActionRow key={id} id={id} number={i + 1} onRemove={remove} />
          ))}
          <div className={classes.addRow}>
            <Button
              variant="default"
              data-add
              data-focus-first={ids.length === 0 || undefined}
              onClick={add}
            >
              Add an action
            </Button>
            {ids.length === 0 && <OtherAnswers field={field} fieldKey={key} answer={answer} />}
          </div>
        </>
      )}
    </Part>
  );
};
