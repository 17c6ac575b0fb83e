import { at, below, club, step, support, until } from '../rows.ts';
import { contact } from '../school.ts';
import { type Child, term, usual } from '../story.ts';

/** First year at university: marine biology, far from home. */
export const fern: Child = {
  authority: 'Luton',
  trustedAdult: 'Harriet Osei',
  lead: 'Dr Amit Rao',
  form: 'higher-education',
  pupil: {
    ...usual,
    careStatus: 'left-care',
    careEnd: { on: '2026-02-10', reason: 'eighteen' },
    afterEighteen: {
      goesOn: 'yes',
      until: '2027-07-31',
      toldBy: 'Priya Nair',
      toldOn: '2026-02-10',
    },
    legalForename: 'Fern',
    legalSurname: 'Adeleke-Moss',
    dateOfBirth: '2008-02-10',
    sex: 'F',
    upn: '',
    careStartDate: '2016-05-23',
    nextReviewDate: '2027-03-10',
    enrolledOn: '2026-09-21',
    legalStatus: 'V2',
    languages: 'English',
    socialWorker: contact('Priya Nair', 'p.nair', 141),
    carer: contact('Maureen Hale', 'maureen.hale', 181),
    aboutMe: 'Seals, cold water and strong tea. I say yes too quickly.',
  },
  awards: {},
  autumn: term({
    startedOn: '2026-10-05',
    meetingOn: '2026-11-10',
    nextMeetingOn: '2027-02-25',
    signedOffOn: '2026-11-17',
    answers: {
      'setting-type': 'HE',
      'care-status': 'left-care',
      'care-end-date': '2026-02-10',
      'provider-contact': 'Dr Amit Rao, University of Saltmarsh',
      'personal-adviser': 'Priya Nair',
      'care-plan-summary':
        'Fern is 18. Her pathway plan supports three years at university; Maureen Hale’s house is home in the vacations.',
      'education-history': {
        'Elder Brook All-Through School': until('2019-09-03', '2026-07-17', 'Finished Year 13'),
        'University of Saltmarsh': { from: '2026-09-21' },
      },
      'conduct-record': 'Nothing to record.',
      'existing-arrangements':
        'Full-time first year of marine biology, with a field week in March.',
      achievements: { '2026-10-23': { what: 'First cold-water dive', kind: 'sport' } },
      strengths: 'Curious, steady, and the one others ask in the laboratory.',
      'attainment-date': '2026-11-03',
      'attainment-lines': {
        'Cell biology': at('64%', '60% or more', { comment: 'First essay and test.' }),
        Statistics: below('48%', '55% in January', {
          progress: 'Slow',
          comment: 'Missed two seminars while ill.',
        }),
      },
      'educational-needs': 'To catch up on the statistics seminars missed in October.',
      'developmental-needs': {
        'Saying no before it is too much': {
          'in-school': 'Takes on shifts, then works at night',
          helps: 'A plan of the week on the wall, looked at with someone',
          harder: 'Being praised for coping',
          lead: 'Dr Amit Rao',
        },
      },
      'carer-role': 'Maureen rings on Sundays, sends parcels and keeps Fern’s room.',
      'how-needs-met':
        'A weekly hour with the statistics support desk, a tutor who knows, and a bursary that covers the vacations.',
      'current-support': {
        'Statistics support desk': support('Student services', 'Weekly', '2026-11-04', {
          why: 'Seminars missed',
          effect: 'Two weeks caught up',
          funding: 'University',
        }),
      },
      'out-of-hours-learning': {
        'Diving club': club('Saltmarsh pier', 'Saturdays', 'Fern', 1200),
      },
      'leisure-interests': 'Diving, seals, and baking for the whole corridor.',
      'aspiration-words': 'I want to look after a stretch of coast.',
      'aspiration-next-steps': {
        'Apply for the coast trust’s summer placement': step(
          '31 January 2027',
          'University careers',
        ),
      },
      'careers-guidance': {
        '2026-10-29': {
          what: 'Summer placements with the coast trust',
          adviser: 'University careers',
        },
      },
      'financial-information':
        'Student loan, the £2,000 bursary, and what the council pays for vacations.',
      'he-institution': 'University of Saltmarsh',
      'he-course': { 'Marine biology': { level: 'BSc', year: '1 of 3', end: '2029-06-29' } },
      'he-progress':
        'Settled by the third week. 64% in cell biology; 48% in statistics after two weeks of illness.',
      'he-support':
        'Personal tutor each fortnight, statistics support desk, counselling if wanted.',
      'he-bursary': [
        {
          applied: '2026-09-28',
          'agreed-by': 'Luton, leaving care team',
          paid: '30 October, £700',
        },
      ],
      'he-contact': 'Gwen Parry, care leavers’ contact',
      'he-vacation': 'Halls in term time; Maureen Hale’s house in the vacations.',
      'p16-living': 'University halls',
      'voice-summary':
        'I love it. Statistics is a swamp. I want someone to notice when I’ve taken on too much.',
      'voice-impact': 'Dr Rao now asks about the week before he asks about the work.',
    },
    said: {
      'How is your course going, and is it the right one?': 'Yes. I get to count seals for marks.',
      'What affects your attendance and your progress?': 'I was ill and then I hid.',
      'How are money, travel and the place where you live?':
        'Fine if I don’t take the late shifts.',
      'How do you like to be contacted?': 'E-mail, and a call on Sundays.',
    },
    targets: {
      statistics: {
        need: 'Two weeks of statistics to catch up',
        strength: 'Asks good questions',
        outcome: 'Fern has 55% or more in the January test.',
        why: 'The second term builds on it.',
        baseline: '48% (3 November)',
        measure: 'January test',
        what: 'An hour at the support desk with the missed sheets',
        when: 'Wednesdays at 2, to 16 December',
        where: 'Library',
        who: 'Student services',
        howOften: 'Weekly',
        owner: 'Fern, with Dr Amit Rao',
        line: 'Statistics',
        voice: '“Statistics is a swamp.”',
      },
      sayingNo: {
        need: 'Saying no before it is too much',
        strength: 'Knows herself well',
        outcome: 'Fern works no more than eight hours a week until the vacation.',
        why: 'The late shifts cost her two weeks in October.',
        baseline: '16 hours in a week of October',
        measure: 'Hours on her own wall plan',
        what: 'A plan of the week, looked at together',
        when: 'Mondays',
        where: 'Tutor’s room',
        who: 'Dr Amit Rao',
        howOften: 'Every fortnight',
        owner: 'Fern',
        voice: '“I want someone to notice.”',
      },
    },
    actions: {
      'Ask for the second part of the bursary': { owner: 'Priya Nair', due: '2027-01-15' },
      'Agree dates for the Christmas vacation': { owner: 'Maureen Hale', due: '2026-12-04' },
    },
    money: {},
  }),
};
