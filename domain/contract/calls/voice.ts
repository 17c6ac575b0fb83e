import { z } from 'zod';
import { shortText } from '../../kernel/text.ts';
import { type Changed, call, id, returns } from '../define.ts';

/** A picture that belongs to the child's views, for example a drawing. */
export type VoicePicture = {
  id: string;
  fileName: string;
  /** What it shows, for those who cannot see it; empty until somebody says. */
  alt: string;
};

/** Pictures of what a child drew, kept with a PEP. */
export const voiceCalls = {
  'voice.pictures': call(z.object({ pepId: id }), returns<VoicePicture[]>()),
  /** Asks for a JPEG or PNG (up to 20 MB) and keeps a copy with the child's views. */
  'voice.addPicture': call(z.object({ pepId: id }), returns<Changed<VoicePicture>>()),
  'voice.describePicture': call(z.object({ id, alt: shortText }), returns<Changed<null>>()),
  'voice.removePicture': call(z.object({ id }), returns<Changed<null>>()),
} as const;
