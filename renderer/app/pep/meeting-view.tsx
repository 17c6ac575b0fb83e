import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { PepRecord } from '#domain/form/record.ts';
import type { Section } from '#domain/form/template.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { SampleName } from '../../features/access/sample-school.tsx';
import { PepFormProvider } from '../../features/form/beside/context.tsx';
import { focusPart, keyAround, partOf } from '../../features/form/beside/focused-field.ts';
import { Saving, useForm } from '../../features/form/beside/saving.tsx';
import { useFormKeys } from '../../features/form/beside/use-form-keys.ts';
import { usePrevious } from '../../features/form/beside/use-previous.ts';
import { answerKey, ownerFieldId } from '../../features/form/draft/entries.ts';
import { agendaOf } from '../../features/meeting/agenda.ts';
import classes from '../../features/meeting/meeting.module.css';
import { useCall, whenAsked } from '../../ui/call/client.ts';
import { NearProvider } from '../../ui/field/near.ts';
import { NotRead } from '../../ui/page/not-read.tsx';
import { useNearTerm } from './near-term.ts';
import { SectionForm } from './section-form.tsx';

const Agenda = ({
  sections,
  current,
  onChoose,
}: {
  sections: readonly Section[];
  current: string;
  onChoose: (id: string) => void;
}) => (
  <nav aria-label="Agenda" className={classes.agenda}>
    <ol className="bare">
      {sections.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === current ? 'step' : undefined}
            onClick={() => onChoose(id)}
          >
            {title}
          </button>
        </li>
      ))}
    </ol>
  </nav>
);

/** The meeting on a projector: large type, the agenda beside it, and nothing that is hidden. */
export const MeetingView = ({
  record,
  askedAt,
  previous,
  hidden,
}: {
  record: PepRecord;
  /** When the store was asked for the record, in milliseconds of `performance.now()`. */
  askedAt: number;
  previous: PepRecord | null;
  hidden: readonly string[];
}) => {
  const navigate = useNavigate();
  const form = useForm(record, askedAt);
  const { draft, template, focused, pepId } = form;
  const near = useNearTerm(record.term);
  const sections = useMemo(
    () => agendaOf(template, record).filter(({ id }) => !hidden.includes(id)),
    [template, record, hidden],
  );
  const [chosen, setChosen] = useState('');
  const current = sections.find(({ id }) => id === chosen) ?? sections[0];
  const currentId = current?.id ?? '';
  const choose = useCallback(
    (id: string): void => {
      void draft.flush();
      setChosen(id);
      requestAnimationFrame(() => document.getElementById(`section-${id}`)?.focus());
    },
    [draft],
  );
  const stepSection = useCallback(
    (step: number): void => {
      const at = sections.findIndex(({ id }) => id === currentId);
      const to = sections[Math.max(0, Math.min(sections.length - 1, at + step))];
      if (to && to.id !== currentId) choose(to.id);
    },
    [sections, currentId, choose],
  );
  const showKey = useCallback(
    (key: string): void => {
      const owner = ownerFieldId(key);
      const home = sections.find((one) => one.fields.some((field) => field.id === owner));
      if (!home) return;
      if (home.id !== currentId) choose(home.id);
      requestAnimationFrame(() => {
        const part = partOf(answerKey(owner));
        if (part) focusPart(part);
      });
    },
    [sections, currentId, choose],
  );
  useFormKeys({ form, previous, stepSection, showKey });
  const end = async (): Promise<void> => {
    await draft.flush();
    await navigate({ to: '/peps/$pepId/meeting', params: { pepId } });
  };
  const next = sections[sections.findIndex(({ id }) => id === currentId) + 1];
  return (
    <PepFormProvider value={form}>
      <NearProvider value={near}>
        <div className={classes.view}>
          <header className={classes.head}>
            <h1>{calledName(record.pupil)}’s meeting</h1>
            <SampleName />
            <Saving />
            <Button variant="default" onClick={() => void end()}>
              End the meeting view
            </Button>
          </header>
          <div className={classes.columns}>
            <Agenda sections={sections} current={currentId} onChoose={choose} />
            <main>
              <form
                aria-label="Meeting"
                onFocus={(event) => {
                  const key = keyAround(event.target);
                  if (key !== null) focused.set(key);
                }}
                onSubmit={(event) => event.preventDefault()}
              >
                {current && <SectionForm key={current.id} section={current} />}
              </form>
              {next && <Button onClick={() => choose(next.id)}>Next: {next.title}</Button>}
            </main>
          </div>
        </div>
      </NearProvider>
    </PepFormProvider>
  );
};

/** The meeting view in a window of its own: only the PEP, in large type. */
export const MeetingViewScreen = () => {
  const { pepId } = useParams({ from: '/peps/$pepId/meeting/view' });
  const pep = useCall('peps.get', { id: pepId });
  const hidden = useCall('meeting.hidden', { pepId });
  const previous = usePrevious(pepId, pep.data);
  if (!pep.data || !hidden.data) {
    return (
      <NotRead
        of={[pep, hidden]}
        what="Opening the meeting"
        failed="The meeting could not be opened."
      />
    );
  }
  return (
    <MeetingView
      key={pepId}
      record={pep.data}
      askedAt={whenAsked(pep.data)}
      previous={previous}
      hidden={hidden.data}
    />
  );
};
