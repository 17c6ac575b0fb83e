import { Button, Group } from '@mantine/core';
import { streams } from '#domain/authority/rates.ts';
import type { RateQuestion } from '#domain/contract/calls/ppplus.ts';
import { formatPence } from '#domain/kernel/money.ts';
import { termLabel } from '#domain/school/terms.ts';
import { useChange } from '../../ui/call/client.ts';
import styles from './ppplus.module.css';

const Question = ({ authority, awards }: RateQuestion) => {
  const answer = useChange('ppplus.answerRate', { done: 'Answered.' });
  const ids = awards.map(({ id }) => id);
  const [first] = awards;
  if (first === undefined) return null;
  return (
    <section className={styles.question} aria-label={`The rate of ${authority}`}>
      <p>
        <strong>The rate of {authority} was changed. This term too?</strong> {termLabel(first.term)}
        , once recorded, stays as it is unless you say so. Both amounts are kept.
      </p>
      <ul className="bare">
        {awards.map(({ id, pupilName, stream, was, would }) => (
          <li key={id}>
            {pupilName}, {streams[stream]}: {formatPence(was)}, by the changed rate{' '}
            {formatPence(would)}
          </li>
        ))}
      </ul>
      <Group gap="sm">
        <Button
          size="compact-sm"
          loading={answer.pending}
          onClick={() => void answer.run({ ids, thisTermToo: true })}
        >
          Yes, this term too<span className="only-read-aloud">: {authority}</span>
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={answer.pending}
          onClick={() => void answer.run({ ids, thisTermToo: false })}
        >
          No, from the next term on<span className="only-read-aloud">: {authority}</span>
        </Button>
      </Group>
    </section>
  );
};

/** What is asked once a rate was changed whose amounts are recorded for the term that goes on. */
export const ChangedRates = ({ questions }: { questions: readonly RateQuestion[] }) =>
  questions.map((question) => <Question key={question.authorityId} {...question} />);
