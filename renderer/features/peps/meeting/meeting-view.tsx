import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PepRecord } from '#domain/pep/record.ts';
import type { Section } from '#domain/pep/template.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { queryClient } from '../../../ui/client.ts';
import { SavedMark } from '../../../ui/saved-mark.tsx';
import { PepFormProvider, usePepForm } from '../form/context.tsx';
import { makeForm } from '../form/make-form.ts';
import { SectionForm } from '../form/section-form.tsx';
import { agendaOf } from './agenda.ts';
import classes from './meeting.module.css';
import { NextDate } from './next-date.tsx';

const Saving = () => {
  const { draft } = usePepForm();
  const status = useSyncExternalStore(draft.subscribe, draft.status);
  switch (status.state) {
    case 'saving':
      return <SavedMark state={{ kind: 'saving' }} />;
    case 'saved':
      return <SavedMark state={{ kind: 'saved', at: status.at }} />;
    case 'failed':
      return (
        <SavedMark
          state={{ kind: 'failed', why: status.message, onRetry: () => void draft.flush() }}
        />
      );
    default:
      return <SavedMark state={{ kind: 'idle' }} />;
  }
};

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
  hidden,
}: {
  record: PepRecord;
  readAt: number;
  hidden: readonly string[];
}) => {
  const navigate = useNavigate();
  const [form] = useState(() => makeForm(record));
  const { draft, template, pepId } = form;
  useEffect(() => draft.adopt(record, readAt), [draft, record, readAt]);
  useEffect(() => {
    const save = (): void => void draft.flush();
    window.addEventListener('pagehide', save);
    window.addEventListener('blur', save);
    return () => {
      window.removeEventListener('pagehide', save);
      window.removeEventListener('blur', save);
      void draft.flush().then(() => queryClient.invalidateQueries());
    };
  }, [draft]);
  const sections = useMemo(
    () => agendaOf(template, record).filter(({ id }) => !hidden.includes(id)),
    [template, record, hidden],
  );
  const [chosen, setChosen] = useState('');
  const current = sections.find(({ id }) => id === chosen) ?? sections[0];
  const choose = (id: string): void => {
    void draft.flush();
    setChosen(id);
    requestAnimationFrame(() => document.getElementById(`section-${id}`)?.focus());
  };
  const end = async (): Promise<void> => {
    await draft.flush();
    await navigate({ to: '/peps/$pepId/meeting', params: { pepId } });
  };
  const next = sections[sections.findIndex(({ id }) => id === current?.id) + 1];
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
          <Agenda sections={sections} current={current?.id ?? ''} onChoose={choose} />
          <main>
            <form aria-label="Meeting" onSubmit={(event) => event.preventDefault()}>
              {current && <SectionForm key={current.id} section={current} />}
            </form>
            {current?.id === 'meeting-next' && <NextDate />}
            {next && <Button onClick={() => choose(next.id)}>Next: {next.title}</Button>}
          </main>
        </div>
      </div>
    </PepFormProvider>
  );
};
