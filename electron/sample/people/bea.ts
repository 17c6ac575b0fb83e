import { club, done, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/** Nursery: puddles and a blue blanket. Came into care at Easter; this is her second term here. */
export const bea: Child = {
  authority: 'Luton',
  trustedAdult: 'Mrs Tallow',
  lead: 'Mrs Tallow',
  pupil: {
    ...usual,
    legalForename: 'Beatrix',
    legalSurname: 'Fennimore',
    preferredName: 'Bea',
    dateOfBirth: '2022-11-08',
    sex: 'F',
    upn: upn('821910126301'),
    careStartDate: '2026-04-02',
    nextReviewDate: '2026-12-16',
    enrolledOn: '2026-04-20',
    legalStatus: 'C1',
    languages: 'English',
    socialWorker: contact('Tendai Moyo', 't.moyo', 120),
    carer: contact('Gloria Pemberton', 'gloria.pemberton', 163),
    aboutMe: 'Splash! My blanket is blue. I like the big brush.',
  },
  awards: {},
  autumn: term({
    startedOn: '2026-09-21',
    meetingOn: '2026-10-20',
    nextMeetingOn: '2027-02-09',
    signedOffOn: '2026-10-28',
    answers: {
      'setting-type': 'EY',
      'emergency-placement': 'yes',
      'key-person': 'Mrs Tallow',
      'care-plan-summary':
        'The court has not decided yet. Bea lives with Gloria Pemberton and sees her mum twice a week. The nursery keeps her mornings the same on those days.',
      'attendance-as-at': '2026-10-16',
      'attendance-ytd-percent': 94.3,
      'education-history': {
        'Not in a setting': until('2022-11-08', '2026-04-19', 'Came into care'),
        'Elder Brook All-Through School, nursery': { from: '2026-04-20' },
      },
      'conduct-record':
        'Gentle with the younger ones. When a toy is taken she throws sand and then cries; Mrs Tallow sits with her.',
      'existing-arrangements':
        'Fifteen hours over five mornings in the nursery class, with Mrs Tallow as her key person. Talk group on Tuesdays.',
      achievements: {
        '2026-10-06': { what: 'Said “my turn please” at the water tray', kind: 'personal' },
        '2026-10-14': { what: 'Painted a whole sheet blue and named it “sea”', kind: 'arts' },
      },
      strengths: 'Curious, brave in water and mud, remembers every song after hearing it once.',
      'attainment-lines': { none: '' },
      'ey-likes': 'Water. The big brush. Jumping in the puddle with Ayo from the other side.',
      'ey-good-at': 'Singing. Carrying the watering can with two hands.',
      'ey-friends': 'Mabel, and the nursery rabbit',
      'ey-happy-sad':
        'Happy: “Splash!” Sad: when it is time to stop, and when a grown-up is missing. Mrs Tallow reads this from what Bea does.',
      'ey-areas': {
        'Communication and language': {
          stage: '24 to 36 months',
          'on-track': 'no',
          comment: 'Two-word phrases; understands much more than she says.',
          date: '2026-10-12',
        },
        'Personal, social and emotional': {
          stage: '30 to 50 months',
          'on-track': 'yes',
          comment: 'Seeks out Mrs Tallow; plays beside others.',
          date: '2026-10-12',
        },
        Physical: {
          stage: '40 to 60 months',
          'on-track': 'yes',
          comment: 'Climbs, balances and pedals.',
          date: '2026-10-12',
        },
      },
      'ey-provision-quality':
        'Judged good at its last inspection. The room is small and calm, and her key person has stayed the same. Mornings suit her: she sleeps after lunch.',
      'ey-funded-hours': {
        'Elder Brook nursery class': { hours: 15, kind: 'Funded for all 3-year-olds' },
      },
      'ey-eypp': [{ hours: 210, amount: 14280, use: 'Talk group, and a rain suit for every day' }],
      'educational-needs': 'To put three words together and be understood by other children.',
      'developmental-needs': {
        'Knowing that grown-ups come back': {
          'in-school': 'Stands at the gate, will not take her coat off',
          helps: 'The blue blanket, and a photograph of Gloria in her drawer',
          harder: 'A different adult at the door',
        },
      },
      interventions: {
        'Talk group': {
          what: 'Songs and pictures with gaps to fill',
          when: 'Tuesdays',
          where: 'Book corner',
          who: 'Mrs Tallow',
          'how-often': 'Weekly, 15 minutes',
          start: '2026-09-15',
          end: '2026-12-15',
          entry: '2 words together',
        },
      },
      'carer-role':
        'Reads with her at bath time, sings the nursery’s songs and brings her by the same way each morning.',
      'carer-views': 'She asks for nursery on Saturdays. She is tired after seeing her mum.',
      'how-needs-met':
        'Talk group on Tuesdays, the key person at the door every morning, and pictures of what comes next on the wall.',
      'current-support': {
        'Key person at the door': support('Mrs Tallow', 'Daily', '2026-09-07', {
          why: 'Mornings are hard',
          effect: 'Coat off within five minutes on most days',
        }),
      },
      'out-of-hours-learning': {
        'Toddler swimming': club('Leisure centre', 'Saturdays', 'Carer', 450),
      },
      'leisure-interests': 'Water of every kind, the park ducks, and being sung to.',
      'long-term-goals':
        'That Bea starts Reception able to say what she needs, and with a friend beside her.',
      'long-term-next-steps': {
        'Two words together at the water tray, then at snack time': step(
          '11 December 2026',
          'Mrs Tallow',
        ),
      },
      'pp-plan': {
        none: 'Early years pupil premium is claimed by the nursery; see “Early years”.',
      },
      'voice-summary': 'Splash. Mrs Tallow. Blanket there.',
      'voice-impact': 'The water tray is out at coming-in time now, because Bea led us to it.',
    },
    said: {
      'What do you like playing with?': 'Splash. Big brush.',
      'Who are your friends?': 'Mabel. Rabbit.',
      'What makes you happy?': 'Puddle!',
      'What makes you sad?': 'Gloria gone.',
    },
    targets: {
      words: {
        need: 'Puts two words together',
        strength: 'Remembers every song',
        outcome: 'Bea uses three words together five times in a morning by 5 February.',
        why: 'Other children walk away before she has finished.',
        baseline: 'Two words, about four times a morning (12 October)',
        measure: 'Five times, counted by Mrs Tallow on two mornings',
        what: 'Songs with a gap for her to fill, then pictures with a gap',
        when: 'Tuesdays and at snack time',
        where: 'Book corner',
        who: 'Mrs Tallow',
        howOften: 'Weekly group, and daily at snack',
        owner: 'Mrs Tallow, key person',
        line: 'Communication and language',
        voice: '“Splash.”',
      },
      coat: {
        need: 'Knowing that grown-ups come back',
        strength: 'Trusts Mrs Tallow',
        outcome: 'Bea has her coat off within five minutes on 4 mornings of 5 by 5 February.',
        why: 'She misses the songs at the start.',
        baseline: 'About 15 minutes (October)',
        measure: 'Minutes noted at the door for a week',
        what: 'Photograph of Gloria, the blanket, and the water tray first',
        when: 'At 8.45',
        where: 'Nursery door',
        who: 'Mrs Tallow',
        howOften: 'Daily',
        owner: 'Mrs Tallow, key person',
        voice: '“Gloria gone.”',
      },
    },
    actions: {
      'Ask the health visitor for the two-year review': { owner: 'Tendai Moyo', due: '2026-11-27' },
      'Make a small book of photographs from nursery and home': {
        owner: 'Mrs Tallow',
        due: '2026-11-13',
        serves: 'coat',
        closed: done('2026-11-11', 'Bea carries it in her bag.'),
      },
    },
    money: {},
  }),
};
