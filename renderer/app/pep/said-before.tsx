import type { PepLife } from '#domain/contract/calls/stages.ts';
import type { Template } from '#domain/form/template.ts';
import { Comments } from '../../features/stages/life/comments.tsx';

/**
 * What the virtual school said: of the revision that is amended, beside every section; else of the
 * last PEP, where this one answers to it, and beside each section that it spoke of.
 */
export const SaidBefore = ({
  life,
  template,
  sectionId,
}: {
  life: PepLife;
  template: Template;
  sectionId: string;
}) => {
  const { acceptedWord, answeredBefore, answeredLast } = life;
  if (answeredBefore !== null) {
    return <Comments answered={answeredBefore} acceptedWord={acceptedWord} sectionId={sectionId} />;
  }
  if (answeredLast === null) return null;
  const answersIt = template.sections
    .find(({ id }) => id === sectionId)
    ?.fields.some(({ id }) => id === 'vs-feedback-response');
  const spokenOf = answeredLast.answer.detail.sections.some((one) => one.sectionId === sectionId);
  return answersIt || spokenOf ? (
    <Comments
      answered={answeredLast}
      acceptedWord={acceptedWord}
      sectionId={sectionId}
      alone={!answersIt}
      ofTerm
    />
  ) : null;
};
