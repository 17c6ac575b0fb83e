import { achievement, attainment, club, need, setting } from '../rows.ts';
import { type Child, contact, upn, usual } from '../story.ts';

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
    reviewingOfficer: contact('Ruth Langford', 'r.langford', 122),
    aboutMe:
      'Diggers! I can do the noise of a small one and a big one. I like my hand held when it is loud.',
  },
  awards: { autumn: { pence: 60000, source: 'Luton, £600.00 a term', on: '2026-09-16' } },
  always: {
    'placement-type': 'foster',
    'placement-start-date': '2025-02-10',
  },
  autumn: {
    startedOn: '2026-11-04',
    meetingOn: '2026-12-02',
    nextMeetingOn: '2027-03-03',
    answers: {
      'care-plan-summary':
        'The plan for Ayo is adoption; a family has not been found yet. He lives with Denise and Carl Marsh until then, and school will be told early of any step.',
      'education-history': [
        setting('Bluebell Nursery', '2025-04-22', '2026-07-17', 'Started school'),
        setting('Elder Brook All-Through School', '2026-09-02', '', ''),
      ],
      'existing-arrangements':
        'Full-time in Reception since 21 September, after a gentle start of half days.',
      achievements: [
        achievement('2026-10-16', 'Kept the beat for the whole class in drumming', 'arts'),
        achievement('2026-11-12', 'Told the class about his digger book', 'personal'),
      ],
      strengths: 'Rhythm, building, and comforting other children.',
      'attainment-lines': [
        attainment(
          'Communication and language',
          'Speaks in short sentences',
          'below',
          'Expected in July',
          'Too early to say',
          'amber',
          'Understands well; speech sounds still developing.',
          '2026-10-20',
        ),
        attainment(
          'Personal, social and emotional',
          'Settling',
          'at',
          'Expected in July',
          'Good',
          'green',
          'Plays alongside three friends.',
          '2026-10-20',
        ),
        attainment(
          'Physical',
          'On track',
          'at',
          'Expected in July',
          'Good',
          'green',
          'Climbs and balances well.',
          '2026-10-20',
        ),
      ],
      'sen-status': 'N',
      'developmental-needs': [
        need(
          'Feeling safe in noise',
          'Covers his ears, crawls under a table in the hall',
          'Ear defenders with diggers on, a hand, sitting by the door',
          'Assemblies and fire drills',
          'Miss Penrose',
        ),
      ],
      'leisure-interests': 'Diggers, sand, drums and Sunday lunch with the Marshes’ grandchildren.',
      'out-of-hours-learning': [club('Little drummers', 'Music room', 'Fridays', 'Free', 'School')],
      'wellbeing-summary': 'Mostly sunny. Tired on Thursdays.',
      'on-roll': 'yes',
    },
    said: [
      ['What do you like playing with?', 'Digger. Sand. Digger in the sand.'],
      ['Who are your friends?', 'Miss Penrose. And Otis. And the big digger.'],
      ['What makes you happy?', 'Drum.'],
    ],
    targets: [
      {
        needType: 'developmental',
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
        owner: 'Miss Penrose',
        voice: '“Drum.”',
      },
    ],
    actions: [
      { what: 'Ask for a speech and language check', owner: 'Mrs Bhatt', due: '2026-12-04' },
    ],
    money: [
      {
        what: 'Ear defenders and a small drum',
        category: 'equipment',
        supplier: 'Larkwood Supplies',
        quantity: 1,
        each: 6250,
        target: 0,
        planned: true,
        spentOn: '2026-11-16',
      },
      {
        what: 'Talk sessions in a group of two, 15 minutes',
        category: 'ta-time',
        supplier: 'School',
        quantity: 20,
        each: 480,
        target: null,
        planned: true,
      },
    ],
  },
};
