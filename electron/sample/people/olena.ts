import { above, at, below, club, done, partly, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/** Year 9: from Kharkiv, chooses her options in three languages. Autumn plan being written up. */
export const olena: Child = {
  authority: 'Luton',
  trustedAdult: 'Ms Brightwell',
  pupil: {
    ...usual,
    legalForename: 'Олена',
    legalSurname: 'Ковальчук',
    dateOfBirth: '2013-05-17',
    sex: 'F',
    upn: upn('821910117082'),
    careStartDate: '2024-01-15',
    nextReviewDate: '2026-12-15',
    enrolledOn: '2024-02-26',
    legalStatus: 'V2',
    languages: 'Ukrainian (first language), Russian and English',
    socialWorker: contact('Bethan Rowlands', 'b.rowlands', 140),
    carer: contact('Judith Frost', 'judith.frost', 201),
    aboutMe:
      'Я Олена. You say Oh-LEH-na. I play chess and I bake honey cake. Some days the news is bad and I am quiet; it is not about you.',
  },
  awards: { summer: { on: '2026-04-22' }, autumn: { on: '2026-09-16' } },
  always: {
    'summary-presentation': 'Composed, precise, and warm once she trusts. Sits near the window.',
    'summary-behaviour': 'No concerns. Quiet means bad news.',
    'progress-acceptable': 'Yes. Essays are marked on one grid all year and have moved two steps.',
    'attainment-context':
      'English is her third language and she lost eight months of school in 2022.',
    'executive-function':
      'Plans ten moves ahead at chess; on a hard morning needs the first step given.',
    'voice-communication': 'Sometimes the word is Ukrainian. Please wait.',
    'voice-invite-wishes': 'Judith. Mama by telephone if there is electricity.',
    'home-learning':
      'Her own room and desk, a laptop, and online lessons from Ukraine on two evenings.',
    'sdq-score': 13,
    'sdq-date': '2026-05-13',
    'sdq-strategies': 'A call home when it is needed, then an easy first task. Just sit.',
    'parent-views':
      'Her mother, by telephone, translated: “Thank you for her books and for the dog. Make her rest.”',
    'placement-start-date': '2024-02-19',
    'care-plan-summary':
      'Олена came to England with an aunt who could no longer care for her. She lives with Judith and Graham Frost, by agreement with her mother, who is in Kharkiv and speaks with her on most evenings. The plan is for her to stay with the Frosts while it is not safe to go home.',
    'education-history': {
      'School No. 45, Kharkiv, Ukraine (reports translated)': until(
        '2019-09-02',
        '2022-03-04',
        'Left because of the war',
      ),
      'Not in school; online lessons from Ukraine': until(
        '2022-03-07',
        '2022-10-28',
        'Waiting for a place',
      ),
      'St Aldhelm’s Academy': until('2022-11-01', '2024-01-12', 'Came into care and moved'),
      'Elder Brook All-Through School': { from: '2024-02-26' },
    },
    'existing-arrangements':
      'Full timetable. Top set for mathematics. Online Ukrainian school on two evenings a week, agreed by all.',
    'conduct-record':
      '64 merits and no sanctions. She withdraws when the news is bad, and comes back by herself.',
    'leisure-interests':
      'Chess, baking, embroidery from her grandmother’s patterns, and long walks with the Frosts’ dog.',
    'staff-approach':
      'Do not ask about the war in front of others. If she has her phone in her hand at eight in the morning, let her ring home first.',
    'carer-role':
      'Judith goes through English homework with her and keeps Ukrainian holidays at home; Graham drives her to chess matches and learned the moves to play her. He always loses.',
    strengths: 'Mathematics, chess, resolve, and a sense of fairness that others rely on.',
    'long-term-goals': 'To take GCSEs that count in Ukraine as well as here.',
    'aspiration-words':
      'I want to build again. Architect or civil engineer. For Kharkiv, but first I must learn it here.',
    'aspiration-network': {
      Mama: { how: 'Tells me what is needed there' },
      'Mr Rennie': { how: 'Mathematics' },
    },
    'aspiration-next-steps': {
      'Choose options with mathematics, physics and design': step(
        '26 February 2027',
        'Ms Greenhalgh',
      ),
    },
    'financial-information':
      'Judith and Bethan explained savings for children in care, and that university fees depend on her immigration permission; advice is booked.',
  },
  summer: term({
    startedOn: '2026-05-20',
    meetingOn: '2026-06-23',
    signedOffOn: '2026-07-01',
    attendance: { asAt: '2026-06-19', possible: 330, authorised: 10, unauthorised: 0 },
    answers: {
      'attendance-previous-years': {
        '2024/25': { possible: 378, attended: 362 },
        '2023/24 (part)': { possible: 172, attended: 166 },
      },
      achievements: {
        '2026-04-18': { what: 'County under-14 chess, second place', kind: 'other' },
        '2026-05-22': { what: 'Gold in the intermediate mathematical challenge', kind: 'academic' },
      },
      'wellbeing-summary':
        'Steady. Hard days follow attacks on her city; she told two adults she trusts.',
      'attainment-date': '2026-06-16',
      'attainment-lines': {
        English: below('Year 7 secure', 'Year 8 secure', {
          progress: 'Very good',
          comment: 'Essays need connectives and tone.',
        }),
        Mathematics: above('Year 10 topics', 'Grade 9 path', { progress: 'Excellent' }),
        Science: at('Year 8 secure', 'Year 9', { comment: 'Knows it; learns the English words.' }),
      },
      'educational-needs': 'Formal written English: essays with an argument.',
      'developmental-needs': {
        'Living with worry about people she cannot reach': {
          'in-school': 'Quiet, checks her phone, cannot start work',
          helps: 'Ten minutes with Ms Brightwell, a call home, then an easy first task',
          harder: 'Being told to put it out of her mind',
        },
      },
      'how-needs-met':
        'Writing lessons with our EAL lead, stretching mathematics, and a calm plan for hard mornings.',
      'current-support': {
        'Essay writing': support('Ms Novak', 'Weekly, 45 minutes', '2026-02-24', {
          why: 'Formal English',
          effect: 'Writes three paragraphs',
          funding: 'PP+',
        }),
        'Hard-morning plan': support('Ms Brightwell', 'As needed', '2024-03-11', {
          why: 'Worry',
          effect: 'In lessons by 9.15',
        }),
      },
      interventions: {
        'Essay frames': {
          what: 'Point, proof, reason',
          when: 'Wednesdays',
          where: 'EAL room',
          who: 'Ms Novak',
          'how-often': 'Weekly',
          start: '2026-02-24',
          end: '2026-07-15',
          entry: '1 paragraph',
          exit: '3 paragraphs',
        },
      },
      tuition: {
        English: {
          hours: 8,
          start: '2026-05-05',
          end: '2026-07-07',
          difference: 'From one to three paragraphs',
        },
      },
      'out-of-hours-learning': {
        'Chess league': club('Library', 'Thursdays', 'PP+', 200),
        'Online Ukrainian school': club('At home', 'Two evenings', 'Ukraine'),
      },
      'carer-views':
        'She laughs at our cooking now. Tell us on the day when she has had a hard morning.',
      'social-worker-views': 'I have asked for advice on fees and permission to stay.',
      'school-views': 'One of our strongest mathematicians in years.',
      'careers-guidance': {
        '2026-06-09': {
          what: 'What an architect and a civil engineer do',
          adviser: 'Ms Greenhalgh',
        },
      },
      'voice-summary':
        'I am well here. I want to write like I think. In Ukrainian I am clever and in English I am polite. Please do not say you understand; just sit.',
      'voice-impact': 'Staff guidance now says: just sit.',
      'pp-impact-summary': 'Two more paragraphs an essay, and a chess team place.',
    },
    said: {
      'From 1 to 10, how are your subjects going? Which is best, which is hardest?':
        'Maths 10. English 5. P.E. depends on rain.',
      'What helps you learn, and what gets in the way?':
        'When I can plan in Ukrainian. News gets in the way.',
      'What should your Pupil Premium Plus pay for? Did it help last time?':
        'My English tutor. She is strict, like home.',
    },
    targets: {
      essays: {
        need: 'Writes essays of one paragraph',
        strength: 'Argues well in Ukrainian',
        outcome:
          'Олена writes an essay of three linked paragraphs, planned in any language, by 15 July.',
        why: 'So that her English shows what she thinks.',
        baseline: 'One paragraph (24 February)',
        measure: 'School essay grid, two essays',
        what: 'Essay frames and tuition',
        when: 'Wednesdays',
        where: 'EAL room',
        who: 'Ms Novak and Quill tutors',
        howOften: 'Weekly',
        owner: 'Ms Novak',
        line: 'English',
        voice: '“I want to write like I think.”',
        went: {
          outcome: 'achieved',
          why: 'Three linked paragraphs on 8 and 15 July. Finished.',
          impact: 'significant',
          evidence: 'Two essays',
        },
      },
      mornings: {
        need: 'Worry on hard mornings',
        strength: 'Knows what helps her',
        outcome: 'On a hard morning Олена is in a lesson by 9.10, 4 times of 5, by 15 July.',
        why: 'Lessons give her rest from the news.',
        baseline: '9.40 on average (May)',
        measure: 'Register and hub log',
        what: 'Call home, then chess puzzle, then lesson',
        when: 'As needed',
        where: 'Hub',
        who: 'Ms Brightwell',
        howOften: 'As needed',
        voice: '“Just sit.”',
      },
    },
    actions: {
      'Get advice on university fees and permission to stay': {
        owner: 'Bethan Rowlands',
        due: '2026-10-30',
        closed: partly('2026-11-10', 'First appointment held; written advice to come.'),
      },
      'Share “just sit” guidance with staff': {
        owner: 'Harriet Osei',
        due: '2026-07-03',
        serves: 'mornings',
        closed: done('2026-07-02', 'Briefing on 2 July.'),
      },
    },
    money: {
      'One-to-one English tuition': { tuition: 'English', serves: 'essays', spentOn: '2026-07-07' },
      'Chess league and match travel': {
        category: 'arts-sport',
        supplier: 'County chess',
        quantity: 6,
        each: 1400,
        serves: 'mornings',
        spentOn: '2026-07-04',
      },
      'Dictionary and essay guide': {
        category: 'books',
        supplier: 'Two Tongues Books',
        each: 3190,
        serves: 'essays',
        spentOn: '2026-06-30',
      },
    },
  }),
  autumn: term({
    startedOn: '2026-10-19',
    meetingOn: '2026-11-11',
    nextMeetingOn: '2027-03-02',
    stands: 'held',
    attendance: { asAt: '2026-11-06', possible: 86, authorised: 3, unauthorised: 0 },
    answers: {
      tuition: {
        English: {
          hours: 10,
          start: '2026-09-15',
          end: '2026-12-08',
          difference: 'Four paragraphs that argue, where there were three',
        },
      },
      achievements: {
        '2026-11-07': { what: 'Won her first adult chess tournament game', kind: 'other' },
      },
      'wellbeing-summary': 'Proud of her tournament. Two hard weeks in October.',
      'attainment-date': '2026-11-04',
      'attainment-lines': {
        English: below('Year 8 secure', 'Year 9 developing', { progress: 'Very good' }),
        Mathematics: above('Grade 8 topics', 'Grade 9 path', { progress: 'Excellent' }),
        Science: at('Year 9 developing', 'Year 9 secure'),
      },
      'educational-needs': 'Timed writing, and the vocabulary of physics.',
      'developmental-needs': {
        'Choosing a future when home is uncertain': {
          'in-school': 'Changes her mind about options each week',
          helps: 'One step at a time; options that are open in both countries',
          harder: 'Being asked “will you go back?”',
          lead: 'Ms Greenhalgh',
        },
      },
      'voice-summary':
        'I won against a man with a beard. For options I want maths, physics, design. I do not want to promise where I will live.',
    },
    said: {
      'Is what we wrote last time still right?': 'Yes, but I am cleverer in English now.',
      'What do you hope to do after Year 11, and who can help?':
        'Physics and design at college. Mr Rennie.',
    },
    targets: {
      time: {
        need: 'Runs out of time in written tests',
        strength: 'Plans clearly',
        outcome:
          'Олена finishes a 40-minute essay with a conclusion, 3 times of 4, by 15 December.',
        why: 'Her ideas deserve an ending.',
        baseline: '0 of 2 (October)',
        measure: 'Four timed essays',
        what: 'Tuition on planning against the clock',
        when: 'Wednesdays',
        where: 'EAL room',
        who: 'Ms Novak',
        howOften: 'Weekly',
        line: 'English',
        voice: '“I am cleverer in English now.”',
      },
    },
    actions: {
      'Send written advice on permission to stay': { owner: 'Bethan Rowlands', due: '2026-11-18' },
      'Draft an options form that counts in both countries': {
        owner: 'Ms Greenhalgh',
        due: '2026-12-11',
        serves: 'time',
      },
    },
    money: {
      'One-to-one English tuition': {
        tuition: 'English',
        serves: 'time',
        spentOn: '2026-11-18',
        bought: 4,
      },
    },
  }),
};
