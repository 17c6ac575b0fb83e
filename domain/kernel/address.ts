import { plainText } from './typed-text.ts';

/** Someone as an e-mail program writes them down; the name is empty where only the address was given. */
export type Address = { name: string; email: string };

/** An address as Outlook, a web page or a person writes it, with what stands around it. */
const addressIn =
  /([<[(]*)\s*(?:mailto:)?([^\s<>[\]();,:"'@]+@[^\s<>[\]();,:"'@?]+\.[^\s<>[\]();,:"'@?.]+)(?:\?[^\s<>]*)?\s*([>\])]*)/gi;

/** Whether a text is one e-mail address and nothing else. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** An e-mail address without the "mailto:" and the pointed brackets that it was copied with. */
export const plainEmail = (typed: string): string => {
  const text = plainText(typed).trim();
  const bare = /^<?\s*(?:mailto:)?\s*([^\s<>]+?)\s*>?;?$/i.exec(text)?.[1] ?? text;
  return /^mailto:/i.test(text) ? bare.replace(/\?.*$/, '') : bare;
};

/** "Joan Whitfield" out of "Whitfield, Joan", as an address book turns names round. */
const nameInOrder = (written: string): string => {
  const name = plainText(written)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  const turned = /^([^\s,]+), ?([^\s,()]+(?: [^\s,()]+)?)( \([^()]*\))?$/.exec(name);
  return turned ? `${turned[2]} ${turned[1]}${turned[3] ?? ''}` : name;
};

const longestList = 20_000;
const between = /[;\r\n]+/;

/**
 * Reads addresses as Outlook gives them: "Joan Whitfield <joan@example.org>; Marsh, Karl <karl@…>",
 * "mailto:joan@example.org". A name in such a list that has no address is given without one.
 * @returns none when the text is anything else: a sentence that names an address is left alone.
 */
export const readAddresses = (text: string): Address[] => {
  // A page of prose is no list, and is not searched.
  if (text.length > longestList) return [];
  const read: Address[] = [];
  let from = 0;
  for (const match of text.matchAll(addressIn)) {
    const [whole, opened = '', email = ''] = match;
    const before = text
      .slice(from, match.index)
      .replace(/^[\s;,]+/, '')
      .split(between)
      .map((part) => part.trim());
    const name = before.pop() ?? '';
    // Words straight before an address that has no brackets are a sentence, not a name.
    if (opened === '' && name !== '') return [];
    for (const alone of before)
      if (alone !== '') read.push({ name: nameInOrder(alone), email: '' });
    const last = read.at(-1);
    // Outlook writes a link as its words and then the address that it leads to.
    const again = name === '' && opened !== '' && last?.email === email;
    if (!again) read.push({ name: nameInOrder(name), email });
    from = match.index + whole.length;
  }
  if (from === 0 || read.length === 0) return [];
  const after = text.slice(from).trim();
  if (after === '' || /^[;,]+$/.test(after)) return read;
  if (!/^[;\r\n]/.test(text.slice(from).replace(/^[ \t]+/, ''))) return [];
  const rest = after.split(between).map((part) => part.trim());
  for (const alone of rest) if (alone !== '') read.push({ name: nameInOrder(alone), email: '' });
  return read;
};

/**
 * A person's name and e-mail as they should stand: an address that was written behind the name goes
 * into the e-mail, and "mailto:" and brackets are taken off. What fits nowhere stays where it is.
 */
export const tidied = <T extends Address>(person: T): T => {
  const email = plainEmail(person.email);
  const [fromEmail, ...moreEmails] = readAddresses(person.email);
  if (fromEmail && moreEmails.length === 0 && fromEmail.name !== '') {
    if (person.name.trim() === '' || person.name.trim() === fromEmail.name) {
      return { ...person, ...fromEmail };
    }
    return { ...person, email: fromEmail.email };
  }
  const [fromName, ...moreNames] = readAddresses(person.name);
  if (fromName && moreNames.length === 0 && (email === '' || email === fromName.email)) {
    return { ...person, ...fromName };
  }
  return email === person.email ? person : { ...person, email };
};
