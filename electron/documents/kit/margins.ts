import { joined } from '#domain/kernel/text.ts';
import type { SheetAbout } from './sheet.ts';

/** What the head and foot of every page are made of. */
type Margins = {
  /** Whose paper it is, well enough to tell two brothers apart. */
  whose: string;
  /** "PEP, Autumn term 2026". */
  what: string;
  /** That it is a draft, and of what; empty for what is whole. */
  draft?: string;
  /** Who made it: the school. */
  from: string;
  /** For whom this copy was made, in words; empty where nobody said so. */
  recipient: string;
};

/** The head and foot of every page that speaks of a pupil: whose it is, from whom, and for whom. */
export const margins = ({
  whose,
  what,
  draft = '',
  from,
  recipient,
}: Margins): Pick<SheetAbout, 'header' | 'footer'> => ({
  header: { left: joined([whose, what], ' · '), right: 'Confidential', mark: draft },
  footer: joined([from, recipient === '' ? '' : `For ${recipient}`], ' · '),
});
