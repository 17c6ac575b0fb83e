/** What others were asked to give to a PEP, and who told it when it came. */
import {
  type Contribution,
  type ContributorRole,
  contributorRoles,
} from '#domain/form/contribution.ts';
import { queries, type Read } from '../kernel/query.ts';
import { orEmpty, orNull } from '../kernel/values.ts';
import type { Write } from '../kernel/write.ts';

const rowsOfPep = (read: Read, pepId: string) =>
  read.all(queries.selectFrom('contribution').selectAll().where('pepId', '=', pepId));

/** What was asked for a PEP and came, in the order of the roles. */
export const contributionsOf = (read: Read, pepId: string): Contribution[] =>
  rowsOfPep(read, pepId)
    .map(({ role, askedOn, returnBy, backOn, toldBy, how }) => ({
      role,
      askedOn: orEmpty(askedOn),
      returnBy: orEmpty(returnBy),
      backOn: orEmpty(backOn),
      toldBy: orEmpty(toldBy),
      how: how ?? ('' as const),
    }))
    .sort((a, b) => contributorRoles.indexOf(a.role) - contributorRoles.indexOf(b.role));

/** Notes something of a role's part; what is not given stays as it is. */
export const saveContribution = (
  write: Write,
  pepId: string,
  role: ContributorRole,
  change: Partial<Omit<Contribution, 'role'>>,
): void => {
  const { how, ...days } = change;
  const row = {
    ...Object.fromEntries(Object.entries(days).map(([name, text]) => [name, orNull(text)])),
    ...(how !== undefined && { how: how === '' ? null : how }),
  };
  const held = rowsOfPep(write, pepId).find((one) => one.role === role);
  if (held) write.update('contribution', held.id, row);
  else write.insert('contribution', { pepId, role, ...row });
};

/** Forgets what was noted of a role's part; nothing happens when nothing was. */
export const removeContribution = (write: Write, pepId: string, role: ContributorRole): void => {
  const held = rowsOfPep(write, pepId).find((one) => one.role === role);
  if (held) write.remove('contribution', held.id);
};

/** Gives a new revision what came for the one that it amends. */
export const copyContributions = (write: Write, fromId: string, toId: string): void => {
  for (const { role, ...one } of contributionsOf(write, fromId)) {
    saveContribution(write, toId, role, one);
  }
};
