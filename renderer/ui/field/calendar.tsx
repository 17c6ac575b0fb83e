import { Popover, UnstyledButton } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import classes from './calendar.module.css';
import { useNear } from './near.ts';

const words = {
  previousMonth: 'Month before',
  nextMonth: 'Next month',
  previousYear: 'Year before',
  nextYear: 'Next year',
  previousDecade: 'Ten years before',
  nextDecade: 'Next ten years',
};

/**
 * The calendar at the end of a date's field. Typing is the quick way and the one that Tab leads to; the
 * calendar opens by the mouse, or by Alt+↓ in the field.
 *
 * @param value The day of the field as yyyy-mm-dd; empty where there is none yet.
 * @param onPick Hears the day that was picked, as yyyy-mm-dd.
 * @param onClose Called once it is done with, so that the field takes the focus again.
 */
export const Calendar = ({
  opened,
  value,
  labelledBy,
  onOpen,
  onPick,
  onClose,
}: {
  opened: boolean;
  value: string;
  labelledBy: string | undefined;
  onOpen: () => void;
  onPick: (day: string) => void;
  onClose: () => void;
}) => {
  const today = useNear()?.today ?? '';
  const begin = value || today;
  return (
    <Popover
      opened={opened}
      onChange={(open) => {
        if (!open) onClose();
      }}
      position="bottom-end"
      // All of it is in the window, over the field where there is no other room.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 4 } }}
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.button}
          tabIndex={-1}
          aria-label="Calendar"
          aria-describedby={labelledBy}
          onClick={opened ? onClose : onOpen}
        >
          <IconCalendar size="1.125rem" stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Calendar" onKeyDown={(event) => event.stopPropagation()}>
        <DatePicker
          value={value || null}
          {...(begin !== '' && { defaultDate: begin })}
          size="xs"
          hideOutsideDates
          weekendDays={[]}
          className={classes.calendar ?? ''}
          ariaLabels={words}
          __stopPropagation
          getDayProps={(day) => ({
            'data-autofocus': day === begin || undefined,
            ...(day === today && { 'aria-current': 'date' as const, className: classes.today }),
          })}
          onChange={(day) => {
            if (day !== null) onPick(day);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
};
