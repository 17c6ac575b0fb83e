/** The phases of the field catalogue: early years, primary, secondary, post-16, higher education. */
export const phases = ['EY', 'P', 'S', 'P16', 'HE'] as const;

export type Phase = (typeof phases)[number];
