import { Button, TextInput } from '@mantine/core';
import type { VoicePicture } from '#domain/contract/calls/voice.ts';
import { photosLose } from '#domain/files/kept-file.ts';
import { call, useCall, useChange } from '../../ui/call/client.ts';
import { holdsRows, removes, useRemove } from '../../ui/call/removal.ts';
import { QuietButton } from '../../ui/page/quiet-button.tsx';
import { SavedMark } from '../../ui/save/saved-mark.tsx';
import { useAutosave } from '../../ui/save/use-autosave.ts';
import classes from './voice.module.css';

const Picture = ({ picture, fixed }: { picture: VoicePicture; fixed: boolean }) => {
  const shown = useCall('files.picture', { id: picture.id });
  const { remove } = useRemove('voice.removePicture');
  const alt = useAutosave(picture.alt, (words) =>
    call('voice.describePicture', { id: picture.id, alt: words }),
  );
  return (
    <li>
      {shown.data && <img src={shown.data.dataUrl} alt={picture.alt || 'Not described yet'} />}
      {fixed ? (
        <p>{picture.alt}</p>
      ) : (
        <>
          <TextInput
            label="What it shows"
            description="Read aloud and printed with it."
            value={alt.value}
            maxLength={200}
            onChange={(event) => alt.set(event.currentTarget.value)}
            onBlur={alt.flush}
          />
          <SavedMark state={alt.state} />
          <QuietButton
            {...removes(picture.alt || picture.fileName, () => remove({ id: picture.id }))}
          >
            Take out<span className="only-read-aloud"> {picture.alt || picture.fileName}</span>
          </QuietButton>
        </>
      )}
    </li>
  );
};

/** Pictures that a child drew, shown where the views are; `fixed` once the PEP is signed off. */
export const Pictures = ({ pepId, fixed = false }: { pepId: string; fixed?: boolean }) => {
  const pictures = useCall('voice.pictures', { pepId });
  const add = useChange('voice.addPicture', { done: 'The picture is kept with the PEP.' });
  const list = pictures.data ?? [];
  if (fixed && list.length === 0) return null;
  return (
    <div {...holdsRows}>
      <ul className={`bare ${classes.pictures}`} aria-label="Pictures">
        {list.map((picture) => (
          <Picture key={picture.id} picture={picture} fixed={fixed} />
        ))}
      </ul>
      {!fixed && (
        <>
          <Button
            variant="default"
            size="compact-md"
            data-add
            loading={add.pending}
            onClick={() => void add.run({ pepId })}
          >
            Add a picture of a drawing…
          </Button>
          <p className="quiet">JPEG or PNG, up to 20 MB. Kept encrypted. {photosLose}</p>
        </>
      )}
    </div>
  );
};
