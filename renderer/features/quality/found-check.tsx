import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Template } from '#domain/form/template.ts';
import { outcomes } from '#domain/quality/check.ts';
import type { Checked, TeachersView } from '#domain/quality/judge.ts';
import { useChange } from '../../ui/call/client.ts';
import { Choice } from '../../ui/field/choice.tsx';
import { QuietButton } from '../../ui/page/quiet-button.tsx';
import { DiscardButton, KeptForm, StillHere } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import { LongText } from '../../ui/words/long-text.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { outcomeKinds } from './outcome-kinds.ts';
import classes from './quality.module.css';

const otherwise = [
  { value: 'met', label: 'It is met' },
  { value: 'not-applicable', label: 'It does not apply' },
];

const noView = { verdict: 'met', reason: '' };
/** Lets the teacher disagree with a check, with a reason that is kept. */
const Disagree = ({
  checked,
  pepId,
  onDone,
}: {
  checked: Checked;
  pepId: string;
  onDone: () => void;
}) => {
  const form = useUnfinished(`disagree:${pepId}:${checked.id}`, noView);
  const { verdict, reason } = form.value;
  const say = useSending('quality.say', form, {
    input: () => ({ pepId, subject: checked.id, verdict, reason }),
    onSent: onDone,
  });
  return (
    <KeptForm {...say.frame} focusFirst className={classes.disagree}>
      {form.resumed && <StillHere />}
      <Choice
        label={`How do you see “${checked.name}”?`}
        options={otherwise}
        {...form.field('verdict')}
      />
      <LongText
        label="Why"
        required
        minRows={1}
        {...form.field('reason')}
        error={say.refused('reason')}
      />
      <Group gap="xs">
        <Button type="submit" size="compact-sm" loading={say.frame.pending}>
          Keep
        </Button>
        <DiscardButton form={form} onClose={onDone} size="compact-sm" />
      </Group>
    </KeptForm>
  );
};

/** One check: what was found, why, the way to the field, and what the teacher says to it. */
export const FoundCheck = ({
  checked,
  view,
  pepId,
  template,
}: {
  checked: Checked;
  view: TeachersView | undefined;
  pepId: string;
  template: Template;
}) => {
  const [disagreeing, setDisagreeing] = useState(false);
  const say = useChange('quality.say');
  const section = template.sections.find((s) => s.fields.some((f) => f.id === checked.fieldId));
  const open = ['not-met', 'partly', 'not-yet'].includes(checked.outcome);
  return (
    <li className={classes.check}>
      <div className={classes.line}>
        <span className={classes.outcome}>
          <StatusWord kind={outcomeKinds[checked.outcome]}>{outcomes[checked.outcome]}</StatusWord>
        </span>
        <div>
          <strong>{checked.name}</strong>
          <p className={classes.reason}>
            {section ? (
              <Link
                to="/peps/$pepId"
                params={{ pepId }}
                search={{ section: section.id, field: checked.fieldId }}
              >
                {checked.reason}
              </Link>
            ) : (
              checked.reason
            )}
          </p>
          {view ? (
            <p className="aside">
              You: {outcomes[view.verdict === 'met' ? 'met' : 'not-applicable'].toLowerCase()},
              because “{view.reason}”{' '}
              <QuietButton onClick={() => void say.run({ pepId, subject: checked.id })}>
                Take back<span className="only-read-aloud"> what you said of {checked.name}</span>
              </QuietButton>
            </p>
          ) : (
            open &&
            !disagreeing && (
              <QuietButton onClick={() => setDisagreeing(true)}>
                I see it otherwise<span className="only-read-aloud">: {checked.name}</span>
              </QuietButton>
            )
          )}
        </div>
      </div>
      {disagreeing && !view && (
        <Disagree checked={checked} pepId={pepId} onDone={() => setDisagreeing(false)} />
      )}
    </li>
  );
};
