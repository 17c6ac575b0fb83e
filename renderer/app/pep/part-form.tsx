import { Title } from '@mantine/core';
import { memo } from 'react';
import type { FormPart } from '#domain/form/forms/parts.ts';
import type { Section } from '#domain/form/template.ts';
import classes from '../../features/form/beside/form.module.css';
import { SectionForm } from './section-form.tsx';

/** The id of a part’s heading on the page. */
export const headingOf = ({ id }: Pick<FormPart<Section>, 'id'>): string => `part-${id}`;

/** Whether a section is all of its part, under the same title. */
const isPart = (part: FormPart<Section>, section: Section): boolean =>
  part.sections.length === 1 && part.title === section.title;

/** One of the ten parts: its sections one below the other. */
export const PartForm = memo(({ part }: { part: FormPart<Section> }) => (
  <div className={classes.part}>
    <div className={classes.partHead}>
      <Title order={2} id={headingOf(part)} tabIndex={-1} className={classes.partTitle}>
        {part.number} {part.title}
      </Title>
      <p className={`aside ${classes.legendNote}`}>
        <span aria-hidden>* </span>
        <span className="only-read-aloud">A star marks what is </span>needed before sign-off
      </p>
    </div>
    {part.sections.map((section) => (
      <SectionForm
        key={section.id}
        section={section}
        level={3}
        {...(isPart(part, section) && { headedBy: headingOf(part) })}
      />
    ))}
  </div>
));
