const rows = (...prompts: string[]): { prompt: string }[] => prompts.map((prompt) => ({ prompt }));

const young = [
  'How do you feel at school?',
  'What do you like at school?',
  'What are you good at?',
  'Who do you play with?',
  'What does a good day look like?',
  'What does a bad day look like?',
  'Who helps you?',
  'What would you like help with?',
];

/** Questions to start a talk with the child, by year group; our own wording. */
export const voicePrompts = [
  {
    yearFrom: -9,
    yearTo: 0,
    rows: rows(
      'How do you feel here?',
      'What do you like playing with?',
      'What are you good at?',
      'Who are your friends?',
      'What makes you happy?',
      'What makes you sad?',
    ),
  },
  {
    yearFrom: 1,
    yearTo: 2,
    rows: rows(...young, 'When I grow up, or what I would like to get better at'),
  },
  {
    yearFrom: 3,
    yearTo: 6,
    rows: rows(
      ...young.slice(1),
      'From 1 to 10, how is school? What would move it up by one?',
      'From 1 to 10, how are reading and maths? What would move them up by one?',
      'From 1 to 10, how are friends?',
      'From 1 to 10, how is learning at home?',
      'Which help works for you, and which does not?',
      'Who would you like at your meeting, and which lessons should we not take you out of?',
      'What would you like to do or be one day, and what is the next step?',
    ),
  },
  {
    yearFrom: 7,
    yearTo: 11,
    rows: rows(
      'From 1 to 10, how are your subjects going? Which is best, which is hardest?',
      'What does a good day look like, and what does a bad one?',
      'What helps you learn, and what gets in the way?',
      'Is what we wrote last time still right?',
      'What should your Pupil Premium Plus pay for? Did it help last time?',
      'Who should see this plan, and who should be invited to the meeting?',
      'What do you hope to do after Year 11, and who can help?',
      'Is there anything that worries you about moving on?',
    ),
  },
  {
    yearFrom: 12,
    yearTo: 30,
    rows: rows(
      'From 1 to 10, how is your course going? Is it the right one?',
      'What affects your attendance and your progress?',
      'How are money, travel and the place where you live?',
      'Is there anything you want to take again, or learn besides?',
      'What are your plans: work, an apprenticeship, university, something else?',
      'What would you like the virtual school or your personal adviser to do?',
      'How do you like to be contacted?',
      'Is what we wrote last time still right?',
    ),
  },
];
