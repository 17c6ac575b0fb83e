import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PepRecord } from '#domain/form/record.ts';
import type { Section } from '#domain/form/template.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { answerKey, ownerFieldId } from '../draft/entries.ts';
import { PepFormProvider } from '../form/context.tsx';
import { focusPart, keyAround, partOf } from '../form/focused-field.ts';
import { makeForm } from '../form/make-form.ts';
import { Saving, useSaveOnLeaving } from '../form/saving.tsx';
import { SectionForm } from '../form/section-form.tsx';
import { useFormKeys } from '../form/use-form-keys.ts';
import { agendaOf } from './agenda.ts';
import classes from './meeting.module.css';

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
    <ol>
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
  readAt,
  previous,
  hidden,
}: {
  record: PepRecord;
  /** When the record was read, in epoch milliseconds. */
  readAt: number;
  previous: PepRecord | null;
  hidden: readonly string[];
}) => {
  const navigate = useNavigate();
  const [form] = useState(() => makeForm(record));
  const { draft, template, focused, pepId } = form;
  useEffect(() => draft.adopt(record, readAt), [draft, record, readAt]);
  useSaveOnLeaving(draft);
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
      <div className={classes.view}>
        <header className={classes.head}>
          <h1>{calledName(record.pupil)}’s meeting</h1>
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
    </PepFormProvider>
  );
};
