import { foldText } from '#domain/kernel/fold.ts';

/** A piece of what stands on the screen; `apart` when it does not read on from the one before. */
export type Piece = { text: string; apart: boolean };

/** A place between two characters of a piece. */
type Spot = { piece: number; offset: number };

/** Where words were found: from one spot to another, which may lie in a later piece. */
export type Hit = { start: Spot; end: Spot };

const joins = /^(?:['’‘`´-]|\p{M})$/u;
const folded = new Map<string, string>();

/** One character as `foldText` folds it in the middle of words: nothing, letters, or a space. */
const foldCharacter = (character: string): string => {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const letters = foldText(character) || (joins.test(character) ? '' : ' ');
  folded.set(character, letters);
  return letters;
};

/** Finds words in what stands on the screen, whatever their case, accents and punctuation. */
export const findInPieces = (pieces: readonly Piece[], query: string): Hit[] => {
  const wanted = foldText(query);
  if (wanted === '') return [];
  // The whole screen as folded text, and for each of its characters where it came from.
  let text = '';
  const from: Hit[] = [];
  const add = (letters: string, at: Hit): void => {
    if (letters === ' ' && (text === '' || text.endsWith(' '))) return;
    text += letters;
    for (let each = 0; each < letters.length; each += 1) from.push(at);
  };
  pieces.forEach(({ text: own, apart }, piece) => {
    if (apart) {
      text += '\n';
      from.push({ start: { piece, offset: 0 }, end: { piece, offset: 0 } });
    }
    let offset = 0;
    for (const character of own) {
      const start = { piece, offset };
      offset += character.length;
      add(foldCharacter(character), { start, end: { piece, offset } });
    }
  });
  const hits: Hit[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const first = from[at];
    const last = from[at + wanted.length - 1];
    if (first && last) hits.push({ start: first.start, end: last.end });
  }
  return hits;
};
