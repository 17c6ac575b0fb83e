import { Popover, UnstyledButton } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import classes from './calendar.module.css';
import { useNear } from './near.ts';

const icon = (
  <svg
    width="1rem"
    height="1rem"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8" />
  </svg>
);

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
          {icon}
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
