import {
  achievement,
  agency,
  attainment,
  careersTalk,
  club,
  earlierYear,
  helper,
  intervention,
  need,
  qualification,
  setting,
  step,
  support,
  suspension,
} from '../rows.ts';
import { type Child, contact, upn, usual } from '../story.ts';

/** Year 10: mends engines. Two days in school, two at a skills centre, on the way back to full time. */
export const reuben: Child = {
  authority: 'Luton',
  trustedAdult: 'Mr Oduya',
  pupil: {
    ...usual,
    legalForename: 'Reuben',
    legalSurname: 'Castle',
    preferredName: '',
    dateOfBirth: '2011-10-25',
    sex: 'M',
    upn: upn('821910116093'),
    careStartDate: '2022-05-09',
    nextReviewDate: '2026-12-10',
    enrolledOn: '2023-09-06',
    legalStatus: 'C2',
    languages: 'English',
    socialWorker: contact('Leanne Foxton', 'l.foxton', 180),
    carer: contact('Malcolm Okafor, manager of Beech House', 'm.okafor', 211),
    reviewingOfficer: contact('Ruth Langford', 'r.langford', 122),
    aboutMe:
      'I fix things. Two-strokes mostly. I’m better with my hands than sat down. If I walk off, give me ten and I’ll come back.',
  },
  awards: {
    summer: { pence: 60000, source: 'Luton, £600.00 a term', on: '2026-04-22' },
    autumn: { pence: 60000, source: 'Luton, £600.00 a term', on: '2026-09-16' },
  },
  always: {
    'summary-presentation':
      'Comes in by the side door, says good morning to Mr Oduya, and wants to know the plan.',
    'summary-behaviour': 'Much steadier with practical work. Puts right what he breaks.',
    'progress-acceptable':
      'From a low start, and now yes: a third of a grade in English in each half term since the new timetable.',
    'progress-measures':
      'Foundry Lane and school mark to the same sheet; the virtual school sees it monthly.',
    'attainment-context':
      'Nine weeks of lessons were missed in two moves. His spoken explanations are well above his written grades.',
    'executive-function':
      'Plans a strip-down in the right order and keeps every bolt. Paper needs the same: parts laid out first.',
    'voice-communication': 'Not across a desk. Walking, or at the bench.',
    'voice-invite-wishes': 'Malcolm and Dez. Not on a Foundry day.',
    'home-learning':
      'A bench in the garage and a laptop in the office at Beech House. He likes the bench.',
    'sdq-score': 20,
    'sdq-date': '2026-04-29',
    'sdq-informant': 'carer',
    'sdq-strategies': 'Movement every 20 minutes, practical tasks first, no public correction.',
    'placement-type': 'childrens-home',
    'placement-start-date': '2023-07-24',
    'care-plan-summary':
      'Reuben lives at Beech House, a children’s home for four young people, and plans to move to a foster home when the right one is found. He sees his nan on Saturdays. School and home speak every day.',
    'relevant-history':
      'Seven placements in four years. Being sent out of a room means, to him, being sent away.',
    'education-history': [
      setting('Hillcote Primary School', '2016-09-07', '2022-05-06', 'Came into care and moved'),
      setting(
        'Not in school',
        '2022-05-09',
        '2022-09-02',
        'No place for the last weeks of Year 5 and Year 6',
      ),
      setting('Southmoor Academy', '2022-09-06', '2023-07-21', 'Placement moved'),
      setting(
        'Elder Brook All-Through School',
        '2023-09-06',
        '',
        'With Foundry Lane Skills Centre since May 2026',
      ),
    ],
    'sen-status': 'K',
    'sen-needs': [{ rank: 1, type: 'SEMH' }],
    'sen-provision':
      'A key worker in school (Mr Oduya), a quiet exit, shortened written tasks, and weekly review with the SENCO.',
    'leisure-interests':
      'Small engines, go-karts, fishing with his key worker at Beech House, and drum and bass.',
    'staff-approach':
      'Stand beside, not in front. Offer two choices. If he walks, let him, and be there in ten minutes with a job to do.',
    'other-agencies': [
      agency(
        'CAMHS',
        'Dr Farah Idowu',
        'Fortnightly at Beech House',
        'Better sleep, fewer flashpoints',
      ),
      agency('Youth mentoring', 'Callum Reyes', 'Weekly', 'Gets to lessons with a plan'),
    ],
    'carer-role':
      'Malcolm and the team at Beech House drive Reuben to Foundry Lane, keep a bench in the garage where he mends mowers, and do his maths from the invoices with him.',
    strengths: 'Mechanical sense, loyalty, humour, and stamina for practical work.',
    'long-term-goals': 'A motor-vehicle apprenticeship with English and mathematics at grade 4.',
    'aspiration-words':
      'Mechanic. My own unit with my name on it. Castle Motors, it’s already a good name.',
    'aspiration-network': [
      helper('Dez at Foundry Lane', 'Will be my reference'),
      helper('Malcolm', 'Gets me there'),
    ],
    'aspiration-next-steps': [
      step('Pass the Level 1 brakes unit', '2026-12-16', 'Dez'),
      step('Two weeks’ work experience at a garage', '2027-06-18', 'Ms Greenhalgh'),
    ],
    'qualifications-planned': [
      qualification('Motor vehicle', 'Level 1 award', '1', 'IMI', '2027-05-21', ''),
      qualification('English', 'GCSE', '2', 'AQA', '2028-05-15', ''),
      qualification('Mathematics', 'GCSE', '2', 'Edexcel', '2028-05-18', 'Foundation'),
    ],
    'financial-information':
      'Apprentice pay, the 16 to 19 bursary and help for care leavers explained by Ms Greenhalgh in June 2026, with figures on paper.',
    'on-roll': 'yes',
  },
  summer: {
    startedOn: '2026-05-13',
    meetingOn: '2026-06-04',
    nextMeetingOn: '2026-10-01',
    signedOffOn: '2026-06-12',
    attendance: { asAt: '2026-05-22', possible: 302, authorised: 29, unauthorised: 24 },
    answers: {
      'attendance-previous-years': [
        earlierYear('2024/25', 'Elder Brook All-Through School', 378, 319),
        earlierYear('2023/24', 'Elder Brook All-Through School', 380, 338),
      ],
      'attendance-concerns':
        'Below 90%. Absence is on Mondays and after a change of staff at home.',
      'attendance-plan':
        'Foundry Lane on Mondays and Tuesdays from May, because he goes there gladly. Malcolm brings him; Mr Oduya meets him in school on the other days. Looked at every second Friday.',
      'conduct-record':
        'One suspension, in March. Since the new timetable began he has had 14 merits and one call-out. He repairs things: twice he has come back to put right what he broke.',
      suspensions: [
        suspension(
          '2026-03-11',
          '2026-03-12',
          1.5,
          'Threw a chair in a corridor after an argument; nobody was hurt',
          '2026-03-11',
          'Held on 13 March with Malcolm',
        ),
      ],
      'behaviour-support':
        'Exit card, ten minutes, then a practical task with Mr Oduya. He and the other person talk afterwards, with help, when both are ready.',
      achievements: [
        achievement('2026-05-20', 'Stripped and rebuilt a mower engine at Foundry Lane', 'other'),
        achievement('2026-04-25', 'Caught and returned a four-pound bream', 'personal'),
      ],
      'existing-arrangements':
        'Three days in school (English, mathematics, science, design), two days at Foundry Lane Skills Centre.',
      'part-time-timetable': [
        {
          'part-time': 'yes',
          hours: 20,
          start: '2026-05-11',
          review: '2026-06-19',
          end: '2026-07-17',
          'agreed-with': 'Leanne Foxton, Malcolm Okafor, Samina Aslam',
          plan: 'One more school day from September if attendance is over 90%',
        },
      ],
      'education-not-in-school': [
        {
          provider: 'Foundry Lane Skills Centre',
          kind: 'Alternative provision',
          hours: 10,
          start: '2026-05-11',
          subjects: 'Motor vehicle, functional mathematics',
        },
      ],
      'wellbeing-summary':
        'Sleeps badly after staff changes. Much calmer since Foundry Lane began.',
      'sdq-score': 22,
      'sdq-date': '2026-04-29',
      'sdq-informant': 'carer',
      'sdq-strategies': 'Movement every 20 minutes, practical tasks first, no public correction.',
      'attainment-lines': [
        attainment(
          'English',
          'Grade 2',
          'below',
          'Grade 4',
          'Slow',
          'red',
          'Missed 9 weeks of reading.',
          '2026-05-20',
        ),
        attainment(
          'Mathematics',
          'Grade 3',
          'below',
          'Grade 4',
          'Good',
          'amber',
          'Accurate when it is about engines.',
          '2026-05-20',
        ),
        attainment('Science', 'Grade 2', 'below', 'Grade 3', 'Steady', 'amber', '', '2026-05-20'),
      ],
      'educational-needs': 'Catching up in English, above all reading technical text.',
      'developmental-needs': [
        need(
          'Trusting that being sent out is not being sent away',
          'Leaves before he can be sent; swears',
          'A way back in that is agreed beforehand',
          'Raised voices, being followed',
          'Mr Oduya',
        ),
      ],
      'how-needs-met':
        'A shared timetable with practical learning, catch-up English with workshop manuals, and a key worker.',
      'current-support': [
        support(
          'Key worker',
          'Getting back in after a walk-out',
          'Mr Oduya',
          'Daily',
          '2025-09-08',
          'Back in lessons in 15 minutes',
          'School',
        ),
        support(
          'Foundry Lane',
          'Motivation',
          'Dez Palmer',
          'Two days',
          '2026-05-11',
          'Full attendance there',
          'School and authority',
        ),
      ],
      interventions: [
        intervention(
          'Manual English',
          'Reading a workshop manual aloud and explaining it',
          'Thursdays',
          'Hub',
          'Ms Whitlow',
          'Weekly, 1 hour',
          ['2026-05-14', '2026-07-16'],
          '40% understood',
          '58% understood',
        ),
      ],
      tuition: { none: 'Offered and declined; he prefers the workshop group.' },
      'out-of-hours-learning': [
        club('Karting crew', 'Foundry Lane', 'Thursday evenings', '£5.00', 'PP+'),
      ],
      'carer-views':
        'He’s proud of the mower. Ring us before three if it’s been a rough day so that we can plan the evening.',
      'social-worker-views':
        'Foundry Lane should be a bridge back, and I am pleased to see that written down.',
      'school-views': 'We want him in for English every day it is taught.',
      'careers-guidance': [
        careersTalk('2026-06-02', 'Apprenticeships in motor vehicle', 'Ms Greenhalgh'),
      ],
      'work-experience': { none: '' },
      'planned-changes': 'A foster home is being looked for. No date.',
      'minimise-disruption':
        'Same school and Foundry Lane wherever he moves within an hour; nothing to be changed in a week of tests.',
      'voice-summary':
        'Foundry Lane’s sound. Dez talks to me like I work there. School’s all right on Thursdays. Don’t follow me down the corridor.',
      'voice-impact': 'Staff no longer follow; Mr Oduya waits at the bench by the field.',
      'pp-impact-summary': 'Tools and karting kept him coming: no missed day at Foundry Lane.',
    },
    said: [
      [
        'What helps you learn, and what gets in the way?',
        'Doing. Copying off a board’s a waste of time.',
      ],
      [
        'What should your Pupil Premium Plus pay for? Did it help last time?',
        'Boots and my own socket set. Yeah.',
      ],
      ['What do you hope to do after Year 11, and who can help?', 'Apprenticeship. Dez.'],
    ],
    targets: [
      {
        needType: 'educational',
        need: 'Understands 40% of a technical text',
        strength: 'Knows engines',
        outcome:
          'Reuben reads two pages of a workshop manual and explains them, 60% or more right, by 16 July.',
        why: 'It is his English and his trade in one.',
        baseline: '40% (14 May)',
        measure: 'Ten questions from Dez',
        what: 'Manual English',
        when: 'Thursdays at 10',
        where: 'Hub',
        who: 'Ms Whitlow',
        howOften: 'Weekly, 1 hour',
        owner: 'Ms Whitlow',
        line: 'English',
        voice: '“Doing.”',
      },
      {
        needType: 'developmental',
        need: 'A way back in',
        strength: 'Puts things right',
        outcome:
          'After walking out Reuben is back in learning within 15 minutes, 4 times of 5, by 16 July.',
        why: 'Minutes out of class have cost him a year.',
        baseline: '35 minutes (spring)',
        measure: 'Hub log',
        what: 'Ten minutes at the bench, a task, and a way in by the side door',
        when: 'As needed',
        where: 'Field bench',
        who: 'Mr Oduya',
        howOften: 'As needed',
        owner: 'Mr Oduya',
        voice: '“Don’t follow me.”',
      },
    ],
    actions: [
      {
        what: 'Agree with Foundry Lane who rings whom about absence',
        owner: 'Harriet Osei',
        due: '2026-06-12',
        closed: { on: '2026-06-10', status: 'done', note: 'Agreed in writing with Dez Palmer.' },
      },
      {
        what: 'Tell school of any placement visit two days before',
        owner: 'Leanne Foxton',
        due: '2026-07-17',
        target: 1,
        closed: { on: '2026-07-15', status: 'done', note: 'No visits took place.' },
      },
    ],
    money: [
      {
        what: 'Safety boots and overalls',
        category: 'equipment',
        supplier: 'Forge Workwear',
        quantity: 1,
        each: 8495,
        target: 1,
        planned: true,
        spentOn: '2026-06-15',
      },
      {
        what: 'Socket set, to keep',
        category: 'equipment',
        supplier: 'Forge Workwear',
        quantity: 1,
        each: 12900,
        target: 0,
        planned: true,
        spentOn: '2026-06-22',
      },
      {
        what: 'Karting crew',
        category: 'arts-sport',
        supplier: 'Foundry Lane',
        quantity: 9,
        each: 500,
        target: 1,
        planned: true,
        spentOn: '2026-07-09',
      },
      {
        what: 'Manual English with a teacher, 1 hour',
        category: 'intervention',
        supplier: 'School',
        quantity: 9,
        each: 3200,
        target: 0,
        planned: true,
        spentOn: '2026-07-16',
        spent: { quantity: 8, each: 3200 },
      },
    ],
  },
  autumn: {
    startedOn: '2026-09-10',
    meetingOn: '2026-10-01',
    nextMeetingOn: '2027-01-21',
    signedOffOn: '2026-10-09',
    attendance: { asAt: '2026-09-25', possible: 36, authorised: 3, unauthorised: 1 },
    answers: {
      'attendance-previous-years': [
        earlierYear('2025/26', 'Elder Brook All-Through School', 376, 314),
        earlierYear('2024/25', 'Elder Brook All-Through School', 378, 319),
        earlierYear('2023/24', 'Elder Brook All-Through School', 380, 338),
      ],
      'attendance-concerns':
        'Much better than last year, still just below 90%. One Monday missed after a change of staff at home.',
      'attendance-plan':
        'Beech House texts Mr Oduya at 7.30 if a morning is hard, and he meets the car. A third school day has been added; the fourth follows in January. Looked at every second Friday.',
      'conduct-record':
        '19 merits and no call-outs since September. He helped a Year 7 pupil with a bicycle chain, unasked.',
      suspensions: { none: '' },
      'behaviour-support': 'Exit card and bench as before; used three times this term.',
      achievements: [
        achievement('2026-07-08', 'Certificate in workshop safety', 'academic'),
        achievement('2026-09-19', 'Rebuilt the school’s broken go-kart', 'personal'),
      ],
      'existing-arrangements':
        'Two days and a half in school (English, mathematics, science, design), two days at Foundry Lane; half a day at Beech House with work set by school, until January.',
      'part-time-timetable': [
        {
          'part-time': 'yes',
          hours: 22.5,
          start: '2026-09-02',
          review: '2026-11-27',
          end: '2027-01-08',
          'agreed-with': 'Leanne Foxton, Malcolm Okafor, Samina Aslam',
          plan: 'Full time from 11 January: three days in school, two at Foundry Lane',
        },
      ],
      'education-not-in-school': [
        {
          provider: 'Foundry Lane Skills Centre',
          kind: 'Alternative provision',
          hours: 10,
          start: '2026-05-11',
          subjects: 'Motor vehicle Level 1, functional mathematics',
        },
        {
          provider: 'Beech House, work set by school',
          kind: 'Home study',
          hours: 2.5,
          start: '2026-09-04',
          subjects: 'English reading',
        },
      ],
      'wellbeing-summary': 'Sleeping better. Proud of the kart, and of being asked for advice.',
      'attainment-lines': [
        attainment(
          'English',
          'Grade 3',
          'below',
          'Grade 4',
          'Good',
          'amber',
          'Reading manuals has moved it.',
          '2026-09-23',
        ),
        attainment('Mathematics', 'Grade 3', 'below', 'Grade 4', 'Good', 'amber', '', '2026-09-23'),
        attainment('Science', 'Grade 3', 'below', 'Grade 4', 'Good', 'amber', '', '2026-09-23'),
        attainment(
          'Motor vehicle',
          'Level 1, two units',
          'at',
          'Level 1 in May',
          'Very good',
          'green',
          '',
          '2026-09-23',
        ),
      ],
      'educational-needs': 'Writing up a job: a clear report of what was wrong and what was done.',
      'developmental-needs': [
        need(
          'Believing that a good thing will last',
          'Spoils a good day near its end',
          'Naming it; ending on a job finished; photographs of what he made',
          'Surprise praise in front of people',
          'Mr Oduya',
        ),
      ],
      'how-needs-met':
        'Timetable growing back to full time, English through job reports, key worker in both places.',
      'current-support': [
        support(
          'Key worker',
          'Good endings to days',
          'Mr Oduya',
          'Daily',
          '2025-09-08',
          'No call-outs this term',
          'School',
        ),
        support(
          'Mentor',
          'Planning the week',
          'Callum Reyes',
          'Weekly, 1 hour',
          '2026-09-14',
          'Arrives with a plan',
          'PP+',
        ),
      ],
      interventions: [
        intervention(
          'Job reports',
          'One report of each repair',
          'Thursdays',
          'Hub',
          'Ms Whitlow',
          'Weekly, 1 hour',
          ['2026-09-10', '2026-12-10'],
          '3 sentences',
          '',
        ),
      ],
      tuition: {
        none: 'Job reports with Ms Whitlow do this work; he does not want a tutor at home.',
      },
      'out-of-hours-learning': [
        club('Karting crew', 'Foundry Lane', 'Thursday evenings', '£5.00', 'PP+'),
      ],
      'carer-views': 'He sets his own alarm on Foundry days. We’re working on the other three.',
      'social-worker-views':
        'A family has been asked; introductions would start after Christmas and Reuben knows.',
      'school-views': 'On course for full time in January.',
      'careers-guidance': [
        careersTalk('2026-09-22', 'Visit to a main dealer’s apprentice workshop', 'Ms Greenhalgh'),
        careersTalk('2027-01-28', 'Interview practice, planned', 'Ms Greenhalgh'),
      ],
      'work-experience': [
        {
          where: 'Northgate Garage',
          when: 'June 2027',
          what: 'Two weeks in the workshop, planned',
        },
      ],
      'planned-changes':
        'Back to full time from 11 January 2027. A move to a foster home may follow in the spring.',
      'minimise-disruption':
        'School, Foundry Lane and Mr Oduya stay the same. Visits on Saturdays only; none in the week of mock examinations.',
      'transition-due': 'return',
      'transition-plan': [
        { step: 'Third full day in school', who: 'Mr Oduya', 'by-when': '2026-11-30', done: 'no' },
        { step: 'Full-time timetable', who: 'Harriet Osei', 'by-when': '2027-01-11', done: 'no' },
      ],
      'ks4-approval': { none: '' },
      'voice-summary':
        'I fixed the kart and the head came down to see it. I’ll do full time if I keep Dez. If I’m moving I want to know before everyone else does.',
      'voice-impact': 'It is written in the plan that Reuben hears first.',
      'voice-next': 'Leanne rings me, not the house, when there’s news.',
      'pp-impact-summary': 'A grade in English since May; no suspensions.',
    },
    said: [
      [
        'What does a good day look like, and what does a bad one?',
        'Good: something works that didn’t. Bad: new staff and no one said.',
      ],
      ['Is what we wrote last time still right?', 'Yeah. Except I don’t swear as much.'],
      [
        'What should your Pupil Premium Plus pay for? Did it help last time?',
        'Callum. And gloves. The sockets I use every day.',
      ],
      [
        'Is there anything that worries you about moving on?',
        'That they’ll make me change school.',
      ],
    ],
    review: [
      {
        outcome: 'partly',
        why: '58% on 16 July, two points short; 8 of 9 sessions took place.',
        next: 'Adjust: reading is nearly there, now writing',
        impact: 'significant',
        evidence: 'Question sheets from Dez',
      },
      {
        outcome: 'achieved',
        why: 'Back within 15 minutes on 7 of 8 occasions.',
        next: 'Finished; the bench stays',
        impact: 'moderate',
        evidence: 'Hub log',
      },
    ],
    targets: [
      {
        needType: 'educational',
        need: 'Writes three sentences about a repair',
        strength: 'Can tell you exactly what he did',
        outcome:
          'Reuben writes a job report of a page that Dez can work from, 3 of 4 times, by 10 December.',
        why: 'He needs it for the Level 1 folder and for GCSE English.',
        baseline: '3 sentences (10 September)',
        measure: 'Dez’s check: could I do the job from this?',
        what: 'Tell it, record it, write it',
        when: 'Thursdays at 10',
        where: 'Hub',
        who: 'Ms Whitlow',
        howOften: 'Weekly, 1 hour',
        owner: 'Ms Whitlow',
        line: 'English',
        voice: '“Something works that didn’t.”',
      },
      {
        needType: 'developmental',
        need: 'Letting a good day end well',
        strength: 'Likes a job finished',
        outcome:
          'Reuben ends the day with a finished task and a calm goodbye on 9 days of 10 by 11 December.',
        why: 'Good days have ended in trouble in the last half hour.',
        baseline: '5 of 10 (September)',
        measure: 'Key worker’s diary',
        what: 'A closing job and a photograph for his book',
        when: 'Last 20 minutes',
        where: 'Workshop',
        who: 'Mr Oduya',
        howOften: 'Every school day',
        owner: 'Mr Oduya',
      },
    ],
    actions: [
      {
        what: 'Ring Reuben himself with any news of a move',
        owner: 'Leanne Foxton',
        due: '2026-12-18',
        target: 1,
      },
      {
        what: 'Confirm the January timetable with Foundry Lane',
        owner: 'Harriet Osei',
        due: '2026-11-27',
      },
      {
        what: 'Find a garage for June work experience',
        owner: 'Ms Greenhalgh',
        due: '2026-11-13',
        closed: { on: '2026-11-12', status: 'done', note: 'Northgate Garage has agreed.' },
      },
    ],
    money: [
      {
        what: 'Mentoring with Callum Reyes',
        category: 'mentoring',
        supplier: 'Steady Hands Mentoring',
        quantity: 11,
        each: 3500,
        target: 1,
        planned: true,
        spentOn: '2026-11-16',
        spent: { quantity: 8, each: 3500 },
      },
      {
        what: 'Karting crew',
        category: 'arts-sport',
        supplier: 'Foundry Lane',
        quantity: 12,
        each: 500,
        target: 1,
        planned: true,
        spentOn: '2026-09-17',
      },
      {
        what: 'Work gloves and Level 1 workbook',
        category: 'books',
        supplier: 'Forge Workwear',
        quantity: 1,
        each: 4160,
        target: 0,
        planned: true,
        spentOn: '2026-10-06',
      },
    ],
  },
};
