/** The scheme and the only host that the window is ever served from. */
export const appScheme = 'pep-desk';
export const appHost = 'app';
/** The address of the window’s own pages. */
export const appUrl = `${appScheme}://${appHost}/`;

/** True for an address inside the program itself; parsed, never compared by substring. */
export const isAppUrl = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
};
