import { above, below, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, usual } from '../story.ts';

/** Year 12: electrical installation at college. First plan after school. */
export const callum: Child = {
  authority: 'Central Bedfordshire',
  trustedAdult: 'Dele Okonjo',
  lead: 'Dele Okonjo',
  pupil: {
    ...usual,
    legalForename: 'Callum',
    legalSurname: 'Straker',
    dateOfBirth: '2010-01-21',
    sex: 'M',
    upn: '',
    careStartDate: '2019-11-04',
    nextReviewDate: '2027-02-24',
    enrolledOn: '2026-09-07',
    legalStatus: 'C2',
    languages: 'English',
    socialWorker: contact('Nadia Farouk', 'n.farouk', 131),
    carer: contact('Ian Bassett', 'ian.bassett', 171),
    reviewingOfficer: contact('Colm Keating', 'c.keating', 132),
    aboutMe: 'I like knowing how things are wired. Text me, don’t ring.',
  },
  awards: {},
  autumn: term({
    startedOn: '2026-09-28',
    meetingOn: '2026-11-05',
    nextMeetingOn: '2027-02-11',
    signedOffOn: '2026-11-12',
    answers: {
      'setting-type': 'FE',
      'placement-start-date': '2026-08-17',
      'provider-contact': 'Dele Okonjo, student support at Millbrook College',
      'personal-adviser': 'Shauna Reid',
      'care-plan-summary':
        'Full care order until 18. Callum moved to supported lodgings in August and keeps in touch with his former carer, Ian Bassett. His pathway plan is being written.',
      'attendance-as-at': '2026-10-23',
      'attendance-ytd-percent': 91.2,
      'attendance-concerns':
        'Late on three Mondays: the bus from the new address comes once an hour.',
      'attendance-plan':
        'College moves his Monday start to 9.40 until Christmas; Shauna asks about an earlier bus; looked at again on 11 February.',
      'education-history': {
        'Elder Brook All-Through School': until('2021-09-02', '2026-07-17', 'Finished Year 11'),
        'Millbrook College': { from: '2026-09-07' },
      },
      'conduct-record': 'No concerns. Tutors say he helps others with wiring before they ask.',
      'existing-arrangements':
        'Level 2 electrical installation, three days a week, with GCSE mathematics on Thursdays.',
      achievements: {
        '2026-10-15': { what: 'Safe-isolation test passed first time', kind: 'academic' },
      },
      strengths: 'Careful hands, patience, and explains things simply.',
      'attainment-date': '2026-10-20',
      'attainment-lines': {
        'Electrical installation': above('Merit', 'Distinction by July', {
          progress: 'Very good',
          comment: 'First two units passed.',
        }),
        Mathematics: below('Grade 3', 'Grade 4 in June', {
          progress: 'Slow',
          comment: 'Algebra is the gap.',
        }),
      },
      'qualifications-planned': {
        'Electrical installation': { qualification: 'Diploma', 'exam-date': '2027-06-18' },
        Mathematics: { qualification: 'GCSE', 'exam-date': '2027-06-03', tier: 'Foundation' },
      },
      'educational-needs': 'Algebra for GCSE mathematics, and getting to college on Mondays.',
      'developmental-needs': {
        'Asking for help before it is too late': {
          'in-school': 'Goes quiet, stops answering messages',
          helps: 'A text from Dele, and a walk rather than an office',
          harder: 'Being asked in front of the group',
        },
      },
      interventions: {
        'Mathematics workshop': {
          what: 'Algebra from the start',
          when: 'Thursdays at 3',
          where: 'Learning centre',
          who: 'Ms Ferris',
          'how-often': 'Weekly, one hour',
          start: '2026-10-08',
          end: '2027-05-20',
          entry: 'Grade 3',
        },
      },
      tuition: { none: '' },
      'out-of-hours-learning': {
        none: 'He works at a bike shop on Saturdays and wants his evenings.',
      },
      'carer-role':
        'Ian checks in on Sundays, helps with cooking and came to the college’s open evening.',
      'how-needs-met':
        'A later Monday start, the mathematics workshop, and one person at college whom he can text.',
      'current-support': {
        'Named person at college': support('Dele Okonjo', 'Weekly text', '2026-09-14', {
          why: 'To ask early',
          effect: 'Answered five of six',
          funding: 'College',
        }),
      },
      'leisure-interests': 'Bikes, old radios and five-a-side on Fridays.',
      'planned-changes':
        'He turns 18 in fourteen months; the pathway plan will say where he lives.',
      'minimise-disruption': 'No move in the weeks of the June exams. Same personal adviser.',
      'aspiration-words': 'I want to be an electrician with my own van.',
      'aspiration-next-steps': {
        'Ask two firms about a Level 3 apprenticeship': step('29 January 2027', 'College careers'),
      },
      'careers-guidance': {
        '2026-10-13': {
          what: 'Apprenticeship at Level 3 from next September',
          adviser: 'College careers',
        },
      },
      'financial-information':
        'Bursary for 16 to 19 explained and applied for; pay of a first-year apprentice; what care leavers can ask of the council.',
      'p16-situation': 'education',
      'p16-provider': 'Millbrook College',
      'p16-course': {
        'Electrical installation': {
          level: '2',
          start: '2026-09-07',
          end: '2027-06-25',
          'working-at': 'Merit',
          predicted: 'Distinction',
          attended: 91,
        },
      },
      'p16-year': '12',
      'p16-living': 'Supported lodgings in Dunmoor',
      'p16-attendance-factors': 'The Monday bus. Nothing else gets in the way.',
      'p16-resits': { Mathematics: { grade: '3', date: '2027-06-03' } },
      'p16-bursary': [
        {
          applied: 'yes',
          letter: 'yes',
          amount: 120000,
          conditions: 'Nine days in ten attended; shown to his tutor each month',
        },
      ],
      'p16-bursary-instalments': [
        { due: '2026-10-30', amount: 40000, paid: '2026-10-30' },
        { due: '2027-01-29', amount: 40000 },
        { due: '2027-04-30', amount: 40000 },
      ],
      'voice-summary':
        'College is better than school. Nobody talks about my stuff. Sort the bus and I’m fine.',
      'voice-impact': 'His Monday start was moved the day after he said it.',
    },
    said: {
      'How is your course going, and is it the right one?': 'Yeah. It’s the right one.',
      'What affects your attendance and your progress?': 'One bus an hour. That’s it.',
      'How are money, travel and the place where you live?':
        'The lodgings are all right. Tight by Friday.',
      'How do you like to be contacted?': 'Text. Not ringing.',
    },
    targets: {
      algebra: {
        need: 'Algebra for GCSE mathematics',
        strength: 'Patient with circuits, which are algebra too',
        outcome: 'Callum solves linear equations, 8 of 10 right, by 5 February.',
        why: 'A grade 4 opens the Level 3 apprenticeship.',
        baseline: '3 of 10 (20 October)',
        measure: '8 of 10 in the workshop’s test',
        what: 'Equations taught through Ohm’s law',
        when: 'Thursdays at 3',
        where: 'Learning centre',
        who: 'Ms Ferris',
        howOften: 'Weekly, one hour',
        owner: 'Ms Ferris, mathematics tutor',
        line: 'Mathematics',
        voice: '“It’s the right one.”',
      },
      asking: {
        need: 'Asking for help before it is too late',
        strength: 'Helps others without being asked',
        outcome:
          'Callum texts Dele within a day when something goes wrong, each time until February.',
        why: 'In September he missed a week before anyone knew why.',
        baseline: 'Once of three times (October)',
        measure: 'Dele’s note of each time',
        what: 'One word by text is enough: “bus”, “ill”, “rubbish”',
        when: 'Whenever it happens',
        where: 'By text',
        who: 'Dele Okonjo',
        howOften: 'As needed, and each Monday',
        owner: 'Callum, with Dele Okonjo',
        voice: '“Text. Not ringing.”',
      },
    },
    actions: {
      'Ask the bus company about the 8.05': {
        owner: 'Shauna Reid',
        due: '2026-11-20',
        serves: 'asking',
      },
      'Book a visit to the apprenticeship fair': { owner: 'Dele Okonjo', due: '2027-01-22' },
    },
    money: {},
  }),
};
