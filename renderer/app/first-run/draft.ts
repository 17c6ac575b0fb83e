import type { AuthorityInput } from '#domain/authority/authority.ts';
import type { School } from '#domain/school/school.ts';
import { suggestedTerms, type TermDates } from '#domain/school/terms.ts';
import { noPassphrase } from '../../features/access/new-passphrase.tsx';

/** One authority being set up; `key` stays while its name is typed. */
export type DraftAuthority = { key: string; input: AuthorityInput };

/** Everything that the first run asks. Nothing leaves the window until the fourth step is done. */
export type FirstRunDraft = {
  school: School;
  authorities: readonly DraftAuthority[];
  terms: readonly TermDates[];
  words: typeof noPassphrase;
};

/** The first run as it begins: with no council's rules, and the usual term dates of two school years. */
export const emptyDraft = (academicYear: number): FirstRunDraft => ({
  school: {
    name: '',
    urn: '',
    laestab: '',
    designatedTeacher: '',
    designatedTeacherEmail: '',
    pagesBy: 'initials',
  },
  authorities: [],
  terms: [...suggestedTerms(academicYear), ...suggestedTerms(academicYear + 1)],
  words: noPassphrase,
});
