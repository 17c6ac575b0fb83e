import type { Copy, CopyFault, LookedAt } from '#domain/access/copy.ts';
import { dayOf } from '../../../ui/call/moment.ts';
import { clockTime } from '../../../ui/save/saved-mark.tsx';

/** "Mon 23 Nov 2026, 17:49": when a copy was made. */
export const madeAt = (at: string): string => `${dayOf(at)}, ${clockTime(at)}`;

/** Why a copy was made. */
export const kindWords: Readonly<Record<Copy['kind'], string>> = {
  usual: 'Backup',
  'before-update': 'Made before an update',
  'before-restore': 'Put away by a restore',
};

/** What keeps a copy from being opened, in a list. */
export const faultWords: Readonly<Record<CopyFault, string>> = {
  'no-keyring': 'Its keyring is missing',
  'bad-keyring': 'Its keyring is damaged',
  'newer-program': 'Made by a newer PEP Desk',
};

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** "12 pupils, 30 PEPs". */
export const holdsWords = ({ pupils, peps }: Pick<LookedAt, 'pupils' | 'peps'>): string =>
  `${counted(pupils, 'pupil', 'pupils')}, ${counted(peps, 'PEP', 'PEPs')}`;

/** What the records would lack once the copy has taken their place, in sentences. */
export const lostWords = ({ present }: Pick<LookedAt, 'present'>): string => {
  switch (present.is) {
    case 'none':
      return 'There are no records on this computer yet, so nothing is lost.';
    case 'other':
      return 'The records that are here do not open with the key of this copy: they are another school’s, or damaged. What they hold cannot be told.';
    case 'unreadable':
      return 'The records that are here cannot be read, so it cannot be told what was added since this copy.';
    case 'same': {
      const { pupils, peps, changes } = present;
      if (pupils + peps + changes === 0) return 'Nothing was changed since, so nothing is lost.';
      const added = [
        ...(pupils > 0 ? [counted(pupils, 'pupil', 'pupils')] : []),
        ...(peps > 0 ? [counted(peps, 'PEP', 'PEPs')] : []),
      ].join(' and ');
      return `${added === '' ? '' : `${added} added since. `}${counted(changes, 'change', 'changes')} made since.`;
    }
  }
};
