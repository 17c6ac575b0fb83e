import { isAnswered } from '../form/answer.ts';
import type { PepRecord } from '../form/record.ts';
import type { Field } from '../form/template.ts';

/** Whether a question is answered, in its answer or in its rows; "not known" is nothing to judge. */
export const isWritten = (field: Field, record: PepRecord): boolean => {
  switch (field.type) {
    case 'targets':
      return record.targets.length > 0;
    case 'actions':
      return record.actions.length > 0;
    case 'spending':
      return record.ppPlus.lines.length > 0;
    default: {
      const answer = record.answers[field.id];
      return answer?.kind !== 'not-known' && isAnswered(field, answer);
    }
  }
};
