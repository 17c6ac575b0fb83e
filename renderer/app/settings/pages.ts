/** The pages of Settings, in their order. */
export const settingsPages = [
  { page: 'school', label: 'School' },
  { page: 'authorities', label: 'Authorities' },
  { page: 'terms', label: 'Terms' },
  { page: 'rates', label: 'PP+ rates' },
  { page: 'people', label: 'People and passphrase' },
  { page: 'look', label: 'Look' },
  { page: 'backups', label: 'Backups' },
  { page: 'sample', label: 'Sample school' },
  { page: 'about', label: 'About' },
] as const;
