import { checkIds } from '../check-ids.ts';
import type { RubricSource } from '../rubric.ts';

const asRead = 'As read for this version of PEP Desk';

/** Gateshead: three marks for the PEP as a whole; what each part is judged by is not published. */
export const gateshead: RubricSource = {
  id: 'gateshead',
  authority: 'Gateshead',
  version: asRead,
  source: 'https://www.gateshead.gov.uk/article/36723/11-Quality-assurance-of-the-ePEP',
  certainty: 'What each part is judged by is not published; the reading rests on what is missing.',
  levels: [
    { id: 'green', label: 'Green', rank: 3, meaning: 'Effective and complete: signed off' },
    {
      id: 'amber',
      label: 'Amber',
      rank: 2,
      meaning: 'Something missing: feedback on what to add in the next PEP',
    },
    {
      id: 'red',
      label: 'Red',
      rank: 1,
      returned: true,
      meaning: 'Incomplete: must be completed before the virtual school signs off',
    },
  ],
  criteria: [
    {
      id: 'gat-whole',
      label: 'The PEP as a whole',
      descriptors: {
        green: 'Effective and complete',
        amber: 'Something missing',
        red: 'Incomplete',
      },
      checks: ['CHK-01', 'CHK-04', 'CHK-10', 'CHK-14', 'CHK-24', 'CHK-25', 'CHK-29', 'CHK-38'],
      reach: [
        {
          level: 'green',
          met: ['CHK-01', 'CHK-04', 'CHK-10', 'CHK-14', 'CHK-24', 'CHK-25', 'CHK-29', 'CHK-38'],
        },
        { level: 'amber', met: ['CHK-38'] },
      ],
    },
  ],
  overall: { rule: 'worst-criterion' },
};

/** Devon approves a PEP or does not. */
export const devon: RubricSource = {
  id: 'devon',
  authority: 'Devon',
  version: asRead,
  source:
    'https://www.devon.gov.uk/educationandfamilies/young-people/children-in-care/education-of-children-in-care/information-for-carers-social-workers-and-elected-members/virtual-school-policy-for-pupil-premium-plus/',
  certainty: 'What decides is not published; the reading rests on the weightiest checks.',
  levels: [
    { id: 'approved', label: 'Approved', rank: 2 },
    { id: 'not-approved', label: 'Not approved', rank: 1, returned: true },
  ],
  checks: [...checkIds],
  overall: { rule: 'approve-or-return' },
  release: 'PP+ is paid on an approved PEP.',
};

/** Bristol's four marks; what each means is not published. */
export const bristol: RubricSource = {
  id: 'bristol',
  authority: 'Bristol',
  version: asRead,
  source:
    'https://www.bristol.gov.uk/schools-learning-early-years/resources-professionals/pre-school-and-foundation-stage-pep',
  certainty: 'Only the names of the four levels are published.',
  levels: [
    { id: 'outstanding', label: 'Outstanding', rank: 4 },
    { id: 'good', label: 'Good', rank: 3 },
    { id: 'requires-improvement', label: 'Requires improvement', rank: 2 },
    { id: 'inadequate', label: 'Inadequate', rank: 1 },
  ],
  criteria: [{ id: 'bri-whole', label: 'The PEP as a whole' }],
  checks: ['CHK-01', 'CHK-08', 'CHK-10', 'CHK-11', 'CHK-24', 'CHK-25', 'CHK-38'],
  overall: { rule: 'worst-criterion' },
};

/** Luton publishes no rubric: what the law and its page ask, and no mark. */
export const luton: RubricSource = {
  id: 'luton',
  authority: 'Luton',
  version: 'None published',
  source: 'Luton Borough Council, “Personal educational plans (PEPs)”',
  certainty: 'Luton publishes no rubric. These are the checks that the law and its page ask for.',
  checks: [
    'CHK-01',
    'CHK-03',
    'CHK-04',
    'CHK-05',
    'CHK-06',
    'CHK-10',
    'CHK-11',
    'CHK-13',
    'CHK-17',
    'CHK-19',
    'CHK-22',
    'CHK-24',
    'CHK-25',
    'CHK-26',
    'CHK-27',
    'CHK-30',
    'CHK-31',
    'CHK-32',
    'CHK-34',
    'CHK-35',
    'CHK-38',
  ],
  overall: { rule: 'none' },
  release: 'A good-quality PEP, linked to targets, with its impact reported each term.',
};

/** Every check and no mark, for an authority that has told nothing of its own. */
export const general: RubricSource = {
  id: 'general',
  authority: 'Any authority',
  version: 'General checks',
  certainty: 'This authority’s own rubric is not known here. It can be read from a file.',
  checks: [...checkIds],
  overall: { rule: 'none' },
};
