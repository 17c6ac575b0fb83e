import type { PepLife } from '#domain/contract/calls/stages.ts';
import type { Section } from '#domain/form/template.ts';
import { Comments } from '../../features/stages/life/comments.tsx';

/**
 * What the virtual school said: of the revision that is amended, beside every part; else of the last PEP,
 * where this one answers to it, and beside each section that it spoke of. `shown` are the sections in hand.
 */
export const SaidBefore = ({ life, shown }: { life: PepLife; shown: readonly Section[] }) => {
  const { acceptedWord, answeredBefore, answeredLast } = life;
  const sectionIds = shown.map(({ id }) => id);
  if (answeredBefore !== null) {
    return (
      <Comments answered={answeredBefore} acceptedWord={acceptedWord} sectionIds={sectionIds} />
    );
  }
  if (answeredLast === null) return null;
  const answersIt = shown.some(({ fields }) =>
    fields.some(({ id }) => id === 'vs-feedback-response'),
  );
  const spokenOf = answeredLast.answer.detail.sections.some((one) =>
    sectionIds.includes(one.sectionId),
  );
  return answersIt || spokenOf ? (
    <Comments
      answered={answeredLast}
      acceptedWord={acceptedWord}
      sectionIds={sectionIds}
      alone={!answersIt}
      ofTerm
    />
  ) : null;
};
