import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FormPart } from '#domain/form/forms/parts.ts';
import type { Progress } from '#domain/form/missing.ts';
import type { Section } from '#domain/form/template.ts';
import classes from './form.module.css';

/** How far one part is: what of it is left, and how much it needs at all. */
type PartState = { left: number; needed: number };

const stateOf = ({ sections }: FormPart<Section>, progress: Progress): PartState => {
  const ids = new Set(sections.map(({ id }) => id));
  const within = ({ sectionId }: { sectionId: string }): boolean => ids.has(sectionId);
  const questions = new Set(
    [...progress.missing, ...progress.unconfirmed].filter(within).map(({ fieldId }) => fieldId),
  );
  return {
    left: questions.size,
    needed: progress.sections.filter(within).reduce((sum, { needed }) => sum + needed, 0),
  };
};

const mark = ({ left, needed }: PartState): string =>
  left > 0 ? String(left) : needed > 0 ? '✓' : '–';

const words = ({ left, needed }: PartState): string =>
  left > 0 ? `${left} left` : needed > 0 ? 'nothing left' : 'nothing needed';

/** The parts of the form with what is left in each; in a narrow window, one list to choose from. */
export const PartList = ({
  pepId,
  parts,
  progress,
  current,
  onChoose,
}: {
  pepId: string;
  parts: readonly FormPart<Section>[];
  progress: Progress;
  /** The id of the part that is shown. */
  current: string | undefined;
  onChoose: (sectionId: string) => void;
}) => {
  const shown = parts.map((part) => ({ part, state: stateOf(part, progress) }));
  const start = ({ sections }: FormPart<Section>): string => sections[0]?.id ?? '';
  return (
    <nav aria-label="Parts of the form" className={classes.sections}>
      <ol className="bare">
        {shown.map(({ part, state }) => (
          <li key={part.id}>
            <Link
              to="/peps/$pepId"
              params={{ pepId }}
              search={{ section: start(part) }}
              className={classes.sectionLink ?? ''}
              aria-current={part.id === current ? 'true' : undefined}
            >
              <span className={classes.partNumber}>{part.number}</span>{' '}
              <span className={classes.sectionName}>{part.title}</span>
              <span className={`aside ${classes.count}`} aria-hidden>
                {mark(state)}
              </span>
              <span className="only-read-aloud">, {words(state)}</span>
            </Link>
          </li>
        ))}
      </ol>
      <NativeSelect
        className={classes.sectionSelect ?? ''}
        label="Part"
        value={current ?? ''}
        onChange={(event) => {
          const chosen = parts.find(({ id }) => id === event.currentTarget.value);
          if (chosen) onChoose(start(chosen));
        }}
        data={[
          ...(current === undefined ? [{ value: '', label: 'Go to a part…' }] : []),
          ...shown.map(({ part, state }) => ({
            value: part.id as string,
            label: `${part.number} ${part.title} ${mark(state)}`,
          })),
        ]}
      />
    </nav>
  );
};
