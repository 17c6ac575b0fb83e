import { Group, NativeSelect, Radio } from '@mantine/core';
import { useState } from 'react';
import type { PepLife } from '#domain/contract/calls/stages.ts';
import { besideTheirs, ofSection } from '#domain/quality/marks.ts';
import type { SectionComment, TakenStep } from '#domain/stages/steps.ts';
import { useAppState, useChange } from '../../../ui/call/client.ts';
import { ListField } from '../../../ui/field/list-field.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { DateField } from '../../../ui/field/typed-field.tsx';
import { Dialog } from '../../../ui/page/dialog.tsx';
import { UnfinishedForm } from '../../../ui/save/unfinished-form.tsx';
import { useUnfinished } from '../../../ui/save/use-unfinished.ts';
import { LongText } from '../../../ui/words/long-text.tsx';
import { answerDraft, answerKey, draftOfAnswer } from './answer-draft.ts';
import { useMarker } from './comments.tsx';
import classes from './life.module.css';

export type SectionName = { id: string; title: string };

const Grade = ({
  label,
  own,
  grades,
  value,
  onChange,
}: {
  label: string;
  /** How the school had marked it, in words. */
  own: readonly string[];
  grades: readonly string[];
  value: string;
  onChange: (grade: string) => void;
}) =>
  grades.length === 0 ? (
    <TextField
      label={label}
      hint={own.join(' ')}
      value={value}
      maxLength={200}
      onChange={onChange}
    />
  ) : (
    <NativeSelect
      label={label}
      description={own.join(' ')}
      data={[{ value: '', label: 'None given' }, ...grades]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );

/**
 * Records what the virtual school said: accepted or returned, its mark, and word on each section.
 * What is typed waits on the disk until it is recorded, however the dialog is closed.
 */
export const AnswerDialog = ({
  life,
  sections,
  recorded,
  onClose,
}: {
  life: PepLife;
  sections: readonly SectionName[];
  /** What is recorded already and is to be corrected. */
  recorded?: TakenStep | undefined;
  onClose: () => void;
}) => {
  const { today } = useAppState();
  const [blank] = useState(() => draftOfAnswer(recorded, today));
  const draft = useUnfinished(answerKey(life.pepId, recorded), blank, answerDraft);
  const { result, onDate, grade, reason, comment, said } = draft.value;
  const { set, field } = draft;
  const who = useMarker(life.steps.find(({ step }) => step === 'signed-off')?.by ?? '');
  const record = useChange('peps.takeStep', { done: 'The virtual school’s answer is recorded.' });
  const correct = useChange('peps.changeAnswer', {
    done: 'The virtual school’s answer is changed.',
  });
  const take = recorded === undefined ? record : correct;
  const rest = sections.filter(({ id }) => !said.some(({ sectionId }) => sectionId === id));
  const titleOf = (id: string) => sections.find((section) => section.id === id)?.title ?? id;
  const change = (sectionId: string, part: Partial<SectionComment>): void =>
    set({ said: said.map((one) => (one.sectionId === sectionId ? { ...one, ...part } : one)) });

  const submit = async (): Promise<void> => {
    const told = said.filter((one) => one.grade !== '' || one.comment.trim() !== '');
    const done = await take.run(
      {
        id: life.pepId,
        step: result,
        onDate,
        detail: {
          grade,
          comment,
          sections: told,
          reason: result === 'returned' ? reason : '',
        },
      },
      draft.act,
    );
    if (!done) return;
    draft.clear();
    onClose();
  };

  return (
    <Dialog onClose={onClose} size="lg" title="The virtual school’s answer">
      <UnfinishedForm
        form={draft}
        words={recorded === undefined ? 'Record the answer' : 'Save the answer'}
        pending={take.pending}
        disabled={onDate === ''}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <Radio.Group
          label="What did they say?"
          value={result}
          onChange={(value) => set({ result: value === 'returned' ? 'returned' : 'accepted' })}
        >
          <Group gap="1.5rem" mt="0.25rem">
            <Radio value="accepted" label={life.acceptedWord} data-autofocus />
            <Radio value="returned" label="Returned for amendment" />
          </Group>
        </Radio.Group>
        <DateField label="On which day?" {...field('onDate')} error={take.refused('onDate')} />
        {result === 'returned' && (
          <LongText
            label="Why did it come back?"
            required
            {...field('reason')}
            error={take.refused('reason')}
          />
        )}
        <Grade
          label="Their mark"
          own={life.marks?.whole ? [besideTheirs(life.marks.whole, grade, who)] : []}
          grades={life.grades}
          value={grade}
          onChange={(mark) => set({ grade: mark })}
        />
        <LongText label="Comments on the whole PEP" {...field('comment')} />
        {said.map((one) => (
          <fieldset key={one.sectionId} className={classes.section}>
            <legend>{titleOf(one.sectionId)}</legend>
            <Grade
              label="Mark"
              own={life.marks ? ofSection(life.marks, one.sectionId, one.grade, who) : []}
              grades={life.grades}
              value={one.grade}
              onChange={(next) => change(one.sectionId, { grade: next })}
            />
            <LongText
              label="Comment"
              value={one.comment}
              onChange={(next) => change(one.sectionId, { comment: next })}
            />
          </fieldset>
        ))}
        <ListField
          label="Add a comment on a section"
          data={[
            { value: '', label: 'Choose a section…' },
            ...rest.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value=""
          onChange={(sectionId) => set({ said: [...said, { sectionId, grade: '', comment: '' }] })}
        />
      </UnfinishedForm>
    </Dialog>
  );
};
