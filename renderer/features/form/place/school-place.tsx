import { Link } from '@tanstack/react-router';
import { textOf } from '#domain/form/answer.ts';
import { isPlace, placeWords } from '#domain/pupil/education.ts';
import { useFromRecord, usePepForm } from '../beside/context.tsx';
import classes from './place.module.css';

/** Since when the child has no place, or which other school: kept on the pupil's own page. */
export const SchoolPlace = () => {
  const { pupilId, called } = usePepForm();
  const words = useFromRecord(({ answers, pupil, yearGroup }) => {
    const place = textOf(answers['on-roll']);
    if (!isPlace(place) || place === 'yes') return '';
    const said = { ...pupil.education, place };
    const where = place === 'dual' && said.elsewhere !== '' ? `, with ${said.elsewhere}` : '';
    return `${placeWords(said, yearGroup)}${where}.`;
  });
  const since = useFromRecord(({ pupil }) => pupil.education.since);
  if (words === '') return null;
  return (
    <p className={`aside ${classes.place}`}>
      {words}{' '}
      <Link to="/pupils/$pupilId" params={{ pupilId }} search={{ tab: 'care' }}>
        {since === '' ? 'Say since when' : 'Change it'} on {called}’s page
      </Link>
    </p>
  );
};
