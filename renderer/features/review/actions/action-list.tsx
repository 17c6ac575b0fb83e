import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { ActionRow } from '#domain/contract/calls/review.ts';
import { type ActionStatus, actionStatuses } from '#domain/form/record.ts';
import { formatShortDate } from '#domain/kernel/plain-date.ts';
import { calendarYearOf, termLabels } from '#domain/school/terms.ts';
import { timeLeft } from '#domain/stages/due.ts';
import { useChange } from '../../../ui/call/client.ts';
import { Choice } from '../../../ui/field/choice.tsx';
import { type Column, Grid } from '../../../ui/grid/grid.tsx';
import { SmallButton, SubtleButton } from '../../../ui/page/small-button.tsx';
import { Remind } from '../../../ui/remind/remind.tsx';
import { DiscardButton, KeptForm, StillHere } from '../../../ui/save/unfinished-form.tsx';
import { useSending } from '../../../ui/save/use-sending.ts';
import { useUnfinished } from '../../../ui/save/use-unfinished.ts';
import { LongText } from '../../../ui/words/long-text.tsx';
import { type StatusKind, StatusWord } from '../../../ui/words/status-word.tsx';
import { isOverdue } from './action-days.ts';
import classes from './action-list.module.css';

const kinds: Record<ActionStatus, StatusKind> = {
  open: 'none',
  partly: 'underway',
  done: 'done',
  'not-done': 'warning',
};

const pageSize = 100;

const DueCell = ({ action, today }: { action: ActionRow; today: string }) => {
  if (action.dueDate === '') return <span className="quiet">No date</span>;
  const late = isOverdue(action, today);
  return (
    <>
      <span className={classes.date}>{formatShortDate(action.dueDate)}</span>{' '}
      {action.status === 'open' ? (
        <span className={classes.left} data-late={late || undefined}>
          {action.pupilLeft
            ? 'has left: say what becomes of it'
            : timeLeft({ date: action.dueDate, ...action.days })}
        </span>
      ) : null}
    </>
  );
};

type CloseProps = { action: ActionRow; onDone: () => void };

const closings = (['done', 'partly', 'not-done'] as const).map((value) => ({
  value,
  label: actionStatuses[value],
}));

type Closing = { status: ActionStatus; note: string };

/** How an action went: one of three words and, when there is more to say, a note. */
const CloseForm = ({ action, onDone }: CloseProps) => {
  const [blank] = useState<Closing>({
    status: action.status === 'open' ? 'done' : action.status,
    note: action.note,
  });
  const form = useUnfinished(`close-action:${action.id}`, blank);
  const { status, note } = form.value;
  const change = useSending('actions.setStatus', form, {
    input: () => ({ id: action.id, status, note }),
    done: 'Action closed.',
    onSent: onDone,
  });
  return (
    <KeptForm
      {...change.frame}
      className={classes.close}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void change.send();
      }}
    >
      {form.resumed && <StillHere />}
      <Choice
        label="How did it go?"
        options={closings}
        value={status}
        onChange={(value) =>
          form.set({ status: closings.find((c) => c.value === value)?.value ?? status })
        }
      />
      <LongText
        label={status === 'done' ? 'Note' : 'Why, and what happened'}
        hint="It is shown in the next PEP's review."
        required={status !== 'done'}
        {...form.field('note')}
        error={change.error?.field === undefined ? undefined : change.error.message}
        autoFocus
      />
      <Group gap="sm">
        <Button type="submit" size="compact-md" loading={change.frame.pending}>
          Keep this
        </Button>
        <DiscardButton form={form} onClose={onDone} size="compact-md" />
      </Group>
    </KeptForm>
  );
};

/** What is to be done, for which target, and what became of it so far. */
const What = ({ action }: { action: ActionRow }) => (
  <>
    <span className={classes.what}>{action.description}</span>
    {action.target === '' ? null : (
      <span className={`under ${classes.from}`} title={action.target}>
        for “{action.target}”
      </span>
    )}
    {action.before.map(({ term, status, note }) => (
      <span key={`${term.academicYear} ${term.term}`} className={`under ${classes.note}`}>
        Carried on from {termLabels[term.term]} {calendarYearOf(term)},{' '}
        {actionStatuses[status].toLowerCase()}
        {note === '' ? '' : `: ${note}`}
      </span>
    ))}
    {action.note === '' ? null : (
      <span className={`under ${classes.note} ${classes.result}`}>{action.note}</span>
    )}
  </>
);

