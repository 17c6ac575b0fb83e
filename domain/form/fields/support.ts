import { places } from '../../pupil/education.ts';
import { type ConditionOn, declareSection } from '../declaration.ts';
import { ask, atSchool, fromSchool, schoolToCollege, toCollege } from './ask.ts';
import { choiceColumn, optionsOf } from './options.ts';

const notInSchool = {
  any: [
    { field: 'on-roll', is: ['no', 'not-attending'] },
    { filled: 'suspensions' },
    { rule: 'part-time-timetable' },
  ],
} as const satisfies ConditionOn<string>;

const notInEducation = {
  any: [
    { rule: 'no-school-place' },
    { field: 'p16-situation', is: ['neet', 'custody'] },
    { filled: 'suspensions' },
  ],
} as const satisfies ConditionOn<string>;

/** Who pays for tuition; what PP+ pays is planned in the pupil's ledger (tuition.ts). */
const tuitionPayers = optionsOf({
  'pp-plus': 'PP+',
  school: 'School budget',
  authority: 'Authority or virtual school',
  'high-needs': 'EHC plan or high needs',
  home: 'Carer or family',
  free: 'Costs nothing',
  other: 'Another source',
});

/** Section P: how the child's needs are met now. */
export const support = declareSection({
  id: 'support-now',
  letter: 'P',
  part: 'support',
  title: 'Support now',
  byAuthorityWithoutPlace: true,
  intro: 'How the child’s educational needs are being met, in school and out of it.',
  fields: [
    ask.longText('how-needs-met', 'How are the child’s educational needs being met?', {
      kind: 'term-prose',
      hint: 'The whole picture in a few sentences; the rows below give the detail.',
      requirement: 'statutory',
      sources: ['LUT R6a'],
      guidance:
        'Link it to the needs you named. For example: “Her gaps in fractions are taught in a group of three each Monday; her reading is at age and needs no extra help; a key adult meets her at the gate each morning.”',
    }),
    ask.table('current-support', 'What support is in place?', {
      kind: 'running',
      hint: 'One row for each kind of support, with its effect so far.',
      requirement: 'statutory',
      sources: ['LUT R6b', 'SCH-2'],
      noneLabel: 'No extra support at present',
      noneNeedsReason: true,
      guidance:
        'For example: “Check-in with a key adult” / “to start the day calm” / “Mr Baptiste” / “daily, 10 minutes” / since 9 September / “late twice this term, nine times last term” / school budget.',
      columns: [
        { id: 'what', label: 'What', type: 'text', needed: true, weight: 2 },
        { id: 'why', label: 'Why', type: 'text', weight: 2, under: true },
        { id: 'who', label: 'Who', type: 'text' },
        { id: 'how-often', label: 'How often', type: 'text' },
        { id: 'since', label: 'Since', type: 'date' },
        { id: 'effect', label: 'Effect so far', type: 'longText', carry: 'never', weight: 2 },
        { id: 'funding', label: 'Paid from', type: 'text', under: true },
      ],
    }),
    toCollege.table('interventions', 'Catch-up and interventions', {
      kind: 'running',
      hint: 'Needed when any subject is below age. Say what, when, where, who and how often.',
      requirement: 'statutory',
      sources: ['DFE-2', 'LUT R6b'],
      neededWhen: { rule: 'some-attainment-below' },
      noneLabel: 'No interventions at present',
      noneNeedsReason: true,
      columns: [
        { id: 'name', label: 'Name', type: 'text', needed: true, weight: 2 },
        { id: 'what', label: 'What', type: 'text', weight: 2, under: true },
        { id: 'when', label: 'When', type: 'text', under: true },
        { id: 'where', label: 'Where', type: 'text', under: true },
        { id: 'who', label: 'Who', type: 'text' },
        { id: 'how-often', label: 'How often', type: 'text' },
        { id: 'start', label: 'From', type: 'date' },
        { id: 'end', label: 'To', type: 'date', carry: 'ends-row', notBefore: 'start' },
        { id: 'entry', label: 'Measure at start', type: 'text' },
        { id: 'exit', label: 'Measure at end', type: 'text', carry: 'never' },
      ],
    }),
    schoolToCollege.table('tuition', 'Extra tuition', {
      kind: 'running',
      hint: 'Who teaches what, for how long, what it costs, and the difference it makes. What PP+ pays goes into the PP+ plan by itself.',
      requirement: 'statutory',
      sources: ['LUT R6d', 'GOOD-8', 'DFE-2'],
      noneLabel: 'No extra tuition at present',
      guidance:
        'For example: “Mathematics” / “Bright Tutors” / one to one / 10 hours at £38.00 / PP+ / “from 38% to 49% on the last paper”. For a fixed price, write the cost itself. Where PP+ pays, the line in the PP+ plan follows this row until it is ordered or spent; which target it is for is said there.',
      columns: [
        { id: 'subject', label: 'Subject', type: 'text', needed: true },
        { id: 'provider', label: 'Provider', type: 'text', weight: 2 },
        choiceColumn(
          'format',
          'Taught',
          optionsOf({ 'one-to-one': 'One to one', group: 'In a group' }),
          { under: true },
        ),
        { id: 'hours', label: 'Hours in all', type: 'number' },
        { id: 'start', label: 'From', type: 'date' },
        { id: 'end', label: 'To', type: 'date', carry: 'ends-row', notBefore: 'start' },
        choiceColumn('funded-by', 'Paid from', tuitionPayers),
        { id: 'rate', label: 'Cost of an hour', type: 'money' },
        {
          id: 'cost',
          label: 'Cost in all',
          type: 'money',
          product: ['hours', 'rate'],
          typed: true,
        },
        { id: 'difference', label: 'Difference made', type: 'longText', carry: 'never', weight: 2 },
      ],
      inPhase: {
        P16: {
          hint: 'Who teaches what, for how long, what it costs, who pays, and the difference it makes.',
          guidance:
            'For example: “Mathematics” / “Bright Tutors” / one to one / 10 hours at £38.00 / college budget / “from 38% to 49% on the last paper”. For a fixed price, write the cost itself.',
        },
      },
    }),
    ask.table('out-of-hours-learning', 'Learning outside school hours', {
      kind: 'running',
      hint: 'Clubs, study support, library, music, holiday schemes. If none, say why.',
      requirement: 'statutory',
      sources: ['LUT R6e', 'DFE-7'],
      noneLabel: 'None at present',
      noneNeedsReason: true,
      guidance:
        'Whatever the child does to learn beyond lessons. If there is none, give the reason and what might change it, for example: “No bus home after 4 pm; asking the authority about a taxi on Wednesdays.”',
      columns: [
        { id: 'activity', label: 'Activity', type: 'text', needed: true, weight: 2 },
        { id: 'where', label: 'Where', type: 'text', weight: 2 },
        { id: 'how-often', label: 'How often', type: 'text' },
        { id: 'cost', label: 'Cost', type: 'money' },
        { id: 'funded-by', label: 'Paid from', type: 'text' },
      ],
      inPhase: {
        P16: { label: 'Learning outside school or college hours' },
        HE: { label: 'Learning outside the course' },
      },
    }),
    ask.longText('leisure-interests', 'Leisure interests', {
      kind: 'fact',
      hint: 'What the child enjoys, and would like to try.',
      requirement: 'statutory',
      sources: ['SCH-4', 'LUT R6e'],
      guidance: 'For example: “Draws manga, bakes with her carer, and would like to try climbing.”',
    }),
    atSchool.choice('on-roll', 'Is the child on a school roll, and attending?', {
      kind: 'record',
      pupilPart: 'place',
      requirement: 'statutory',
      sources: ['LUT R6c'],
      guidance:
        'A child without a school place has a PEP all the same, at the same times. Choose “No school place at present”, and say since when on the pupil’s page: the PEP then says so in place of the school’s name, the social worker and the virtual school’s caseworker write “Education so far” and “Support now”, and nobody is asked for attendance or marks that no school can give. Suitable education must be found at once, and stands in the next question. When there is a place again, change the answer; nothing that was written is lost.',
      options: optionsOf(places),
    }),
    schoolToCollege.table(
      'education-not-in-school',
      'What education does the child have while not in school?',
      {
        kind: 'running',
        hint: 'Needed when the child has no school place, is not attending, suspended or excluded, or part time.',
        requirement: 'statutory',
        sources: ['LUT R6c', 'DFE-3'],
        neededWhen: notInSchool,
        showWhen: notInSchool,
        noneLabel: 'None at present',
        noneNeedsReason: true,
        guidance:
          'A child who is not in school must have suitable education at once (DfE, “Promoting the education of looked-after children”, 2018). Say who provides it, for how many hours, whom to ring about the child’s safety, and how and when the child comes back to school. Where nothing is in place yet, say who is finding it and by when. If there was a short suspension only, say what work was set and marked.',
        columns: [
          { id: 'provider', label: 'Provider', type: 'text', needed: true, weight: 2 },
          { id: 'kind', label: 'Kind', type: 'text' },
          { id: 'hours', label: 'Hours a week', type: 'number' },
          { id: 'start', label: 'From', type: 'date' },
          { id: 'subjects', label: 'Subjects', type: 'text', weight: 2, under: true },
          {
            id: 'safeguarding',
            label: 'Safeguarding contact',
            type: 'text',
            weight: 2,
            under: true,
          },
          { id: 'plan', label: 'Plan for the return', type: 'longText', weight: 2 },
          { id: 'return', label: 'Return', type: 'date', carry: 'ends-row', notBefore: 'start' },
        ],
        inPhase: {
          P16: {
            noneLabel: 'None needed: in education full time',
            label:
              'What education or training does the young person have while not in it full time?',
            hint: 'Needed when the young person has no place, is in no education or work, in custody, or suspended.',
            neededWhen: notInEducation,
            showWhen: notInEducation,
          },
        },
      },
    ),
    fromSchool.longText('home-learning', 'Homework, and what is there to learn with at home', {
      kind: 'fact',
      hint: 'A quiet place, a laptop, internet, someone to ask.',
      requirement: 'optional',
      sources: ['DFE-7'],
    }),
  ],
});
