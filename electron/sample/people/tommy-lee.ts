import { above, below, club, done, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

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
    aboutMe:
      'I can do sums in my head quicker than most grown-ups. My pony is called Biscuit. I’m a Traveller and proud of it.',
  },
  awards: { summer: { on: '2026-04-21' }, autumn: { on: '2026-09-14' } },
  summer: term({
    startedOn: '2026-05-19',
    meetingOn: '2026-06-11',
    nextMeetingOn: '2026-10-15',
    signedOffOn: '2026-06-18',
    attendance: { asAt: '2026-06-05', possible: 310, authorised: 21, unauthorised: 3 },
    answers: {
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
      'sdq-strategies': 'Explain the reason for a rule, and correct in private.',
      'aspiration-words': 'A farrier. You need good hands and you’re your own boss.',
      'aspiration-next-steps': {
        'Watch the farrier at the yard and write down what he does': step(
          '10 July 2026',
          'Bridget',
        ),
      },
      'placement-type': 'family-foster',
      'care-plan-summary':
        'Tommy-Lee lives with his aunt Bridget, an approved connected carer. The plan is that he grows up there, close to his wider family and community.',
      'education-history': {
        'Three schools while travelling, dates not fully known': until(
          '2022-09-05',
          '2022-12-16',
          'Family moved',
        ),
        'Elder Brook All-Through School': { from: '2023-01-09' },
      },
      'existing-arrangements':
        'Full-time in class with a daily reading session. May stand to work.',
      'conduct-record':
        'Honest and loyal. He has twice walked out when he thought that something said about Travellers was unfair; both were followed up and he had been right to be upset.',
      'leisure-interests':
        'Riding and caring for ponies, boxing training for juniors, and fixing bicycles with his cousin.',
      'carer-role':
        'Bridget sees that he is in school every day, takes him to the yard and to boxing, and asks him to read the feed labels and keep the pony’s accounts.',
      'behaviour-support':
        'A card he can show to step outside for five minutes with a named adult; used about once a fortnight.',
      strengths: 'Mental arithmetic far above his age, courage, and a deep knowledge of horses.',
      'attendance-previous-years': {
        '2024/25': { possible: 378, attended: 341 },
        '2023/24': { possible: 380, attended: 322 },
      },
      'attendance-concerns':
        'Better each year. Most absence is for two family fairs, agreed in advance, with work taken along.',
      'attendance-plan':
        'Fair dates are agreed at the start of term; reading goes along and comes back finished. Mr Farrant rings Bridget on the first day of any other absence.',
      achievements: {
        '2026-03-26': { what: 'Won the Year 3 mental arithmetic final', kind: 'academic' },
        '2026-05-03': { what: 'First rosette with Biscuit', kind: 'sport' },
      },
      'wellbeing-summary': 'Proud and steady. He speaks up for younger Traveller children.',
      'attainment-date': '2026-06-02',
      'attainment-lines': {
        Reading: below('Year 1 texts', 'Year 2 texts', {
          comment: 'Missed much early teaching; catching up.',
        }),
        Writing: below('Working towards Year 2', 'Year 2', {
          progress: 'Steady',
          rag: 'red',
          comment: 'Avoids writing in front of others.',
        }),
        Mathematics: above('Above Year 3 in number', 'Greater depth', {
          progress: 'Very good',
          comment: 'Needs help to read word problems.',
        }),
      },
      'educational-needs':
        'Reading and writing, so that he can show in writing the mathematics he can do in his head.',
      'developmental-needs': {
        'Trust that adults will be fair': {
          'in-school': 'Watches faces closely; leaves if he feels mocked',
          helps: 'Being told the reason for a rule; adults who admit mistakes',
          harder: 'Being corrected in public',
        },
      },
      'how-needs-met':
        'One-to-one reading with texts about horses, and a laptop for longer writing.',
      'current-support': {
        'Daily reading': support('Mr Oduya', 'Daily, 20 minutes', '2025-09-08', {
          why: 'Missed early schooling',
          effect: 'From Reception to Year 1 texts',
          funding: 'PP+',
        }),
        'Step-outside card': support('Mr Farrant', 'As needed', '2025-01-13', {
          why: 'Feels things are unfair',
          effect: 'No walking out since February',
        }),
      },
      interventions: {
        'Catch-up phonics': {
          what: 'Phase 5 sounds in horse words',
          when: 'After register',
          where: 'Library',
          who: 'Mr Oduya',
          'how-often': 'Daily, 20 minutes',
          start: '2026-01-05',
          end: '2026-07-17',
          entry: '18 of 40 words',
          exit: '31 of 40 words',
        },
      },
      tuition: {
        none: 'Daily reading in school comes first; tuition to be thought about in the autumn.',
      },
      'out-of-hours-learning': {
        'Junior boxing': club('Community gym', 'Twice a week', 'Carer', 300),
      },
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
    said: {
      'What do you like at school?': 'Sums. I beat Mr Haddad at the eights.',
      'From 1 to 10, how is reading?': 'Four. It was one.',
      'What would move it up one?': 'Books about real things not dragons.',
      'What would you like to do or be one day, and what is the next step?':
        'A farrier. You need good hands and you’re your own boss.',
    },
    targets: {
      reading: {
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
      trust: {
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
        voice: '“Teachers don’t hear.”',
      },
    },
    actions: {
      'Book a visitor from the Traveller education service for the class': {
        owner: 'Harriet Osei',
        due: '2026-07-10',
        closed: done('2026-07-08', 'Visit on 8 July; Tommy-Lee brought Biscuit’s harness.'),
      },
      'Plan autumn tuition in writing with the virtual school': {
        owner: 'Harriet Osei',
        due: '2026-10-16',
        serves: 'reading',
      },
      'Send reading work along to the June fair': {
        owner: 'Mr Farrant',
        due: '2026-06-12',
        serves: 'reading',
        closed: done('2026-06-12', 'Came back complete, with a drawing of a cob.'),
      },
    },
    money: {
      'Daily reading with a teaching assistant, 20 minutes': {
        category: 'ta-time',
        quantity: 60,
        each: 640,
        serves: 'reading',
        spentOn: '2026-07-17',
      },
      'Printing of the pony magazine': {
        category: 'books',
        supplier: 'Elder Brook print room',
        quantity: 6,
        each: 950,
        serves: 'reading',
        spentOn: '2026-06-26',
      },
      'Riding lesson as end-of-term reward, shared with a friend': {
        category: 'rewards',
        supplier: 'Oak Yard',
        each: 6000,
        serves: 'trust',
        spentOn: '2026-07-14',
      },
    },
  }),
};
