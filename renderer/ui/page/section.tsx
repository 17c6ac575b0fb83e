import { Title } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { TypedFields } from '../field/typed-form.tsx';
import type { SaveState } from '../save/save-state.ts';
import { SavedMark } from '../save/saved-mark.tsx';
import styles from './section.module.css';

/**
 * One part of a settings page: its heading, why it is asked, and how its saving stands. What in it
 * is saved as it is typed and cannot be read counts as not saved.
 */
export const Section = ({
  title,
  reason,
  state,
  unfit,
  children,
}: {
  title: string;
  reason?: ReactNode;
  state?: SaveState;
  /** Where what is typed in it and cannot be read waits. */
  unfit?: ComponentProps<typeof TypedFields>['keeper'];
  children: ReactNode;
}) => (
  <TypedFields keeper={unfit}>
    <section>
      <div className={styles.heading}>
        <Title order={2}>{title}</Title>
        {state && <SavedMark state={state} />}
      </div>
      {reason !== undefined && <p className={styles.reason}>{reason}</p>}
      {children}
    </section>
  </TypedFields>
);
