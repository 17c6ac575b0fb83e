import type { VoicePicture, voiceCalls } from '#domain/contract/calls/voice.ts';
import {
  type Attachment,
  describeAttachment,
  getAttachment,
  removeAttachment,
} from '#electron/store/files/attachments.ts';
import type { Read } from '#electron/store/kernel/query.ts';
import { addPicture } from '../files/calls.ts';
import type { Context, Plain } from '../kernel/context.ts';
import { pepOf } from '../kernel/records.ts';
import { Refusal, required } from '../kernel/refusal.ts';
import { pictureField, picturesOf } from './pictures.ts';

const gone = 'This picture is no longer in the records.';

const toPicture = ({ id, fileName, alt }: Attachment): VoicePicture => ({
  id,
  fileName,
  alt: alt ?? '',
});

/** Pictures of what a child drew, kept with a PEP. */
export const voiceServices = (context: Context): Plain<keyof typeof voiceCalls> => {
  const inPreparation = (read: Read, id: string): void => {
    const { pepId } = required(getAttachment(read, id), gone);
    if (pepId !== null && pepOf(read, pepId).status === 'signed-off') {
      throw new Refusal('not-allowed', 'This PEP is signed off and cannot be changed.');
    }
  };
  return {
    'voice.pictures': ({ pepId }) => context.read((read) => picturesOf(read, pepId).map(toPicture)),

    'voice.addPicture': async ({ pepId }) => {
      const added = await addPicture(context, pepId, pictureField);
      return { ...added, value: toPicture(added.value) };
    },

    'voice.describePicture': ({ id, alt }) =>
      context.alter((write) => {
        inPreparation(write, id);
        describeAttachment(write, id, alt);
      }),

    'voice.removePicture': ({ id }) =>
      context.alter((write) => {
        inPreparation(write, id);
        removeAttachment(write, id);
      }),
  };
};
