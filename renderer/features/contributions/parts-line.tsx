import { Link } from '@tanstack/react-router';
import type { PartRow } from '#domain/contract/calls/contributions.ts';
import { contributionText } from '#domain/contributions/contributions.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { useCall } from '../../ui/call/client.ts';
import { RemindButton, Reminded } from '../../ui/remind/reminder.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import classes from './parts.module.css';

/** "asked 3 November, back 10 November: Karl Marsh"; else whether the part is here. */
export const partState = (part: PartRow): string =>
  contributionText(part) || (part.here ? 'here' : 'not asked for');

/** Whose parts are here, who was asked and when, in one line, with the way to ask. */
export const PartsLine = ({ record }: { record: PepRecord }) => {
  const { id: pepId, pupil, term, status } = record;
  const found = useCall('contributions.get', { pepId });
  // Nobody outside school and family is waited for in a voluntary plan.
  const voluntary = templateOfRecord(record).voluntary !== undefined;
  if (!found.data) return null;
  const { parts, missing, remindedOn } = found.data;
  const told = parts.filter(
    (part) => contributionText(part) !== '' || missing.some(({ role }) => role === part.role),
  );
  if (status === 'signed-off' && told.length === 0 && remindedOn.length === 0) return null;
  return (
    <section className={classes.line} aria-label="Parts of others">
      <ul className="bare">
        {told.map((part) => (
          <li key={part.role}>
            <StatusWord kind={part.here ? 'done' : part.askedOn === '' ? 'none' : 'underway'}>
              {part.label}: {partState(part)}
            </StatusWord>
          </li>
        ))}
        {remindedOn.length > 0 && (
          <li>
            <Reminded days={remindedOn} />
          </li>
        )}
      </ul>
      {status === 'in-preparation' && (
        <>
          <Link to="/peps/$pepId/parts" params={{ pepId }}>
            Ask for parts, or type them in
          </Link>
          {!voluntary && (
            <RemindButton
              pupilId={pupil.id}
              pupilName={calledName(pupil)}
              term={term}
              variant="subtle"
            />
          )}
        </>
      )}
    </section>
  );
};
