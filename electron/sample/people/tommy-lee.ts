import {
  achievement,
  attainment,
  club,
  earlierYear,
  intervention,
  need,
  setting,
  step,
  support,
} from '../rows.ts';
import { type Child, contact, upn, usual } from '../story.ts';

/** Year 4: horses and mental arithmetic. His autumn plan has not been started, and is late. */
export const tommyLee: Child = {
  authority: 'Central Bedfordshire',
  trustedAdult: 'Mr Farrant',
  pupil: {
    ...usual,
    legalForename: 'Thomas Lee',
    legalSurname: 'Doran',
    preferredName: 'Tommy-Lee',
    dateOfBirth: '2018-06-30',
    sex: 'M',
    upn: upn('823910122033'),
    careStartDate: '2022-11-07',
    nextReviewDate: '2026-12-08',
    enrolledOn: '2023-01-09',
    legalStatus: 'C2',
    languages: 'English; some Cant at home',
    socialWorker: contact('Gareth Pugh', 'g.pugh', 130),
    carer: contact('Bridget Doran', 'bridget.doran', 131),
    reviewingOfficer: contact('Desmond Achebe', 'd.achebe', 112),
    aboutMe:
      'I can do sums in my head quicker than most grown-ups. My pony is called Biscuit. I’m a Traveller and proud of it.',
  },
  awards: {
    summer: { pence: 60000, source: 'Central Bedfordshire, £600.00 a term', on: '2026-04-21' },
    autumn: { pence: 60000, source: 'Central Bedfordshire, £600.00 a term', on: '2026-09-14' },
  },
  always: {
    'summary-presentation':
      'Arrives early, shakes hands, and gets on. Stands to work, which suits him.',
    'summary-behaviour':
      'Respectful. Walks away from unfairness rather than fight, and is learning to say so instead.',
    'progress-acceptable':
      'In mathematics, more than acceptable. Reading is moving well from a late start; writing is not yet.',
    'attainment-context':
      'He had little schooling before he was four and a half and changed school three times.',
    'executive-function':
      'Plans a day at the yard by himself; on paper needs the first step shown.',
    'voice-communication': 'Talk while doing something: the best talks happen over a bicycle.',
    'voice-invite-wishes': 'My aunt. Not in maths.',
    'home-learning':
      'Feed labels, the pony’s accounts book and a shared phone. No printer: school prints.',
    'sdq-score': 11,
    'sdq-date': '2026-03-25',
    'sdq-informant': 'carer',
    'sdq-strategies': 'Explain the reason for a rule, and correct in private.',
    'aspiration-words': 'A farrier. You need good hands and you’re your own boss.',
    'aspiration-next-steps': [
      step('Watch the farrier at the yard and write down what he does', '2026-07-10', 'Bridget'),
    ],
    'placement-type': 'family-foster',
    'placement-start-date': '2022-11-07',
    'care-plan-summary':
      'Tommy-Lee lives with his aunt Bridget, an approved connected carer. The plan is that he grows up there, close to his wider family and community.',
    'education-history': [
      setting(
        'Three schools while travelling, dates not fully known',
        '2022-09-05',
        '2022-12-16',
        'Family moved',
      ),
      setting('Elder Brook All-Through School', '2023-01-09', '', ''),
    ],
    'existing-arrangements': 'Full-time in class with a daily reading session. May stand to work.',
    'conduct-record':
      'Honest and loyal. He has twice walked out when he thought that something said about Travellers was unfair; both were followed up and he had been right to be upset.',
    'sen-status': 'N',
    'leisure-interests':
      'Riding and caring for ponies, boxing training for juniors, and fixing bicycles with his cousin.',
    'carer-role':
      'Bridget sees that he is in school every day, takes him to the yard and to boxing, and asks him to read the feed labels and keep the pony’s accounts.',
    suspensions: { none: '' },
    'behaviour-support':
      'A card he can show to step outside for five minutes with a named adult; used about once a fortnight.',
    'planned-changes': { none: '' },
    strengths: 'Mental arithmetic far above his age, courage, and a deep knowledge of horses.',
  },
  summer: {
    startedOn: '2026-05-19',
    meetingOn: '2026-06-11',
    nextMeetingOn: '2026-10-15',
    signedOffOn: '2026-06-18',
    attendance: { asAt: '2026-06-05', possible: 310, authorised: 21, unauthorised: 3 },
    answers: {
      'attendance-previous-years': [
        earlierYear('2024/25', 'Elder Brook All-Through School', 378, 341),
        earlierYear('2023/24', 'Elder Brook All-Through School', 380, 322),
      ],
      'attendance-concerns':
        'Better each year. Most absence is for two family fairs, agreed in advance, with work taken along.',
      'attendance-plan':
        'Fair dates are agreed at the start of term; reading goes along and comes back finished. Mr Farrant rings Bridget on the first day of any other absence.',
      achievements: [
        achievement('2026-03-26', 'Won the Year 3 mental arithmetic final', 'academic'),
        achievement('2026-05-03', 'First rosette with Biscuit', 'sport'),
      ],
      'wellbeing-summary': 'Proud and steady. He speaks up for younger Traveller children.',
      'attainment-lines': [
        attainment(
          'Reading',
          'Year 1 texts',
          'below',
          'Year 2 texts',
          'Good',
          'amber',
          'Missed much early teaching; catching up.',
          '2026-06-02',
        ),
        attainment(
          'Writing',
          'Working towards Year 2',
          'below',
          'Year 2',
          'Steady',
          'red',
          'Avoids writing in front of others.',
          '2026-06-02',
        ),
        attainment(
          'Mathematics',
          'Above Year 3 in number',
          'above',
          'Greater depth',
          'Very good',
          'green',
          'Needs help to read word problems.',
          '2026-06-02',
        ),
      ],
      'educational-needs':
        'Reading and writing, so that he can show in writing the mathematics he can do in his head.',
      'developmental-needs': [
        need(
          'Trust that adults will be fair',
          'Watches faces closely; leaves if he feels mocked',
          'Being told the reason for a rule; adults who admit mistakes',
          'Being corrected in public',
          'Mr Farrant',
        ),
      ],
      'how-needs-met':
        'One-to-one reading with texts about horses, and a laptop for longer writing.',
      'current-support': [
        support(
          'Daily reading',
          'Missed early schooling',
          'Mr Oduya',
          'Daily, 20 minutes',
          '2025-09-08',
          'From Reception to Year 1 texts',
          'PP+',
        ),
        support(
          'Step-outside card',
          'Feels things are unfair',
          'Mr Farrant',
          'As needed',
          '2025-01-13',
          'No walking out since February',
          'School',
        ),
      ],
      interventions: [
        intervention(
          'Catch-up phonics',
          'Phase 5 sounds in horse words',
          'After register',
          'Library',
          'Mr Oduya',
          'Daily, 20 minutes',
          ['2026-01-05', '2026-07-17'],
          '18 of 40 words',
          '31 of 40 words',
        ),
      ],
      tuition: {
        none: 'Daily reading in school comes first; tuition to be thought about in the autumn.',
      },
      'out-of-hours-learning': [
        club('Junior boxing', 'Community gym', 'Twice a week', '£3.00', 'Carer'),
      ],
      'carer-views':
        'He reads me the Horse Times. He would never have done that last year. Tell him when he’s done well, he takes it home.',
      'social-worker-views':
        'Settled and well loved. I agree with the plan to build his writing through what he knows.',
      'school-views': 'A pleasure to teach. We must see that his reading catches up before Year 6.',
      'voice-summary':
        'Maths is the best. I don’t mind reading if it’s horses. I don’t like it when people say things about Travellers and teachers don’t hear.',
      'voice-impact':
        'The class will have a visitor from the Traveller education service because he asked for one.',
      'pp-impact-summary': 'Thirteen more words of forty read on sight since January.',
    },
    said: [
      ['What do you like at school?', 'Sums. I beat Mr Haddad at the eights.'],
      ['From 1 to 10, how is reading?', 'Four. It was one.'],
      ['What would move it up one?', 'Books about real things not dragons.'],
      [
        'What would you like to do or be one day, and what is the next step?',
        'A farrier. You need good hands and you’re your own boss.',
      ],
    ],
    targets: [
      {
        needType: 'educational',
        need: 'Reads 31 of 40 common words',
        strength: 'Learns quickly when it is about horses',
        outcome:
          'Tommy-Lee reads all 40 words and a Year 2 text with at most three mistakes by 17 July.',
        why: 'Word problems are holding back his mathematics.',
        baseline: '31 of 40 (2 June)',
        measure: 'School word list and a 100-word text',
        what: 'Daily reading with a home-made pony magazine',
        when: 'After register, to 17 July',
        where: 'Library',
        who: 'Mr Oduya',
        howOften: 'Daily, 20 minutes',
        owner: 'Mr Farrant',
        line: 'Reading',
        voice: '“Books about real things.”',
      },
      {
        needType: 'developmental',
        need: 'Trusting that adults will be fair',
        strength: 'Speaks up for others',
        outcome:
          'Tommy-Lee tells Mr Farrant on the same day when something feels unfair, 4 times of 5, by 17 July.',
        why: 'He has carried worries home for days.',
        baseline: '1 of 4 in May',
        measure: 'Tick list kept together on Fridays',
        what: 'A five-minute talk at the end of the day',
        when: 'Daily at 3 o’clock',
        where: 'The bicycle shed',
        who: 'Mr Farrant',
        howOften: 'Daily',
        owner: 'Mr Farrant',
        voice: '“Teachers don’t hear.”',
      },
    ],
    actions: [
      {
        what: 'Book a visitor from the Traveller education service for the class',
        owner: 'Harriet Osei',
        due: '2026-07-10',
        closed: {
          on: '2026-07-08',
          status: 'done',
          note: 'Visit on 8 July; Tommy-Lee brought Biscuit’s harness.',
        },
      },
      {
        what: 'Plan autumn tuition in writing with the virtual school',
        owner: 'Harriet Osei',
        due: '2026-10-16',
        target: 0,
      },
      {
        what: 'Send reading work along to the June fair',
        owner: 'Mr Farrant',
        due: '2026-06-12',
        target: 0,
        closed: {
          on: '2026-06-12',
          status: 'done',
          note: 'Came back complete, with a drawing of a cob.',
        },
      },
    ],
    money: [
      {
        what: 'Daily reading with a teaching assistant, 20 minutes',
        category: 'ta-time',
        supplier: 'School',
        quantity: 60,
        each: 640,
        target: 0,
        planned: true,
        spentOn: '2026-07-17',
      },
      {
        what: 'Printing of the pony magazine',
        category: 'books',
        supplier: 'Elder Brook print room',
        quantity: 6,
        each: 950,
        target: 0,
        planned: true,
        spentOn: '2026-06-26',
      },
      {
        what: 'Riding lesson as end-of-term reward, shared with a friend',
        category: 'rewards',
        supplier: 'Oak Yard',
        quantity: 1,
        each: 6000,
        target: 1,
        planned: true,
        spentOn: '2026-07-14',
      },
    ],
  },
};
