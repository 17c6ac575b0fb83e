/** What opens the sample school, and is said at its lock: it protects nothing but invented people. */
export const samplePassphrase = 'larch kettle harbour sonnet';
