import { formatDate } from '../kernel/plain-date.ts';
import { joined } from '../kernel/text.ts';
import { initialsOfName } from '../pupil/pupil.ts';

/** What a reminder of an action is written from. */
export type Reminded = {
  owner: string;
  description: string;
  /** ISO date, or empty. */
  dueDate: string;
  pupilName: string;
};

/**
 * A few lines for an e-mail to whoever agreed to do something. The child is named by initials, and
 * their name is taken out of what was agreed: e-mail is read by others too.
 */
export const actionReminder = (
  { owner, description, dueDate, pupilName }: Reminded,
  { today, from, school }: { today: string; from: string; school: string },
): string => {
  const short = initialsOfName(pupilName);
  const what = pupilName
    .split(' ')
    .filter((name) => [...name].length > 1)
    .reduce((text, name) => text.replaceAll(name, short), description.replaceAll(pupilName, short));
  const when =
    dueDate === ''
      ? 'No day was agreed for it.'
      : `It ${dueDate < today ? 'was' : 'is'} to be done by ${formatDate(dueDate)}.`;
  return [
    `Dear ${owner},`,
    `At the meeting about ${short}’s plan you agreed to do this: ${what.replace(/\.$/, '')}.`,
    `${when} Please tell me how it went, or what stands in the way: the next plan looks back on it.`,
    joined([from, school]),
  ].join('\n\n');
};
