import type { Condition, Option } from '../../template.ts';

export const yesNo: Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Where the pupil stands against what is expected at their age: the scale that every form accepts. */
export const expectedAtAge: Option[] = [
  { value: 'below', label: 'Below' },
  { value: 'at', label: 'At' },
  { value: 'above', label: 'Above' },
];

export const redAmberGreen: Option[] = [
  { value: 'red', label: 'Red' },
  { value: 'amber', label: 'Amber' },
  { value: 'green', label: 'Green' },
];

/** Everyone who has a part in a PEP meeting. */
export const meetingRoles: Option[] = [
  { value: 'child', label: 'Child or young person' },
  { value: 'social-worker', label: 'Social worker' },
  { value: 'carer', label: 'Carer' },
  { value: 'designated-teacher', label: 'Designated teacher' },
  { value: 'virtual-school', label: 'Virtual school' },
  { value: 'parent', label: 'Parent or family' },
  { value: 'reviewing-officer', label: 'Independent reviewing officer' },
  { value: 'teacher', label: 'Teacher or teaching assistant' },
  { value: 'other', label: 'Someone else' },
];

/** Types of special educational need, as in DfE's Common Basic Data Set (codes kept as values). */
export const senTypes: Option[] = [
  { value: 'SPLD', label: 'Specific learning difficulty' },
  { value: 'MLD', label: 'Moderate learning difficulty' },
  { value: 'SLD', label: 'Severe learning difficulty' },
  { value: 'PMLD', label: 'Profound and multiple learning difficulty' },
  { value: 'SEMH', label: 'Social, emotional and mental health' },
  { value: 'SLCN', label: 'Speech, language and communication' },
  { value: 'HI', label: 'Hearing impairment' },
  { value: 'VI', label: 'Vision impairment' },
  { value: 'MSI', label: 'Multi-sensory impairment' },
  { value: 'PD', label: 'Physical disability' },
  { value: 'ASD', label: 'Autistic spectrum' },
  { value: 'DS', label: 'Down Syndrome' },
  { value: 'OTH', label: 'Other' },
  { value: 'NSA', label: 'SEN support, type not yet assessed' },
];

export const notTheFirstPep: Condition = {
  any: [{ rule: 'has-previous-pep' }, { field: 'pep-first', is: ['no'] }],
};

export const secondary: Condition = { yearFrom: 7 };
