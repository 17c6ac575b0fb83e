/**
 * How a child stands to care. Only a looked-after child has a PEP by law; a young person who left
 * care at 18 keeps one where the authority goes on with it, in college or at university.
 */
export const careStatuses = {
  'looked-after': 'Looked after',
  previously: 'Previously looked after',
  kinship: 'In kinship care',
  'child-in-need': 'Child in need',
  'left-care': 'Left care, 18 or over',
} as const;
export type CareStatus = keyof typeof careStatuses;

/** Whether a text is one of the care statuses. */
export const isCareStatus = (text: string): text is CareStatus => text in careStatuses;

/** Legal statuses of a child who is away from home for short breaks only. */
const shortBreaks: readonly string[] = ['V3', 'V4'];

/**
 * Why a child’s care asks for no PEP, in words; empty when it asks for one. An EHC plan, a place out
 * of area, adoption that is not through yet or a child who does not attend take nothing away.
 * Sources: Hull, "Initiating and reviewing the PEP" (not for respite); DfE 2018, statutory guidance
 * on looked-after and previously looked-after children (no PEP for the latter).
 */
export const careAsksNone = ({
  careStatus,
  legalStatus,
}: {
  careStatus: CareStatus;
  legalStatus: string;
}): string => {
  if (careStatus === 'previously') return 'Previously looked after: a plan is voluntary';
  if (careStatus === 'kinship' || careStatus === 'child-in-need') {
    return `${careStatuses[careStatus]}: no PEP is required`;
  }
  return shortBreaks.includes(legalStatus) ? 'Short breaks: no PEP is required' : '';
};
