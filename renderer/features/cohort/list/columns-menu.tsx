import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import {
  columnMoved,
  columnsHidden,
  firstColumn,
  type ListName,
  listColumns,
  usualLook,
} from '#domain/cohort/list-view.ts';
import { SubtleButton } from '../../../ui/page/small-button.tsx';
import classes from './list.module.css';
import { ListMenu } from './list-menu.tsx';
import type { ListViewing } from './use-list-view.ts';

/** Which columns a list shows, and in which order: by the mouse, and by the keyboard alike. */
export const ColumnsMenu = <L extends ListName>({ list, columns, arrange }: ListViewing<L>) => {
  const menu = useRef<HTMLUListElement>(null);
  // What was pressed goes along with its column; the browser lets go of what is moved.
  const pressed = useRef<string | null>(null);
  const order = columns.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is done each time the order changes
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    menu.current?.querySelector<HTMLElement>(`[data-own="${pressed.current}"]`)?.focus();
    pressed.current = null;
  }, [order]);
  const headings: Readonly<Record<string, string>> = listColumns[list];
  const move = (id: (typeof columns)[number], step: -1 | 1): void => {
    pressed.current = `${id} ${step}`;
    arrange({ columns: columnMoved(columns, id, step) });
  };

  const choose = (id: (typeof columns)[number], shown: boolean): void => {
    pressed.current = id;
    arrange({ columns: shown ? [...columns, id] : columns.filter((one) => one !== id) });
  };

  return (
    <ListMenu label="Columns" icon={<IconColumns3 size="1rem" aria-hidden />}>
      {() => (
        <>
          <ul ref={menu} className="bare">
            {columns.map((id, at) => (
              <li key={id} className={classes.column}>
                <Checkbox
                  label={headings[id]}
                  checked
                  disabled={id === firstColumn}
                  data-own={id}
                  onChange={() => choose(id, false)}
                />
                {id !== firstColumn &&
                  ([-1, 1] as const).map((step) => (
                    <ActionIcon
                      key={step}
                      variant="subtle"
                      size="1.5rem"
                      // Two places are two presses.
                      data-again
                      data-own={`${id} ${step}`}
                      aria-label={`Move ${headings[id]} ${step < 0 ? 'up' : 'down'}`}
                      aria-disabled={step < 0 ? at === 1 : at === columns.length - 1}
                      onClick={() => move(id, step)}
                    >
                      {step < 0 ? (
                        <IconArrowUp size="1rem" aria-hidden />
                      ) : (
                        <IconArrowDown size="1rem" aria-hidden />
                      )}
                    </ActionIcon>
                  ))}
              </li>
            ))}
            {columnsHidden(list, columns).map((id) => (
              <li key={id} className={classes.column}>
                <Checkbox
                  label={headings[id]}
                  checked={false}
                  data-own={id}
                  onChange={() => choose(id, true)}
                />
              </li>
            ))}
          </ul>
          <SubtleButton onClick={() => arrange({ columns: usualLook(list).columns })}>
            The usual columns
          </SubtleButton>
        </>
      )}
    </ListMenu>
  );
};
