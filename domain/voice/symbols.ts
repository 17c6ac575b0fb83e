/**
 * Pictures to answer with, for a child who would rather point than write. Each picture stands for a
 * word; the words chosen are the answer, and what the child adds stands below them.
 */

/** Every picture and its word, as a child would say it. */
export const symbolWords = {
  'very-sad': 'Very sad',
  sad: 'A bit sad',
  between: 'In between',
  happy: 'Happy',
  'very-happy': 'Very happy',
  outside: 'Being outside',
  sport: 'Ball games',
  running: 'Running and climbing',
  swimming: 'Swimming',
  building: 'Building',
  drawing: 'Drawing and painting',
  books: 'Books and stories',
  writing: 'Writing',
  numbers: 'Numbers',
  music: 'Music and singing',
  pretend: 'Pretend play',
  sand: 'Sand and water',
  puzzles: 'Puzzles',
  toys: 'Toys',
  cars: 'Cars and trains',
  animals: 'Animals',
  screen: 'Computers and tablets',
  food: 'Food',
  friends: 'Friends',
  'grown-ups': 'Grown-ups',
  myself: 'Being by myself',
  helping: 'Helping others',
  teacher: 'My teacher',
  'grown-up-at-home': 'A grown-up where I live',
  hugs: 'Hugs',
  quiet: 'Being quiet',
  noise: 'Loud noises',
  goodbyes: 'Saying goodbye',
  missing: 'Missing somebody',
  'falling-out': 'Falling out with friends',
  changes: 'When things change',
  tired: 'Being tired',
  feelings: 'Big feelings',
  listening: 'Listening',
  playtime: 'Playtime',
} as const;
export type VoiceSymbol = keyof typeof symbolWords;

/** What a question can be answered with: one face on a scale, or any of several pictures. */
export type SymbolSet = { kind: 'scale' | 'choices'; symbols: readonly VoiceSymbol[] };

const faces: SymbolSet = {
  kind: 'scale',
  symbols: ['very-sad', 'sad', 'between', 'happy', 'very-happy'],
};
const choices = (...symbols: VoiceSymbol[]): SymbolSet => ({ kind: 'choices', symbols });

const things = choices(
  'outside',
  'sport',
  'running',
  'building',
  'drawing',
  'books',
  'music',
  'pretend',
  'sand',
  'puzzles',
  'toys',
  'cars',
  'animals',
  'screen',
);
const skills = choices(
  'sport',
  'running',
  'swimming',
  'building',
  'drawing',
  'books',
  'writing',
  'numbers',
  'music',
  'puzzles',
  'helping',
  'friends',
);
const good = choices('friends', 'hugs', 'books', 'food', 'animals', 'music', 'outside', 'quiet');
const hard = choices('noise', 'goodbyes', 'missing', 'falling-out', 'changes', 'tired');

/** The questions for younger children, with the pictures that suit each. */
const byQuestion: Readonly<Record<string, SymbolSet>> = {
  'What do you like playing with?': things,
  'What are you good at?': skills,
  'Who are your friends?': choices('friends', 'grown-ups', 'animals', 'myself'),
  'Who do you play with?': choices('friends', 'grown-ups', 'animals', 'myself'),
  'What makes you happy?': good,
  'What makes you sad?': hard,
  'What do you like at school?': choices(
    ...things.symbols,
    'writing',
    'numbers',
    'food',
    'playtime',
    'friends',
  ),
  'What does a good day look like?': good,
  'What does a bad day look like?': hard,
  'Who helps you?': choices('teacher', 'grown-ups', 'grown-up-at-home', 'friends'),
  'What would you like help with?': choices(
    'books',
    'writing',
    'numbers',
    'listening',
    'playtime',
    'friends',
    'feelings',
  ),
};

/** The pictures for a question; null where none suit. "How …" is answered by a face. */
export const symbolsFor = (question: string): SymbolSet | null =>
  byQuestion[question.trim()] ?? (/^how (do|did|are|is|was|were)\b/i.test(question) ? faces : null);

/** Up to which year group children are shown pictures unless the teacher decides otherwise. */
export const picturesUpToYear = 2;

/** An answer taken apart: the pictures chosen, in the set's order, and the child's own words. */
export const readSymbols = (
  set: SymbolSet,
  answer: string,
): { chosen: VoiceSymbol[]; words: string } => {
  const [first = '', ...rest] = answer.split('\n');
  const named = first.split(', ');
  const chosen = set.symbols.filter((symbol) => named.includes(symbolWords[symbol]));
  return chosen.length === named.length
    ? { chosen, words: rest.join('\n') }
    : { chosen: [], words: answer };
};

/** Pictures and words as one answer, as it stands in the PEP. */
export const writeSymbols = (
  set: SymbolSet,
  chosen: readonly VoiceSymbol[],
  words: string,
): string => {
  const named = set.symbols.filter((symbol) => chosen.includes(symbol));
  const list = named.map((symbol) => symbolWords[symbol]).join(', ');
  return list === '' ? words : words === '' ? list : `${list}\n${words}`;
};

/** The answer after one picture was pressed: chosen or taken away; of a scale, one at a time. */
export const withSymbol = (set: SymbolSet, answer: string, symbol: VoiceSymbol): string => {
  const { chosen, words } = readSymbols(set, answer);
  const others = chosen.filter((one) => one !== symbol);
  const kept = set.kind === 'scale' ? [] : others;
  return writeSymbols(set, chosen.includes(symbol) ? others : [...kept, symbol], words);
};
