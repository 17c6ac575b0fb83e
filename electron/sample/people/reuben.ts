import { at, below, club, done, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/** Year 10: mends engines. Two days in school, two at a skills centre, on the way back to full time. */
export const reuben: Child = {
  authority: 'Luton',
  trustedAdult: 'Mr Oduya',
  pupil: {
    ...usual,
    legalForename: 'Reuben',
    legalSurname: 'Castle',
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
    aboutMe:
      'I fix things. Two-strokes mostly. I’m better with my hands than sat down. If I walk off, give me ten and I’ll come back.',
  },
  awards: { summer: { on: '2026-04-22' }, autumn: { on: '2026-09-16' } },
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
    'sdq-strategies': 'Movement every 20 minutes, practical tasks first, no public correction.',
    'placement-type': 'childrens-home',
    'placement-start-date': '2023-07-24',
    'care-plan-summary':
      'Reuben lives at Beech House, a children’s home for four young people, and plans to move to a foster home when the right one is found. He sees his nan on Saturdays. School and home speak every day.',
    'relevant-history':
      'Seven placements in four years. Being sent out of a room means, to him, being sent away.',
    'education-history': {
      'Hillcote Primary School': until('2016-09-07', '2022-05-06', 'Came into care and moved'),
      'Not in school': until(
        '2022-05-09',
        '2022-09-02',
        'No place for the last weeks of Year 5 and Year 6',
      ),
      'Southmoor Academy': until('2022-09-06', '2023-07-21', 'Placement moved'),
      'Elder Brook All-Through School': {
        from: '2023-09-06',
        reason: 'With Foundry Lane Skills Centre since May 2026',
      },
    },
    'sen-status': 'K',
    'sen-needs': [{ rank: 1, type: 'SEMH' }],
    'sen-provision':
      'A key worker in school (Mr Oduya), a quiet exit, shortened written tasks, and weekly review with the SENCO.',
    'leisure-interests':
      'Small engines, go-karts, fishing with his key worker at Beech House, and drum and bass.',
    'staff-approach':
      'Stand beside, not in front. Offer two choices. If he walks, let him, and be there in ten minutes with a job to do.',
    'other-agencies': {
      CAMHS: {
        contact: 'Dr Farah Idowu',
        engagement: 'Fortnightly at Beech House',
        outcome: 'Better sleep, fewer flashpoints',
      },
      'Youth mentoring': {
        contact: 'Callum Reyes',
        engagement: 'Weekly',
        outcome: 'Gets to lessons with a plan',
      },
    },
    'carer-role':
      'Malcolm and the team at Beech House drive Reuben to Foundry Lane, keep a bench in the garage where he mends mowers, and do his maths from the invoices with him.',
    strengths: 'Mechanical sense, loyalty, humour, and stamina for practical work.',
    'long-term-goals': 'A motor-vehicle apprenticeship with English and mathematics at grade 4.',
    'aspiration-words':
      'Mechanic. My own unit with my name on it. Castle Motors, it’s already a good name.',
    'aspiration-network': {
      'Dez at Foundry Lane': { how: 'Will be my reference' },
      Malcolm: { how: 'Gets me there' },
    },
    'aspiration-next-steps': {
      'Pass the Level 1 brakes unit': step('16 December 2026', 'Dez'),
      'Two weeks’ work experience at a garage': step('18 June 2027', 'Ms Greenhalgh'),
    },
    'qualifications-planned': {
      'Motor vehicle': {
        qualification: 'Level 1 award',
        level: '1',
        board: 'IMI',
        'exam-date': '2027-05-21',
      },
      English: { qualification: 'GCSE', board: 'AQA', 'exam-date': '2028-05-15' },
      Mathematics: {
        qualification: 'GCSE',
        board: 'Edexcel',
        'exam-date': '2028-05-18',
        tier: 'Foundation',
      },
    },
    'financial-information':
      'Apprentice pay, the 16 to 19 bursary and help for care leavers explained by Ms Greenhalgh in June 2026, with figures on paper.',
    'attendance-previous-years': {
      '2025/26': { possible: 376, attended: 314 },
      '2024/25': { possible: 378, attended: 319 },
      '2023/24': { possible: 380, attended: 338 },
    },
    'out-of-hours-learning': {
      'Karting crew': club('Foundry Lane', 'Thursday evenings', 'PP+', 500),
    },
  },
  summer: term({
    startedOn: '2026-05-13',
    meetingOn: '2026-06-04',
    signedOffOn: '2026-06-12',
    attendance: { asAt: '2026-05-22', possible: 302, authorised: 29, unauthorised: 24 },
    answers: {
      'attendance-concerns':
        'Below 90%. Absence is on Mondays and after a change of staff at home.',
      'attendance-plan':
        'Foundry Lane on Mondays and Tuesdays from May, because he goes there gladly. Malcolm brings him; Mr Oduya meets him in school on the other days. Looked at every second Friday.',
      'conduct-record':
        'One suspension, in March. Since the new timetable began he has had 14 merits and one call-out. He repairs things: twice he has come back to put right what he broke.',
      suspensions: {
        '2026-03-11': {
          end: '2026-03-12',
          days: 1.5,
          type: 'SUSP',
          reason: 'Threw a chair in a corridor after an argument; nobody was hurt',
          'social-worker-told': '2026-03-11',
          'virtual-school-told': '2026-03-11',
          reintegration: 'Held on 13 March with Malcolm',
        },
      },
      'behaviour-support':
        'Exit card, ten minutes, then a practical task with Mr Oduya. He and the other person talk afterwards, with help, when both are ready.',
      achievements: {
        '2026-05-20': {
          what: 'Stripped and rebuilt a mower engine at Foundry Lane',
          kind: 'other',
        },
        '2026-04-25': { what: 'Caught and returned a four-pound bream', kind: 'personal' },
      },
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
      'education-not-in-school': {
        'Foundry Lane Skills Centre': {
          kind: 'Alternative provision',
          hours: 10,
          start: '2026-05-11',
          subjects: 'Motor vehicle, functional mathematics',
        },
      },
      'wellbeing-summary':
        'Sleeps badly after staff changes. Much calmer since Foundry Lane began.',
      'sdq-score': 22,
      'attainment-date': '2026-05-20',
      'attainment-lines': {
        English: below('Grade 2', 'Grade 4', {
          progress: 'Slow',
          rag: 'red',
          comment: 'Missed 9 weeks of reading.',
        }),
        Mathematics: below('Grade 3', 'Grade 4', { comment: 'Accurate when it is about engines.' }),
        Science: below('Grade 2', 'Grade 3', { progress: 'Steady' }),
      },
      'educational-needs': 'Catching up in English, above all reading technical text.',
      'developmental-needs': {
        'Trusting that being sent out is not being sent away': {
          'in-school': 'Leaves before he can be sent; swears',
          helps: 'A way back in that is agreed beforehand',
          harder: 'Raised voices, being followed',
        },
      },
      'how-needs-met':
        'A shared timetable with practical learning, catch-up English with workshop manuals, and a key worker.',
      'current-support': {
        'Key worker': support('Mr Oduya', 'Daily', '2025-09-08', {
          why: 'Getting back in after a walk-out',
          effect: 'Back in lessons in 15 minutes',
        }),
        'Foundry Lane': support('Dez Palmer', 'Two days', '2026-05-11', {
          why: 'Motivation',
          effect: 'Full attendance there',
          funding: 'School and authority',
        }),
      },
      interventions: {
        'Manual English': {
          what: 'Reading a workshop manual aloud and explaining it',
          when: 'Thursdays',
          where: 'Hub',
          who: 'Ms Whitlow',
          'how-often': 'Weekly, 1 hour',
          start: '2026-05-14',
          end: '2026-07-16',
          entry: '40% understood',
          exit: '58% understood',
        },
      },
      tuition: { none: 'Offered and declined; he prefers the workshop group.' },
      'carer-views':
        'He’s proud of the mower. Ring us before three if it’s been a rough day so that we can plan the evening.',
      'social-worker-views':
        'Foundry Lane should be a bridge back, and I am pleased to see that written down.',
      'school-views': 'We want him in for English every day it is taught.',
      'careers-guidance': {
        '2026-06-02': { what: 'Apprenticeships in motor vehicle', adviser: 'Ms Greenhalgh' },
      },
      'planned-changes': 'A foster home is being looked for. No date.',
      'minimise-disruption':
        'Same school and Foundry Lane wherever he moves within an hour; nothing to be changed in a week of tests.',
      'voice-summary':
        'Foundry Lane’s sound. Dez talks to me like I work there. School’s all right on Thursdays. Don’t follow me down the corridor.',
      'voice-impact': 'Staff no longer follow; Mr Oduya waits at the bench by the field.',
      'pp-impact-summary': 'Tools and karting kept him coming: no missed day at Foundry Lane.',
    },
    said: {
      'What helps you learn, and what gets in the way?':
        'Doing. Copying off a board’s a waste of time.',
      'What should your Pupil Premium Plus pay for? Did it help last time?':
        'Boots and my own socket set. Yeah.',
      'What do you hope to do after Year 11, and who can help?': 'Apprenticeship. Dez.',
    },
    targets: {
      manual: {
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
        line: 'English',
        voice: '“Doing.”',
        went: {
          outcome: 'partly',
          why: '58% on 16 July, two points short; 8 of 9 sessions took place. Adjust: reading is nearly there, now writing.',
          next: 'adjust',
          impact: 'significant',
          evidence: 'Question sheets from Dez',
        },
      },
      wayBack: {
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
        voice: '“Don’t follow me.”',
        went: {
          outcome: 'achieved',
          why: 'Back within 15 minutes on 7 of 8 occasions. Finished; the bench stays.',
          impact: 'moderate',
          evidence: 'Hub log',
        },
      },
    },
    actions: {
      'Agree with Foundry Lane who rings whom about absence': {
        owner: 'Harriet Osei',
        due: '2026-06-12',
        closed: done('2026-06-10', 'Agreed in writing with Dez Palmer.'),
      },
      'Tell school of any placement visit two days before': {
        owner: 'Leanne Foxton',
        due: '2026-07-17',
        serves: 'wayBack',
        closed: done('2026-07-15', 'No visits took place.'),
      },
    },
    money: {
      'Safety boots and overalls': {
        category: 'equipment',
        supplier: 'Forge Workwear',
        each: 8495,
        serves: 'wayBack',
        spentOn: '2026-06-15',
      },
      'Socket set, to keep': {
        category: 'equipment',
        supplier: 'Forge Workwear',
        each: 12900,
        serves: 'manual',
        spentOn: '2026-06-22',
      },
      'Karting crew': {
        category: 'arts-sport',
        supplier: 'Foundry Lane',
        quantity: 9,
        each: 500,
        serves: 'wayBack',
        spentOn: '2026-07-09',
      },
      'Manual English with a teacher, 1 hour': {
        category: 'intervention',
        quantity: 9,
        each: 3200,
        serves: 'manual',
        spentOn: '2026-07-16',
        bought: 8,
      },
    },
  }),
  autumn: term({
    startedOn: '2026-09-10',
    meetingOn: '2026-10-01',
    nextMeetingOn: '2027-01-21',
    signedOffOn: '2026-10-09',
    attendance: { asAt: '2026-09-25', possible: 36, authorised: 3, unauthorised: 1 },
    answers: {
      'attendance-concerns':
        'Much better than last year, still just below 90%. One Monday missed after a change of staff at home.',
      'attendance-plan':
        'Beech House texts Mr Oduya at 7.30 if a morning is hard, and he meets the car. A third school day has been added; the fourth follows in January. Looked at every second Friday.',
      'conduct-record':
        '19 merits and no call-outs since September. He helped a Year 7 pupil with a bicycle chain, unasked.',
      'behaviour-support': 'Exit card and bench as before; used three times this term.',
      achievements: {
        '2026-07-08': { what: 'Certificate in workshop safety', kind: 'academic' },
        '2026-09-19': { what: 'Rebuilt the school’s broken go-kart', kind: 'personal' },
      },
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
      'education-not-in-school': {
        'Foundry Lane Skills Centre': { subjects: 'Motor vehicle Level 1, functional mathematics' },
        'Beech House, work set by school': {
          kind: 'Home study',
          hours: 2.5,
          start: '2026-09-04',
          subjects: 'English reading',
        },
      },
      'wellbeing-summary': 'Sleeping better. Proud of the kart, and of being asked for advice.',
      'attainment-date': '2026-09-23',
      'attainment-lines': {
        English: below('Grade 3', 'Grade 4', { comment: 'Reading manuals has moved it.' }),
        Mathematics: below('Grade 3', 'Grade 4'),
        Science: below('Grade 3', 'Grade 4'),
        'Motor vehicle': at('Level 1, two units', 'Level 1 in May', { progress: 'Very good' }),
      },
      'educational-needs': 'Writing up a job: a clear report of what was wrong and what was done.',
      'developmental-needs': {
        'Believing that a good thing will last': {
          'in-school': 'Spoils a good day near its end',
          helps: 'Naming it; ending on a job finished; photographs of what he made',
          harder: 'Surprise praise in front of people',
        },
      },
      'how-needs-met':
        'Timetable growing back to full time, English through job reports, key worker in both places.',
      'current-support': {
        'Key worker': { why: 'Good endings to days', effect: 'No call-outs this term' },
        Mentor: support('Callum Reyes', 'Weekly, 1 hour', '2026-09-14', {
          why: 'Planning the week',
          effect: 'Arrives with a plan',
          funding: 'PP+',
        }),
      },
      interventions: {
        'Job reports': {
          what: 'One report of each repair',
          when: 'Thursdays',
          where: 'Hub',
          who: 'Ms Whitlow',
          'how-often': 'Weekly, 1 hour',
          start: '2026-09-10',
          end: '2026-12-10',
          entry: '3 sentences',
        },
      },
      tuition: {
        none: 'Job reports with Ms Whitlow do this work; he does not want a tutor at home.',
      },
      'carer-views': 'He sets his own alarm on Foundry days. We’re working on the other three.',
      'social-worker-views':
        'A family has been asked; introductions would start after Christmas and Reuben knows.',
      'school-views': 'On course for full time in January.',
      'careers-guidance': {
        '2026-09-22': {
          what: 'Visit to a main dealer’s apprentice workshop',
          adviser: 'Ms Greenhalgh',
        },
        '2027-01-28': { what: 'Interview practice, planned', adviser: 'Ms Greenhalgh' },
      },
      'work-experience': {
        'Northgate Garage': { when: 'June 2027', what: 'Two weeks in the workshop, planned' },
      },
      'planned-changes':
        'Back to full time from 11 January 2027. A move to a foster home may follow in the spring.',
      'minimise-disruption':
        'School, Foundry Lane and Mr Oduya stay the same. Visits on Saturdays only; none in the week of mock examinations.',
      'transition-due': 'return',
      'transition-plan': {
        'Third full day in school': { who: 'Mr Oduya', 'by-when': '2026-11-30', done: 'no' },
        'Full-time timetable': { who: 'Harriet Osei', 'by-when': '2027-01-11', done: 'no' },
      },
      'ks4-approval': { none: '' },
      'voice-summary':
        'I fixed the kart and the head came down to see it. I’ll do full time if I keep Dez. If I’m moving I want to know before everyone else does.',
      'voice-impact': 'It is written in the plan that Reuben hears first.',
      'voice-next': 'Leanne rings me, not the house, when there’s news.',
      'pp-impact-summary': 'A grade in English since May; no suspensions.',
    },
    said: {
      'What does a good day look like, and what does a bad one?':
        'Good: something works that didn’t. Bad: new staff and no one said.',
      'Is what we wrote last time still right?': 'Yeah. Except I don’t swear as much.',
      'What should your Pupil Premium Plus pay for? Did it help last time?':
        'Callum. And gloves. The sockets I use every day.',
      'Is there anything that worries you about moving on?': 'That they’ll make me change school.',
    },
    targets: {
      report: {
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
        line: 'English',
        voice: '“Something works that didn’t.”',
      },
      goodEnd: {
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
      },
    },
    actions: {
      'Ring Reuben himself with any news of a move': {
        owner: 'Leanne Foxton',
        due: '2026-12-18',
        serves: 'goodEnd',
      },
      'Confirm the January timetable with Foundry Lane': {
        owner: 'Harriet Osei',
        due: '2026-11-27',
      },
      'Find a garage for June work experience': {
        owner: 'Ms Greenhalgh',
        due: '2026-11-13',
        closed: done('2026-11-12', 'Northgate Garage has agreed.'),
      },
    },
    money: {
      'Mentoring with Callum Reyes': {
        category: 'mentoring',
        supplier: 'Steady Hands Mentoring',
        quantity: 11,
        each: 3500,
        serves: 'goodEnd',
        spentOn: '2026-11-16',
        bought: 8,
      },
      'Karting crew': {
        category: 'arts-sport',
        supplier: 'Foundry Lane',
        quantity: 12,
        each: 500,
        serves: 'goodEnd',
        spentOn: '2026-09-17',
      },
      'Work gloves and Level 1 workbook': {
        category: 'books',
        supplier: 'Forge Workwear',
        each: 4160,
        serves: 'report',
        spentOn: '2026-10-06',
      },
    },
  }),
};
