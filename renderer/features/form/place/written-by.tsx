import { Link } from '@tanstack/react-router';
import type { Section } from '#domain/form/template.ts';
import { attributionOf } from '#domain/form/words/attribution.ts';
import { useFromRecord, usePepForm } from '../beside/context.tsx';
import classes from './place.module.css';

/** Who writes a section of a child without a school place, and what to do when typing it for them. */
export const WrittenBy = ({ section }: { section: Section }) => {
  const { template, pupilId, called } = usePepForm();
  const words = useFromRecord((record) => attributionOf(section, template, record) ?? '');
  if (words === '') return null;
  return (
    <div className={classes.writtenBy} role="note">
      <p>{words}</p>
      <p className="quiet">
        You may type it in for them. Who told it, how and when is noted with their parts, under
        “Stages”; who agreed to it, under “Agreed by”.{' '}
        <Link to="/pupils/$pupilId" params={{ pupilId }} search={{ tab: 'care' }}>
          Change their names on {called}’s page
        </Link>
      </p>
    </div>
  );
};
