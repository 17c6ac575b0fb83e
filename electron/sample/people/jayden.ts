import { above, at, below, club, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/** Year 7: came into care five weeks ago; his first plan is late, and nearly written. */
export const jayden: Child = {
  authority: 'Luton',
  trustedAdult: 'Ms Brightwell',
  pupil: {
    ...usual,
    legalForename: 'Jayden',
    legalSurname: 'Whitlock',
    preferredName: 'Jay',
    dateOfBirth: '2015-03-22',
    sex: 'M',
    upn: upn('821910119061'),
    careStartDate: '2026-10-19',
    nextReviewDate: '2026-12-03',
    enrolledOn: '2026-09-02',
    legalStatus: 'C1',
    languages: 'English',
    socialWorker: contact('Leanne Foxton', 'l.foxton', 180),
    carer: contact('Maureen Tully', 'maureen.tully', 181),
    aboutMe:
      'Call me Jay. I’m into science and right back. I don’t want my mates to know about all this.',
  },
  awards: { autumn: { on: '2026-11-09' } },
  autumn: term({
    startedOn: '2026-10-23',
    meetingOn: '2026-11-25',
    nextMeetingOn: '2027-02-11',
    stands: 'prepared',
    attendance: { asAt: '2026-11-13', possible: 96, authorised: 7, unauthorised: 4 },
    answers: {
      'care-plan-summary':
        'Jay has been with Maureen Tully since 19 October under an interim care order while the court decides. He sees his mum on Wednesdays after school. He stays at this school.',
      'relevant-history':
        'Jay came into care on a school day. He asks that nobody speaks to him about it in a corridor.',
      'education-history': {
        'Copthorn Primary School': until('2019-09-04', '2026-07-21', 'End of Year 6'),
        'Elder Brook All-Through School': { from: '2026-09-02' },
      },
      'existing-arrangements':
        'Full timetable in 7B, set 2 for mathematics. A pass to leave for the hub without giving a reason.',
      'conduct-record':
        '22 merits and three late marks before 19 October. Five behaviour points since, all in afternoons before he sees his mum; staff have been told why Wednesdays are hard.',
      'attendance-previous-years': {
        '2025/26': { school: 'Copthorn Primary School', possible: 376, attended: 331 },
      },
      'attendance-concerns':
        'Late on nine mornings: the journey from his new home is 50 minutes with a change of bus.',
      'attendance-plan':
        'Leanne Foxton has asked for a taxi from 30 November. Until then a breakfast place is kept for him, and lateness on that bus is not sanctioned.',
      achievements: {
        '2026-10-14': {
          what: 'Best science investigation in Year 7: the egg drop',
          kind: 'academic',
        },
        '2026-11-14': { what: 'Picked for the Year 7 football team', kind: 'sport' },
      },
      strengths: 'Curious, funny, quick to see how things work, and fair on the pitch.',
      'attainment-date': '2026-11-06',
      'attainment-lines': {
        English: below('Working towards', 'Secure by July', {
          progress: 'Too early to say',
          comment: 'Missed much reading in Year 6.',
        }),
        Mathematics: at('Secure', 'Secure plus'),
        Science: above('Secure plus', 'Mastery', {
          progress: 'Very good',
          comment: 'A natural experimenter.',
        }),
      },
      'educational-needs': 'Reading at length in English and history.',
      'developmental-needs': {
        'Keeping a private life private': {
          'in-school': 'Jokes or walks off when adults ask how he is',
          helps: 'One adult, Ms Brightwell, and only when he comes',
          harder: 'Being taken out of lessons; messages read aloud',
        },
      },
      'how-needs-met':
        'A key adult he chose, a quiet pass, and reading support in a small group that meets before school so that nobody misses football.',
      'current-support': {
        'Key adult': support('Ms Brightwell', 'When he asks; on Wednesdays always', '2026-10-20', {
          why: 'Sudden change at home',
          effect: 'Uses the pass about twice a week',
        }),
      },
      tuition: { none: 'To be decided at the meeting on 25 November.' },
      'out-of-hours-learning': {
        'Year 7 football': club('School field', 'Tuesdays and Thursdays', 'School'),
      },
      'leisure-interests': 'Football, building computers from parts, and rock music.',
      'voice-summary':
        'Keep school normal. I don’t want to be the kid in care. I’d like to do the science club but it’s on Wednesdays.',
      'transition-due': 'none',
    },
    said: {
      'What helps you learn, and what gets in the way?':
        'Helps: doing it, not copying it. Gets in the way: Wednesdays.',
      'Who should see this plan, and who should be invited to the meeting?':
        'Ms Brightwell and Maureen. Not all my teachers.',
    },
    targets: {
      reading: {
        need: 'Reading at length',
        strength: 'Reads anything about space',
        outcome:
          'Jay reads for 15 minutes and retells the main points of 4 texts out of 5 by 16 December.',
        why: 'English and history depend on it.',
        baseline: '6 minutes, 1 of 5 (6 November)',
        measure: 'Five short texts with Mr Oduya',
        what: 'Reading group with science magazines',
        when: '8 o’clock, Tuesday and Thursday',
        where: 'Hub',
        who: 'Mr Oduya',
        howOften: 'Twice a week',
        line: 'English',
        voice: '“Doing it, not copying it.”',
      },
    },
    actions: {
      'Arrange a taxi from the new home': { owner: 'Leanne Foxton', due: '2026-11-20' },
      'Ask whether science club can move to Mondays': {
        owner: 'Ms Brightwell',
        due: '2026-11-27',
        serves: 'reading',
      },
    },
    money: {
      'Science magazines, six months': {
        category: 'books',
        supplier: 'Fernleaf Books',
        quantity: 6,
        each: 595,
        serves: 'reading',
        spentOn: '2026-11-18',
      },
      'One-to-one English tuition': {
        category: 'tuition',
        supplier: 'Quill tutors',
        quantity: 8,
        each: 4200,
        serves: 'reading',
      },
    },
  }),
};
