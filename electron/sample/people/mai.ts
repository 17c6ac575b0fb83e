import { above, below, club, done, partly, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/** Year 5: English is her second language, mathematics her first love. */
export const mai: Child = {
  authority: 'Luton',
  trustedAdult: 'Ms Novak',
  pupil: {
    ...usual,
    legalForename: 'Thị Mai',
    legalSurname: 'Nguyễn',
    preferredName: 'Mai',
    dateOfBirth: '2016-11-08',
    sex: 'F',
    upn: upn('821910123046'),
    careStartDate: '2023-09-25',
    nextReviewDate: '2027-02-10',
    enrolledOn: '2023-11-06',
    legalStatus: 'C2',
    languages: 'Vietnamese (first language) and English',
    socialWorker: contact('Bethan Rowlands', 'b.rowlands', 140),
    carer: contact('Lan Whitcombe', 'lan.whitcombe', 141),
    aboutMe:
      'In my family the name goes Nguyễn Thị Mai. You can say “My”, it is close. I like numbers because they are the same in every language.',
  },
  awards: { summer: { on: '2026-04-22' }, autumn: { on: '2026-09-16' } },
  always: {
    'summary-behaviour': 'Careful, courteous and quietly funny.',
    'progress-acceptable':
      'Yes. Mathematics is exceptional; English is rising faster than the class average on each termly paper.',
    'attainment-context':
      'She has had less than three years of English. Her reading age in Vietnamese is well above her years.',
    'executive-function':
      'Plans and checks more than most. Finding it hard to hand in work that is not perfect.',
    'voice-communication': 'The questions a day before, and Lan beside me to help with a word.',
    'home-learning':
      'Her own desk, a laptop from the virtual school, two languages on the bookshelf and a violin in the hall.',
    'sdq-score': 8,
    'sdq-date': '2026-05-06',
    'sdq-informant': 'teacher',
    'sdq-strategies': 'Invite, do not press. Let her see that adults make mistakes as well.',
    'placement-start-date': '2023-10-02',
    'care-plan-summary':
      'Mai is settled with long-term foster carers, Lan and Peter Whitcombe; Lan speaks Vietnamese with her. There is no contact with her birth family at present. The plan is for her to stay until adulthood.',
    'education-history': {
      'Primary school in Hải Phòng, Vietnam (records not available)': until(
        '2022-09-05',
        '2023-05-26',
        'Left the country',
      ),
      'Elder Brook All-Through School': { from: '2023-11-06' },
    },
    'existing-arrangements':
      'Full-time in class. New vocabulary is taught before each topic, twice a week, and she may plan in Vietnamese.',
    'conduct-record': 'Courteous and thoughtful. There are no incidents on her record.',
    'leisure-interests':
      'Violin, origami, cooking with Lan, and logic puzzles. She reads Vietnamese comics from the city library.',
    'staff-approach':
      'Give her thinking time; silence is not a lack of understanding. Ask Lan, not Mai, to interpret letters.',
    'other-agencies': {
      'City music service': {
        contact: 'Colin Ash',
        engagement: 'Weekly violin lesson in school',
        outcome: 'Grade 2 by summer 2027',
      },
    },
    'carer-role':
      'Lan reads with Mai in both languages, practises the violin with her and takes her to the city library. Peter plays number games with her on the way to school.',
    strengths: 'Mathematics, music, patience, and helping newcomers who do not yet speak English.',
    'long-term-goals':
      'To be fluent and at ease in both her languages when she reaches secondary school.',
    'aspiration-words':
      'I would like to be an engineer who makes bridges, or play in an orchestra, or both if bridges are only in the day.',
    'aspiration-network': {
      'Colin Ash': { how: 'Teaches me violin' },
      Peter: { how: 'Was an engineer and has a slide rule' },
    },
    'aspiration-next-steps': {
      'Build a model bridge for the science fair': step('12 March 2027', 'Peter and Ms Trevelyan'),
    },
    'attendance-previous-years': {
      '2025/26': { possible: 376, attended: 370 },
      '2024/25': { possible: 378, attended: 372 },
      '2023/24': { possible: 296, attended: 290 },
    },
  },
  summer: term({
    startedOn: '2026-05-20',
    meetingOn: '2026-06-16',
    signedOffOn: '2026-06-23',
    attendance: { asAt: '2026-06-12', possible: 320, authorised: 5, unauthorised: 0 },
    answers: {
      achievements: {
        '2026-05-08': { what: 'Full marks in the multiplication tables check', kind: 'academic' },
        '2026-03-19': { what: 'Played a solo at the spring concert', kind: 'arts' },
      },
      'summary-presentation':
        'Quiet in whole-class talk, fluent with friends. Writes carefully and checks every line.',
      'wellbeing-summary':
        'Content and secure. Spoke for the first time about her grandmother’s kitchen.',
      'attainment-date': '2026-06-09',
      'attainment-lines': {
        Reading: below('Year 3', 'Year 4', {
          comment: 'Decodes everything; vocabulary holds back meaning.',
        }),
        Writing: below('Year 3', 'Year 4', { comment: 'Tenses and small words.' }),
        Mathematics: above('Year 5 content', 'Greater depth', {
          progress: 'Excellent',
          comment: '25 of 25 in the tables check.',
        }),
      },
      'educational-needs':
        'Academic vocabulary in English, above all in science and in word problems.',
      'developmental-needs': {
        'Feeling safe enough to be heard in a group': {
          'in-school': 'Whispers; asks a friend to speak for her',
          helps: 'Rehearsing with one friend; knowing the question beforehand',
          harder: 'Being asked without warning',
        },
      },
      'how-needs-met':
        'Vocabulary taught beforehand by our English-as-an-additional-language lead, dual-language texts, and a talk partner.',
      'current-support': {
        'Vocabulary before each topic': support(
          'Ms Novak',
          'Twice a week, 20 minutes',
          '2024-01-08',
          { why: 'English is her second language', effect: 'From stage B to stage C' },
        ),
        'Violin lesson': support('City music service', 'Weekly, 20 minutes', '2025-01-09', {
          why: 'Talent and confidence',
          effect: 'Grade 1 with merit',
          funding: 'PP+',
        }),
      },
      interventions: {
        'Word power': {
          what: 'Ten science words for each topic',
          when: 'Tuesday and Thursday',
          where: 'EAL room',
          who: 'Ms Novak',
          'how-often': 'Twice a week',
          start: '2026-04-14',
          end: '2026-07-16',
          entry: '11 of 40 words explained',
          exit: '29 of 40 words explained',
        },
      },
      tuition: { none: 'Word power covers the need.' },
      'out-of-hours-learning': {
        'String group': club('Music room', 'Fridays after school', 'School'),
      },
      'carer-views':
        'Mai reads everything twice to be sure. Please tell her that mistakes are allowed.',
      'social-worker-views': 'A happy, settled placement; school knows her very well.',
      'school-views': 'She is the strongest mathematician in the year.',
      'voice-summary':
        'I like maths and violin and Hana. In English I know the answer but the word is slow. I would like to talk in class but first practise.',
      'voice-impact': 'Mai’s idea of seeing the question first is now used for six other pupils.',
      'pp-impact-summary': 'Eighteen more science words explained; Grade 1 violin with merit.',
    },
    said: {
      'What do you like at school?':
        'Maths. And my friend Hana. And the violin does not squeak now.',
      'From 1 to 10, how is talking in class?': 'Three.',
      'What would move it up one?': 'If I know the question before.',
      'What would you like to do or be one day, and what is the next step?':
        'Make bridges. Or an orchestra.',
    },
    targets: {
      words: {
        need: 'Science vocabulary',
        strength: 'Memorises precisely',
        outcome:
          'Mai explains 30 of the 40 words of the summer science topics in her own words by 16 July.',
        why: 'She understands the ideas but cannot yet say them in English.',
        baseline: '11 of 40 (14 April)',
        measure: 'Spoken check with Ms Novak',
        what: 'Picture dictionary made by Mai in both languages',
        when: 'Tuesday and Thursday at 9.30',
        where: 'EAL room',
        who: 'Ms Novak',
        howOften: 'Twice a week, 20 minutes',
        line: 'Reading',
        voice: '“The word is slow.”',
        went: {
          outcome: 'partly',
          why: '29 of 40 words; one short of the target and all of them still known in September. Adjust: move from words to meaning.',
          next: 'adjust',
          impact: 'significant',
          evidence: 'Picture dictionary, 16 July',
        },
      },
      voice: {
        need: 'Being heard in a group',
        strength: 'Performs on the violin without fear',
        outcome: 'Mai speaks to the whole class at least once a week by 16 July, after rehearsing.',
        why: 'She has much to say and asked to.',
        baseline: 'Once in May',
        measure: 'Ms Okonjo’s tally',
        what: 'Question given the day before, rehearsal with Hana',
        when: 'From 17 June',
        where: 'Class 4',
        who: 'Ms Okonjo and Hana',
        howOften: 'Weekly',
        owner: 'Ms Okonjo',
        voice: '“First practise.”',
        went: {
          outcome: 'achieved',
          why: 'Spoke to the class in each of the last five weeks. No target needed; she now asks to.',
          impact: 'significant',
          evidence: 'Class tally',
        },
      },
    },
    actions: {
      'Enter Mai for Grade 1 violin': {
        owner: 'Colin Ash',
        due: '2026-06-26',
        closed: done('2026-07-15', 'Passed with merit.'),
      },
      'Join the city library’s Vietnamese collection': {
        owner: 'Lan Whitcombe',
        due: '2026-07-10',
        closed: done('2026-07-02', 'Borrows four comics a week.'),
      },
    },
    money: {
      'Violin lessons, summer term': {
        category: 'music',
        supplier: 'City music service',
        quantity: 12,
        each: 1650,
        serves: 'voice',
        spentOn: '2026-07-15',
      },
      'Grade 1 entry and accompanist': {
        category: 'music',
        supplier: 'City music service',
        each: 6900,
        serves: 'voice',
        spentOn: '2026-06-22',
      },
      'Word power with the EAL lead': {
        category: 'intervention',
        quantity: 24,
        each: 1100,
        serves: 'words',
        spentOn: '2026-07-16',
      },
    },
  }),
  autumn: term({
    startedOn: '2026-09-21',
    meetingOn: '2026-10-14',
    nextMeetingOn: '2027-02-03',
    signedOffOn: '2026-10-21',
    attendance: { asAt: '2026-10-09', possible: 56, authorised: 0, unauthorised: 0 },
    answers: {
      'attendance-concerns': { none: 'She has not missed a session this year.' },
      achievements: {
        '2026-07-15': { what: 'Grade 1 violin with merit', kind: 'arts' },
        '2026-10-02': { what: 'Explained place value to the whole of Year 5', kind: 'academic' },
      },
      'summary-presentation': 'More willing to speak; chose to read aloud at harvest festival.',
      'wellbeing-summary':
        'Well. The Mid-Autumn Festival was a happy day: she and Lan brought mooncakes for the class.',
      'attainment-date': '2026-10-06',
      'attainment-lines': {
        Reading: below('Year 4, secure', 'Year 5', {
          progress: 'Very good',
          comment: 'Inference is next.',
        }),
        Writing: below('Year 4', 'Year 5', { comment: 'Articles and past tense.' }),
        Mathematics: above('Year 6 content', 'Greater depth', {
          progress: 'Excellent',
          comment: 'Word problems now equal to number work.',
        }),
      },
      'educational-needs':
        'To understand what a text means but does not say, and to use past tenses without thinking.',
      'developmental-needs': {
        'Keeping hold of where she comes from': {
          'in-school': 'Avoids telling classmates about Vietnam; asks whether her accent is funny',
          helps: 'Adults who are curious and get her name right; a visitor who shares her language',
          harder: 'Being the only one',
        },
      },
      'how-needs-met':
        'Reading for meaning in a group of three, vocabulary before each topic, and a mathematics group with Year 6.',
      'current-support': {
        'Reading for meaning': support('Ms Novak', 'Twice a week, 30 minutes', '2026-09-14', {
          why: 'Inference',
          effect: 'From literal answers to giving reasons',
          funding: 'PP+',
        }),
        'Mathematics with Year 6': support('Mr Haddad', 'Three lessons a week', '2026-09-07', {
          why: 'Far ahead in number',
          effect: 'Confident and stretched',
        }),
      },
      interventions: {
        'Reading for meaning': {
          what: 'Short stories, one question a day',
          when: 'Tuesday and Thursday',
          where: 'EAL room',
          who: 'Ms Novak',
          'how-often': 'Twice a week',
          start: '2026-09-14',
          end: '2026-12-10',
          entry: '4 of 10 inference questions',
        },
      },
      tuition: {
        'English writing': {
          hours: 6,
          start: '2026-11-03',
          end: '2026-12-08',
          difference: 'Past tense right in 7 verbs of 10 so far',
        },
      },
      'out-of-hours-learning': {
        'String group': {},
        'Code and bridges club': club('Science block', 'Wednesdays', 'PP+', 200),
      },
      'carer-views':
        'She corrects my English now, kindly. I would like her to meet other Vietnamese children.',
      'social-worker-views':
        'I will look for the Vietnamese community school in the next town, and fund the travel.',
      'school-views': 'Mai is ready to lead. The bridges club is just the place.',
      'voice-summary':
        'I read out loud at harvest and nobody laughed. I want to understand stories where the person is not saying what they think. I miss hearing Vietnamese from children, not only grown-ups.',
      'voice-impact':
        'A Saturday visit to the Vietnamese community school is in the plan because Mai asked.',
      'voice-next': 'I will visit the community school with Lan and say if I like it.',
      'pp-impact-summary': 'Inference from 4 to 6 of 10 by half term; Grade 1 reached in July.',
    },
    said: {
      'What do you like at school?':
        'Year 6 maths. I sit with Joel and he does not mind I am small.',
      'From 1 to 10, how is talking in class?': 'Six and a half.',
      'Which help works for you, and which does not?':
        'It helps when I know the question. It does not help when people finish my word.',
      'What would you like to do or be one day, and what is the next step?':
        'Bridges. I have drawn one with five hundred triangles.',
      'Who would you like at your meeting, and which lessons should we not take you out of?':
        'Lan and Ms Novak. Not in maths please.',
    },
    targets: {
      inference: {
        need: 'Answers 4 of 10 inference questions',
        strength: 'Reads accurately and rereads willingly',
        outcome:
          'Mai answers 8 of 10 inference questions on a Year 5 text, with a reason, by 10 December.',
        why: 'It is the gap between her reading and the expected standard.',
        baseline: '4 of 10 (29 September)',
        measure: 'School reading paper, ten questions',
        what: 'Short stories read slowly, with one “how do you know?” a day',
        when: 'Tuesday and Thursday, to 10 December',
        where: 'EAL room',
        who: 'Ms Novak',
        howOften: 'Twice a week, 30 minutes',
        line: 'Reading',
        voice: '“The person is not saying what they think.”',
      },
      home: {
        need: 'Pride in her first language and home',
        strength: 'Generous with newcomers',
        outcome:
          'Mai meets Vietnamese-speaking children twice and chooses whether to share something about it in school, by 11 December.',
        why: 'She told us that she misses hearing children speak it.',
        baseline: 'No contact with Vietnamese-speaking children',
        measure: 'Two visits made; her own words afterwards',
        what: 'Visits to the Vietnamese community school',
        when: 'Two Saturdays, November and December',
        where: 'Community school',
        who: 'Lan Whitcombe',
        howOften: 'Twice',
        owner: 'Bethan Rowlands',
        voice: '“I miss hearing Vietnamese from children.”',
      },
    },
    actions: {
      'Find the community school and agree travel': {
        owner: 'Bethan Rowlands',
        due: '2026-11-06',
        serves: 'home',
        closed: done('2026-11-05', 'First visit on 14 November.'),
      },
      'Ask staff to learn how to say Mai’s full name': {
        owner: 'Harriet Osei',
        due: '2026-10-23',
        closed: done('2026-10-16', 'Mai recorded it for the staff meeting.'),
      },
      'Order dual-language stories': {
        owner: 'Ms Novak',
        due: '2026-11-13',
        serves: 'inference',
        closed: partly('2026-11-12', 'Two of four arrived.'),
      },
    },
    money: {
      'Reading for meaning with the EAL lead': {
        category: 'intervention',
        quantity: 20,
        each: 1100,
        serves: 'inference',
        spentOn: '2026-11-19',
        bought: 15,
      },
      'English writing tuition': {
        tuition: 'English writing',
        serves: 'inference',
        spentOn: '2026-11-17',
        bought: 3,
      },
      'Code and bridges club': {
        category: 'arts-sport',
        supplier: 'Elder Brook clubs',
        quantity: 10,
        each: 200,
        serves: 'home',
        spentOn: '2026-09-16',
      },
      'Dual-language stories': {
        category: 'books',
        supplier: 'Two Tongues Books',
        quantity: 4,
        each: 1195,
        serves: 'inference',
        spentOn: '2026-11-12',
        bought: 2,
      },
    },
  }),
};
