import { textOf } from '#domain/form/answer.ts';
import { meetingDateOddity, nextDateOddity } from '#domain/meeting/dates.ts';
import { shiftTerm, termLabel } from '#domain/school/terms.ts';
import { useCall } from '../../ui/call/client.ts';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { useFromRecord } from '../form/beside/context.tsx';

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
