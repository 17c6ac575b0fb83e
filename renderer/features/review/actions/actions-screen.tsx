import { Button, Chip, Group, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useAppState, useCall } from '../../../ui/call/client.ts';
import { EmptyState } from '../../../ui/page/empty-state.tsx';
import { NotRead } from '../../../ui/page/not-read.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { ActionList } from './action-list.tsx';
import styles from './actions.module.css';
import { type Sieve, siftActions, type View, views } from './sift.ts';

const viewOf = (value: string | string[]): View => {
  const found = Object.keys(views).find((view) => view === value);
  return (found as View | undefined) ?? 'open';
};

/** What an empty list says, where it is good news. */
const nothing: Partial<Record<View, string>> = {
  overdue: 'Nothing is overdue.',
  week: 'Nothing is due within a week.',
};

const byLabel = (a: { label: string }, b: { label: string }): number =>
  a.label.localeCompare(b.label, 'en-GB');

/** What everyone has promised to do, across pupils, by due date. */
export const ActionsScreen = () => {
  const { today } = useAppState();
  const list = useCall('actions.list', { statuses: [] });
  const [sieve, setSieve] = useState<Sieve>({ view: 'open', pupilId: '', owner: '' });
  const actions = list.data;

  const pupils = useMemo(
    () =>
      [...new Map((actions ?? []).map((a) => [a.pupilId, a.pupilName]))]
        .map(([value, label]) => ({ value, label }))
        .sort(byLabel),
    [actions],
  );
  const owners = useMemo(
    () =>
      [...new Set((actions ?? []).map(({ owner }) => owner))]
        .filter((owner) => owner !== '')
        .map((owner) => ({ value: owner, label: owner }))
        .sort(byLabel),
    [actions],
  );
  const counts = useMemo(() => {
    const count = (view: View) => siftActions(actions ?? [], { ...sieve, view }, today).length;
    return {
      open: count('open'),
      overdue: count('overdue'),
      week: count('week'),
      done: count('done'),
      all: count('all'),
    };
  }, [actions, sieve, today]);
  const shown = useMemo(() => siftActions(actions ?? [], sieve, today), [actions, sieve, today]);

  return (
    <Page
      title="Actions"
      subtitle="What was promised at PEP meetings, by whom and by when."
      actions={
        shown.length > 0 ? (
          <Button variant="default" onClick={() => window.print()}>
            Print
          </Button>
        ) : undefined
      }
    >
      <NotRead of={[list]} what="Reading the actions" failed="The actions could not be shown." />
      {actions && actions.length === 0 ? (
        <EmptyState
          title="No actions yet"
          text="Actions are written in a PEP, under its targets. Each one with a person and a date is followed here until it is closed."
        />
      ) : null}
      {actions && actions.length > 0 ? (
        <>
          <div className={styles.filters}>
            <Chip.Group
              value={sieve.view}
              onChange={(value) => setSieve((s) => ({ ...s, view: viewOf(value) }))}
            >
              <Group gap="xs" role="radiogroup" aria-label="Which actions">
                {Object.entries(views).map(([view, label]) => (
                  <Chip key={view} value={view} variant="outline">
                    {label} ({counts[viewOf(view)]})
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <NativeSelect
              aria-label="Pupil"
              className={styles.choice ?? ''}
              value={sieve.pupilId}
              data={[{ value: '', label: 'Every pupil' }, ...pupils]}
              onChange={(event) => {
                const pupilId = event.currentTarget.value;
                setSieve((s) => ({ ...s, pupilId }));
              }}
            />
            <NativeSelect
              aria-label="Who does it"
              className={styles.choice ?? ''}
              value={sieve.owner}
              data={[{ value: '', label: 'Anyone' }, ...owners]}
              onChange={(event) => {
                const owner = event.currentTarget.value;
                setSieve((s) => ({ ...s, owner }));
              }}
            />
          </div>
          {shown.length === 0 ? (
            <p role="status">{nothing[sieve.view] ?? 'No action fits these filters.'}</p>
          ) : (
            <ActionList
              key={JSON.stringify(sieve)}
              caption={`${views[sieve.view]} actions`}
              actions={shown}
              today={today}
            />
          )}
        </>
      ) : null}
    </Page>
  );
};
