import { NativeSelect, TextInput, Title } from '@mantine/core';
import { levelsBestFirst, type Rubric } from '#domain/authority/rubric.ts';
import type { CallOutput } from '#domain/contract/calls.ts';
import type { Judged, TeachersView } from '#domain/quality/judge.ts';
import { call, useChange } from '../../ui/call/client.ts';
import { SavedMark } from '../../ui/save/saved-mark.tsx';
import { useAutosave } from '../../ui/save/use-autosave.ts';
import classes from './quality.module.css';

const OneCriterion = ({
  judged,
  rubric,
  view,
  pepId,
}: {
  judged: Judged;
  rubric: Rubric;
  view: TeachersView | undefined;
  pepId: string;
}) => {
  const { criterion, read, rated } = judged;
  const say = useChange('quality.say');
  const levels = levelsBestFirst(rubric);
  const described = Object.keys(criterion.descriptors).length > 0;
  const said = { pepId, subject: criterion.id, verdict: view?.verdict ?? '' };
  const label = useAutosave(view?.label ?? '', (words) =>
    call('quality.say', { ...said, label: words.trim() }),
  );
  return (
    <li className={classes.criterion}>
      <strong>{view?.label || criterion.label}</strong>
      {described && (
        <dl className={classes.levels}>
          {levels.map((level) => (
            <div key={level.id}>
              <dt>{level.label}</dt>
              <dd>
                {criterion.descriptors[level.id] ?? (
                  <span className="quiet">the authority does not say</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={classes.rating}>
        {criterion.unnamed && (
          <TextInput
            label="What this page is called"
            value={label.value}
            maxLength={200}
            onChange={(event) => label.set(event.currentTarget.value)}
            onBlur={label.flush}
          />
        )}
        <NativeSelect
          label={`Your own mark for ${view?.label || criterion.label}`}
          data={[
            {
              value: '',
              label: read
                ? `Not rated; what is filled in reads as ${read.label}`
                : criterion.reach.length > 0
                  ? 'Not rated; there is nothing to mark here now'
                  : 'Not rated; a machine cannot tell',
            },
            ...levels.map((level) => ({ value: level.id, label: level.label })),
          ]}
          value={rated?.id ?? ''}
          onChange={(event) => {
            const verdict = event.currentTarget.value;
            void say.run({ ...said, verdict, label: label.value.trim() });
          }}
        />
        <SavedMark state={label.state} />
      </div>
    </li>
  );
};

/** What a machine cannot judge: the authority's own wording, and the teacher's own mark. */
export const Criteria = ({ check, pepId }: { check: CallOutput<'quality.get'>; pepId: string }) => {
  const { judged } = check.judgement;
  if (judged.length === 0) return null;
  return (
    <>
      <Title order={3}>What a machine cannot judge</Title>
      <p className="quiet">
        Whether a voice is strong or a target ambitious is for people to say. These are{' '}
        {check.rubric.authority}’s words; rate the PEP yourself.
      </p>
      <ul className={`bare ${classes.checks}`}>
        {judged.map((one) => (
          <OneCriterion
            key={one.criterion.id}
            judged={one}
            rubric={check.rubric}
            view={check.views.find((view) => view.subject === one.criterion.id)}
            pepId={pepId}
          />
        ))}
      </ul>
    </>
  );
};
