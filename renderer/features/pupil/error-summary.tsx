import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { fieldId } from './field-id.ts';
import type { DraftErrors } from './pupil-draft.ts';
import styles from './pupil-fields.module.css';
import { fieldLabel } from './pupil-fields.tsx';

/** What stands in the way, with a link to each field. It takes the focus when it appears. */
export const ErrorSummary = ({ errors, attempt }: { errors: DraftErrors; attempt: number }) => {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once for each attempt
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <Title order={2}>
        {entries.length === 1 ? 'One thing to put right' : 'Some things to put right'}
      </Title>
      <ul>
        {entries.map(([path, message]) => (
          <li key={path}>
            <a
              href={`#${fieldId(path)}`}
              onClick={(event) => {
                // The address belongs to the router: go to the field without touching it.
                event.preventDefault();
                document.getElementById(fieldId(path))?.focus();
              }}
            >
              {fieldLabel(path)}
            </a>
            : {message}
          </li>
        ))}
      </ul>
    </div>
  );
};
