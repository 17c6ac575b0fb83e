/** Public guidance that the product points to; nothing else may be opened in the browser. */
const guidanceHosts = new Set(['www.gov.uk', 'www.legislation.gov.uk', 'ico.org.uk']);

/**
 * The address to hand to the system's browser, or undefined to refuse it.
 * An address can carry data out of the program, so only known public hosts, without a query, pass.
 */
export const externalLink = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const link = new URL(address);
  const plain = link.username === '' && link.password === '' && link.port === '';
  return link.protocol === 'https:' && plain && link.search === '' && guidanceHosts.has(link.host)
    ? link.href
    : undefined;
};
