/** Questions for particular needs, in words that a child would use; our own wording. */
export const questionsByNeed: readonly { need: string; questions: readonly string[] }[] = [
  {
    need: 'New school or new home',
    questions: ['What was it like to come here?', 'What would make a new place feel better?'],
  },
  {
    need: 'Big feelings',
    questions: [
      'What helps you when you feel angry, worried or sad?',
      'How can a grown-up tell that you need a break?',
    ],
  },
  {
    need: 'Talking and understanding',
    questions: ['What makes it easier to say what you think?', 'Which pictures or signs help you?'],
  },
  {
    need: 'English as another language',
    questions: [
      'Which language do you like to think and talk in?',
      'What helps when English words are hard?',
    ],
  },
  {
    need: 'Not coming to the meeting',
    questions: [
      'Who will speak for you at the meeting?',
      'What must they say, and what must they not say?',
      'When will they tell you what was agreed?',
    ],
  },
  {
    need: 'Missing school',
    questions: ['What makes it hard to come to school?', 'What would make you want to come?'],
  },
  {
    need: 'Learning feels hard',
    questions: ['What is the hardest thing about learning?', 'Who explains things well, and how?'],
  },
];

/** Whether a question asks for a place on a scale from 1 to 10. */
export const asksForScale = (question: string): boolean => /\b1 to 10\b/i.test(question);

/** Whether a question asks about what the child said last time, which is then shown with it. */
export const asksAboutLastTime = (question: string): boolean =>
  /\bwrote last time\b/i.test(question);

/** Words for the places of the scale; the ends and the middle carry them. */
export const scaleWords: Readonly<Record<number, string>> = {
  1: 'Really hard',
  4: 'A bit hard',
  7: 'Good',
  10: 'Really good',
};

const scaled = /^(\d{1,2}) out of 10(?:: ([\s\S]*))?$/;

/** An answer with its place on the scale taken apart; null where none was chosen. */
export const readScaled = (answer: string): { place: number | null; words: string } => {
  const found = scaled.exec(answer);
  const place = Number(found?.[1] ?? 0);
  return found && place >= 1 && place <= 10
    ? { place, words: found[2] ?? '' }
    : { place: null, words: answer };
};

/** A place on the scale and the child's own words as one answer. */
export const writeScaled = (place: number | null, words: string): string =>
  place === null ? words : words === '' ? `${place} out of 10` : `${place} out of 10: ${words}`;
