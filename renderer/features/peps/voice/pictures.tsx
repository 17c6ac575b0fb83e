import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { VoicePicture } from '#domain/contract/voice.ts';
import { photosLose } from '#domain/pep/file-cell.ts';
import { useCall, useChange } from '../../../ui/client.ts';
import { QuietButton } from '../fields/quiet-button.tsx';
import classes from './voice.module.css';

const Picture = ({ picture, fixed }: { picture: VoicePicture; fixed: boolean }) => {
  const shown = useCall('attachments.picture', { id: picture.id });
  const describe = useChange('voice.describePicture');
  const remove = useChange('voice.removePicture', { done: 'The picture was taken out.' });
  const [alt, setAlt] = useState(picture.alt);
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
            value={alt}
            maxLength={200}
            onChange={(event) => setAlt(event.currentTarget.value)}
            onBlur={() => {
              if (alt.trim() !== picture.alt) void describe.run({ id: picture.id, alt });
            }}
          />
          <QuietButton onClick={() => void remove.run({ id: picture.id })}>
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
    <div>
      <ul className={classes.pictures} aria-label="Pictures">
        {list.map((picture) => (
          <Picture key={picture.id} picture={picture} fixed={fixed} />
        ))}
      </ul>
      {!fixed && (
        <>
          <Button
            variant="default"
            size="compact-md"
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
