import { Menu, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Answer } from '#domain/form/answer.ts';
import type { AnyField } from '#domain/form/template.ts';
import { ariaKeys } from '../../../ui/words/key-names.ts';
import classes from './fields.module.css';
import { useWays } from './ways.ts';

/**
 * The other ways to answer a question, behind one button at the end of its label. It is no Tab stop:
 * Ctrl+U opens it for the question in hand.
 */
export const AnswerMenu = ({
  field,
  fieldKey,
  answer,
}: {
  field: AnyField;
  fieldKey: string;
  answer: Answer | null;
}) => {
  const ways = useWays(field, fieldKey, answer);
  const [open, setOpen] = useState(false);
  const from = useRef<Element | null>(null);
  const toggle = (): void => {
    from.current = document.activeElement;
    setOpen(!open);
  };
  /** Closed without an answer, the hands go back to where they were. */
  const close = (): void => {
    setOpen(false);
    if (from.current instanceof HTMLElement) from.current.focus();
  };
  if (ways.length === 0) return null;
  const button = (
    <UnstyledButton
      className={classes.ways ?? ''}
      tabIndex={-1}
      aria-keyshortcuts={ariaKeys('Ctrl+U')}
      aria-haspopup="menu"
      aria-expanded={open}
      data-ways
      onClick={toggle}
    >
      <span aria-hidden>⋯</span>
      <span className="only-read-aloud">Other ways to answer: {field.label}</span>
    </UnstyledButton>
  );
  // A page has dozens of these: what opens is made when it opens.
  if (!open) return button;
  return (
    <Menu
      opened
      onClose={close}
      returnFocus={false}
      position="bottom-end"
      // Not by a key: the one that opens it is still on its way up from the question.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ is, words, act }) => (
          <Menu.Item key={is} onClick={act}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
