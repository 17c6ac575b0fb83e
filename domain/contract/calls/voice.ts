import { z } from 'zod';
import { shortText } from '../../kernel/text.ts';
import { changes, id, reads, returns } from '../define.ts';

/** A picture that belongs to the child's views, for example a drawing. */
export type VoicePicture = {
  id: string;
  fileName: string;
  /** What it shows, for those who cannot see it; empty until somebody says. */
  alt: string;
};

/** Pictures of what a child drew, kept with a PEP. */
export const voiceCalls = {
  'voice.pictures': reads(z.object({ pepId: id }), returns<VoicePicture[]>(), 'pep:pepId', [
    'files',
  ]),
  /** Asks for a JPEG or PNG (up to 20 MB) and keeps a copy with the child's views. */
  'voice.addPicture': changes(z.object({ pepId: id }), returns<VoicePicture>(), 'pep:pepId'),
  'voice.describePicture': changes(z.object({ id, alt: shortText }), returns<null>(), 'file:id'),
  'voice.removePicture': changes(z.object({ id }), returns<null>(), 'file:id'),
} as const;
