import { Title } from '@mantine/core';
import type { ActionRow } from '#domain/contract/calls/review.ts';
import { termLabel } from '#domain/school/terms.ts';
import { useAppState, useCall, useTerm } from '../../ui/call/client.ts';
import { Failure } from '../../ui/page/failure.tsx';
import styles from '../../ui/page/section.module.css';
import { Waiting } from '../../ui/page/waiting.tsx';
import { ActionList } from './actions/action-list.tsx';

/** This term's targets of a pupil, and every action that came from any PEP. */
export const TargetsTab = ({ pupilId }: { pupilId: string }) => {
  const { term } = useTerm();
  const { today } = useAppState();
  const ledger = useCall('ppplus.ledger', { pupilId, term });
  const actions = useCall('actions.list', { statuses: [] });
  const error = ledger.error ?? actions.error;
  if (error) return <Failure what="Targets and actions could not be shown." error={error} />;
  if (!ledger.data || !actions.data) return <Waiting what="Reading targets and actions" />;
  const rank = ({ status, dueDate }: ActionRow): string =>
    `${status === 'open' ? 0 : 1} ${dueDate || '9999'}`;
  const own = actions.data
    .filter((action) => action.pupilId === pupilId)
    .sort((a, b) => rank(a).localeCompare(rank(b)));
  return (
    <>
      <section className={styles.section}>
        <Title order={2}>Targets, {termLabel(term)}</Title>
        {ledger.data.targets.length === 0 ? (
          <p className="quiet">No targets yet. They are set in the term’s PEP.</p>
        ) : (
          <ol className={styles.numbered}>
            {ledger.data.targets.map((target) => (
              <li key={target.id}>{target.label}</li>
            ))}
          </ol>
        )}
      </section>
      <section className={styles.section}>
        <Title order={2}>Actions</Title>
        {own.length === 0 ? (
          <p className="quiet">
            No actions yet. What people promise to do at a PEP meeting is written in the PEP and
            followed here.
          </p>
        ) : (
          <ActionList
            caption="Actions for this pupil"
            actions={own}
            today={today}
            showPupil={false}
          />
        )}
      </section>
    </>
  );
};
