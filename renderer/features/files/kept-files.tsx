import type { Answer } from '#domain/form/answer.ts';
import { filesIn, wordsOfRow } from '#domain/form/rows/file-rows.ts';
import type { Field } from '#domain/form/template.ts';
import classes from './files.module.css';
import { KeptFileLine } from './kept-file.tsx';

/** The files of a signed-off answer, under it; nothing where there are none. */
export const KeptFiles = ({ field, answer }: { field: Field; answer: Answer | undefined }) => {
  const files = filesIn(field, answer);
  if (files.length === 0) return null;
  return (
    <ul className={`bare ${classes.list}`} aria-label={`Files of ${field.label}`}>
      {files.map(({ row, file }) => (
        <li key={row.id}>
          <KeptFileLine file={file} words={wordsOfRow(field, row)} />
        </li>
      ))}
    </ul>
  );
};
