import { shiftTerm, termLabel } from '#domain/calendar/terms.ts';
import { textOf } from '#domain/pep/answer.ts';
import { voiceChecks } from '#domain/pep/quality/checks/voice.ts';
import { useCall } from '../../../ui/client.ts';
import { StatusWord } from '../../../ui/status-word.tsx';
import { useLiveRecord, usePepForm } from '../form/context.tsx';

/** Whether the next meeting falls in the next term, by the school's own dates. */
export const NextDate = () => {
  const { template } = usePepForm();
  const record = useLiveRecord();
  const terms = useCall('terms.list', {});
  if (!terms.data || textOf(record.answers['next-pep-date']) === '') return null;
  const { outcome, reason } = voiceChecks['CHK-25'].look({
    template,
    record,
    terms: terms.data,
    paidTargets: [],
    refuses: [],
    minWords: 5,
    attendanceConcern: 95,
    sdqThreshold: null,
    transitionYears: [],
    documents: [],
  });
  return (
    <p>
      <StatusWord kind={outcome === 'met' ? 'done' : 'warning'}>
        {reason} ({termLabel(shiftTerm(record.term, 1))})
      </StatusWord>
    </p>
  );
};
