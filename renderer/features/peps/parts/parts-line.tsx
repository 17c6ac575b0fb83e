import { Link } from '@tanstack/react-router';
import type { PartRow } from '#domain/contract/partners.ts';
import { chasedText } from '#domain/pep/chaser.ts';
import { contributionText } from '#domain/pep/contributions.ts';
import { useCall } from '../../../ui/client.ts';
import { StatusWord } from '../../../ui/status-word.tsx';
import classes from './parts.module.css';

/** "asked 3 November, back 10 November: Karl Marsh"; else whether the part is here. */
export const partState = (part: PartRow): string =>
  contributionText(part) || (part.here ? 'here' : 'not asked for');

/** Whose parts are here, who was asked and when, in one line, with the way to ask. */
export const PartsLine = ({ pepId }: { pepId: string }) => {
  const found = useCall('parts.get', { pepId });
  if (!found.data) return null;
  const { parts, missing, chasedOn } = found.data;
  const told = parts.filter(
    (part) => contributionText(part) !== '' || missing.some(({ role }) => role === part.role),
  );
  if (told.length === 0 && chasedOn.length === 0) return null;
  return (
    <section className={classes.line} aria-label="Parts of others">
      <ul>
        {told.map((part) => (
          <li key={part.role}>
            <StatusWord kind={part.here ? 'done' : part.askedOn === '' ? 'none' : 'underway'}>
              {part.label}: {partState(part)}
            </StatusWord>
          </li>
        ))}
        {chasedOn.length > 0 && <li>{chasedText(chasedOn)}</li>}
      </ul>
      <Link to="/peps/$pepId/parts" params={{ pepId }}>
        Ask for parts, or type them in
      </Link>
    </section>
  );
};
