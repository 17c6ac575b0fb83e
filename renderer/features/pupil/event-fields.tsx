import { Checkbox, Group, Text } from '@mantine/core';
import { isIsoDate } from '#domain/kernel/plain-date.ts';
import {
  type EventInput,
  suspensionSpans,
  tellingRoles,
  toldOfEvent,
} from '#domain/pupil/event.ts';
import { daysWords } from '#domain/pupil/suspension-days.ts';
import { useCall } from '../../ui/call/client.ts';
import { ListField } from '../../ui/field/list-field.tsx';
import { optionsOf } from '../../ui/field/options.ts';
import { TextField } from '../../ui/field/text-field.tsx';
import { DateField, TimeField, WholeNumberField } from '../../ui/field/typed-field.tsx';
import type { Unfinished } from '../../ui/save/use-unfinished.ts';
import styles from './events.module.css';

/** What is typed of an event; what follows from it is asked once it is recorded. */
export type EventDraft = Omit<EventInput, 'decision' | 'pepBy'>;

type Typed = { form: Unfinished<EventDraft> };

/** Who told the social worker and who the virtual school, each with day and time. */
export const ToldFields = ({ form }: Typed) => {
  const { told } = form.value;
  return (
    <>
      {tellingRoles.map((role) => {
        const one = told[role];
        const set = (part: Partial<typeof one>): void =>
          form.set({ told: { ...told, [role]: { ...one, ...part } } });
        const label = toldOfEvent[role];
        return (
          <Group key={role} gap="md" align="end" className={styles.told}>
            <DateField label={`${label} told on`} value={one.on} onChange={(on) => set({ on })} />
            {one.on === '' ? null : (
              <>
                <TimeField label="At" value={one.at} onChange={(at) => set({ at })} />
                <TextField
                  label="By"
                  value={one.who}
                  autoComplete="off"
                  onChange={(who) => set({ who })}
                />
              </>
            )}
          </Group>
        );
      })}
    </>
  );
};

/** How long a suspension is: from the first to the last day by the calendar, or typed over it. */
export const SuspensionFields = ({
  form,
  id,
  pupilId,
  refused,
}: Typed & {
  id: string | null;
  pupilId: string;
  refused: (field: string) => string | undefined;
}) => {
  const { value } = form;
  const { onDate, lastDay, span, fromNoon, untilNoon, halfDays } = value;
  const asked = isIsoDate(onDate) && (lastDay === '' || lastDay >= onDate);
  const event = { ...value, decision: '', pepBy: '' } as const;
  const reckoned = useCall(
    'events.reckon',
    { id, pupilId, event },
    { enabled: asked, keepPrevious: true },
  );
  const byCalendar = reckoned.data?.byCalendar ?? null;
  return (
    <>
      <DateField
        label="Last day"
        hint="Leave empty when it is the same day."
        {...form.field('lastDay')}
        error={refused('lastDay')}
      />
      <ListField
        label="What of each day"
        data={optionsOf(suspensionSpans)}
        {...form.field('span')}
      />
      {span === 'lunchtimes' ? null : (
        <Group gap="md">
          <Checkbox
            label="Only the afternoon of the first day"
            checked={fromNoon}
            onChange={({ currentTarget }) => form.set({ fromNoon: currentTarget.checked })}
          />
          <Checkbox
            label="Only the morning of the last day"
            checked={untilNoon}
            onChange={({ currentTarget }) => form.set({ untilNoon: currentTarget.checked })}
          />
        </Group>
      )}
      <Text size="sm" aria-live="polite">
        {byCalendar === null
          ? 'The school days are counted once the term’s dates are entered.'
          : `By the school’s calendar: ${daysWords(byCalendar)}.`}{' '}
        {reckoned.data?.remarks.join(' ')}
      </Text>
      <WholeNumberField
        label="Half days, if it was otherwise"
        {...form.field('halfDays')}
        error={refused('halfDays')}
      />
      {halfDays === null || halfDays === byCalendar ? null : (
        <TextField
          label="Why it was otherwise"
          hint="Printed in the PEP beside the days."
          {...form.field('daysReason')}
          error={refused('daysReason')}
        />
      )}
      {id === null ? null : (
        <Group gap="md" align="end">
          <DateField label="Governors decided on" {...form.field('governorsOn')} />
          <DateField label="Education elsewhere since" {...form.field('educationFrom')} />
        </Group>
      )}
    </>
  );
};
