import { above, at, below, club, done, notDone, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

const filmMentoring = {
  category: 'mentoring',
  supplier: 'Lantern Film Trust',
  quantity: 10,
  each: 3800,
} as const;

/** Year 8: an animator, autistic, with an education, health and care plan. */
export const aaliyah: Child = {
  authority: 'Central Bedfordshire',
  trustedAdult: 'Mr Lindqvist',
  pupil: {
    ...usual,
    legalForename: 'Aaliyah',
    legalSurname: 'Chowdhury-Bell',
    preferredName: 'Liyah',
    dateOfBirth: '2014-01-09',
    sex: 'F',
    upn: upn('823910118077'),
    careStartDate: '2019-06-17',
    nextReviewDate: '2027-02-18',
    enrolledOn: '2024-09-04',
    legalStatus: 'C2',
    languages: 'English',
    socialWorker: contact('Gareth Pugh', 'g.pugh', 130),
    carer: contact('Ros Whittaker', 'ros.whittaker', 191),
    aboutMe:
      'I am autistic and I make films one photograph at a time. Say my name before you ask me something. Humming lights hurt.',
  },
  awards: { summer: { on: '2026-04-20' }, autumn: { on: '2026-09-14' } },
  always: {
    'summary-presentation':
      'Exact and observant. Speaks little in large rooms and at length about film.',
    'summary-behaviour':
      'No concerns. Overload looks like silence or leaving; the blue card works.',
    'progress-acceptable':
      'Yes, above expectation in computing and mathematics, and steady in English by the department’s grid.',
    'attainment-context': 'Tests were taken in the base with rest breaks, as her plan provides.',
    'executive-function': 'Superb planning on a storyboard; an unplanned change empties it.',
    'voice-communication': 'Questions in writing, one at a time. I may answer with a film.',
    'voice-invite-wishes': 'Ros and Mr Lindqvist. Not in computing, not in the hall.',
    'home-learning': 'An animation table, a laptop, and the next day’s plan each evening.',
    'placement-start-date': '2020-02-14',
    'care-plan-summary':
      'Liyah lives with Ros Whittaker, her foster carer since 2020, and will stay there. She meets her sister Noor once a month. School is asked to keep one adult through each key stage.',
    'education-history': {
      'Castle Mead Primary School': until(
        '2018-09-05',
        '2024-07-23',
        'Changed for specialist support',
      ),
      'Elder Brook All-Through School': {
        from: '2024-09-04',
        reason: 'In the communication base and mainstream',
      },
    },
    'existing-arrangements':
      'Sixteen lessons a week in mainstream with a teaching assistant, the rest in the communication base. Art, computing and mathematics without support, by her own choice.',
    'conduct-record':
      'Exact and honest. There are no sanctions this year. When lights or noise are too much she goes to the base with a blue card, and comes back.',
    'sen-status': 'E',
    'sen-needs': [
      { rank: 1, type: 'ASD' },
      { rank: 2, type: 'SLCN' },
    ],
    'sen-provision':
      'As in Section F of her plan: 18 hours of teaching-assistant support, weekly speech and language therapy in a group, a sensory plan, and a place in the communication base.',
    'ehcp-review-date': '2027-01-19',
    'ehcp-link':
      'The plan’s outcomes for communication and independence stay with the annual review. This PEP adds what being in care asks for: contact, friendship, hopes and PP+.',
    'access-arrangements': {
      'A quarter more time': { for: 'Tests in class', state: 'in-use' },
      'A quiet room': { for: 'Tests in class', state: 'in-use' },
    },
    'other-plans': { 'Sensory plan': { owner: 'Ms Dacosta, base lead', review: '2027-01-19' } },
    'leisure-interests':
      'Stop-motion animation, model railways, drawing cats, and swimming when the pool is quiet.',
    'staff-approach':
      'Name first, then one question, then ten seconds. Tell her the end as well as the beginning.',
    'other-agencies': {
      'Speech and language therapy': {
        contact: 'Imogen Fry',
        engagement: 'Weekly group and termly review',
        outcome: 'Starts a conversation with a classmate',
      },
    },
    'carer-role':
      'Ros keeps an animation table at home, goes through the next day’s plan with Liyah each evening and takes her to the railway society.',
    'behaviour-support': {
      none: 'What looks like behaviour is overload; the sensory plan covers it.',
    },
    strengths: 'Patience, precision, visual memory, and a dry humour that comes out in her films.',
    'long-term-goals':
      'To study art, computing and mathematics at GCSE and to travel to school by herself by Year 10.',
    'aspiration-words':
      'Stop-motion animator. In Bristol, because that is where they do it. I would need to be able to get there by train.',
    'aspiration-network': {
      'Mr Lindqvist': { how: 'Teaches me editing' },
      Ros: { how: 'Drives the props about' },
      Noor: { how: 'Does the voices' },
    },
    'aspiration-next-steps': {
      'Finish the three-minute film': step('11 December 2026', 'Mr Lindqvist'),
      'Buy a train ticket by myself': step('5 March 2027', 'Ros'),
    },
    'financial-information': {
      none: 'Planned for Year 9 with her personal timeline; Ros has opened a savings account with her.',
    },
    'attendance-previous-years': {
      '2025/26': { possible: 376, attended: 357 },
      '2024/25': { possible: 378, attended: 349 },
      '2023/24': { school: 'Castle Mead Primary School', possible: 380, attended: 301 },
    },
  },
  summer: term({
    startedOn: '2026-05-21',
    meetingOn: '2026-06-18',
    signedOffOn: '2026-06-26',
    attendance: { asAt: '2026-06-12', possible: 320, authorised: 15, unauthorised: 0 },
    answers: {
      achievements: {
        '2026-05-01': { what: 'Her 40-second film won the base’s film night', kind: 'arts' },
        '2026-03-27': { what: 'Level 5 in computing', kind: 'academic' },
      },
      'wellbeing-summary':
        'Calmer than at any time since she joined. Two shutdowns this term, both during fire drills.',
      'attainment-date': '2026-06-10',
      'attainment-lines': {
        English: below('2 secure', '3 developing', {
          comment: 'Understanding of implied meaning.',
        }),
        Mathematics: at('4 secure', '5 developing', {
          progress: 'Very good',
          comment: 'Loves geometry.',
        }),
        Science: at('3 secure', '4 developing', { comment: 'Exact in practical work.' }),
        Computing: above('5 developing', '5 secure', { progress: 'Excellent' }),
      },
      'educational-needs': 'To write about what a character may be thinking.',
      'developmental-needs': {
        'Being with other children without losing herself': {
          'in-school': 'Copies others’ voices; exhausted after group work',
          helps: 'A role in the group, breaks, one trusted partner',
          harder: 'Unplanned partners',
          lead: 'Ms Dacosta',
        },
      },
      'how-needs-met':
        'Provision of her plan in the base and in class, and film-making as a route into stories.',
      'current-support': {
        'Film mentor': support('Mr Lindqvist', 'Weekly, 1 hour', '2026-04-20', {
          why: 'Stories through film',
          effect: 'Two films finished',
          funding: 'PP+',
        }),
        'Therapy group': support('Imogen Fry', 'Weekly', '2024-09-16', {
          why: 'Conversation',
          effect: 'Asks a follow-up question',
          funding: 'EHC plan',
        }),
      },
      interventions: {
        'What are they thinking?': {
          what: 'Comic strips with thought bubbles',
          when: 'Thursdays',
          where: 'The base',
          who: 'Ms Dacosta',
          'how-often': 'Weekly, 40 minutes',
          start: '2026-04-16',
          end: '2026-07-16',
          entry: '2 of 10',
          exit: '6 of 10',
        },
      },
      tuition: { none: 'Mentoring in film is what she asked for and it serves English.' },
      'out-of-hours-learning': {
        'Junior railway society': club('Old goods shed', 'Second Saturdays', 'Carer', 300),
      },
      'carer-views':
        'She invited a girl from base to tea. There were rules, on paper, and both of them kept them.',
      'social-worker-views': 'A strong term. Time with Noor is happy and should stay monthly.',
      'school-views': 'Mainstream lessons go well where the room is quiet.',
      'careers-guidance': {
        '2026-05-12': { what: 'Talk with a film editor by video', adviser: 'Mr Lindqvist' },
      },
      'voice-summary':
        'I would like people to say what is going to happen and then do that thing. I like film hour. I do not like the hall lights.',
      'voice-impact': 'The lights in the hall’s left half were changed in May.',
      'voice-next': 'The lights on the other side, when there is money. I have asked when.',
      'pp-impact-summary': 'Film mentoring: two films, and four more of ten inference tasks right.',
    },
    said: {
      'What helps you learn, and what gets in the way?':
        'Instructions in order help. Humming lights and “work with anybody” get in the way.',
      'What should your Pupil Premium Plus pay for? Did it help last time?':
        'A camera clamp. Film hour. Yes.',
    },
    targets: {
      inference: {
        need: 'Inferring what a character thinks',
        strength: 'Thinks in pictures',
        outcome:
          'Liyah says what a character may be thinking, with one clue, in 6 of 10 scenes by 16 July.',
        why: 'It opens English literature to her.',
        baseline: '2 of 10 (16 April)',
        measure: 'Ten scenes from short films',
        what: 'Thought bubbles added to her own films',
        when: 'Thursdays at 11',
        where: 'The base',
        who: 'Ms Dacosta and Mr Lindqvist',
        howOften: 'Weekly, 40 minutes',
        owner: 'Ms Dacosta',
        line: 'English',
        went: {
          outcome: 'achieved',
          why: '6 of 10 scenes on 14 July, each with a clue. Adjust: from saying to writing.',
          next: 'adjust',
          impact: 'significant',
          evidence: 'Scene sheet and film',
        },
      },
      company: {
        need: 'Being with others as herself',
        strength: 'Clear about rules',
        outcome:
          'Liyah works with one partner for 20 minutes and says afterwards what she liked, 4 times of 5, by 16 July.',
        why: 'She would like a friend, on her own terms.',
        baseline: '1 of 5 (May)',
        measure: 'Her own yes-or-no card',
        what: 'Film pairs with roles',
        when: 'Film hour',
        where: 'Computer room',
        who: 'Mr Lindqvist',
        howOften: 'Weekly',
        voice: '“Not work with anybody.”',
        went: {
          outcome: 'partly',
          why: '3 of 5. It worked with Bea each time and with nobody else. Carry over, with Bea.',
          impact: 'moderate',
          evidence: 'Her cards',
        },
      },
    },
    actions: {
      'Change the lights over the left half of the hall': {
        owner: 'Site manager, Mr Pell',
        due: '2026-07-03',
        closed: done('2026-05-29', 'Done during half term.'),
      },
      'Book film editor’s second talk': {
        owner: 'Mr Lindqvist',
        due: '2026-07-10',
        serves: 'inference',
        closed: notDone('2026-07-17', 'The editor was abroad; asked again for the spring.'),
      },
    },
    money: {
      'Film mentoring': { ...filmMentoring, serves: 'inference', spentOn: '2026-07-13' },
      'Camera clamp and light panel': {
        category: 'equipment',
        supplier: 'Larkwood Supplies',
        each: 11450,
        serves: 'company',
        spentOn: '2026-06-29',
      },
    },
  }),
  autumn: term({
    startedOn: '2026-09-22',
    meetingOn: '2026-10-13',
    nextMeetingOn: '2027-01-26',
    signedOffOn: '2026-10-20',
    attendance: { asAt: '2026-10-09', possible: 56, authorised: 2, unauthorised: 0 },
    answers: {
      achievements: {
        '2026-07-10': { what: 'Film shown at the town’s young film-makers’ evening', kind: 'arts' },
        '2026-10-01': {
          what: 'Travelled two stops on the bus with Ros three seats behind',
          kind: 'personal',
        },
      },
      'wellbeing-summary':
        'A hard first week with a new timetable; settled once it was printed in her colours.',
      'sdq-score': 17,
      'sdq-date': '2026-09-24',
      'sdq-strategies':
        'Peer scale is high. Film pairs, and a quiet table at lunch with one invited person.',
      'attainment-date': '2026-10-07',
      'attainment-lines': {
        English: below('3 developing', '3 secure', {
          comment: 'Writes about thoughts with picture prompts.',
        }),
        Mathematics: above('5 developing', '5 secure', { progress: 'Very good' }),
        Science: at('4 developing', '4 secure'),
      },
      'educational-needs': 'Writing a paragraph about why somebody does something.',
      'developmental-needs': {
        'Travelling and managing surprises on her own': {
          'in-school': 'Freezes if a bus is late',
          helps: 'A card of “if this, then that”; practice with growing distance',
          harder: 'Being rushed',
          lead: 'Ms Dacosta',
        },
      },
      'how-needs-met':
        'Her plan’s provision, film mentoring with written storyboards, and travel practice each Friday.',
      'current-support': {
        'Film mentor': { why: 'From pictures to paragraphs', effect: 'Storyboard in sentences' },
        'Travel practice': support('Ms Dacosta', 'Fridays, 40 minutes', '2026-09-18', {
          why: 'Independence',
          effect: 'Two stops',
          funding: 'PP+',
        }),
        'Therapy group': { effect: 'Invites a partner' },
      },
      interventions: {
        'Storyboard to paragraph': {
          what: 'Sentences under frames',
          when: 'Thursdays',
          where: 'The base',
          who: 'Ms Dacosta',
          'how-often': 'Weekly, 40 minutes',
          start: '2026-09-17',
          end: '2026-12-10',
          entry: '1 linked sentence',
        },
      },
      tuition: { none: 'Not at present; she prefers mentoring and we agree.' },
      'out-of-hours-learning': {
        'Junior railway society': {},
        'Animation club': club('Computer room', 'Wednesdays', 'PP+', 150),
      },
      'carer-views':
        'Two stops! She has a timetable over her bed. I would like the travel practice to continue in the holidays.',
      'social-worker-views': 'I will ask for a travel trainer if the spring goes well.',
      'school-views': 'Liyah should choose her GCSE options early and see the rooms.',
      'careers-guidance': {
        '2026-10-06': {
          what: 'Options talk: art, computing and what they lead to',
          adviser: 'Ms Greenhalgh',
        },
        '2027-02-23': { what: 'Visit to an animation studio, planned', adviser: 'Mr Lindqvist' },
      },
      'voice-summary':
        'I went two stops. I am making a film about a bus that is late and nobody dies. I would like Bea to be in animation club. I do not want to talk at the meeting but I will press play.',
      'voice-impact': 'The meeting began with her film.',
      'voice-next': 'Mr Lindqvist will ask Bea. I will not.',
      'pp-impact-summary': 'First bus journey; storyboard now in sentences.',
    },
    said: {
      'What does a good day look like, and what does a bad one?':
        'Good: the plan happens. Bad: a supply teacher who says “surprise!”',
      'What helps you learn, and what gets in the way?':
        'My timetable in colours. Not being hurried.',
      'What should your Pupil Premium Plus pay for? Did it help last time?':
        'Film hour again, and bus fares. The clamp was perfect.',
      'What do you hope to do after Year 11, and who can help?':
        'Animation course. Mr Lindqvist knows two.',
    },
    targets: {
      motive: {
        need: 'Writes one sentence about a motive',
        strength: 'Storyboards in great detail',
        outcome:
          'Liyah writes a paragraph of five sentences about why a character acts, with two clues, by 10 December.',
        why: 'It is the step she needs for English, and for scripts.',
        baseline: '1 sentence (17 September)',
        measure: 'Three paragraphs marked with the English department’s grid',
        what: 'A sentence under each frame, then the frames taken away',
        when: 'Thursdays at 11',
        where: 'The base',
        who: 'Ms Dacosta',
        howOften: 'Weekly, 40 minutes',
        line: 'English',
        voice: '“A film about a bus that is late.”',
      },
      journey: {
        need: 'Managing a surprise on a journey',
        strength: 'Learns a system and trusts it',
        outcome:
          'Liyah travels four stops, and copes with one planned delay by using her card, by 11 December.',
        why: 'She wants to be able to get to Bristol.',
        baseline: 'Two stops, no delay (1 October)',
        measure: 'Travel log kept with Ms Dacosta',
        what: 'Practice with an “if this, then that” card',
        when: 'Fridays at 1.40',
        where: 'The number 12 bus',
        who: 'Ms Dacosta',
        howOften: 'Weekly',
        voice: '“Not being hurried.”',
      },
    },
    actions: {
      'Ask Bea and her carers about animation club': {
        owner: 'Mr Lindqvist',
        due: '2026-10-23',
        serves: 'journey',
        closed: done('2026-10-22', 'Bea said yes.'),
      },
      'Apply for a travel trainer for the spring': {
        owner: 'Gareth Pugh',
        due: '2026-12-01',
        serves: 'journey',
      },
      'Show Liyah the GCSE art and computing rooms': { owner: 'Ms Greenhalgh', due: '2026-11-18' },
    },
    money: {
      'Film mentoring': { ...filmMentoring, serves: 'motive', spentOn: '2026-11-16', bought: 7 },
      'Bus fares and travel card': {
        category: 'social',
        supplier: 'Town Buses',
        quantity: 12,
        each: 420,
        serves: 'journey',
        spentOn: '2026-11-13',
        bought: 7,
      },
      'Animation club': {
        category: 'arts-sport',
        supplier: 'Elder Brook clubs',
        quantity: 12,
        each: 150,
        serves: 'journey',
        spentOn: '2026-09-23',
      },
    },
  }),
};
