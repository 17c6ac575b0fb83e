/**
 * Describes a fault for the log without its message, which may hold what somebody typed: the kind
 * of error, its code, and where in the program it happened.
 */
export const describeFault = (fault: unknown): string => {
  if (!(fault instanceof Error)) return `a thrown ${typeof fault}`;
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  const places = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${fault.name}${code}`, ...places.slice(0, 12)].join('\n');
};
