import { useEffect, useState } from 'react';
import classes from '../field/faces.module.css';

/** Still working: nothing at all for the first second, then words, so that nothing flickers. */
export const Waiting = ({
  what = 'Still working',
}: {
  /** "Reading the pupils". */
  what?: string;
}) => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.waiting} role="status">
      {late && <span>{what}…</span>}
    </div>
  );
};
