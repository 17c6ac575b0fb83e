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
  if (onTimeBy === 'meeting') return days.heldOn;
  // Where no sending is recorded, sign-off stands for it.
  return (onTimeBy === 'sending' && days.sentOn) || days.signedOffOn;
};
