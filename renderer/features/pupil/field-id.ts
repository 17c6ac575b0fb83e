/** The element id of a field, for links in a summary of errors. */
export const fieldId = (path: string): string => `pupil-${path.replaceAll('.', '-')}`;
