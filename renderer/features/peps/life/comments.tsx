import { Title } from '@mantine/core';
import { formatDate } from '#domain/calendar/plain-date.ts';
import type { TakenStep } from '#domain/pep/workflow.ts';
import { stages } from '#domain/pep/workflow.ts';
import type { SectionName } from './answer-dialog.tsx';
import classes from './life.module.css';

/** What the virtual school said of a PEP; with `sectionId`, that section's comment comes first. */
export const Comments = ({
  answer,
  sections,
  acceptedWord,
  sectionId,
}: {
  answer: TakenStep;
  sections: readonly SectionName[];
  acceptedWord: string;
  sectionId?: string;
}) => {
  const { detail, by, onDate, step } = answer;
  const titleOf = (id: string) => sections.find((section) => section.id === id)?.title ?? id;
  const shown = [...detail.sections].sort(
    (a, b) => Number(b.sectionId === sectionId) - Number(a.sectionId === sectionId),
  );
  return (
    <section className={classes.said} aria-label="What the virtual school said">
      <Title order={2}>
        {step === 'returned' ? stages.returned : acceptedWord} {formatDate(onDate)}
        {detail.grade === '' ? '' : `: ${detail.grade}`}
      </Title>
      <p className="quiet">{by}</p>
      {detail.reason !== '' && <p>{detail.reason}</p>}
      {detail.comment !== '' && <p>{detail.comment}</p>}
      {shown.length > 0 && (
        <dl>
          {shown.map((one) => (
            <div key={one.sectionId}>
              <dt>
                {titleOf(one.sectionId)}
                {one.grade === '' ? '' : `: ${one.grade}`}
              </dt>
              <dd>{one.comment}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
};
