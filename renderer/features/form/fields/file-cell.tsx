import { type DragEvent, useId, useState } from 'react';
import {
  emptyFile,
  fileCell,
  filesAllowed,
  isFolder,
  type KeptFile,
  largestFile,
  photosLose,
  readFileCell,
  tooLarge,
} from '#domain/files/kept-file.ts';
import type { AnyFieldId } from '#domain/form/fields/index.ts';
import { call, errorOf } from '../../../ui/call/client.ts';
import { holdsRows, removes } from '../../../ui/call/removal.ts';
import { QuietButton } from '../../../ui/page/quiet-button.tsx';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { KeptFileLine } from '../../files/kept-file.tsx';
import { usePepForm } from '../beside/context.tsx';
import classes from './file-cell.module.css';

/** A file's bytes as text, as the bridge carries them. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error('This file could not be read.'));
    reader.readAsDataURL(file);
  });

/** Why a dropped file cannot be kept, as far as the window can tell; empty when it may be. */
const refusalOf = ({ items, files }: DataTransfer): string => {
  const [dropped] = files;
  if (files.length > 1) return 'Drop one file at a time: each has a row of its own.';
  // A folder comes as a file that cannot be read.
  if (items[0]?.webkitGetAsEntry()?.isDirectory) return isFolder;
  if (dropped?.size === 0) return emptyFile;
  return (dropped?.size ?? 0) > largestFile ? tooLarge : '';
};

/** The file of one row: chosen or dropped, looked at, replaced, taken out. */
export const FileCell = ({
  fieldId,
  label,
  words,
  value,
  onChange,
}: {
  fieldId: AnyFieldId;
  label: string;
  /** What the file is or shows, from the same row. */
  words: string;
  value: string | number | undefined;
  onChange: (cell: string) => void;
}) => {
  const { pepId } = usePepForm();
  const id = useId();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState('');
  const [over, setOver] = useState(false);
  const file = readFileCell(value);

  const keep = async (asked: () => Promise<KeptFile>): Promise<void> => {
    setPending(true);
    setProblem('');
    try {
      onChange(fileCell(await asked()));
    } catch (thrown) {
      const { code, message } = errorOf(thrown);
      if (code !== 'cancelled') setProblem(message);
    }
    setPending(false);
  };
  const choose = (): void => void keep(() => call('files.keep', { pepId, fieldId }));
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (!dropped) return;
    const refusal = refusalOf(event.dataTransfer);
    if (refusal !== '') setProblem(refusal);
    else {
      void keep(async () =>
        call('files.keepDropped', {
          pepId,
          fieldId,
          fileName: dropped.name,
          base64: await base64Of(dropped),
        }),
      );
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: names the buttons of one cell
    <div
      role="group"
      {...holdsRows}
      aria-labelledby={id}
      className={classes.place}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span id={id} className={classes.label}>
        {label}
      </span>
      {file && <KeptFileLine file={file} words={words} />}
      <div className={classes.choose}>
        <SmallButton data-add loading={pending} onClick={choose}>
          {file ? 'Replace…' : 'Choose a file…'}
        </SmallButton>
        {file ? (
          <QuietButton
            {...removes(file.name, () => {
              const before = String(value);
              onChange('');
              return { act: () => onChange(before) };
            })}
          >
            Take out<span className="only-read-aloud"> {file.name}</span>
          </QuietButton>
        ) : (
          <span className="quiet">or drop one here</span>
        )}
      </div>
      {problem !== '' && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {!file && (
        <p className={`aside ${classes.allowed}`}>
          {filesAllowed} Kept encrypted. {photosLose}
        </p>
      )}
    </div>
  );
};
