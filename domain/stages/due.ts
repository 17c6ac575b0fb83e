/** A date by which something must be done, and who says so. */
export type Due = {
  kind:
    | 'first-review'
    | 'term-deadline'
    | 'term-end'
    | 'meeting'
    | 'initiation'
    | 'reviewing-officer'
    | 'form-to-school'
    | 'social-worker-part'
    | 'school-part'
    | 'write-up'
    | 'brought-forward'
    | 'send'
    | 'amend';
  /** The PEP that it asks for; null when none is open yet. */
  pepId: string | null;
  /** Empty for what waits to be done and has no day of its own. */
  date: string;
  /** HH:MM, for a meeting whose time is known. */
  time?: string;
  /** "20 working days after coming into care on 19 October 2026". */
  reason: string;
  /** School days from today when the calendar knows them, else calendar days; negative if late. */
  daysLeft: number;
  dayKind: 'school' | 'calendar';
};
