import { at, below, club, done, partly, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/** Year 1: lives with her grandmother, digs for worms, and is learning that people come back. */
export const isla: Child = {
  authority: 'Central Bedfordshire',
  trustedAdult: 'Mrs Lamb',
  pupil: {
    ...usual,
    legalForename: 'Isla',
    legalSurname: 'Hartley',
    dateOfBirth: '2021-01-19',
    sex: 'F',
    upn: upn('823910125014'),
    careStartDate: '2024-05-13',
    nextReviewDate: '2027-01-21',
    enrolledOn: '2025-09-03',
    legalStatus: 'C2',
    languages: 'English',
    socialWorker: contact('Priya Nair', 'p.nair', 110),
    carer: contact('Pauline Hartley', 'pauline.hartley', 111),
    aboutMe:
      'I like worms and hedgehogs. I know how to hold a worm so it does not dry out. Please tell me before if somebody else is going to fetch me.',
  },
  awards: { summer: { on: '2026-04-20' }, autumn: { on: '2026-09-14' } },
  always: {
    'summary-behaviour':
      'Follows every class rule. Hiding is her way of saying that something changed without warning.',
    'progress-acceptable':
      'Yes in mathematics and language. In reading she is catching up: the school’s phonics check shows steady gains since February.',
    'attainment-context':
      'She is young in her year and missed most of a term at pre-school when she moved.',
    'executive-function':
      'Remembers a sequence well when she has set it out in pictures. Starting is harder than going on.',
    'voice-communication': 'Something to hold, and time. She talks best while drawing.',
    'voice-invite-wishes': 'Nanny. Not when it is gardening.',
    'home-learning':
      'A reading corner at her grandmother’s, a box of school books changed on Fridays, and a tablet shared with her cousin.',
    'sdq-score': 14,
    'sdq-date': '2026-03-18',
    'sdq-strategies':
      'Say goodbye properly, tell her of changes, and keep one adult through the day.',
    'placement-type': 'family-foster',
    'care-plan-summary':
      'Isla lives with her grandmother, who is an approved connected carer, and the plan is for her to stay there until she is grown up. She sees her mum on the first Saturday of the month at the family centre. School is asked to keep mornings predictable.',
    'relevant-history':
      'Isla moved three times before she was three and a half. Sudden changes of adult still worry her. Staff who teach her know this; other families do not.',
    'education-history': {
      'Little Acorns Nursery': until(
        '2023-09-04',
        '2024-05-10',
        'Moved to live with her grandmother',
      ),
      'Thistledown Pre-school': until('2024-06-03', '2025-07-18', 'Started school'),
      'Elder Brook All-Through School': { from: '2025-09-03' },
    },
    'existing-arrangements':
      'Full-time in class with one teacher and one teaching assistant. A soft start at 8.40 with her key adult, Mrs Lamb. The same seat on the carpet all week.',
    'conduct-record':
      'Isla is kind and follows the class rules. When a routine changes without warning she hides under the coat pegs; nobody has been hurt and it has never led to a sanction.',
    'leisure-interests':
      'Gardening with her grandmother, looking for minibeasts, painting, and a swimming lesson on Sundays.',
    'staff-approach':
      'Say what comes next, and who will be there. If she hides, sit near and talk quietly about something small. She comes out when she is ready, usually within five minutes.',
    'other-agencies': {
      'Family centre': {
        contact: 'Joan Whitby',
        engagement: 'Supervises time with mum each month',
        outcome: 'Calm visits, and school told of any change',
      },
    },
    'carer-role':
      'Her grandmother reads with Isla at bedtime, takes her swimming and keeps a worm farm with her. She asks for a photograph of the phonics sounds each Friday so that they can play with them at home.',
    'behaviour-support': { none: 'Isla needs warning of change, not a behaviour plan.' },
    strengths:
      'Notices small living things that others walk past, remembers stories word for word, and looks after younger children without being asked.',
    'long-term-goals':
      'To be settled and confident by Year 3, and to keep her love of the natural world.',
    'long-term-next-steps': {
      'Show the class her worm farm, and tell them how it works': step(
        '20 November 2026',
        'Grandmother',
      ),
    },
  },
  summer: term({
    startedOn: '2026-05-18',
    meetingOn: '2026-06-10',
    signedOffOn: '2026-06-17',
    attendance: { asAt: '2026-06-05', possible: 310, authorised: 9, unauthorised: 0 },
    answers: {
      'attendance-previous-years': { none: 'Reception is her first year of school.' },
      'attendance-concerns': { none: 'Two short colds and a dentist’s visit.' },
      achievements: {
        '2026-03-20': {
          what: 'Planted the Reception bean teepee and kept the growing diary',
          kind: 'academic',
        },
        '2026-05-15': { what: 'Swam five metres without armbands', kind: 'sport' },
      },
      'summary-presentation':
        'Isla now tells adults what she needs most of the time. She joins in talk partners with Edie and Noah, and enjoys being register monitor.',
      'wellbeing-summary':
        'Happier in the mornings than in the autumn. Mondays after time with mum are still wobbly until about ten o’clock.',
      'attainment-date': '2026-06-03',
      'attainment-lines': {
        'Communication and language': at('Expected', 'Expected', {
          comment: 'Listens well and now asks why.',
        }),
        'Literacy: word reading': below('Emerging', 'Expected', {
          progress: 'Slower than hoped',
          comment: 'Knows 14 of 20 Phase 2 sounds; blends with help.',
        }),
        Mathematics: at('Expected', 'Expected', {
          comment: 'Counts to 20 and sees small groups at a glance.',
        }),
        'Personal, social and emotional': below('Emerging', 'Expected', {
          progress: 'Steady',
          comment: 'Separating from grandmother takes time.',
        }),
      },
      'educational-needs':
        'To learn the Phase 2 sounds securely and begin to blend, so that she starts Year 1 ready to read.',
      'developmental-needs': {
        'Feeling safe when a trusted adult goes': {
          'in-school': 'Clings at the gate, watches the door, hides when plans change',
          helps: 'A goodbye routine, a photograph of grandmother in her drawer, the same key adult',
          harder: 'Cover staff, a late start, changes to the day',
          lead: 'Mrs Lamb, key adult',
        },
      },
      'how-needs-met':
        'Small phonics group every day, a key adult at the start of the day, and a visual timetable that Isla sets up herself.',
      'current-support': {
        'Key adult at the gate': support('Mrs Lamb', 'Daily, 15 minutes', '2025-09-03', {
          why: 'To make the goodbye safe',
          effect: 'From 40 minutes of distress to about 10',
        }),
        'Extra phonics': support('Miss Penrose', '4 times a week, 15 minutes', '2026-02-23', {
          why: 'Behind in word reading',
          effect: 'From 6 to 14 sounds',
          funding: 'PP+',
        }),
      },
      interventions: {
        'Extra phonics': {
          what: 'Letters hidden in the worm tray',
          when: 'Before lunch',
          where: 'Quiet corner',
          who: 'Miss Penrose',
          'how-often': 'Four times a week, 15 minutes',
          start: '2026-02-23',
          end: '2026-07-16',
          entry: '6 of 20 sounds',
          exit: '14 of 20 by June',
        },
      },
      tuition: {
        none: 'Phonics in class is the right help for now; we will look again in Year 1.',
      },
      'out-of-hours-learning': {
        'Gardening club': club('School garden', 'Wednesdays after school', 'School'),
      },
      'carer-views':
        'She chatters about school all the way home now. I would like to know a bit earlier when her teacher is going to be away.',
      'social-worker-views':
        'Isla showed me the bean teepee and told me which bean was whose. The placement is secure and school is a big part of that.',
      'school-views':
        'Isla is ready for Year 1 as long as the move is gentle and Mrs Lamb helps with it.',
      'voice-summary':
        'I like school. I like the worms and Mrs Lamb. I don’t like it when Miss Penrose is poorly and it is a different lady.',
      'voice-impact':
        'We put a “who is in today” board by the door because Isla said a different lady made her tummy feel funny.',
      'voice-next': 'I am going to visit my new classroom two times and take the worm book.',
      'pp-impact-summary':
        'The phonics time was new this term; eight more sounds are secure than in February.',
    },
    said: {
      'What do you like at school?': 'Worms. And the mud kitchen. And Edie.',
      'What are you good at?': 'Being gentle. And swimming.',
      'Who helps you?': 'Mrs Lamb helps me. She has a spotty scarf.',
      'What does a good day look like?': 'Nanny waves at the window and it is gardening.',
      'What would you like help with?': 'The sounds that look the same.',
    },
    targets: {
      sounds: {
        need: 'Knows 14 of the 20 Phase 2 letter sounds',
        strength: 'Remembers stories word for word',
        outcome: 'Isla reads all 20 Phase 2 sounds and blends three-letter words by 16 July.',
        why: 'Reading is the one area where she is behind, and she is asking to learn it.',
        baseline: '14 of 20 sounds; blends 1 of 10 words (3 June)',
        measure: '20 of 20 sounds and 7 of 10 words on the school’s phonics check',
        what: 'Extra phonics with letters hidden in the worm tray, from the school’s own scheme',
        when: 'Before lunch, 8 June to 16 July',
        where: 'The Reception quiet corner',
        who: 'Miss Penrose and Mrs Lamb',
        howOften: 'Four times a week, 15 minutes',
        owner: 'Miss Penrose',
        line: 'Literacy: word reading',
        voice: '“The sounds that look the same.”',
        went: {
          outcome: 'achieved',
          why: 'All 20 sounds and 8 of 10 words on 15 July. Hiding letters in the worm tray made her ask for more. Move on to Phase 3 sounds.',
          impact: 'significant',
          evidence: 'Phonics check sheet, 15 July',
        },
      },
      goodbye: {
        need: 'Parting from her grandmother in the morning',
        strength: 'Trusts Mrs Lamb and uses words for feelings',
        outcome:
          'Isla says goodbye at the gate and is playing within 5 minutes on 4 days of 5 by 16 July.',
        why: 'A calm start gives her the whole morning to learn.',
        baseline: 'About 10 minutes; Mondays 25 minutes (May diary)',
        measure: 'Mrs Lamb’s two-line morning diary, averaged each week',
        what: 'A goodbye routine of three things that Isla chose: wave, worm check, sticker',
        when: 'Every morning at 8.40',
        where: 'The gate and the worm farm',
        who: 'Mrs Lamb and Isla’s grandmother',
        howOften: 'Daily',
        owner: 'Mrs Lamb',
        voice: '“Nanny waves at the window.”',
        went: {
          outcome: 'partly',
          why: 'Within 5 minutes on 3 or 4 days of 5. Mondays after time with mum took longer. Carry on, with the new class.',
          impact: 'moderate',
          evidence: 'Morning diary, June and July',
        },
      },
    },
    actions: {
      'Visit the Year 1 classroom twice with Mrs Lamb and make a photograph book of it': {
        owner: 'Miss Penrose',
        due: '2026-07-10',
        serves: 'goodbye',
        closed: done('2026-07-09', 'Isla took the photographs herself and reads the book at home.'),
      },
      'Tell school by the Thursday before if time with mum is moved': {
        owner: 'Priya Nair',
        due: '2026-07-16',
        closed: partly(
          '2026-07-14',
          'Told in time twice, late once when the family centre closed.',
        ),
      },
      'Send the sounds of the week home each Friday': {
        owner: 'Miss Penrose',
        due: '2026-07-17',
        serves: 'sounds',
        closed: done('2026-07-17', 'Sent each Friday by message with a photograph.'),
      },
    },
    money: {
      'Extra phonics with a teaching assistant, 15 minutes': {
        category: 'ta-time',
        quantity: 24,
        each: 450,
        serves: 'sounds',
        spentOn: '2026-07-16',
      },
      'Phonics books about animals, to keep at home': {
        category: 'books',
        supplier: 'Fernleaf Books',
        quantity: 12,
        each: 650,
        serves: 'sounds',
        spentOn: '2026-06-18',
      },
      'Worm farm and magnifiers for the morning routine': {
        category: 'settling',
        supplier: 'Green Patch Supplies',
        each: 8900,
        serves: 'goodbye',
        spentOn: '2026-06-22',
      },
      'Transition mornings with her key adult in August': {
        category: 'settling',
        quantity: 4,
        each: 4500,
        serves: 'goodbye',
        spentOn: '2026-07-17',
        bought: 3,
      },
    },
  }),
  autumn: term({
    startedOn: '2026-09-16',
    meetingOn: '2026-10-08',
    nextMeetingOn: '2027-02-04',
    signedOffOn: '2026-10-15',
    attendance: { asAt: '2026-10-02', possible: 46, authorised: 2, unauthorised: 0 },
    answers: {
      'attendance-previous-years': { '2025/26': { possible: 376, attended: 365 } },
      achievements: {
        '2026-07-16': {
          what: 'Read her first whole book to the class, about a snail',
          kind: 'academic',
        },
        '2026-09-25': {
          what: 'Chosen as hedgehog monitor for the wildlife corner',
          kind: 'personal',
        },
      },
      'summary-presentation':
        'Isla arrived in Year 1 knowing the room and the adults. She is talkative at her table and puts up her hand.',
      'wellbeing-summary':
        'A settled start. One hard week when Mr Adeyemi was on a course; the “who is in today” board helped.',
      'attainment-date': '2026-09-30',
      'attainment-lines': {
        Reading: below('Phase 3 sounds', 'Age-related by July', {
          progress: 'Good since June',
          comment: 'All Phase 2 secure; 9 of 27 Phase 3.',
        }),
        Writing: at('Writes simple words', 'Age-related', {
          comment: 'Writes captions with clear sounds.',
        }),
        Mathematics: at('Numbers to 20', 'Age-related', {
          comment: 'Quick with number bonds to 10.',
        }),
      },
      'educational-needs': 'To read the Phase 3 sounds in time for the phonics check in June.',
      'developmental-needs': {
        'Coping when the adult in charge is somebody else': {
          'in-school': 'Goes quiet, holds on to her coat, asks when Mr Adeyemi is back',
          helps: 'A day’s notice, a note from Mr Adeyemi in his own hand, a job to do',
          harder: 'Finding out at the door',
          lead: 'Mrs Lamb, key adult',
        },
      },
      'how-needs-met':
        'Daily phonics in a group of five, Mrs Lamb moved up with the class for this term, and a card from her teacher on days when he is away.',
      'current-support': {
        'Phonics in a group of five': support('Mr Adeyemi', 'Daily, 20 minutes', '2026-09-07', {
          why: 'Behind in reading',
          effect: 'All Phase 2 sounds secure',
        }),
        'Key adult check-in': support('Mrs Lamb', 'Three mornings a week', '2026-09-02', {
          why: 'Change of adult worries her',
          effect: 'Playing within 5 minutes on most days',
          funding: 'PP+',
        }),
      },
      interventions: {
        'Phonics keep-up': {
          what: 'Five minutes on the day’s new sound',
          when: 'After lunch',
          where: 'Year 1 reading corner',
          who: 'Mrs Lamb',
          'how-often': 'Daily',
          start: '2026-09-14',
          end: '2026-12-11',
          entry: '9 of 27 Phase 3 sounds',
        },
      },
      tuition: { none: 'The keep-up sessions do this work in school time.' },
      'out-of-hours-learning': {
        'Wildlife club': club('School pond and woods', 'Thursdays after school', 'PP+', 300),
        Swimming: club('Leisure centre', 'Sundays', 'Carer', 620),
      },
      'carer-views':
        'Reading at bedtime has changed: she reads to me now. The card from Mr Adeyemi was a lovely idea.',
      'social-worker-views':
        'Isla talked about school for most of my visit. I agree with the targets and will keep the contact dates steady.',
      'school-views':
        'A very good start. We would like her to trust a second adult as much as Mrs Lamb.',
      'voice-summary':
        'I can read snail and trail. I like Mr Adeyemi because he does voices. When he is not here he writes me a note and I keep it in my drawer.',
      'voice-impact':
        'Isla asked to be told about visitors, so she now puts their picture on the board herself.',
      'voice-next': 'I will show Ms Pickering the hedgehog house so I know her too.',
      'pp-impact-summary':
        'Six more Phase 3 sounds since September, and calm goodbyes on 17 mornings of 20.',
    },
    said: {
      'What do you like at school?':
        'Hedgehog monitor. You have to be very quiet and write what he ate.',
      'What are you good at?': 'Reading to Nanny. I do the voices like Mr Adeyemi.',
      'Who do you play with?': 'Edie and Noah and sometimes Samir if he is not being a dragon.',
      'What does a bad day look like?': 'When it is a different teacher and nobody said.',
      'What would you like help with?': 'Spelling because I want to write a book about slugs.',
    },
    targets: {
      sounds: {
        need: 'Reads 9 of the 27 Phase 3 sounds',
        strength: 'Wants to write a book about slugs',
        outcome: 'Isla reads at least 24 of the 27 Phase 3 sounds by 11 December.',
        why: 'It puts her within reach of the phonics check with the rest of her class.',
        baseline: '9 of 27 (30 September)',
        measure: '24 of 27 on the school’s check',
        what: 'Keep-up sessions and a home-made slug book that uses each new sound',
        when: 'After lunch, 12 October to 11 December',
        where: 'Year 1 reading corner',
        who: 'Mrs Lamb',
        howOften: 'Daily, 10 minutes',
        owner: 'Mr Adeyemi',
        line: 'Reading',
        voice: '“I want to write a book about slugs.”',
      },
      secondAdult: {
        need: 'Trusting a second adult in school',
        strength: 'Enjoys showing people her hedgehog diary',
        outcome:
          'On a day without Mr Adeyemi, Isla goes to Ms Pickering by herself and joins the lesson within 10 minutes, by 11 December.',
        why: 'Illness and courses will happen; she should not have to fear them.',
        baseline: 'Waited 35 minutes by the pegs on 22 September',
        measure: 'Minutes noted on each cover day; 3 of the next 4 days within 10',
        what: 'Eight sessions of nature drawing and talk with Ms Pickering',
        when: 'Tuesdays, 13 October to 8 December',
        where: 'The wildlife corner',
        who: 'Ms Pickering, emotional literacy assistant',
        howOften: 'Weekly, 30 minutes',
        owner: 'Ms Pickering',
        voice: '“So I know her too.”',
      },
    },
    actions: {
      'Write a card for Isla on each day when her teacher is away': {
        owner: 'Mr Adeyemi',
        due: '2026-12-11',
        serves: 'secondAdult',
      },
      'Print and bind Isla’s slug book for the class library': {
        owner: 'Mrs Lamb',
        due: '2026-12-04',
        serves: 'sounds',
      },
      'Agree the dates of time with mum for the whole spring term': {
        owner: 'Priya Nair',
        due: '2026-11-20',
      },
    },
    money: {
      'Nature drawing sessions with the emotional literacy assistant': {
        category: 'elsa',
        quantity: 8,
        each: 2200,
        serves: 'secondAdult',
        spentOn: '2026-11-17',
        bought: 5,
      },
      'Keep-up phonics with a teaching assistant, 10 minutes': {
        category: 'ta-time',
        quantity: 40,
        each: 320,
        serves: 'sounds',
        spentOn: '2026-11-20',
        bought: 25,
      },
      'Wildlife club, autumn term': {
        category: 'arts-sport',
        supplier: 'Elder Brook clubs',
        quantity: 12,
        each: 300,
        serves: 'secondAdult',
        spentOn: '2026-10-12',
      },
      'Materials for the slug book': {
        category: 'books',
        supplier: 'Fernleaf Books',
        each: 3450,
        serves: 'sounds',
        spentOn: '2026-11-09',
      },
    },
  }),
};
