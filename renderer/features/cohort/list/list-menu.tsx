import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import classes from './list.module.css';

/** A menu over a list, by its button; what lies behind stands still while it is open. */
export const ListMenu = ({
  label,
  words = label,
  icon,
  className,
  children,
}: {
  label: string;
  /** What the button says, where it is more than the label. */
  words?: string;
  icon: ReactNode;
  /** Of the button. */
  className?: string | undefined;
  /** What stands in it, given what closes it. */
  children: (close: () => void) => ReactNode;
}) => {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      withRoles={false}
      withOverlay
      overlayProps={{ backgroundOpacity: 0 }}
      hideDetached={false}
      middlewares={{ size: { padding: 5 } }}
    >
      <Popover.Target>
        <SmallButton
          size="compact-md"
          className={className}
          aria-expanded={opened}
          aria-haspopup="dialog"
          leftSection={icon}
          onClick={() => setOpened(!opened)}
        >
          {words}
        </SmallButton>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-modal aria-label={label} className={classes.menu}>
        {children(() => setOpened(false))}
      </Popover.Dropdown>
    </Popover>
  );
};
