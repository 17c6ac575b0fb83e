import { at, below, club, done, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/** Year 2: jokes, Polish stories and a little brother she worries about. */
export const zoe: Child = {
  authority: 'Luton',
  trustedAdult: 'Mr Oduya',
  pupil: {
    ...usual,
    legalForename: 'Zoë',
    legalSurname: "O'Neill-Łukasz",
    dateOfBirth: '2019-12-02',
    sex: 'F',
    upn: upn('821910124027'),
    careStartDate: '2025-01-20',
    nextReviewDate: '2027-01-12',
    enrolledOn: '2024-09-04',
    legalStatus: 'V2',
    languages: 'English and Polish',
    socialWorker: contact('Tendai Moyo', 't.moyo', 120),
    carer: contact('Marianne Colley', 'm.colley', 121),
    aboutMe:
      'My name has two dots on it. I tell jokes, mostly about chickens. My brother is called Kacper and I like to know he is all right.',
  },
  awards: { summer: { on: '2026-04-22' }, autumn: { on: '2026-09-16' } },
  always: {
    'summary-behaviour':
      'Lively, generous and quick to say sorry. Bossy when she is worried about her brother.',
    'progress-acceptable':
      'Yes. Reading speed is measured every second Friday and has risen each month since March.',
    'attainment-context':
      'Polish was her first language until she was three; she reads more slowly than she understands.',
    'executive-function':
      'Full of ideas, and loses the thread between saying and writing. A recording helps.',
    'voice-communication': 'She likes to tell it as a joke first and then again properly.',
    'voice-invite-wishes': 'Marianne and Mr Oduya. Not on a swimming day.',
    'home-learning':
      'The kitchen table after tea, spelling magnets, and Polish audio stories in the car.',
    'sdq-score': 15,
    'sdq-date': '2026-04-15',
    'sdq-strategies':
      'News of Kacper before she has to ask, and jobs that belong to a seven-year-old.',
    'parent-views':
      'Mum, by letter through the social worker: “I am proud of her reading. Please tell her I have the joke about the chicken on my fridge.”',
    'care-plan-summary':
      'Zoë and her brother Kacper, who is three, are looked after by agreement with their parents while their mum has treatment. They live with Marianne and Steve Colley. The hope is that both go home; this is looked at again in January.',
    'relevant-history':
      'Zoë looked after her brother a good deal before coming into care. She listens for younger children crying and finds it hard to carry on working.',
    'education-history': {
      'Sundial Nursery': until('2023-01-09', '2024-07-19', 'Started school'),
      'Elder Brook All-Through School': { from: '2024-09-04' },
    },
    'existing-arrangements':
      'Full-time in class. Fifteen minutes a day with a reading partner, and lunch on Fridays with Kacper, who is in the school’s nursery.',
    'conduct-record':
      'Friendly and helpful. There were two arguments over who leads the line; she apologised both times before being asked.',
    'leisure-interests':
      'Swimming, telling and writing jokes, listening to Polish stories with her babcia by video, and scootering with Kacper.',
    'staff-approach':
      'Tell her how Kacper is before she has to ask. Give her a job that is hers, not one of looking after somebody.',
    'carer-role':
      'Marianne hears her read every evening, plays Polish audio stories in the car and takes both children to swimming. Steve practises spellings with magnets on the fridge.',
    'behaviour-support': { none: 'Praise and a clear routine are enough.' },
    strengths:
      'A sense of humour that makes a whole table feel better, a wide spoken vocabulary in two languages, and great persistence in the pool.',
    'long-term-goals':
      'To enjoy reading by herself, and to be seven rather than somebody’s second mum.',
    'long-term-next-steps': {
      'Choose a book of her own at the library each fortnight': step(
        '27 November 2026',
        'Marianne',
      ),
    },
    'attendance-previous-years': {
      '2025/26': { possible: 376, attended: 364 },
      '2024/25': { possible: 378, attended: 351 },
    },
  },
  summer: term({
    startedOn: '2026-05-14',
    meetingOn: '2026-06-08',
    signedOffOn: '2026-06-15',
    attendance: { asAt: '2026-05-22', possible: 302, authorised: 7, unauthorised: 2 },
    answers: {
      'attendance-concerns': {
        none: 'Two unauthorised sessions in September, while a lift to school was being arranged; none since.',
      },
      achievements: {
        '2026-02-12': { what: 'Compered the Year 1 joke assembly', kind: 'arts' },
        '2026-04-30': { what: 'Stage 3 swimming award', kind: 'sport' },
      },
      'summary-presentation':
        'Cheerful in class and eager to please. Reads slowly and guesses from pictures.',
      'wellbeing-summary':
        'Sleeping better since Easter. She no longer asks to visit the nursery during lessons.',
      'attainment-date': '2026-06-01',
      'attainment-lines': {
        Reading: below('Phase 5, 34 words a minute', 'Age-related', {
          progress: 'Steady',
          comment: 'Reads accurately but slowly.',
        }),
        Writing: below('Working towards', 'Age-related', {
          comment: 'Lively ideas, short sentences.',
        }),
        Mathematics: at('Expected', 'Age-related', { comment: 'Confident with tens and ones.' }),
      },
      'educational-needs': 'Reading fluency: to read without sounding out every word.',
      'developmental-needs': {
        'Feeling free of responsibility for her brother': {
          'in-school': 'Stops work when she hears a small child cry; keeps food for Kacper',
          helps: 'News of Kacper at nine and at one; lunch together on Fridays',
          harder: 'Walking past the nursery when he is upset',
          lead: 'Mrs Kowalska',
        },
      },
      'how-needs-met':
        'Guided reading in a group of four, a reading partner from Year 6, and twice-daily news of her brother.',
      'current-support': {
        'Reading partner': support(
          'A Year 6 pupil and Mr Oduya',
          'Daily, 15 minutes',
          '2026-03-02',
          { why: 'Fluency', effect: 'From 26 to 34 words a minute' },
        ),
        'Lunch with Kacper': support('Nursery staff', 'Fridays', '2025-02-07', {
          why: 'Worry about her brother',
          effect: 'Fewer visits to the nursery door',
        }),
      },
      interventions: {
        'Paired reading': {
          what: 'Reading the same short text three times',
          when: 'First thing',
          where: 'Library',
          who: 'Mr Oduya',
          'how-often': 'Daily, 15 minutes',
          start: '2026-03-02',
          end: '2026-07-16',
          entry: '26 words a minute',
          exit: '41 words a minute',
        },
      },
      tuition: { none: 'Paired reading is working, so we did not add tuition this term.' },
      'out-of-hours-learning': {
        'Swimming lessons': club('Elmgrove pool', 'Tuesdays', 'Carer', 580),
      },
      'carer-views':
        'She reads the cereal packet to Kacper now. We would love a book of jokes at her level.',
      'social-worker-views':
        'Seeing Kacper on Fridays has made the biggest difference. Please keep it.',
      'school-views': 'A term of real progress, most of all in how relaxed she is.',
      'voice-summary':
        'School is good because I can be funny. I don’t like reading when it’s slow. I like Friday because Kacper comes and he has beans.',
      'voice-impact': 'The joke book in the target is Zoë’s idea.',
      'voice-next': 'Mrs Kowalska is going to find the chicken joke book.',
      'pp-impact-summary': 'Fifteen more words a minute since March.',
    },
    said: {
      'What do you like at school?':
        'Joke assembly. I did eleven jokes and Mr Haddad laughed at nine.',
      'Who helps you?': 'Mr Oduya. He waits for me to get the word and doesn’t say it.',
      'What does a bad day look like?':
        'When I can hear Kacper crying and I have to do handwriting.',
      'What would you like help with?': 'Reading quicker so the joke is still funny at the end.',
    },
    targets: {
      reading: {
        need: 'Reads 34 words a minute',
        strength: 'Loves making people laugh',
        outcome:
          'Zoë reads 45 words a minute from a Year 1 text with at most two mistakes by 16 July.',
        why: 'Slow reading stops her enjoying the jokes and stories she loves.',
        baseline: '34 words a minute (1 June)',
        measure: 'One-minute reading, every second Friday',
        what: 'Paired reading of joke books and short plays',
        when: '8.50, until 16 July',
        where: 'Library',
        who: 'Mr Oduya and a Year 6 partner',
        howOften: 'Daily, 15 minutes',
        owner: 'Mrs Kowalska',
        line: 'Reading',
        voice: '“Reading quicker so the joke is still funny.”',
        went: {
          outcome: 'achieved',
          why: '47 words a minute on 15 July with one mistake. Continue with harder texts, three times a week.',
          impact: 'significant',
          evidence: 'One-minute reading chart',
        },
      },
      brother: {
        need: 'Leaving her brother’s care to the adults',
        strength: 'Can say what worries her',
        outcome:
          'Zoë stays with her work when she hears a young child upset, in at least 4 of 5 cases, by 16 July.',
        why: 'She is entitled to lessons without listening out.',
        baseline: '2 of 5 cases (May notes)',
        measure: 'Class notes, counted on Fridays',
        what: 'A nine o’clock and one o’clock message from the nursery with a smiley that Zoë designed',
        when: 'Every day',
        where: 'Class 1',
        who: 'Nursery staff and Mrs Kowalska',
        howOften: 'Twice a day',
        owner: 'Mrs Kowalska',
        voice: '“I like to know he is all right.”',
        went: {
          outcome: 'achieved',
          why: '5 of the last 6 cases. The message at nine makes the difference. Keep the message; no target needed.',
          impact: 'moderate',
          evidence: 'Class notes, July',
        },
      },
    },
    actions: {
      'Order two joke books at her reading level': {
        owner: 'Mr Oduya',
        due: '2026-06-19',
        serves: 'reading',
        closed: done('2026-06-18', 'Zoë chose them herself from the catalogue.'),
      },
      'Ask babcia to record three Polish stories': {
        owner: 'Marianne Colley',
        due: '2026-07-03',
        closed: done('2026-07-06', 'Four stories recorded; Kacper listens too.'),
      },
    },
    money: {
      'Joke books and short plays': {
        category: 'books',
        supplier: 'Fernleaf Books',
        quantity: 10,
        each: 595,
        serves: 'reading',
        spentOn: '2026-06-18',
      },
      'Paired reading with a teaching assistant, 15 minutes': {
        category: 'ta-time',
        quantity: 60,
        each: 480,
        serves: 'reading',
        spentOn: '2026-07-16',
        bought: 55,
      },
      'Story recorder for Polish stories': {
        effect: 'Zoë and Kacper hear a story in Polish together every week.',
        category: 'home',
        supplier: 'Larkwood Supplies',
        each: 3999,
        spentOn: '2026-06-24',
        unplanned: true,
      },
      'Drawing and talking sessions': {
        category: 'settling',
        quantity: 8,
        each: 2200,
        serves: 'brother',
        spentOn: '2026-07-15',
      },
    },
  }),
  autumn: term({
    startedOn: '2026-09-14',
    meetingOn: '2026-10-05',
    nextMeetingOn: '2027-01-28',
    signedOffOn: '2026-10-12',
    attendance: { asAt: '2026-09-30', possible: 42, authorised: 1, unauthorised: 0 },
    answers: {
      achievements: {
        '2026-07-14': { what: 'Stage 4 swimming award', kind: 'sport' },
        '2026-09-18': {
          what: 'Her Polish welcome sign was chosen for the front hall',
          kind: 'arts',
        },
      },
      'summary-presentation':
        'Zoë has made two new friends and is choosing chapter books with short chapters.',
      'wellbeing-summary':
        'Excited and a little anxious about seeing mum more often. Talks about it openly.',
      'attainment-date': '2026-09-28',
      'attainment-lines': {
        Reading: below('47 words a minute', '60 by December', {
          progress: 'Very good',
          comment: 'Now reads with expression.',
        }),
        Writing: below('Working towards', 'Age-related by July', {
          comment: 'Joins sentences with because and so.',
        }),
        Mathematics: at('Expected', 'Greater depth', {
          comment: 'Knows the 2, 5 and 10 times tables.',
        }),
      },
      'educational-needs':
        'To write two or three linked sentences unaided, and to keep reading fluency growing.',
      'developmental-needs': {
        'Managing mixed feelings about visits to mum': {
          'in-school': 'Very lively before a visit, tearful the day after',
          helps: 'A calendar she fills in, and a quiet job on the day after',
          harder: 'Visits moved at short notice',
          lead: 'Ms Pickering',
        },
      },
      'how-needs-met':
        'Her reading sessions carry on with a harder text, a writing conference every Thursday, and planned quiet time after visits.',
      'current-support': {
        'Paired reading': support('Mr Oduya', 'Three times a week', '2026-03-02', {
          why: 'Fluency',
          effect: 'From 34 to 47 words a minute',
          funding: 'PP+',
        }),
        'Writing conference': support('Mrs Kowalska', 'Thursdays, 10 minutes', '2026-09-10', {
          why: 'Linking sentences',
          effect: 'Too early to say',
        }),
      },
      interventions: {
        'Paired reading': {
          what: 'Repeated reading of plays',
          'how-often': 'Monday, Wednesday, Friday',
          start: '2026-09-07',
          end: '2026-12-11',
          entry: '47 words a minute',
          exit: '',
        },
      },
      tuition: {
        Writing: {
          hours: 8,
          start: '2026-10-13',
          end: '2026-12-08',
          difference: 'Zoë plans a story aloud before she writes it',
        },
      },
      'out-of-hours-learning': {
        'Swimming lessons': {},
        'Polish Saturday school': club('Community hall', 'Saturdays', 'Community'),
      },
      'carer-views': 'She is proud of her Polish again. Reading is a pleasure now, not a fight.',
      'social-worker-views':
        'Visits will grow to twice a month. I will send the dates to school before each half term.',
      'school-views': 'We see a child who laughs because she wants to, not to look after us.',
      'voice-summary':
        'I read a whole book about a chicken detective. I want to write a play with jokes in it. When I have been to see Mummy I am happy and sad and it is hard to do phonics.',
      'voice-impact': 'The quiet job after visits came from what Zoë said.',
      'voice-next': 'I am going to write a play and the Reception children will come.',
      'matters-most':
        'Visits to mum become more frequent from November, and Zoë is glad and worried at once. Reading is going well; the morning after a visit is when she needs us, with her quiet job and no questions.',
      'pp-impact-summary':
        'Reading is up from 34 to 47 words a minute since June; tuition has just begun.',
    },
    said: {
      'What do you like at school?':
        'Chicken detective. And being on the bench with Amara and Lottie.',
      'What are you good at?': 'Swimming under water and being funny in two languages.',
      'What does a good day look like?': 'I read and it’s not slow and Kacper had a nice lunch.',
      'What would you like help with?': 'Writing it down. It’s good in my head and then it’s gone.',
    },
    targets: {
      writing: {
        need: 'Loses her ideas between saying and writing',
        strength: 'Tells a story well aloud',
        outcome:
          'Zoë writes at least four linked sentences by herself, keeping the idea she told, by 11 December.',
        why: 'Writing lags behind her talk and she wants to write a play.',
        baseline: 'Two sentences with help (28 September)',
        measure: 'Independent writing, three samples marked by Mrs Kowalska',
        what: 'Tuition: tell it, record it, write it',
        when: 'Tuesdays at 2.30, 13 October to 8 December',
        where: 'The den',
        who: 'Quill tutors',
        howOften: 'Weekly, 1 hour',
        owner: 'Mrs Kowalska',
        line: 'Writing',
        voice: '“It’s good in my head and then it’s gone.”',
      },
      visits: {
        need: 'Mixed feelings around visits',
        strength: 'Names her feelings in English and Polish',
        outcome:
          'On the day after a visit Zoë uses her quiet job and is back with the class by ten o’clock, 3 times of 4, by 11 December.',
        why: 'Visits will be more frequent from November.',
        baseline: 'Back by 11.15 on average (September)',
        measure: 'Time noted by Ms Pickering after each visit',
        what: 'A feelings calendar and a quiet job in the library',
        when: 'The morning after each visit',
        where: 'Library',
        who: 'Ms Pickering',
        howOften: 'Twice a month',
        voice: '“I am happy and sad.”',
      },
    },
    actions: {
      'Send visit dates for the next half term': {
        owner: 'Tendai Moyo',
        due: '2026-10-22',
        serves: 'visits',
        closed: done('2026-10-21', 'Dates received to Christmas.'),
      },
      'Arrange an audience from Reception for Zoë’s play': {
        owner: 'Mrs Kowalska',
        due: '2026-12-10',
        serves: 'writing',
      },
      'Keep a two-line diary after each visit': {
        owner: 'Marianne Colley',
        due: '2026-11-27',
        serves: 'visits',
      },
    },
    money: {
      'One-to-one writing tuition': {
        tuition: 'Writing',
        serves: 'writing',
        spentOn: '2026-11-17',
        bought: 5,
      },
      'Feelings calendar sessions': {
        category: 'elsa',
        quantity: 6,
        each: 2200,
        serves: 'visits',
        spentOn: '2026-11-16',
        bought: 3,
      },
      'Voice recorder and story dice': {
        category: 'equipment',
        supplier: 'Larkwood Supplies',
        each: 4650,
        serves: 'writing',
        spentOn: '2026-10-14',
      },
    },
  }),
};
