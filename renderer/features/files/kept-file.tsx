import { fileKinds, isPicture, type KeptFile, sizeWords } from '#domain/files/kept-file.ts';
import { useCall, useChange } from '../../ui/call/client.ts';
import { QuietButton } from '../../ui/page/quiet-button.tsx';
import classes from './files.module.css';

const Shown = ({ file, words }: { file: KeptFile; words: string }) => {
  const shown = useCall('files.picture', { id: file.id });
  return shown.data ? (
    <img className={classes.picture} src={shown.data.dataUrl} alt={words || 'Not described yet'} />
  ) : null;
};

/** A file that is kept with a PEP: what it is, the picture itself, and a copy to open. */
export const KeptFileLine = ({
  file,
  words,
}: {
  file: KeptFile;
  /** What it is or shows. */
  words: string;
}) => {
  const copy = useChange('files.saveCopy', { done: 'A copy was saved.' });
  return (
    <div className={classes.kept}>
      {isPicture(file) && <Shown file={file} words={words} />}
      <span className={classes.name}>
        {file.name}{' '}
        <span className="quiet">
          {fileKinds[file.mediaType].words}, {sizeWords(file.bytes)}
        </span>
      </span>
      <QuietButton onClick={() => void copy.run({ id: file.id })}>
        Save a copy<span className="only-read-aloud"> of {file.name}</span>
      </QuietButton>
    </div>
  );
};
