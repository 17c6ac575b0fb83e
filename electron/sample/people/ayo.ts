import { at, below, club, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/** Reception: diggers and drums. His first plan in this school is being prepared. */
export const ayo: Child = {
  authority: 'Luton',
  trustedAdult: 'Miss Penrose',
  pupil: {
    ...usual,
    legalForename: 'Ayotunde',
    legalSurname: 'Balogun-Reid',
    preferredName: 'Ayo',
    dateOfBirth: '2022-03-11',
    sex: 'M',
    upn: upn('821910126008'),
    careStartDate: '2025-02-10',
    nextReviewDate: '2027-01-15',
    enrolledOn: '2026-09-02',
    legalStatus: 'E1',
    languages: 'English; hears Yoruba at home',
    socialWorker: contact('Tendai Moyo', 't.moyo', 120),
    carer: contact('Denise Marsh', 'denise.marsh', 161),
    aboutMe:
      'Diggers! I can do the noise of a small one and a big one. I like my hand held when it is loud.',
  },
  awards: { autumn: { on: '2026-09-16' } },
  autumn: term({
    startedOn: '2026-11-04',
    meetingOn: '2026-12-02',
    nextMeetingOn: '2027-03-03',
    stands: 'begun',
    answers: {
      'care-plan-summary':
        'The plan for Ayo is adoption; a family has not been found yet. He lives with Denise and Carl Marsh until then, and school will be told early of any step.',
      'education-history': {
        'Bluebell Nursery': until('2025-04-22', '2026-07-17', 'Started school'),
        'Elder Brook All-Through School': { from: '2026-09-02' },
      },
      'existing-arrangements':
        'Full-time in Reception since 21 September, after a gentle start of half days.',
      achievements: {
        '2026-10-16': { what: 'Kept the beat for the whole class in drumming', kind: 'arts' },
        '2026-11-12': { what: 'Told the class about his digger book', kind: 'personal' },
      },
      strengths: 'Rhythm, building, and comforting other children.',
      'attainment-date': '2026-10-20',
      'attainment-lines': {
        'Communication and language': below('Speaks in short sentences', 'Expected in July', {
          progress: 'Too early to say',
          comment: 'Understands well; speech sounds still developing.',
        }),
        'Personal, social and emotional': at('Settling', 'Expected in July', {
          comment: 'Plays alongside three friends.',
        }),
        Physical: at('On track', 'Expected in July', { comment: 'Climbs and balances well.' }),
      },
      'developmental-needs': {
        'Feeling safe in noise': {
          'in-school': 'Covers his ears, crawls under a table in the hall',
          helps: 'Ear defenders with diggers on, a hand, sitting by the door',
          harder: 'Assemblies and fire drills',
        },
      },
      'leisure-interests': 'Diggers, sand, drums and Sunday lunch with the Marshes’ grandchildren.',
      'out-of-hours-learning': {
        'Little drummers': club('Music room', 'Fridays', 'School'),
      },
      'wellbeing-summary': 'Mostly sunny. Tired on Thursdays.',
    },
    said: {
      'What do you like playing with?': 'Digger. Sand. Digger in the sand.',
      'Who are your friends?': 'Miss Penrose. And Otis. And the big digger.',
      'What makes you happy?': 'Drum.',
    },
    targets: {
      noise: {
        need: 'Feeling safe in noise',
        strength: 'Loves rhythm',
        outcome:
          'Ayo stays in the hall for a ten-minute assembly, by the door if he likes, 3 times of 4 by 16 December.',
        why: 'He misses singing, which he loves.',
        baseline: 'Stays 2 minutes (November)',
        measure: 'Minutes noted by Miss Penrose',
        what: 'Ear defenders and a drum to hold',
        when: 'Tuesdays and Fridays',
        where: 'Hall',
        who: 'Miss Penrose',
        howOften: 'Twice a week',
        voice: '“Drum.”',
      },
    },
    actions: {
      'Ask for a speech and language check': { owner: 'Mrs Bhatt', due: '2026-12-04' },
    },
    money: {
      'Ear defenders and a small drum': {
        category: 'equipment',
        supplier: 'Larkwood Supplies',
        each: 6250,
        serves: 'noise',
        spentOn: '2026-11-16',
      },
      'Talk sessions in a group of two, 15 minutes': {
        effect: 'Ayo asks another child for what he wants, with a word or a sign, once a session.',
        category: 'ta-time',
        quantity: 20,
        each: 480,
      },
    },
  }),
};
