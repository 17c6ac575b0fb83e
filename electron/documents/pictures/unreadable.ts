/** Why a picture can neither be kept nor printed. */
export type Fault = 'spoilt' | 'too-many-pixels' | 'printing-colours';

/** Each in the words that follow "This picture …". */
export const faultWords: Readonly<Record<Fault, string>> = {
  spoilt: 'is damaged and cannot be read to its end',
  'too-many-pixels': 'has more than 50 million pixels',
  'printing-colours': 'is made for a printing press (CMYK colours)',
};

/** A picture that cannot be read; thrown within this folder and caught at its edge. */
export class UnreadablePicture extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(faultWords[fault]);
    this.name = 'UnreadablePicture';
    this.fault = fault;
  }
}

/** Any larger picture fills a small computer's memory while it is decoded. */
const mostPixels = 50_000_000;

/** Refuses a picture by its measures before anything of it is unpacked. */
export const checkMeasures = (width: number, height: number): void => {
  if (width === 0 || height === 0) throw new UnreadablePicture('spoilt');
  if (width * height > mostPixels) throw new UnreadablePicture('too-many-pixels');
};
