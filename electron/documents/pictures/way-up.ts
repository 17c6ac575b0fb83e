/**
 * How a camera says which way up a photograph is, 1 to 8: which side of the picture its first row
 * and its first column are. From 5 on, width and height change places.
 */
export type WayUp = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const isWayUp = (value: number): value is WayUp =>
  Number.isInteger(value) && value >= 1 && value <= 8;

const orientationTag = 0x0112;

/** The way up that an EXIF block (from its byte-order mark on) tells; upright if it tells none. */
export const wayUpIn = (exif: Buffer): WayUp => {
  const order = exif.toString('latin1', 0, 2);
  if (exif.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const little = order === 'II';
  const short = (at: number): number => (little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const directory = little ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
  if (directory + 2 > exif.length) return 1;
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > exif.length) return 1;
    if (short(at) === orientationTag) {
      const value = short(at + 8);
      return isWayUp(value) ? value : 1;
    }
  }
  return 1;
};

/** An EXIF block that tells the way up and nothing else. */
export const exifOf = (wayUp: WayUp): Buffer => {
  const block = Buffer.alloc(26);
  block.write('MM\0*', 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(orientationTag, 10);
  block.writeUInt16BE(3, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(wayUp, 18);
  return block;
};

/** Width and height as they are when the picture stands upright. */
export const upright = (
  { width, height }: { width: number; height: number },
  wayUp: WayUp,
): { width: number; height: number } =>
  wayUp > 4 ? { width: height, height: width } : { width, height };
