import { Button } from '@mantine/core';
import { textOf } from '#domain/form/answer.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { meetingDateOddity, nextDateOddity } from '#domain/meeting/dates.ts';
import { shiftTerm, termLabel } from '#domain/school/terms.ts';
import { useCall } from '../../ui/call/client.ts';
import classes from '../../ui/page/asking.module.css';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { useFromRecord, usePepForm } from '../form/beside/context.tsx';
import { usePrevious } from '../form/beside/use-previous.ts';
import { answerKey } from '../form/draft/entries.ts';

/** The day that was named for this meeting last time; it is this meeting's once somebody says so. */
export const NamedDay = () => {
  const { draft, pepId } = usePepForm();
  const hasPrevious = useFromRecord((record) => record.hasPrevious);
  const fixed = useFromRecord((record) => textOf(record.answers['meeting-date']));
  const named = textOf(usePrevious(pepId, { hasPrevious })?.answers['next-pep-date']);
  if (fixed !== '' || named === '') return null;
  const use = (): void => {
    draft.set(answerKey('meeting-date'), { is: 'answer', answer: { kind: 'value', value: named } });
    void draft.flush();
  };
  return (
    <p className={classes.asking}>
      <span>Named last time: {formatShortDate(named)}.</span>
      <Button variant="default" size="compact-xs" onClick={use}>
        It is on that day
      </Button>
    </p>
  );
};

/** What is odd about the day of the meeting, beside it. */
export const MeetingDateAdvice = () => {
  const terms = useCall('terms.list', {});
  const odd = useFromRecord((record) => meetingDateOddity(record, terms.data ?? []));
  return (
    <div role="status">
      {odd === '' ? null : (
        <StatusWord kind="warning">{odd} Check it; it can stay if it is right.</StatusWord>
      )}
    </div>
  );
};

/** Whether the next meeting falls in the next term, by the school's own dates. */
export const NextDateAdvice = () => {
  const terms = useCall('terms.list', {});
  const next = useFromRecord((record) => textOf(record.answers['next-pep-date']));
  const odd = useFromRecord((record) => nextDateOddity(record, terms.data ?? []));
  const term = useFromRecord((record) => termLabel(shiftTerm(record.term, 1)));
  return (
    <div role="status">
      {!terms.data || next === '' ? null : (
        <StatusWord kind={odd === '' ? 'done' : 'warning'}>
          {odd || 'The next meeting falls in the next term.'} ({term})
        </StatusWord>
      )}
    </div>
  );
};
