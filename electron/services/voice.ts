import type { VoicePicture, voiceCalls } from '#domain/contract/voice.ts';
import {
  type Attachment,
  attachmentsOf,
  describeAttachment,
  getAttachment,
  removeAttachment,
} from '#electron/store/attachments.ts';
import type { Read } from '#electron/store/query.ts';
import { addPicture } from './attachments.ts';
import type { Context, Plain } from './context.ts';
import { pepOf } from './pep-records.ts';
import { Refusal, required } from './refusal.ts';

/** The question that the pictures answer. */
export const pictureField = 'voice-attachment';

const gone = 'This picture is no longer in the records.';

const toPicture = ({ id, fileName, alt }: Attachment): VoicePicture => ({
  id,
  fileName,
  alt: alt ?? '',
});

/** The pictures of a PEP's child's views, in the order in which they were added. */
export const picturesOf = (read: Read, pepId: string): Attachment[] =>
  attachmentsOf(read, pepId).filter(({ fieldId }) => fieldId === pictureField);

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
      context.change((write) => {
        inPreparation(write, id);
        describeAttachment(write, id, alt);
        return null;
      }),

    'voice.removePicture': ({ id }) =>
      context.change((write) => {
        inPreparation(write, id);
        removeAttachment(write, id);
        return null;
      }),
  };
};
