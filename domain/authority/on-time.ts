/**
 * What must be done by an authority's day for a PEP to be on time. Most councils that publish it say
 * that the PEP is sent (Coventry, Manchester, St Helens, Peterborough), so that is taken unless an
 * authority says otherwise.
 */
export const onTimeBys = {
  sending: 'The PEP is sent',
  'sign-off': 'The PEP is signed off',
  meeting: 'The meeting is held',
} as const;
export type OnTimeBy = keyof typeof onTimeBys;

/** The days of a PEP that may be the one that counts; empty for what has not been. */
export type PepDays = { heldOn: string; signedOffOn: string; sentOn: string };

/** The day on which a PEP was done as its authority counts; empty while it is open. */
export const doneOn = (days: PepDays, onTimeBy: OnTimeBy): string => {
  switch (onTimeBy) {
    case 'sending':
      // Whatever leaves is noted as sent; what is signed off and lies here is not with its authority.
      return days.sentOn;
    case 'meeting':
      // Where no meeting is recorded, sign-off stands for it.
      return days.heldOn || days.signedOffOn;
    default:
      return days.signedOffOn;
  }
};

/**
 * Whether a PEP was on time by the day on which it is wanted, counted to today while it is open: null
 * while it still can be. Whatever says "on time" or "late" of a PEP reads this.
 */
export const wasOnTime = (
  days: PepDays,
  onTimeBy: OnTimeBy,
  wantedBy: string,
  today: string,
): boolean | null => {
  const done = doneOn(days, onTimeBy);
  if (done !== '') return done <= wantedBy;
  return today <= wantedBy ? null : false;
};
