import { above, at, below, club, done, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/** Year 11: GCSEs in May, and an ambulance after that. */
export const caitlin: Child = {
  authority: 'West Berkshire',
  trustedAdult: 'Harriet Osei',
  pupil: {
    ...usual,
    legalForename: 'Caitlín Mairéad',
    legalSurname: 'Doyle',
    preferredName: 'Cait',
    dateOfBirth: '2010-12-30',
    sex: 'F',
    upn: upn('869204115104'),
    careStartDate: '2017-09-11',
    nextReviewDate: '2027-02-23',
    enrolledOn: '2022-09-06',
    legalStatus: 'C2',
    languages: 'English',
    socialWorker: contact('Fiona Blackwood', 'f.blackwood', 170),
    carer: contact('Angela Prior', 'angela.prior', 221),
    aboutMe:
      'Cait, with one syllable. I volunteer with the ambulance cadets. I don’t do mornings, but I do nights brilliantly, which is the right way round for a paramedic.',
  },
  awards: {
    summer: { on: '2026-04-28', pence: 50000 },
    autumn: { on: '2026-09-24', pence: 42000 },
  },
  always: {
    'summary-presentation': 'Capable, dry, kind to younger pupils. Says she is fine.',
    'summary-behaviour': 'A prefect whom staff rely on, sometimes too much.',
    'progress-acceptable':
      'Yes. Each subject is measured by a past paper each half term; mathematics has risen the most.',
    'attainment-context':
      'September marks are lower each year and recover by half term; teachers know why.',
    'executive-function':
      'Excellent planner, for others first. Mornings remain a work in progress.',
    'voice-communication': 'None. I’ll tell you.',
    'voice-invite-wishes': 'Angela and Ms Osei. Not in biology.',
    'home-learning': 'A quiet house from six to eight, a laptop, and Angela with flash cards.',
    'sdq-score': 12,
    'sdq-date': '2026-05-19',
    'sdq-informant': 'young-person',
    'sdq-strategies': 'Ask twice. Notice September. Thank her for asking, not only for coping.',
    'placement-start-date': '2018-04-09',
    'care-plan-summary':
      'Cait has lived with Angela Prior since 2018 and will stay there after eighteen under a “staying put” arrangement. She writes to her mum. Her pathway plan begins in the spring.',
    'education-history': {
      'Downland Infant School': until('2015-09-07', '2017-09-08', 'Came into care and moved'),
      'St Brigid’s Primary School': until('2017-09-18', '2022-07-22', 'End of Year 6'),
      'Elder Brook All-Through School': { from: '2022-09-06' },
    },
    'existing-arrangements':
      'Full timetable with nine GCSEs. Form period in the library, at her request.',
    'conduct-record':
      'A prefect. Late eleven times this year and honest about why; no other sanctions.',
    'leisure-interests':
      'Ambulance cadets, first aid competitions, camogie, and true-crime podcasts.',
    'carer-role':
      'Angela tests her on anatomy, drives her to cadets, keeps the house quiet for revision from six to eight, and wakes her twice.',
    strengths:
      'Calm in a crisis, quick to learn anything about the body, good with frightened people.',
    'long-term-goals': 'College in 2027, then a paramedic science degree.',
    'aspiration-words':
      'Paramedic. I want to be the person who turns up. If I don’t get in first time I’ll do emergency care assistant and try again.',
    'aspiration-network': {
      'Sgt Wyatt, cadets': { how: 'Writes references' },
      Angela: { how: 'Always' },
      'Ms Greenhalgh': { how: 'College forms' },
    },
    'qualifications-planned': {
      'English language': { qualification: 'GCSE', board: 'AQA', 'exam-date': '2027-05-20' },
      Mathematics: {
        qualification: 'GCSE',
        board: 'Edexcel',
        'exam-date': '2027-05-13',
        tier: 'Higher',
      },
      'Combined science': {
        qualification: 'GCSE',
        board: 'AQA',
        'exam-date': '2027-05-11',
        tier: 'Higher',
      },
      'Health and social care': {
        qualification: 'Technical award',
        board: 'Pearson',
        'exam-date': '2027-01-12',
      },
    },
    'work-experience': {
      'St Luke’s care home': {
        when: 'July 2026, two weeks',
        what: 'Activities and meals; asked to come back',
      },
    },
    'attendance-previous-years': {
      '2025/26': { possible: 376, attended: 359 },
      '2024/25': { possible: 378, attended: 360 },
      '2023/24': { possible: 380, attended: 369 },
    },
  },
  summer: term({
    startedOn: '2026-05-12',
    meetingOn: '2026-06-09',
    signedOffOn: '2026-06-16',
    attendance: { asAt: '2026-06-05', possible: 310, authorised: 13, unauthorised: 1 },
    answers: {
      achievements: {
        '2026-04-11': { what: 'Cadet first aid team, regional winners', kind: 'other' },
        '2026-05-28': { what: 'Appointed prefect', kind: 'personal' },
      },
      'wellbeing-summary':
        'Busy and well. Anniversary of coming into care in September is always hard; she asked us to write that down.',
      'attainment-date': '2026-05-22',
      'attainment-lines': {
        English: at('Grade 5', 'Grade 6'),
        Mathematics: below('Grade 4', 'Grade 6', {
          progress: 'Slow',
          comment: 'Algebra; college asks for a 5.',
        }),
        Science: above('Grade 6', 'Grade 7', { progress: 'Very good', comment: 'Biology is a 7.' }),
      },
      'educational-needs': 'Algebra and ratio, for a grade 5 or better in mathematics.',
      'developmental-needs': {
        'Letting others look after her': {
          'in-school': 'Says she is fine; looks after friends instead',
          helps: 'Being asked twice; an adult who notices',
          harder: 'September; being thanked for coping',
          lead: 'Ms Osei',
        },
      },
      'how-needs-met':
        'Higher set for science, mathematics tuition, and a weekly cup of tea with Ms Osei that is not about work.',
      'current-support': {
        'Mathematics tuition': support('Quill tutors', 'Weekly, 1 hour', '2026-05-05', {
          why: 'Grade 4, needs 5 or more',
          effect: 'From 38% to 47%',
          funding: 'PP+',
        }),
        'Tea with Ms Osei': support('Harriet Osei', 'Fridays', '2025-01-10', {
          why: 'Somebody who asks twice',
          effect: 'She comes every week',
        }),
      },
      interventions: {
        'Algebra clinic': {
          what: 'Past questions',
          when: 'Tuesdays after school',
          where: 'M4',
          who: 'Mr Rennie',
          'how-often': 'Weekly',
          start: '2026-04-21',
          end: '2026-07-14',
          entry: '38% on paper 1',
          exit: '49% on paper 1',
        },
      },
      tuition: {
        Mathematics: {
          hours: 10,
          start: '2026-05-05',
          end: '2026-07-14',
          difference: 'From 38% to 49%',
        },
      },
      'out-of-hours-learning': {
        'Ambulance cadets': club('Station Road', 'Wednesdays', 'Carer', 200),
      },
      'carer-views': 'She will say she’s fine. Please keep asking.',
      'social-worker-views': 'Staying put has been agreed; Cait chose the curtains.',
      'school-views': 'She will be an outstanding prefect.',
      'careers-guidance': {
        '2026-05-19': {
          what: 'College courses that lead to paramedic science',
          adviser: 'Ms Greenhalgh',
        },
      },
      'financial-information':
        'Staying put, the 16 to 19 bursary and the higher-education bursary explained by Fiona Blackwood on 9 June.',
      'aspiration-next-steps': {
        'Visit two colleges': step('10 July 2026', 'Angela'),
      },
      'voice-summary':
        'I need maths and I hate that I need it. Cadets is the best part of the week. I’m all right. (I actually am.)',
      'voice-impact': 'Tuition moved from Wednesdays so that it does not touch cadets.',
      'pp-impact-summary': 'Eleven percentage points on paper 1 in ten weeks.',
    },
    said: {
      'From 1 to 10, how are your subjects going? Which is best, which is hardest?':
        'Biology 9, maths 4, everything else 6 or 7.',
      'What should your Pupil Premium Plus pay for? Did it help last time?':
        'Maths tutor. Not a laptop, I’ve got one.',
      'Is there anything that worries you about moving on?': 'What if I freeze? I haven’t yet.',
    },
    targets: {
      algebra: {
        need: 'Algebra at grade 4',
        strength: 'Persists, and explains well to others',
        outcome: 'Cait scores 48% or more on a mathematics higher paper 1 by 14 July.',
        why: 'College asks for a grade 5.',
        baseline: '38% (21 April)',
        measure: 'Past paper under exam conditions',
        what: 'Tuition and algebra clinic',
        when: 'Mondays and Tuesdays',
        where: 'M4',
        who: 'Quill tutors and Mr Rennie',
        howOften: 'Twice a week, 1 hour',
        owner: 'Mr Rennie',
        line: 'Mathematics',
        voice: '“I need maths.”',
        went: {
          outcome: 'achieved',
          why: '49% on 14 July, then 54% in September. Carry on to Christmas.',
          impact: 'significant',
          evidence: 'Marked papers',
        },
      },
      asking: {
        need: 'Letting others look after her',
        strength: 'Knows when others need help',
        outcome: 'Cait asks for something she needs at least once a fortnight, by 14 July.',
        why: 'She carries a lot by herself.',
        baseline: 'Once in the spring term',
        measure: 'Ms Osei’s notes, shared with her',
        what: 'Friday tea',
        when: 'Fridays at 1',
        where: 'Ms Osei’s office',
        who: 'Harriet Osei',
        howOften: 'Weekly',
        voice: '“I actually am.”',
        went: {
          outcome: 'achieved',
          why: 'Asked four times in six weeks, once for something big. Finished.',
          impact: 'moderate',
          evidence: 'Notes, agreed with Cait',
        },
      },
    },
    actions: {
      'Visit two colleges with Cait': {
        owner: 'Angela Prior',
        due: '2026-07-10',
        closed: done('2026-07-08', 'Both visited; Riverside is the favourite.'),
      },
      'Move tuition from Wednesday to Monday': {
        owner: 'Mr Rennie',
        due: '2026-06-15',
        serves: 'algebra',
        closed: done('2026-06-11'),
      },
    },
    money: {
      'One-to-one mathematics tuition': {
        tuition: 'Mathematics',
        serves: 'algebra',
        spentOn: '2026-07-13',
      },
      'Revision guides for science and mathematics': {
        category: 'books',
        supplier: 'Fernleaf Books',
        quantity: 4,
        each: 1299,
        serves: 'algebra',
        spentOn: '2026-06-18',
      },
    },
  }),
  autumn: term({
    startedOn: '2026-09-15',
    meetingOn: '2026-10-06',
    nextMeetingOn: '2027-01-19',
    signedOffOn: '2026-10-14',
    attendance: { asAt: '2026-10-02', possible: 46, authorised: 2, unauthorised: 0 },
    answers: {
      'attendance-concerns': { none: 'Late less often since Angela’s second wake-up.' },
      achievements: {
        '2026-07-17': {
          what: 'Two weeks’ work experience with an excellent report',
          kind: 'personal',
        },
        '2026-09-30': { what: 'Treated a faint in assembly before staff arrived', kind: 'other' },
      },
      'wellbeing-summary':
        'September was hard, as she had said it would be. She asked for two days of lighter homework, and had them.',
      'attainment-date': '2026-09-25',
      'attainment-lines': {
        English: at('Grade 6', 'Grade 6'),
        Mathematics: at('Grade 5', 'Grade 6', {
          progress: 'Very good',
          rag: 'amber',
          comment: 'From 38% to 54% since April.',
        }),
        Science: above('Grade 7', 'Grade 7', { progress: 'Very good' }),
        'Health and social care': at('Merit', 'Distinction'),
      },
      'educational-needs': 'Securing mathematics at grade 5 with room to spare, and exam timing.',
      'developmental-needs': {
        'Facing leaving school and care planning in the same year': {
          'in-school': 'Over-prepares, sleeps badly before meetings',
          helps: 'One list, one person, one meeting at a time',
          harder: 'Three professionals in one week',
        },
      },
      'how-needs-met':
        'Tuition continues, exam practice in the hall where the real papers will be, and one shared calendar of all meetings.',
      'current-support': {
        'Mathematics tuition': {
          why: 'Grade 5 with room to spare',
          effect: 'From grade 4 to grade 5',
        },
        'Tea with Ms Osei': { effect: 'Asked for help in September' },
      },
      interventions: [],
      tuition: {
        Mathematics: {
          hours: 8,
          start: '2026-10-12',
          end: '2026-12-07',
          difference: '54% on the last paper',
        },
      },
      'out-of-hours-learning': {
        'Ambulance cadets': {},
        'Revision mornings': club('Library', 'Second Saturdays', 'School'),
      },
      'carer-views': 'She let me make her soup. That is progress, and I mean it.',
      'social-worker-views':
        'The pathway plan starts in January; Cait chairs the first meeting if she wants to.',
      'school-views': 'On course for everything she has applied for.',
      applications: {
        'Riverside College': {
          what: 'Level 3 health and science',
          state: 'applied',
          next: 'Interview in the new year',
        },
        'Thames Valley College': { what: 'Level 3 public services', state: 'withdrawn' },
      },
      'careers-guidance': {
        '2026-07-08': {
          what: 'Visits to Riverside College and Thames Valley College',
          adviser: 'Ms Greenhalgh',
        },
        '2026-11-24': { what: 'Mock interview for Riverside, planned', adviser: 'Ms Greenhalgh' },
      },
      'financial-information':
        'The 16 to 19 bursary form and the letter that proves she is in care are in her folder; bursary for university explained again.',
      'planned-changes': 'Leaves Year 11 in June 2027 for Riverside College. Home does not change.',
      'minimise-disruption':
        'A taster day in March, a named welfare tutor before she starts, and Ms Osei’s number until Christmas 2027.',
      'transition-due': 'post-16',
      'transition-plan': {
        'Apply to Riverside College': {
          who: 'Cait and Ms Greenhalgh',
          'by-when': '2026-12-04',
          done: 'yes',
        },
        'Meet the welfare tutor': { who: 'Fiona Blackwood', 'by-when': '2027-03-19', done: 'no' },
      },
      destination: 'Riverside College, Level 3 health and science',
      'ks4-approval': { none: '' },
      'aspiration-next-steps': {
        'Mock interview': step('24 November 2026', 'Ms Greenhalgh'),
        'Cadet advanced first aid': step('10 February 2027', 'Sgt Wyatt'),
      },
      'voice-summary':
        'I said September would be hard and it was and people remembered. I want the maths done so I can stop thinking about it. I’d like one meeting instead of three.',
      'voice-impact': 'The PEP and the pathway plan will share a meeting in January.',
      'voice-next': 'I’m chairing it. Ms Osei is doing the biscuits.',
      'matters-most':
        'Cait knows where she is going and has the grades within reach. What gets in her way is us: too many meetings. One calendar, one meeting a week at most, and she chairs it.',
      'pp-impact-summary': 'A whole grade in mathematics since May.',
      'pupil-signature': 'yes',
    },
    said: {
      'From 1 to 10, how are your subjects going? Which is best, which is hardest?':
        'Biology 9, maths 6. Six! Write that down.',
      'Is what we wrote last time still right?': 'Take out “doesn’t ask for help”. I asked.',
      'What should your Pupil Premium Plus pay for? Did it help last time?':
        'Keep the tutor to Christmas, then give it to somebody else.',
      'What do you hope to do after Year 11, and who can help?':
        'Riverside, then paramedic science. Sgt Wyatt is my reference.',
    },
    targets: {
      mathematics: {
        need: 'Mathematics secure at grade 5',
        strength: 'Explains well to others',
        outcome: 'Cait scores 60% or more on a full higher mathematics paper by 7 December.',
        why: 'It makes the college offer safe.',
        baseline: '54% (25 September)',
        measure: 'Mock paper in the hall',
        what: 'Tuition on ratio and algebra; she teaches one topic to Year 9',
        when: 'Mondays at 3.30',
        where: 'M4',
        who: 'Quill tutors',
        howOften: 'Weekly, 1 hour',
        owner: 'Mr Rennie',
        line: 'Mathematics',
        voice: '“I want the maths done.”',
      },
      calendar: {
        need: 'Two big changes in one year',
        strength: 'Runs a meeting better than most adults',
        outcome:
          'Cait has one shared calendar and no more than one meeting about her in any week, from 12 October to 11 December.',
        why: 'She told us that three in one week made her ill.',
        baseline: 'Three meetings in the week of 14 September',
        measure: 'Count in the calendar',
        what: 'Shared calendar kept by Ms Osei',
        when: 'Looked at on Fridays',
        where: 'Ms Osei’s office',
        who: 'Harriet Osei and Fiona Blackwood',
        howOften: 'Weekly',
        owner: 'Harriet Osei',
        voice: '“One meeting instead of three.”',
      },
    },
    actions: {
      'Join the January PEP and pathway meetings': {
        owner: 'Fiona Blackwood',
        due: '2026-12-11',
        serves: 'calendar',
      },
      'Send the college application': {
        owner: 'Ms Greenhalgh',
        due: '2026-12-04',
        closed: done('2026-11-19', 'Sent; interview on 3 December.'),
      },
      'Hold a mock interview': { owner: 'Ms Greenhalgh', due: '2026-11-24' },
    },
    money: {
      'One-to-one mathematics tuition': {
        tuition: 'Mathematics',
        serves: 'mathematics',
        spentOn: '2026-11-16',
        bought: 5,
      },
      'Interview travel and prospectus day': {
        category: 'trip',
        supplier: 'Town Buses',
        quantity: 2,
        each: 1150,
        serves: 'calendar',
      },
      'Exam practice papers': {
        category: 'books',
        supplier: 'Fernleaf Books',
        quantity: 2,
        each: 1495,
        serves: 'mathematics',
        spentOn: '2026-10-19',
      },
    },
  }),
};
