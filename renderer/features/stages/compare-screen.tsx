import { NativeSelect, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { PepLife, Revision } from '#domain/contract/calls/stages.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { stages } from '#domain/kernel/stage.ts';
import { listName } from '#domain/pupil/pupil.ts';
import { termLabel } from '#domain/school/terms.ts';
import { type Difference, differencesBetween } from '#domain/stages/differences.ts';
import { useCall } from '../../ui/call/client.ts';
import { ButtonLink } from '../../ui/page/button-link.tsx';
import { EmptyState } from '../../ui/page/empty-state.tsx';
import { Failure } from '../../ui/page/failure.tsx';
import { Page } from '../../ui/page/page.tsx';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { Waiting } from '../../ui/page/waiting.tsx';
import { ShownAnswer } from '../form/shown.tsx';
import classes from './compare.module.css';

const nameOf = ({ revision, stage }: Revision): string =>
  `Revision ${revision}, ${stages[stage].toLowerCase()}`;

const Cells = ({ difference, names }: { difference: Difference; names: [string, string] }) => {
  const [open, setOpen] = useState(!difference.restricted);
  if (!open) {
    return (
      <td colSpan={2}>
        <SmallButton onClick={() => setOpen(true)}>
          Open<span className="only-read-aloud"> {difference.label}</span>
        </SmallButton>
      </td>
    );
  }
  return (
    <>
      <td>
        <ShownAnswer shown={difference.before} label={`${difference.label}, ${names[0]}`} />
      </td>
      <td>
        <ShownAnswer shown={difference.after} label={`${difference.label}, ${names[1]}`} />
      </td>
    </>
  );
};

const Differences = ({ before, after }: { before: Revision; after: Revision }) => {
  const [was, is] = [useCall('peps.get', { id: before.id }), useCall('peps.get', { id: after.id })];
  const differences = useMemo(
    () =>
      was.data && is.data ? differencesBetween(templateOfRecord(is.data), was.data, is.data) : null,
    [was.data, is.data],
  );
  const error = was.error ?? is.error;
  if (error) return <Failure what="The revisions could not be read." error={error} />;
  if (differences === null) return <Waiting what="Reading both revisions" />;
  if (differences.length === 0) {
    return (
      <EmptyState
        title="Nothing differs"
        text="Every field reads the same in both. What is changed in the later one will stand here."
      />
    );
  }
  const names: [string, string] = [nameOf(before), nameOf(after)];
  return (
    <table className={classes.table}>
      <caption className="only-read-aloud">Fields that differ</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={difference.fieldId}>
            <th scope="row">
              {difference.label}
              <span className={`under ${classes.section}`}>{difference.sectionTitle}</span>
            </th>
            <Cells difference={difference} names={names} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Choose = ({
  label,
  revisions,
  value,
  onChange,
}: {
  label: string;
  revisions: readonly Revision[];
  value: string;
  onChange: (id: string) => void;
}) => (
  <NativeSelect
    label={label}
    data={revisions.map((one) => ({ value: one.id, label: nameOf(one) }))}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

const Compare = ({ life }: { life: PepLife }) => {
  const { revisions } = life;
  const at = revisions.findIndex(({ id }) => id === life.pepId);
  const first = Math.max(0, at - 1);
  const [beforeId, setBefore] = useState(revisions[first]?.id ?? '');
  const [afterId, setAfter] = useState(revisions[first + 1]?.id ?? '');
  const before = revisions.find(({ id }) => id === beforeId);
  const after = revisions.find(({ id }) => id === afterId);
  if (!before || !after) {
    return (
      <EmptyState
        title="There is one revision"
        text="A signed-off PEP that is amended gets a second one, and both are compared here."
      />
    );
  }
  return (
    <>
      <div className={classes.choose}>
        <Choose label="Earlier" revisions={revisions} value={beforeId} onChange={setBefore} />
        <Choose label="Later" revisions={revisions} value={afterId} onChange={setAfter} />
      </div>
      <Title order={2} className="only-read-aloud">
        Differences
      </Title>
      <Differences before={before} after={after} />
    </>
  );
};

/** Two revisions of a PEP side by side: what reads otherwise, field by field. */
export const CompareScreen = () => {
  const { pepId } = useParams({ from: '/peps/$pepId/compare' });
  const life = useCall('peps.life', { id: pepId });
  const pupil = useCall(
    'pupils.get',
    { id: life.data?.pupilId ?? '' },
    { enabled: life.data !== undefined },
  );
  if (life.error) return <Failure what="This PEP could not be opened." error={life.error} />;
  if (!life.data || !pupil.data) return <Waiting what="Opening the PEP" />;
  return (
    <Page
      title="Revisions side by side"
      subtitle={`${listName(pupil.data)}, ${termLabel(life.data.term)} PEP`}
      actions={
        <ButtonLink to="/peps/$pepId" params={{ pepId }} variant="default">
          Back to the PEP
        </ButtonLink>
      }
    >
      <Compare key={pepId} life={life.data} />
    </Page>
  );
};
