import type { FieldMoment } from './declaration.ts';

/** What of a PEP is left to do before sign-off, as counts of questions. */
export type ToDo = {
  /** To answer before the meeting. */
  toAnswer: number;
  /** Taken over from the last PEP, to be read through and confirmed. */
  toReadThrough: number;
  /** To answer at the meeting. */
  atMeeting: number;
  /** To answer after it. */
  afterMeeting: number;
};

/** Nothing is left. */
export const nothingToDo: ToDo = { toAnswer: 0, toReadThrough: 0, atMeeting: 0, afterMeeting: 0 };

/** Counts what is left from what is missing and what was taken over and is not confirmed. */
export const toDoOf = (
  missing: readonly { moment: FieldMoment }[],
  unconfirmed: readonly unknown[],
): ToDo => {
  const at = (moment: FieldMoment): number => missing.filter((one) => one.moment === moment).length;
  return {
    toAnswer: at('before'),
    toReadThrough: unconfirmed.length,
    atMeeting: at('at-meeting'),
    afterMeeting: at('after-meeting'),
  };
};

const toDoParts = ({ toAnswer, toReadThrough, atMeeting, afterMeeting }: ToDo): string[] => {
  const parts = [
    toAnswer > 0 ? `${toAnswer} to answer` : '',
    toReadThrough > 0 ? `${toReadThrough} to read through` : '',
    atMeeting > 0 ? `${atMeeting} at the meeting` : '',
    afterMeeting > 0 ? `${afterMeeting} after ${atMeeting > 0 ? 'it' : 'the meeting'}` : '',
  ].filter((words) => words !== '');
  return parts.length === 0 ? ['nothing left to answer'] : parts;
};

/** "6 to answer, 12 to read through, 2 at the meeting, 3 after it"; "nothing left to answer". */
export const toDoWords = (toDo: ToDo): string => toDoParts(toDo).join(', ');

/** What of that comes first. */
export const firstToDo = (toDo: ToDo): string => toDoParts(toDo)[0] ?? '';
