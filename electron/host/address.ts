/** The address that Chromium sees in place of the program's own scheme. */
const shown = 'https://pep-desk.app.invalid';
const real = 'pep-desk://app';

export const shownOrigin = shown;

const swap = (address: string, from: string, to: string): string =>
  address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;

/** pep-desk://app/x becomes https://pep-desk.app.invalid/x; anything else stays as it is. */
export const toShown = (address: string): string => swap(address, real, shown);

/** The other way round. */
export const toReal = (address: string): string => swap(address, shown, real);
