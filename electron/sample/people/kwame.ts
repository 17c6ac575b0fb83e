import { at, below, club, done, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, upn, usual } from '../story.ts';

/** Year 6: cooks, plays in goal, finds spelling hard. His PP+ was overspent this term. */
export const kwame: Child = {
  authority: 'Central Bedfordshire',
  trustedAdult: 'Mr Haddad',
  pupil: {
    ...usual,
    legalForename: 'Kwame',
    legalSurname: 'Asante-Boateng',
    dateOfBirth: '2016-02-14',
    sex: 'M',
    upn: upn('823910120055'),
    careStartDate: '2021-08-02',
    nextReviewDate: '2027-03-02',
    enrolledOn: '2021-09-06',
    legalStatus: 'C2',
    languages: 'English and Twi',
    socialWorker: contact('Priya Nair', 'p.nair', 110),
    carer: contact('Gloria Amponsah', 'g.amponsah', 151),
    aboutMe:
      'I am a goalkeeper and I make jollof better than my uncle. If I go red I am not angry, I am stuck.',
  },
  awards: { summer: { on: '2026-04-20' }, autumn: { on: '2026-09-14' } },
  always: {
    'summary-presentation':
      'Comes in smiling, finds his peg and his friends. Quiet when there is a lot to read.',
    'summary-behaviour': 'Calm and thoughtful. Redness means stuck, not cross.',
    'progress-acceptable':
      'For his starting point, yes: the word count in his own writing is checked each half term. It is slower than he would like.',
    'progress-measures':
      'Educational psychology advice is being followed, and the SENCO reviews the programme each term.',
    'attainment-context':
      'His understanding is at least in line with his age; marks for written papers hide it.',
    'executive-function':
      'Strong when he can see the whole, as in a recipe. Weak at holding spoken instructions.',
    'voice-communication': 'Drawing what happened first.',
    'home-learning': 'Recipes, audiobooks, and the tablet with speech-to-text.',
    'sdq-informant': 'carer',
    'care-plan-summary':
      'Kwame has lived with Gloria Amponsah for five years and will stay with her. He sees his uncle Kofi every second Sunday. School is asked to plan the move to Year 7 early.',
    'education-history': {
      'Rainbow Corner Nursery': until('2019-09-09', '2020-07-17', 'Started school'),
      'Meadow Gate Primary School': until('2020-09-07', '2021-07-20', 'Moved to live with Gloria'),
      'Elder Brook All-Through School': { from: '2021-09-06' },
    },
    'existing-arrangements':
      'Full-time in class, with coloured paper, speech-to-text on a tablet and a spelling programme. Targeted literacy three times a week.',
    'conduct-record':
      'A thoughtful class member with 31 house points. He tore up two pieces of writing when stuck; he and his teacher have agreed a sign for “help me start”.',
    'sen-status': 'K',
    'sen-needs': [
      { rank: 1, type: 'SPLD' },
      { rank: 2, type: 'SEMH' },
    ],
    'sen-provision':
      'Structured spelling and reading programme three times a week, speech-to-text, coloured paper, extra time, and a termly review with the SENCO, Mrs Bhatt.',
    'leisure-interests':
      'Goalkeeping for Brookside Juniors, cooking Ghanaian food with Gloria, and drawing comic strips.',
    'staff-approach':
      'If he goes red, give him the first three words and walk away. Praise the effort, in private.',
    'carer-role':
      'Gloria cooks from written recipes with Kwame so that reading has a point, plays audiobooks on the way to football and sits with him for spelling twice a week.',
    'behaviour-support': { none: 'The help he needs is with getting started on writing.' },
    'other-agencies': {
      'Educational psychology service': {
        contact: 'Dr Anjali Rao',
        engagement: 'Assessment in March 2026',
        outcome: 'Advice for Year 7',
      },
    },
    strengths: 'Calm in goal, generous, a clear speaker, and a comic artist with a sharp eye.',
    'long-term-goals': 'To start Year 7 as a reader who knows what helps him and can ask for it.',
    'aspiration-words':
      'A chef with my own place. Or a keeper for Ghana. The chef is more likely because I have small hands.',
    'aspiration-network': {
      Gloria: { how: 'Lets me cook on Sundays' },
      'Uncle Kofi': { how: 'Worked in a restaurant' },
    },
    'aspiration-next-steps': {
      'Cook lunch for the staff with the school cook': step(
        '12 February 2027',
        'Mrs Dwyer in the kitchen',
      ),
    },
    'attendance-previous-years': {
      '2025/26': { possible: 376, attended: 364 },
      '2024/25': { possible: 378, attended: 369 },
      '2023/24': { possible: 380, attended: 366 },
    },
    'out-of-hours-learning': {
      'Cookery club': club('Food room', 'Mondays', 'PP+', 250),
      'Brookside Juniors': club('Recreation ground', 'Twice a week', 'Carer', 400),
    },
  },
  summer: term({
    startedOn: '2026-05-18',
    meetingOn: '2026-06-17',
    signedOffOn: '2026-06-24',
    attendance: { asAt: '2026-06-12', possible: 320, authorised: 11, unauthorised: 0 },
    answers: {
      achievements: {
        '2026-05-16': { what: 'Saved two penalties in the cup semi-final', kind: 'sport' },
        '2026-03-13': { what: 'His comic strip printed in the school newsletter', kind: 'arts' },
      },
      'wellbeing-summary':
        'Relaxed with friends; anxious on spelling-test days. Proud to be digital leader.',
      'attainment-date': '2026-06-10',
      'attainment-lines': {
        Reading: below('Year 4', 'Year 5 in July', {
          comment: 'Understands far more than he can decode.',
        }),
        Writing: below('Year 3', 'Year 4', {
          progress: 'Slow',
          rag: 'red',
          comment: 'Ideas are excellent; spelling gets in the way.',
        }),
        Mathematics: at('Year 5', 'Age-related', { comment: 'Strong at fractions in recipes.' }),
      },
      'educational-needs': 'Spelling of common words and the stamina to write a page.',
      'developmental-needs': {
        'Coping with getting things wrong': {
          'in-school': 'Tears work up, says it is rubbish',
          helps: 'Drafting on a tablet; a private way of asking',
          harder: 'Work read out in front of others',
        },
      },
      'how-needs-met':
        'A structured spelling programme, technology for longer writing, and art as a way in.',
      'current-support': {
        'Spelling programme': support('Mrs Bhatt', 'Three times a week', '2025-09-15', {
          why: 'Specific learning difficulty',
          effect: 'From 48 to 71 of 200 words',
          funding: 'School, SEN budget',
        }),
        'Speech-to-text': support('Class teacher', 'Daily', '2026-01-12', {
          why: 'To get ideas down',
          effect: 'Writes twice as much',
          funding: 'PP+',
        }),
      },
      interventions: {
        'Spelling programme': {
          what: 'Five words a week, many ways',
          when: 'Monday, Wednesday, Friday',
          where: 'The hub',
          who: 'Mrs Bhatt',
          'how-often': 'Three times a week, 20 minutes',
          start: '2025-09-15',
          end: '2026-07-17',
          entry: '48 of 200 words',
          exit: '83 of 200 words',
        },
      },
      tuition: { none: 'The programme in school is more suitable.' },
      'carer-views': 'He wrote me a recipe card with no help. I have framed it.',
      'social-worker-views':
        'Five years in one home shows. I support a long, careful move to Year 7.',
      'school-views': 'With the right tools Kwame is a strong writer of stories.',
      'voice-summary':
        'I like football and cookery club and Mr Haddad. I hate spelling tests because everyone sees. The tablet is good because it writes what I mean.',
      'voice-impact': 'Spelling is now checked one to one.',
      'voice-next': 'Mrs Bhatt and Kwame choose his first five comic words.',
      'pp-impact-summary':
        'Speech-to-text doubled the length of his writing; cookery gave him a reason to read.',
    },
    said: {
      'What do you like at school?': 'Cookery. I did plantain and everybody had seconds.',
      'From 1 to 10, how are reading and maths? What would move them up by one?':
        'Maths eight, reading five. Comics would move it to a six.',
      'Which help works for you, and which does not?':
        'The tablet works. Tests on a Friday do not.',
    },
    targets: {
      spelling: {
        need: 'Spells 71 of the 200 commonest words',
        strength: 'Never forgets a picture',
        outcome: 'Kwame spells 85 of the 200 words in his own writing by 17 July.',
        why: 'These words are half of all he writes.',
        baseline: '71 of 200 (10 June)',
        measure: 'Count in two pieces of independent writing',
        what: 'Words turned into his own comic drawings',
        when: 'Monday, Wednesday, Friday at 9',
        where: 'The hub',
        who: 'Mrs Bhatt',
        howOften: 'Three times a week, 20 minutes',
        line: 'Writing',
        voice: '“Comics would move it to a six.”',
        went: {
          outcome: 'partly',
          why: '83 of 200 words by 17 July; two short of the target after a week of tonsillitis. Carry on.',
          impact: 'moderate',
          evidence: 'Two pieces of writing, July',
        },
      },
      mistakes: {
        need: 'Coping with mistakes',
        strength: 'Gets up again after a goal against him',
        outcome:
          'Kwame keeps and improves a draft instead of destroying it, every time, by 17 July.',
        why: 'He loses work he could be proud of.',
        baseline: 'Two drafts torn up since January',
        measure: 'Draft folder checked on Fridays',
        what: 'A draft folder, and the keeper’s rule: next ball',
        when: 'Every writing lesson',
        where: 'Class 5',
        who: 'Ms Trevelyan',
        howOften: 'Weekly',
        went: {
          outcome: 'achieved',
          why: 'Not one draft destroyed since 18 June. Finished; the folder stays.',
          impact: 'significant',
          evidence: 'Draft folder',
        },
      },
    },
    actions: {
      'Check spelling one to one, not in class': {
        owner: 'Ms Trevelyan',
        due: '2026-06-19',
        serves: 'spelling',
        closed: done('2026-06-19', 'Begun at once.'),
      },
      'Ask the educational psychologist for advice on Year 7': {
        owner: 'Mrs Bhatt',
        due: '2026-07-10',
        closed: done('2026-07-13', 'Report received; shared with Gloria.'),
      },
    },
    money: {
      'Tablet with speech-to-text': {
        category: 'equipment',
        supplier: 'Larkwood Supplies',
        each: 27900,
        serves: 'spelling',
        spentOn: '2026-06-25',
      },
      'Cookery club, summer term': {
        category: 'arts-sport',
        supplier: 'Elder Brook clubs',
        quantity: 12,
        each: 250,
        serves: 'mistakes',
        spentOn: '2026-07-06',
      },
      'Graphic novels at his reading level': {
        category: 'books',
        supplier: 'Fernleaf Books',
        quantity: 14,
        each: 899,
        serves: 'spelling',
        spentOn: '2026-06-26',
      },
    },
  }),
  autumn: term({
    startedOn: '2026-09-17',
    meetingOn: '2026-10-21',
    nextMeetingOn: '2027-02-09',
    signedOffOn: '2026-11-05',
    absent: {
      role: 'social-worker',
      why: 'Priya Nair was in court that morning. She sent her views in writing on 20 October and we went through the plan by telephone on 23 October.',
    },
    attendance: { asAt: '2026-10-16', possible: 66, authorised: 3, unauthorised: 0 },
    answers: {
      achievements: {
        '2026-09-26': { what: 'Player of the month, Brookside Juniors', kind: 'sport' },
        '2026-10-09': { what: 'Wrote and drew an eight-page comic in a week', kind: 'arts' },
      },
      'wellbeing-summary':
        'Cheerful. Some worry about Year 7 showed itself in stomach aches on two Sundays.',
      'sdq-score': 13,
      'sdq-date': '2026-09-30',
      'attainment-date': '2026-10-12',
      'attainment-lines': {
        Reading: below('Year 5', '100 scaled score in May', {
          progress: 'Very good',
          comment: 'Reads comics and recipes with ease; longer texts tire him.',
        }),
        Writing: below('Year 4', 'Working towards in May', { comment: 'Drafts and improves.' }),
        Mathematics: at('Year 6', '104 scaled score', {
          comment: 'Ratio and fractions are strong.',
        }),
      },
      'educational-needs': 'Reading longer texts without tiring, and spelling in his own writing.',
      'developmental-needs': {
        'Facing a big change without fearing that everything goes': {
          'in-school': 'Stomach aches, asks who will still be here next year',
          helps: 'Facts early, small visits, one adult who moves up with him',
          harder: 'Adults saying “don’t worry”',
        },
      },
      'how-needs-met':
        'The spelling programme goes on, tuition in reading began in September, and the move to Year 7 is being planned a year ahead.',
      'current-support': {
        'Spelling programme': { effect: 'From 83 to 104 of 200 words' },
        'Reading tuition': support('Quill tutors', 'Weekly, 1 hour', '2026-09-22', {
          why: 'Stamina',
          effect: 'Reads for 14 minutes, was 6',
          funding: 'PP+',
        }),
      },
      interventions: {
        'Spelling programme': {
          what: 'Five words a week',
          start: '2026-09-09',
          end: '2026-12-11',
          entry: '83 of 200 words',
          exit: '',
        },
      },
      tuition: {
        Reading: {
          hours: 10,
          rate: 4800,
          start: '2026-09-22',
          end: '2026-12-08',
          difference: 'From 6 to 14 minutes of reading before he tires',
        },
      },
      'planned-changes':
        'Kwame moves from the primary to the secondary part of the school in September 2027. His home does not change.',
      'minimise-disruption':
        'Monthly lunch visits to Year 7 from January with Mr Haddad; the food teacher, whom he knows, becomes his tutor; the SENCO stays the same.',
      'transition-due': 'to-year-7',
      'transition-plan': {
        'Lunch visit to Year 7, once a month': {
          who: 'Mr Haddad',
          'by-when': '2027-01-20',
          done: 'no',
        },
        'Speech-to-text set up on the secondary network': {
          who: 'Mrs Bhatt',
          'by-when': '2027-05-14',
          done: 'no',
        },
      },
      destination: 'Elder Brook All-Through School, Year 7',
      'carer-views':
        'He talks about Year 7 at bedtime. Knowing that Mrs Dwyer will be his tutor has helped more than anything.',
      'social-worker-views':
        'In writing: I agree with the plan. The overspend is for tuition that works, and I will support a request for the difference.',
      'school-views':
        'We overspent because tuition ran to an extra session. We will ask the virtual school before we do so again.',
      'voice-summary':
        'I made a comic with eight pages and I spelled nearly all of it. I am a bit scared of Year 7 because it is big and I don’t want them to think I am thick. I want to show them my comic first.',
      'voice-impact': 'His comic goes to his Year 7 teachers as his introduction.',
      'voice-next': 'I choose three pages of the comic and Mrs Bhatt copies them.',
      'matters-most':
        'Kwame is doing well, and he is frightened of losing everybody in July. This year he needs to know who stays, who comes with him, and that his new teachers have read his comic.',
      'pp-impact-summary':
        'Reading stamina has more than doubled since September; 21 more words spelled since July.',
    },
    said: {
      'What do you like at school?': 'Cookery club, and that I am goalie for the house.',
      'What does a bad day look like?': 'A long text and a timer.',
      'Which help works for you, and which does not?':
        'My tutor works, she lets me draw what happened. Timers do not.',
      'Who would you like at your meeting, and which lessons should we not take you out of?':
        'Gloria and Mr Haddad. Not P.E. and not food.',
      'What would you like to do or be one day, and what is the next step?':
        'Chef. Next step is cook for the teachers.',
    },
    targets: {
      reading: {
        need: 'Tires after 6 minutes of reading',
        strength: 'Draws what he has understood',
        outcome:
          'Kwame reads a Year 6 text for 20 minutes and answers 7 of 10 questions by 8 December.',
        why: 'The tests in May are long, and so are the books he wants to read.',
        baseline: '6 minutes, 4 of 10 (22 September)',
        measure: 'Timed by the tutor in the first and last session',
        what: 'Tuition with graphic novels that grow longer',
        when: 'Tuesdays at 1.30',
        where: 'The hub',
        who: 'Quill tutors',
        howOften: 'Weekly, 1 hour',
        owner: 'Mr Haddad',
        line: 'Reading',
        voice: '“She lets me draw what happened.”',
      },
      yearSeven: {
        need: 'Worry about the move to Year 7',
        strength: 'Asks good questions',
        outcome:
          'Kwame names three people and two places in Year 7 where he feels safe by 11 December.',
        why: 'He is afraid that everything will go at once.',
        baseline: 'One person, no place (12 October)',
        measure: 'His own map of the secondary building',
        what: 'A map he draws on each visit',
        when: 'One lunch in November, one in December',
        where: 'Secondary building',
        who: 'Mr Haddad and Mrs Dwyer',
        howOften: 'Monthly',
        owner: 'Mr Haddad',
        voice: '“It is big.”',
      },
    },
    actions: {
      'Ask the virtual school about the £55.00 above the award': {
        owner: 'Harriet Osei',
        due: '2026-11-20',
        serves: 'reading',
      },
      'Copy three pages of the comic for his Year 7 teachers': {
        owner: 'Mrs Bhatt',
        due: '2026-11-30',
        serves: 'yearSeven',
      },
      'Arrange lunch for the staff, cooked by Kwame': {
        owner: 'Mrs Dwyer',
        due: '2027-02-12',
        serves: 'yearSeven',
      },
    },
    money: {
      'One-to-one reading tuition, paid as a block': {
        tuition: 'Reading',
        serves: 'reading',
        spentOn: '2026-11-03',
        bought: 11,
      },
      'Graphic novels of growing length': {
        category: 'books',
        supplier: 'Fernleaf Books',
        quantity: 10,
        each: 970,
        serves: 'reading',
        spentOn: '2026-10-02',
      },
      'Cookery club, autumn term': {
        category: 'arts-sport',
        supplier: 'Elder Brook clubs',
        quantity: 12,
        each: 250,
        serves: 'yearSeven',
        spentOn: '2026-09-18',
      },
    },
  }),
};
