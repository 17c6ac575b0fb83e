import type { AuthorityInput } from '#domain/authority/authority.ts';
import type { School } from '#domain/school/school.ts';
import { suggestedTerms, type TermDates } from '#domain/school/terms.ts';
import { noPassphrase } from '../../features/access/new-passphrase.tsx';
import { likeBlank } from '../../ui/save/use-unfinished.ts';

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

const place = 'pep-desk-first-run';

/**
 * Keeps the draft for as long as the window is open: it is loaded anew when the sample school is opened
 * and left. The passphrase is not kept.
 */
export const keepDraft = ({ words: _, ...draft }: FirstRunDraft): void =>
  sessionStorage.setItem(place, JSON.stringify(draft));

/** Forgets the draft, once the records are made of it. */
export const forgetDraft = (): void => sessionStorage.removeItem(place);

/** The draft that was kept, with no passphrase; `blank` where there is none, or none that can be read. */
export const draftOr = (blank: FirstRunDraft): FirstRunDraft => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    const read = likeBlank(blank).safeParse({ ...Object(kept), words: noPassphrase });
    return read.success ? read.data : blank;
  } catch {
    return blank;
  }
};
