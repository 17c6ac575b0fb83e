import type { RubricSource } from '../rubric.ts';

/**
 * Lancashire's three groups. The page gives them in order; that the first is green, the second amber
 * and the third red is an inference, and so is the worst criterion as the overall rule.
 */
export const lancashire: RubricSource = {
  id: 'lancashire',
  authority: 'Lancashire',
  version: 'As read for this version of PEP Desk',
  source:
    'https://www.lancashire.gov.uk/practitioners/supporting-children-and-families/supporting-children-looked-after/education-of-children-looked-after/personal-education-plans/',
  certainty:
    'The page gives three groups in order; their names by colour, and the worst one deciding, are our reading.',
  levels: [
    { id: 'green', label: 'Green', rank: 3 },
    { id: 'amber', label: 'Amber', rank: 2 },
    { id: 'red', label: 'Red', rank: 1, returned: true, meaning: 'The PEP is returned.' },
  ],
  criteria: [
    {
      id: 'lan-voice',
      label: 'Child’s voice',
      descriptors: { green: 'Strong, and its impact is evidenced', amber: 'Captured', red: 'None' },
      checks: ['CHK-01', 'CHK-02'],
      sections: ['N'],
      reach: [
        { level: 'green', met: ['CHK-01', 'CHK-02'] },
        { level: 'amber', partly: ['CHK-01'] },
      ],
    },
    {
      id: 'lan-previous',
      label: 'Previous targets',
      descriptors: {
        green: 'Evaluated',
        amber: 'Evaluated',
        red: 'None, or very weak evaluation',
      },
      checks: ['CHK-04'],
      sections: ['Q'],
      reach: [
        { level: 'green', met: ['CHK-04'] },
        { level: 'amber', partly: ['CHK-04'] },
      ],
    },
    {
      id: 'lan-attainment',
      label: 'Current attainment',
      descriptors: { green: 'Detailed' },
      checks: ['CHK-07', 'CHK-08'],
      sections: ['K'],
      reach: [{ level: 'green', met: ['CHK-07', 'CHK-08'] }, { level: 'amber' }],
    },
    {
      id: 'lan-needs',
      label: 'Additional needs',
      descriptors: {
        green:
          'Identified (speech, language and communication; social, emotional and mental health)',
      },
      checks: ['CHK-35'],
      sections: ['L', 'M'],
      reach: [{ level: 'green', met: ['CHK-35'] }, { level: 'amber' }],
    },
    {
      id: 'lan-targets',
      label: 'Targets',
      descriptors: {
        green: 'Strong SMART target for each identified need, with a deadline',
        amber: 'Specific and measurable',
        red: 'None, or very weak',
      },
      checks: ['CHK-12', 'CHK-14', 'CHK-15', 'CHK-16'],
      sections: ['R'],
      reach: [
        { level: 'green', met: ['CHK-10', 'CHK-12', 'CHK-14', 'CHK-15', 'CHK-16'] },
        { level: 'amber', partly: ['CHK-10', 'CHK-14'] },
      ],
    },
    {
      id: 'lan-transition',
      label: 'Transition',
      descriptors: {
        green:
          'Specific plans for transitions that are due (key stage 2 to 3, 3 to 4, 4 to further education)',
        amber: 'Identified',
        red: 'No detail, especially into Reception, into Year 7 and at the end of Year 11',
      },
      checks: ['CHK-23'],
      sections: ['S'],
      reach: [
        { level: 'green', met: ['CHK-23'] },
        { level: 'amber', partly: ['CHK-23'] },
      ],
    },
    {
      id: 'lan-strategies',
      label: 'Interventions and strategies',
      descriptors: {
        green: 'State all of what, when, where, who, how often',
        amber: 'State at least two of the five',
        red: 'None, or very weak',
      },
      checks: ['CHK-18'],
      sections: ['P', 'R'],
      withoutAny: 'red',
      reach: [
        { level: 'green', met: ['CHK-18'] },
        { level: 'amber', partly: ['CHK-18'] },
      ],
    },
    {
      id: 'lan-context',
      label: 'Context to the RAG assessment',
      descriptors: { green: 'Added', amber: 'Brief' },
      checks: ['CHK-09'],
      sections: ['K'],
      reach: [{ level: 'green', met: ['CHK-09'] }, { level: 'amber' }],
    },
    {
      id: 'lan-carer',
      label: 'Carer input',
      descriptors: { green: 'Present' },
      checks: ['CHK-26'],
      sections: ['O'],
      reach: [{ level: 'green', met: ['CHK-26'] }, { level: 'amber' }],
    },
    {
      id: 'lan-money',
      label: 'PP+',
      descriptors: {
        green: 'Costed and linked to targets, nothing generic',
        amber: 'Linked',
        red: 'No evidence',
      },
      checks: ['CHK-19', 'CHK-20', 'CHK-21'],
      sections: ['R'],
      withoutAny: 'red',
      reach: [
        { level: 'green', met: ['CHK-19', 'CHK-20', 'CHK-21'] },
        { level: 'amber', met: ['CHK-19'] },
      ],
    },
    {
      id: 'lan-meeting',
      label: 'Attendees and next date',
      descriptors: { green: 'Recorded and set', amber: 'Recorded and set', red: 'Missing' },
      checks: ['CHK-24', 'CHK-25'],
      sections: ['A', 'F'],
      reach: [{ level: 'green', met: ['CHK-24', 'CHK-25'] }],
    },
  ],
  checks: ['CHK-38'],
  // Its transitions from key stage 3 to 4 are in Year 9: our reading.
  transitionYears: [-1, 6, 9, 11, 13],
  overall: { rule: 'worst-criterion' },
  release:
    'PP+ is paid once the PEP is at least “adequate”; how that maps to the colours is not stated.',
};
