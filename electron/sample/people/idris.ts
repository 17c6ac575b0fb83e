import { club, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/**
 * Year 3: moved house in August, a hundred kilometres from his authority, and waits for a school
 * place. The school that is to have him keeps his plan; his PP+ is not yet agreed.
 */
export const idris: Child = {
  authority: 'West Berkshire',
  trustedAdult: 'Harriet Osei',
  pupil: {
    ...usual,
    education: { place: 'no', since: '2026-08-17', elsewhere: '' },
    legalForename: 'Mohammed Idris',
    legalSurname: 'Rahman',
    preferredName: 'Idris',
    dateOfBirth: '2019-04-27',
    sex: 'M',
    upn: upn('869204123019'),
    careStartDate: '2024-03-18',
    nextReviewDate: '2027-01-27',
    enrolledOn: '',
    legalStatus: 'C2',
    languages: 'English and Bengali',
    socialWorker: contact('Fiona Blackwood', 'f.blackwood', 170),
    carer: contact('Farida Malik', 'farida.malik', 171),
    aboutMe:
      'I know every flag. Ask me one. I like football stickers and I don’t like peas touching things.',
  },
  awards: {},
  autumn: term({
    startedOn: '2026-10-05',
    meetingOn: '2026-11-10',
    nextMeetingOn: '2027-02-02',
    signedOffOn: '2026-11-18',
    answers: {
      'placement-start-date': '2026-08-17',
      'on-roll': 'no',
      'meeting-place': 'Online, with Idris at Farida Malik’s table',
      'voice-adult': 'Farida Malik',
      'voice-presenter': ['Farida Malik'],
      'daily-liaison': ['Farida Malik'],
      'care-plan-summary':
        'Full care order. Idris moved to Farida Malik on 17 August and is to stay with her. He sees his sister every second Sunday.',
      'relevant-history':
        'He left his school in one week in August and had no time to say goodbye to his class.',
      'education-history': {
        'Kennet Bank Primary School': until('2023-09-05', '2026-07-21', 'Placement moved'),
        'Not in school': {
          from: '2026-08-17',
          reason: 'Place asked for at Elder Brook, Year 3 full',
        },
      },
      'existing-arrangements':
        'Twelve hours a week with a tutor at the library since 14 September: English, mathematics and a project on flags. Swimming with the home-educated group on Thursdays.',
      'conduct-record':
        'Kennet Bank wrote in July that he is kind, and a good loser. His tutor says that he is there before she is.',
      'attendance-previous-years': {
        '2025/26': { school: 'Kennet Bank Primary School', possible: 378, attended: 361 },
        '2024/25': { school: 'Kennet Bank Primary School', possible: 380, attended: 352 },
      },
      achievements: {
        '2026-10-23': {
          what: 'Made a quiz of 60 flags for the library, now on its shelf',
          kind: 'academic',
        },
        '2026-11-05': { what: 'Swam 15 metres', kind: 'sport' },
      },
      strengths:
        'A memory for maps and flags, patience, and good manners with people he has just met.',
      'attainment-context':
        'Kennet Bank assessed him in June: at age in mathematics, below in writing. No school has assessed him since.',
      'educational-needs':
        'Writing more than two sentences, and being among other children who learn.',
      'developmental-needs': {
        'Believing that a new place will last': {
          'in-school': 'Keeps his bag packed by the tutor’s table',
          helps: 'Being told each Friday what happens next week',
          harder: 'Plans that change on the day',
          lead: 'Fiona Blackwood',
        },
      },
      'how-needs-met':
        'A tutor four mornings a week, the library card he asked for, and a Friday call in which Fiona Blackwood tells him how far the school place has come.',
      'current-support': {
        'One-to-one tutor': support(
          'Kennet Tutors, Miss Ellery',
          'Four mornings, three hours each',
          '2026-09-14',
          {
            why: 'No school place',
            effect: 'Writes five sentences about a flag, was two',
            funding: 'West Berkshire',
          },
        ),
      },
      tuition: { none: '' },
      'out-of-hours-learning': {
        'Swimming with the home-educated group': club('Leisure centre', 'Thursdays', 'Carer'),
      },
      'leisure-interests': 'Flags, football stickers, swimming, and cooking rice with Farida.',
      'education-not-in-school': {
        'Kennet Tutors, at the library': {
          kind: 'One-to-one tuition',
          hours: 12,
          start: '2026-09-14',
          subjects: 'English, mathematics, geography',
          safeguarding: 'Judy Ferreira, 01632 960103',
          plan: 'Year 3 at Elder Brook from 5 January, by direction if the panel of 4 December refuses; two visits before Christmas',
          return: '2027-01-05',
        },
      },
      'carer-role':
        'Farida takes him to the library each morning, learns the flags with him and has found him a swimming friend.',
      'carer-views':
        'He asks every day which class he will be in. He needs children, not only grown-ups.',
      'social-worker-views':
        'Three months without a school is too long. If the panel refuses on 4 December I ask for a direction the same day.',
      'planned-changes':
        'A place in Year 3 at Elder Brook from 5 January 2027, with visits on 9 and 16 December.',
      'minimise-disruption':
        'He meets his teacher and two children of the class in December, and Miss Ellery comes along for the first week.',
      'transition-due': 'change-of-school',
      'transition-plan': {
        'First visit: the class, the peg, lunch': { who: 'Harriet Osei', 'by-when': '2026-12-09' },
        'Second visit, with Miss Ellery': { who: 'Harriet Osei', 'by-when': '2026-12-16' },
      },
      destination: 'Elder Brook All-Through School, Year 3',
      'information-handover': {
        'His records from Kennet Bank, and the flag book': {
          to: 'Harriet Osei',
          date: '2026-12-18',
        },
      },
      'aspiration-words': 'I want to be the person who puts up the flags at the Olympics.',
      'aspiration-next-steps': {
        'Write to the Olympic Park about its flags': step('11 December 2026', 'Miss Ellery'),
      },
      'voice-summary': 'I like Miss Ellery but I want a peg with my name on it.',
      'voice-impact': 'He chose the visit days, and his peg is to be labelled before he comes.',
    },
    said: {
      'What do you like at school?': 'Playtime. There isn’t one at the library.',
      'What would you like help with?': 'Writing when it is long.',
      'What does a good day look like?': 'Someone my age.',
    },
    targets: {
      writing: {
        need: 'Writes two sentences and stops',
        strength: 'Knows a great deal to write about',
        outcome: 'Idris writes ten joined sentences about a country of his choice by 2 February.',
        why: 'He should come to Year 3 able to write with the class.',
        baseline: 'Five sentences (6 November)',
        measure: 'One piece every second Friday, counted with him',
        what: 'A flag book, one page a week, planned aloud first',
        when: 'Mondays and Wednesdays',
        where: 'Library',
        who: 'Miss Ellery',
        howOften: 'Twice a week, 40 minutes',
        owner: 'Judy Ferreira',
        line: 'Writing',
        voice: '“Writing when it is long.”',
      },
      newPlace: {
        need: 'Believing that a new place will last',
        strength: 'Makes friends quickly',
        outcome: 'Idris leaves his bag in the library’s locker on 4 mornings of 5 by 2 February.',
        why: 'With a packed bag beside him he listens for the door.',
        baseline: 'Never (October)',
        measure: 'Miss Ellery notes it each morning',
        what: 'A locker with his name, and the Friday call',
        when: 'Each morning, and Fridays at 4 o’clock',
        where: 'Library and home',
        who: 'Miss Ellery and Fiona Blackwood',
        howOften: 'Daily; the call weekly',
        owner: 'Fiona Blackwood',
        voice: '“I want a peg with my name on it.”',
      },
    },
    actions: {
      'Take the school place to the admissions panel, and ask for a direction if it is refused': {
        owner: 'Fiona Blackwood',
        due: '2026-12-04',
      },
      'Arrange two visits to Year 3, and label his peg': {
        owner: 'Harriet Osei',
        due: '2026-12-16',
        serves: 'newPlace',
      },
    },
    money: {},
  }),
};
