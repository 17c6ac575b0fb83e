import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Progress, SectionProgress } from '#domain/form/missing.ts';
import { type StatusKind, StatusWord } from '../../../ui/words/status-word.tsx';
import classes from './form.module.css';

const kinds: Record<SectionProgress['state'], StatusKind> = {
  complete: 'done',
  begun: 'underway',
  empty: 'none',
};

const countOf = ({ needed, answered }: SectionProgress): string =>
  needed === 0 ? '' : `${answered}/${needed}`;

const words = (section: SectionProgress): string =>
  section.needed === 0
    ? 'nothing needed'
    : `${section.answered} of ${section.needed} needed answers given`;

/** The sections with how far each is; in a narrow window, one list to choose from. */
export const SectionList = ({
  pepId,
  progress,
  current,
  onChoose,
}: {
  pepId: string;
  progress: Progress;
  current: string;
  onChoose: (sectionId: string) => void;
}) => (
  <nav aria-label="Sections" className={classes.sections}>
    <ul className="bare">
      {progress.sections.map((section) => (
        <li key={section.sectionId}>
          <Link
            to="/peps/$pepId"
            params={{ pepId }}
            search={{ section: section.sectionId }}
            className={classes.sectionLink ?? ''}
            aria-current={section.sectionId === current ? 'true' : undefined}
          >
            <StatusWord kind={kinds[section.state]}>
              <span className={classes.sectionName}>{section.title}</span>
            </StatusWord>
            <span className={`aside ${classes.count}`} aria-hidden>
              {countOf(section)}
            </span>
            <span className="only-read-aloud">, {words(section)}</span>
          </Link>
        </li>
      ))}
    </ul>
    <NativeSelect
      className={classes.sectionSelect ?? ''}
      label="Section"
      value={current}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={progress.sections.map((section) => ({
        value: section.sectionId,
        label: `${section.title} ${countOf(section)}`.trim(),
      }))}
    />
  </nav>
);
