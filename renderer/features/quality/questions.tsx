import { Title } from '@mantine/core';
import type { CallOutput } from '#domain/contract/calls.ts';
import { useChange } from '../../ui/call/client.ts';
import { Choice } from '../../ui/field/choice.tsx';
import classes from './quality.module.css';

const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Plain questions of a rubric, answered yes or no by the teacher. */
export const Questions = ({
  check,
  pepId,
}: {
  check: CallOutput<'quality.get'>;
  pepId: string;
}) => {
  const say = useChange('quality.say');
  if (check.rubric.questions.length === 0) return null;
  return (
    <>
      <Title order={3}>What {check.rubric.authority} asks</Title>
      <ul className={`bare ${classes.checks}`}>
        {check.rubric.questions.map(({ id, text }) => (
          <li key={id} className={classes.criterion}>
            <Choice
              label={text}
              options={answers}
              value={check.views.find((view) => view.subject === id)?.verdict ?? ''}
              onChange={(verdict) => void say.run({ pepId, subject: id, verdict })}
            />
          </li>
        ))}
      </ul>
    </>
  );
};