const columnsOf = (showPupil: boolean, today: string): readonly Column<ActionRow>[] => {
  const pupil: Column<ActionRow> = {
    header: 'Pupil',
    name: true,
    cell: ({ pupilId, pupilName }) => (
      <Link to="/pupils/$pupilId" params={{ pupilId }}>
        {pupilName}
      </Link>
    ),
  };
  return [
    { header: 'Due', cell: (action) => <DueCell action={action} today={today} /> },
    { header: 'Action', words: true, cell: (action) => <What action={action} /> },
    ...(showPupil ? [pupil] : []),
    {
      header: 'From PEP',
      cell: ({ pepId, term }) => (
        <Link to="/peps/$pepId" params={{ pepId }}>
          {termLabels[term.term]} {calendarYearOf(term)}
        </Link>
      ),
    },
    {
      header: 'Who',
      name: true,
      cell: ({ owner }) => (owner === '' ? <span className="quiet">No owner</span> : owner),
    },
    {
      header: 'Status',
      cell: (action) =>
        isOverdue(action, today) ? (
          <StatusWord kind="late">Overdue</StatusWord>
        ) : (
          <StatusWord kind={kinds[action.status]}>{actionStatuses[action.status]}</StatusWord>
        ),
    },
    { header: 'Close or reopen', unseen: true },
  ];
};

const ActionLine = ({
  action,
  cells,
  columns,
}: {
  action: ActionRow;
  cells: ReactNode;
  columns: number;
}) => {
  const [closing, setClosing] = useState(false);
  const [reminding, setReminding] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);
  /** The form goes, and its row may go with it: the hands stay where they were in the list. */
  const closed = (): void => {
    const buttonIn = (tr: Element | null | undefined) =>
      tr?.querySelector<HTMLButtonElement>('button[aria-expanded]') ?? null;
    const others = [
      row.current?.nextElementSibling?.nextElementSibling,
      row.current?.previousElementSibling,
    ];
    const next = others.map(buttonIn).find((button) => button !== null);
    setClosing(false);
    setTimeout(() => {
      if (document.activeElement === document.body) (buttonIn(row.current) ?? next)?.focus();
    }, 150);
  };
  const reopen = useChange('actions.setStatus', { done: 'Action reopened.' });
  const named = (verb: string): string => `${verb}: ${action.description}, ${action.pupilName}`;
  return (
    <>
      <tr ref={row} data-closing={closing || undefined}>
        {cells}
        <td className={classes.buttons} data-header="">
          {action.status === 'open' && action.owner !== '' ? (
            <SubtleButton
              aria-label={named(`Remind ${action.owner}`)}
              onClick={() => setReminding(true)}
            >
              Remind…
            </SubtleButton>
          ) : null}
          {reminding && <Remind action={action} onClose={() => setReminding(false)} />}
          <SmallButton
            aria-expanded={closing}
            aria-label={named(action.status === 'open' ? 'Close action' : 'Change')}
            onClick={() => setClosing((open) => !open)}
          >
            {action.status === 'open' ? 'Close…' : 'Change…'}
          </SmallButton>
          {action.status === 'open' ? null : (
            <SubtleButton
              aria-label={named('Reopen')}
              loading={reopen.pending}
              onClick={() => void reopen.run({ id: action.id, status: 'open', note: action.note })}
            >
              Reopen
            </SubtleButton>
          )}
        </td>
      </tr>
      {closing ? (
        <tr>
          <td colSpan={columns} className={classes.panel}>
            <CloseForm action={action} onDone={closed} />
          </td>
        </tr>
      ) : null}
    </>
  );
};

type ListProps = {
  caption: string;
  actions: readonly ActionRow[];
  today: string;
  /** Whether rows name the pupil; not on the pupil's own page. */
  showPupil?: boolean;
};

/** Actions by due date, each of which can be closed with how it went, and reopened. */
export const ActionList = ({ caption, actions, today, showPupil = true }: ListProps) => {
  const [limit, setLimit] = useState(pageSize);
  const columns = useMemo(() => columnsOf(showPupil, today), [showPupil, today]);
  return (
    <>
      <Grid
        caption={caption}
        className={classes.table}
        columns={columns}
        rows={actions.slice(0, limit)}
        rowKey={({ id }) => id}
        draw={({ row, cells }) => (
          <ActionLine action={row} cells={cells} columns={columns.length} />
        )}
      />
      {actions.length > limit ? (
        <Button variant="default" mt="sm" onClick={() => setLimit((n) => n + pageSize)}>
          Show the next {Math.min(pageSize, actions.length - limit)}
        </Button>
      ) : null}
    </>
  );
};
