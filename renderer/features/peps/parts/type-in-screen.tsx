import { NativeSelect, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { type FocusEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { termLabel } from '#domain/calendar/terms.ts';
import type { PartRow } from '#domain/contract/partners.ts';
import {
  type ContributionHow,
  contributionText,
  contributionWays,
  partOf,
  partWords,
} from '#domain/pep/contributions.ts';
import { nameFor } from '#domain/pep/meeting.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import type { Section } from '#domain/pep/template.ts';
import { listName } from '#domain/pupil/pupil.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { useAppState, useCall, useChange } from '../../../ui/client.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Page } from '../../../ui/page.tsx';
import { StatusWord } from '../../../ui/status-word.tsx';
import { TypedFields } from '../../../ui/typed-form.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { PepFormProvider } from '../form/context.tsx';
import { keyAround } from '../form/focused-field.ts';
import { makeForm } from '../form/make-form.ts';
import { Saving, useSaveOnLeaving } from '../form/saving.tsx';
import { SectionForm } from '../form/section-form.tsx';
import { useFormKeys } from '../form/use-form-keys.ts';
import classes from './parts.module.css';

const ways = [
  { value: '', label: 'Choose…' },
  ...Object.entries(contributionWays).map(([value, label]) => ({ value, label })),
];

/** Who told this part, how and when; kept as soon as all three are there. */
const WhoTold = ({ pepId, part, name }: { pepId: string; part: PartRow; name: string }) => {
  const { today } = useAppState();
  const [toldBy, setToldBy] = useState(part.toldBy || name);
  const [left, setLeft] = useState(false);
  const [how, setHow] = useState<ContributionHow | ''>(part.how);
  const [backOn, setBackOn] = useState(part.backOn || today);
  const back = useChange('parts.back', { done: 'It is noted who told this part.' });
  const problem = (field: string) => (back.error?.field === field ? back.error.message : undefined);
  const keep = (next: { toldBy: string; how: ContributionHow | ''; backOn: string }): void => {
    const same =
      next.toldBy === part.toldBy && next.how === part.how && next.backOn === part.backOn;
    if (same || next.how === '' || next.toldBy.trim() === '' || next.backOn === '') return;
    void back.run({ pepId, role: part.role, back: { ...next, how: next.how } });
  };
  return (
    <section className={classes.told} aria-label="Where this part comes from">
      <TextInput
        label="Who told it"
        required
        value={toldBy}
        maxLength={200}
        error={left && toldBy.trim() === '' ? 'Say who told it.' : undefined}
        onChange={(event) => setToldBy(event.currentTarget.value)}
        onBlur={() => {
          setLeft(true);
          keep({ toldBy, how, backOn });
        }}
      />
      <NativeSelect
        label="How"
        required
        data={ways}
        value={how}
        onChange={(event) => {
          const chosen = event.currentTarget.value as ContributionHow | '';
          setHow(chosen);
          keep({ toldBy, how: chosen, backOn });
        }}
      />
      <DateField
        label="When"
        required
        value={backOn}
        error={problem('backOn')}
        onChange={(day) => {
          setBackOn(day);
          keep({ toldBy, how, backOn: day });
        }}
      />
      <p role="status">
        {part.backOn === '' ? (
          <span className="quiet">Noted once all three are there.</span>
        ) : (
          <StatusWord kind="done">{contributionText(part)}</StatusWord>
        )}
      </p>
    </section>
  );
};

const TypeIn = ({
  record,
  readAt,
  previous,
  part,
}: {
  record: PepRecord;
  readAt: number;
  previous: PepRecord | null;
  part: PartRow;
}) => {
  const [form] = useState(() => makeForm(record));
  const { draft, template, focused, pepId } = form;
  useEffect(() => draft.adopt(record, readAt), [draft, record, readAt]);
  useSaveOnLeaving(draft);
  const stay = useCallback(() => undefined, []);
  useFormKeys({ form, previous, stepSection: stay, showKey: stay });
  const section = useMemo((): Section | null => {
    const fields = partOf(template, part.role, record.yearGroup).flatMap((one) => one.fields);
    return fields.length === 0
      ? null
      : { id: `part-${part.role}`, letter: 'O', title: 'Questions', fields };
  }, [template, part.role, record.yearGroup]);
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const key = keyAround(event.target);
    if (key !== null) focused.set(key);
  };
  return (
    <PepFormProvider value={form}>
      <Page
        title={partWords[part.role].title}
        subtitle={`${listName(record.pupil)}, ${termLabel(record.term).toLowerCase()}`}
        width="narrow"
        stays
        actions={
          <>
            <Saving />
            <ButtonLink to="/peps/$pepId/parts" params={{ pepId }} variant="default">
              Back to the parts
            </ButtonLink>
          </>
        }
      >
        <TypedFields>
          <WhoTold pepId={pepId} part={part} name={nameFor(record, template, part.role)} />
        </TypedFields>
        {part.role === 'virtual-school' && (
          <p className="quiet">
            Its rating and comments are recorded once the PEP was sent, with “Record the answer”.
          </p>
        )}
        <form aria-label="PEP" onFocus={onFocus} onSubmit={(event) => event.preventDefault()}>
          {section && <SectionForm section={section} />}
        </form>
      </Page>
    </PepFormProvider>
  );
};

/** One role's questions, to be typed in as they were told, with who told them, how and when. */
export const TypeInScreen = () => {
  const { pepId, role } = useParams({ from: '/peps/$pepId/parts/$role' });
  const pep = useCall('peps.get', { id: pepId });
  const found = useCall('parts.get', { pepId });
  const previous = useCall(
    'peps.previous',
    { id: pepId },
    { enabled: pep.data?.hasPrevious === true },
  );
  const error = pep.error ?? found.error;
  const part = found.data?.parts.find((one) => one.role === role);
  if (!pep.data || !found.data) {
    return error ? (
      <Failure
        what="This part could not be opened."
        error={error}
        onRetry={() => void Promise.all([pep.refetch(), found.refetch()])}
      />
    ) : (
      <Waiting what="Opening the part" />
    );
  }
  return part && pep.data.status === 'in-preparation' ? (
    <TypeIn
      key={`${pepId} ${role}`}
      record={pep.data}
      readAt={pep.dataUpdatedAt}
      previous={previous.data ?? null}
      part={part}
    />
  ) : (
    <Page
      title="This part cannot be typed in"
      actions={
        <ButtonLink to="/peps/$pepId" params={{ pepId }} variant="default">
          Back to the PEP
        </ButtonLink>
      }
    >
      <p>The PEP is signed off, or its form has no questions for this person.</p>
    </Page>
  );
};
