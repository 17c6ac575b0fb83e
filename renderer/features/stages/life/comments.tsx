import { Title } from '@mantine/core';
import type { Answered } from '#domain/contract/calls/stages.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { stages } from '#domain/kernel/stage.ts';
import { besideTheirs, ofSection } from '#domain/quality/marks.ts';
import { termLabel } from '#domain/school/terms.ts';
import { useAppState } from '../../../ui/call/client.ts';
import classes from './life.module.css';

/** "You" where the one signed in marked it, else the name of who did. */
export const useMarker = (markedBy: string): string => {
  const { person } = useAppState();
  return person?.name === markedBy ? 'You' : markedBy || 'The school';
};

/**
 * What the virtual school said of a PEP, with the school's own marks beside its marks. With
 * `sectionIds`, the comments on those sections come first.
 */
export const Comments = ({
  answered,
  acceptedWord,
  sectionIds = [],
  ofTerm = false,
  alone = false,
}: {
  answered: Answered;
  acceptedWord: string;
  /** The sections that are in hand. */
  sectionIds?: readonly string[];
  /** Names the term, where another PEP is in hand. */
  ofTerm?: boolean;
  /** Only what was said of these sections. */
  alone?: boolean;
}) => {
  const { answer, marks, sections, term } = answered;
  const { detail, by, onDate, step } = answer;
  const who = useMarker(answered.markedBy);
  const titleOf = (id: string) => sections.find((section) => section.id === id)?.title ?? id;
  const isHere = (one: { sectionId: string }): boolean => sectionIds.includes(one.sectionId);
  const said = detail.sections.toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)));
  const shown = alone ? said.filter(isHere) : said;
  const others = (marks?.parts ?? []).filter(
    ({ sectionIds }) => !said.some((one) => one.grade !== '' && sectionIds.includes(one.sectionId)),
  );
  return (
    <section className={classes.said} aria-label="What the virtual school said">
      <Title order={2}>
        {ofTerm ? `${termLabel(term)}: ` : ''}
        {step === 'returned' ? stages.returned : acceptedWord} {formatDate(onDate)}
        {detail.grade === '' ? '' : `: ${detail.grade}`}
      </Title>
      <p className="quiet">{by}</p>
      {!alone && (
        <>
          {marks?.whole && (
            <p className={classes.marks}>{besideTheirs(marks.whole, detail.grade, who)}</p>
          )}
          {detail.reason !== '' && <p>{detail.reason}</p>}
          {detail.comment !== '' && <p>{detail.comment}</p>}
        </>
      )}
      {shown.length > 0 && (
        <dl>
          {shown.map((one) => (
            <div key={one.sectionId}>
              <dt>
                {titleOf(one.sectionId)}
                {one.grade === '' ? '' : `: ${one.grade}`}
              </dt>
              {one.comment !== '' && <dd>{one.comment}</dd>}
              {(marks && one.grade !== ''
                ? ofSection(marks, one.sectionId, one.grade, who)
                : []
              ).map((words) => (
                <dd key={words} className={classes.marks}>
                  {words}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      {!alone && others.length > 0 && (
        <details className={classes.marks}>
          <summary>Marked before sign-off, and not by the virtual school: {others.length}</summary>
          <ul>
            {others.map((part) => (
              <li key={part.label}>
                {part.label}: {besideTheirs(part, '', who)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
