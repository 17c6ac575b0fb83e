import { Button, Group, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { EventRow } from '#domain/contract/calls/pupil.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { places } from '#domain/pupil/education.ts';
import {
  type EventInput,
  eventKinds,
  eventUnsaid,
  mostSuspendedDays,
  tellingRoles,
  toldOfEvent,
} from '#domain/pupil/event.ts';
import type { Pupil } from '#domain/pupil/pupil.ts';
import { daysWords } from '#domain/pupil/suspension-days.ts';
import type { Duty } from '#domain/pupil/suspension-duties.ts';
import { useAppState, useCall, useChange } from '../../ui/call/client.ts';
import { holdsRows, removes, useRemove } from '../../ui/call/removal.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { optionsOf } from '../../ui/field/options.ts';
import { DateField } from '../../ui/field/typed-field.tsx';
import asking from '../../ui/page/asking.module.css';
import { SubtleButton } from '../../ui/page/small-button.tsx';
import { DiscardButton, KeptForm, StillHere } from '../../ui/save/unfinished-form.tsx';
import { useSending } from '../../ui/save/use-sending.ts';
import { useUnfinished } from '../../ui/save/use-unfinished.ts';
import { LongText } from '../../ui/words/long-text.tsx';
import { StatusWord } from '../../ui/words/status-word.tsx';
import { type EventDraft, SuspensionFields, ToldFields } from './event-fields.tsx';
import eventStyles from './events.module.css';
import styles from './pupil-fields.module.css';

const inputOf = ({
  id: _id,
  pupilId: _pupilId,
  forwardBy: _forwardBy,
  days: _days,
  duties: _duties,
  remarks: _remarks,
  ...event
}: EventRow): EventInput => event;

/** Asks whether an event brings the next PEP forward, and by when. */
const Question = ({ event }: { event: EventRow }) => {
  const [blank] = useState({ by: event.pepBy || event.forwardBy || '' });
  const form = useUnfinished(`forward:${event.id}`, blank);
  const { by } = form.value;
  const save = useChange('events.save', { done: 'Decided.' });
  const decide = async (decision: 'forward' | 'leave'): Promise<void> => {
    const done = await save.run(
      {
        id: event.id,
        pupilId: event.pupilId,
        event: {
          ...inputOf(event),
          decision,
          // Without a day of its own it follows the authority's rule, also when that changes.
          pepBy: decision === 'forward' && by !== event.forwardBy ? by : '',
        },
      },
      form.act,
    );
    if (done) form.clear();
  };
  const what = `${eventKinds[event.kind]} on ${formatDate(event.onDate)}`;
  return (
    <section className={asking.question} aria-label={`${what}: bring the PEP forward?`}>
      <Title order={2}>{what}: bring the PEP forward?</Title>
      <p className="quiet">
        Whatever may affect how a child takes part in school calls for looking at the plan again.
      </p>
      <KeptForm form={form} pending={save.pending} onSubmit={() => void decide('forward')}>
        {form.resumed && <StillHere />}
        <Group align="start" gap="md">
          <DateField label="A PEP by" {...form.field('by')} error={save.error?.message} />
          <Group gap="sm" mt="1.5rem">
            <Button type="submit" disabled={by === ''} loading={save.pending}>
              Bring it forward
            </Button>
            <Button variant="default" onClick={() => void decide('leave')}>
              Leave it as it is
            </Button>
            <DiscardButton form={form} />
          </Group>
        </Group>
      </KeptForm>
    </section>
  );
};

/** The events of a pupil that nobody has decided about yet, each as a question. */
export const OpenQuestions = ({ pupilId }: { pupilId: string }) => {
  const events = useCall('events.list', { pupilId });
  return (
    <>
      {events.data
        ?.filter((event) => event.decision === '')
        .map((event) => (
          <Question key={event.id} event={event} />
        ))}
    </>
  );
};

/** Offers to note a place that was lost or found as a change of school, which may hurry the PEP. */
export const PlaceChanged = ({ pupil }: { pupil: Pupil }) => {
  const { today } = useAppState();
  const events = useCall('events.list', { pupilId: pupil.id });
  const save = useChange('events.save', { done: 'Change of school recorded.' });
  const { place, since } = pupil.education;
  const onDate = (place === 'yes' ? pupil.enrolledOn : since) || today;
  const noted = events.data?.some((e) => e.kind !== 'suspension' && e.onDate === onDate);
  if (!events.data || noted || place === '') return null;
  return (
    <section className={asking.question} aria-label="The school place has changed">
      <Title order={2}>The school place has changed</Title>
      <p className="quiet">
        Noted as a change of school on {formatDate(onDate)}, it asks whether the next PEP should
        come sooner.
      </p>
      <Button
        variant="default"
        loading={save.pending}
        onClick={() =>
          void save.run({
            id: null,
            pupilId: pupil.id,
            event: {
              ...eventUnsaid,
              kind: 'school-change',
              onDate,
              note: places[place],
              decision: '',
              pepBy: '',
            },
          })
        }
      >
        Note a change of school
      </Button>
    </section>
  );
};

/** What only a suspension has. */
const noLength = {
  lastDay: '',
  span: 'days',
  fromNoon: false,
  untilNoon: false,
  halfDays: null,
  daysReason: '',
} as const;

/** What happened, when, and who was told; a new one, or one that is changed. */
const EventForm = ({
  pupilId,
  event: held,
  onDone,
}: {
  pupilId: string;
  event?: EventRow;
  onDone: () => void;
}) => {
  const { today } = useAppState();
  const [blank] = useState<EventDraft>(() => {
    if (held === undefined) return { ...eventUnsaid, kind: 'school-change', onDate: today };
    const { decision: _decision, pepBy: _pepBy, ...draft } = inputOf(held);
    return draft;
  });
  const form = useUnfinished(held ? `event-again:${held.id}` : `event:${pupilId}`, blank);
  const { kind, onDate } = form.value;
  const save = useSending('events.save', form, {
    input: () => ({
      id: held?.id ?? null,
      pupilId,
      event: {
        ...(kind === 'suspension' ? form.value : { ...form.value, ...noLength }),
        decision: held?.decision ?? '',
        pepBy: held?.pepBy ?? '',
      },
    }),
    done: `${eventKinds[kind]} ${held ? 'changed' : 'recorded'}.`,
    onSent: onDone,
  });
  return (
    <KeptForm
      {...save.frame}
      focusFirst
      className={eventStyles.newEvent}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      {form.resumed && <StillHere />}
      <ListField label="What happened" data={optionsOf(eventKinds)} {...form.field('kind')} />
      <DateField label="On which day" {...form.field('onDate')} error={save.refused('onDate')} />
      {kind === 'suspension' && (
        <SuspensionFields
          pupilId={pupilId}
          id={held?.id ?? null}
          form={form}
          refused={save.refused}
        />
      )}
      {kind === 'school-change' ? null : <ToldFields form={form} />}
      <LongText label="Note" minRows={1} {...form.field('note')} />
      <Group gap="sm">
        <Button type="submit" disabled={onDate === ''} loading={save.frame.pending}>
          {held ? 'Keep the change' : 'Record it'}
        </Button>
        <DiscardButton form={form} onClose={onDone} />
      </Group>
    </KeptForm>
  );
};

const called = ({ kind, onDate }: EventRow): string => `${eventKinds[kind]}, ${formatDate(onDate)}`;

const decisionWords = ({ decision, pepBy, forwardBy }: EventRow): string => {
  if (decision === 'leave') return 'PEP left as it was';
  return decision === 'forward'
    ? `PEP brought forward to ${formatDate(pepBy || (forwardBy ?? ''))}`
    : 'Not decided yet';
};

const toldWords = ({ kind, told }: EventRow): string =>
  kind === 'school-change'
    ? ''
    : tellingRoles
        .map((role) => {
          const { who, on, at } = told[role];
          if (on === '') return `${toldOfEvent[role]}: not noted as told.`;
          const when = joined([formatDate(on), at]);
          return `${toldOfEvent[role]} told on ${when}${who === '' ? '' : ` by ${who}`}.`;
        })
        .join(' ');

/** What a suspension asks of the school, and what is odd about it. */
const Duties = ({ event }: { event: EventRow }) => {
  const { duties, remarks, governorsOn, educationFrom } = event;
  const done = (id: Duty['id']): string => {
    if (id === 'S-09')
      return educationFrom === '' ? '' : ` Education since ${formatDate(educationFrom)}.`;
    return id === 'S-08' || governorsOn === ''
      ? ''
      : ` They decided on ${formatDate(governorsOn)}.`;
  };
  return duties.length + remarks.length === 0 ? null : (
    <ul className={eventStyles.duties}>
      {duties.map(({ id, words }) => (
        <li key={words}>
          <StatusWord kind={done(id) === '' ? 'warning' : 'note'}>
            {words}
            {done(id)}
          </StatusWord>
        </li>
      ))}
      {remarks.map((words) => (
        <li key={words}>
          <StatusWord kind="note">{words}</StatusWord>
        </li>
      ))}
    </ul>
  );
};

/** Suspensions of one school year against the most that there may be. */
const Suspended = ({ pupilId }: { pupilId: string }) => {
  const count = useCall('events.suspendedDays', { pupilId });
  const days = count.data?.days ?? 0;
  if (days === 0) return null;
  return (
    <p>
      <StatusWord kind={days > mostSuspendedDays - 5 ? 'warning' : 'note'}>
        {days} {days === 1 ? 'day' : 'days'} of suspension this school year; {mostSuspendedDays} are
        the most there may be.
      </StatusWord>
    </p>
  );
};

/** Changes of school, suspensions and exclusions, each asking whether the PEP comes forward. */
export const Events = ({ pupilId }: { pupilId: string }) => {
  const events = useCall('events.list', { pupilId });
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);
  const { remove } = useRemove('events.remove');
  const box = useRef<HTMLFieldSetElement>(null);
  /** Closes the form; the hands go back to the button that opened it. */
  const close = (opener: string): void => {
    setAdding(false);
    setChanging(null);
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-opens="${opener}"]`)?.focus(),
    );
  };
  return (
    <fieldset ref={box} className={styles.group} {...holdsRows}>
      <legend>Moves, suspensions and exclusions</legend>
      <p className={styles.groupHint}>
        Each asks whether the next PEP should come sooner. Even half a day is recorded.
      </p>
      <OpenQuestions pupilId={pupilId} />
      <Suspended pupilId={pupilId} />
      {events.data && events.data.length > 0 && (
        <ul className={`bare ${eventStyles.events}`}>
          {events.data.map((event) =>
            event.id === changing ? (
              <li key={event.id}>
                <EventForm pupilId={pupilId} event={event} onDone={() => close(event.id)} />
              </li>
            ) : (
              <li key={event.id}>
                <span>
                  <strong>{eventKinds[event.kind]}</strong>, {formatDate(event.onDate)}
                  {event.lastDay === '' ? '' : ` to ${formatDate(event.lastDay)}`}
                  {event.days === null ? '' : `, ${daysWords(event.days)}`}
                  {event.daysReason === '' ? '' : ` (as typed: ${event.daysReason})`}.{' '}
                  {toldWords(event)} {decisionWords(event)}.
                  {event.note === '' ? '' : ` ${event.note}`}
                  <Duties event={event} />
                </span>
                <SubtleButton data-opens={event.id} onClick={() => setChanging(event.id)}>
                  Change<span className="only-read-aloud"> {called(event)}</span>
                </SubtleButton>
                <SubtleButton {...removes(called(event), () => remove({ id: event.id }))}>
                  Remove<span className="only-read-aloud"> {called(event)}</span>
                </SubtleButton>
              </li>
            ),
          )}
        </ul>
      )}
      {adding ? (
        <EventForm pupilId={pupilId} onDone={() => close('new')} />
      ) : (
        <Button
          variant="default"
          size="compact-md"
          data-add
          data-opens="new"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Record a move, suspension or exclusion
        </Button>
      )}
    </fieldset>
  );
};
