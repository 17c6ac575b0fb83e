import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { BetweenPeps, Seen, TargetBetween } from '#domain/cohort/between-peps.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { termLabel } from '#domain/school/terms.ts';
import section from '../../../ui/page/section.module.css';
import classes from './overview.module.css';

const SeenWords = ({ seen: { outcome, words, where } }: { seen: Seen }) => (
  <>
    {outcome === '' ? null : <strong>{outcome}</strong>}
    {outcome === '' || words === '' ? '' : ': '}
    {words} <span className="aside">{where}</span>
  </>
);

const Target = ({ target }: { target: TargetBetween }) => {
  const { label, owner, reviewBy, seen, openActions } = target;
  const [last, ...before] = seen;
  const about = [
    owner,
    reviewBy === '' ? '' : `looked at again by ${formatShortDate(reviewBy)}`,
    openActions === 0 ? '' : `${openActions} ${openActions === 1 ? 'action' : 'actions'} open`,
  ].filter((part) => part !== '');
  return (
    <li>
      <div className={classes.target}>{label}</div>
      {about.length === 0 ? null : <span className="under">{about.join(' · ')}</span>}
      <div>
        {last === undefined ? (
          <span className="quiet">Nothing has been written of it since.</span>
        ) : (
          <>
            <span className="quiet">Last seen: </span>
            <SeenWords seen={last} />
          </>
        )}
      </div>
      {before.length === 0 ? null : (
        <details>
          <summary>{before.length === 1 ? 'One thing' : `${before.length} things`} before</summary>
          <ul className="bare">
            {before.map((one) => (
              <li key={`${one.where} ${one.words}`}>
                <SeenWords seen={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
};

/** The targets that were agreed last, each with what was last seen of it. */
export const Targets = ({ between: { agreed, targets } }: { between: BetweenPeps }) => (
  <section className={section.section} aria-label="My targets">
    <Title order={2}>My targets</Title>
    {agreed === null ? (
      <p className="quiet">No targets yet. They are agreed at a PEP meeting.</p>
    ) : (
      <>
        <p className={`aside ${classes.from}`}>
          {agreed.signedOff ? 'From the ' : 'Not agreed yet, from the '}
          <Link to="/peps/$pepId" params={{ pepId: agreed.pepId }}>
            {termLabel(agreed.term)} PEP
          </Link>
        </p>
        <ol className={`${section.numbered} ${classes.targets}`}>
          {targets.map((target) => (
            <Target key={target.id} target={target} />
          ))}
        </ol>
      </>
    )}
  </section>
);
