import type { ColumnSource, ConditionOn, Option } from '../declaration.ts';

/** What can be chosen, in order: what is kept with what is read. */
export const optionsOf = (labels: Record<string, string>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A column whose cells are chosen from a list. */
export const choiceColumn = (
  id: string,
  label: string,
  options: Option[],
  besides: Omit<ColumnSource, 'id' | 'label' | 'type' | 'options'> = {},
): ColumnSource => ({ id, label, type: 'choice', options, ...besides });

/** Plain yes and no. */
export const yesNo: Option[] = optionsOf({ yes: 'Yes', no: 'No' });

/** Where the child has an education, health and care plan. */
export const hasEhcPlan = {
  field: 'sen-status',
  is: ['E'],
} as const satisfies ConditionOn<string>;

/** Steps towards a hope for the future. */
export const nextSteps: ColumnSource[] = [
  { id: 'step', label: 'Step', type: 'text', needed: true, weight: 3 },
  { id: 'by-when', label: 'By', type: 'text' },
  { id: 'with-whom', label: 'With', type: 'text' },
];

/** The column in which a file of the encrypted store is kept. */
export const attachedFile: ColumnSource = {
  id: 'attached',
  label: 'File',
  type: 'file',
  weight: 3,
};

/** Whether the file of a row leaves with the PEP. */
export const printedWithPep: ColumnSource = choiceColumn('print', 'Print with the PEP', yesNo);

/** Where the pupil stands against what is expected at their age: the scale that every form accepts. */
export const expectedAtAge: Option[] = optionsOf({ below: 'Below', at: 'At', above: 'Above' });

/** How a line of attainment stands, as many authorities rate it. */
export const redAmberGreen: Option[] = optionsOf({ red: 'Red', amber: 'Amber', green: 'Green' });

/** The adults who have a part in a PEP meeting; the one who leads it is called otherwise by phase. */
export const rolesBesideChild = (lead: string): Option[] =>
  optionsOf({
    'social-worker': 'Social worker',
    carer: 'Carer',
    'designated-teacher': lead,
    'virtual-school': 'Virtual school',
    parent: 'Parent or family',
    'reviewing-officer': 'Independent reviewing officer',
    teacher: 'Teacher or teaching assistant',
    other: 'Someone else',
  });

/** Everyone who has a part in a PEP meeting. */
export const meetingRolesWith = (lead: string): Option[] => [
  ...optionsOf({ child: 'Child or young person' }),
  ...rolesBesideChild(lead),
];

/** Who leads the PEP where it is not a designated teacher. */
export const leads = {
  EY: 'Key person or lead practitioner',
  P16: 'College or provider contact',
  HE: 'Contact at the university or college',
} as const;

/** Types of special educational need, as in DfE's Common Basic Data Set (codes kept as values). */
export const senTypes: Option[] = optionsOf({
  SPLD: 'Specific learning difficulty',
  MLD: 'Moderate learning difficulty',
  SLD: 'Severe learning difficulty',
  PMLD: 'Profound and multiple learning difficulty',
  SEMH: 'Social, emotional and mental health',
  SLCN: 'Speech, language and communication',
  HI: 'Hearing impairment',
  VI: 'Vision impairment',
  MSI: 'Multi-sensory impairment',
  PD: 'Physical disability',
  ASD: 'Autistic spectrum',
  DS: 'Down Syndrome',
  OTH: 'Other',
  NSA: 'SEN support, type not yet assessed',
});

/** Holds where there is a last PEP to look back on. */
export const notTheFirstPep = {
  any: [{ rule: 'has-previous-pep' }, { field: 'pep-first', is: ['no'] }],
} as const satisfies ConditionOn<string>;

/** The child has a place somewhere: without one there is no school to describe. */
export const hasPlace = { not: { rule: 'no-school-place' } } as const satisfies ConditionOn<string>;

/** Kinds of establishment, as in DfE's Common Basic Data Set (codes kept as values). */
export const settingTypes = optionsOf({
  EY: 'Early years setting',
  NS: 'Nursery school',
  PS: 'Primary school',
  MP: 'Middle school, deemed primary',
  MS: 'Middle school, deemed secondary',
  SS: 'Secondary school',
  AT: 'All-through school',
  SP: 'Special school',
  PR: 'Pupil referral unit',
  FE: 'Further education or sixth-form college',
  HE: 'University or other higher education',
  TP: 'Training provider or employer',
});

/** Ethnic groups, as in DfE's Common Basic Data Set (codes kept as values). */
export const ethnicities = optionsOf({
  WBRI: 'White: British',
  WIRI: 'White: Irish',
  WIRT: 'White: Irish Traveller',
  WROM: 'White: Gypsy or Roma',
  WOTH: 'Any other White background',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Any other mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Any other Asian background',
  BCRB: 'Black Caribbean',
  BAFR: 'Black African',
  BOTH: 'Any other Black background',
  CHNE: 'Chinese',
  OOTH: 'Any other ethnic group',
  REFU: 'Rather not say',
  NOBT: 'Not yet known',
});

/** Proficiency in English (Common Basic Data Set, CS089). */
export const englishProficiency = optionsOf({
  A: 'New to English',
  B: 'Early acquisition',
  C: 'Developing competence',
  D: 'Competent',
  E: 'Fluent',
  N: 'Not yet assessed',
});

/** Why a pupil has no UPN (Common Basic Data Set, CS051). */
export const noUpnReasons = optionsOf({
  UN1: 'Under 6, not yet given one',
  UN2: 'Never at a maintained school in England',
  UN3: 'Educated outside England',
  UN4: 'Newly in need, not yet known at the census',
  UN5: 'Sources disagree on name or date of birth',
  UN6: 'Not looked after, and the authority cannot obtain it',
  UN7: 'Referred, no further action',
  UN8: 'New to the authority',
  UN9: 'Never in a maintained school or further education in England',
  UN10: 'Assessment asked for, no further action',
});

/** How a child left care (Common Basic Data Set, CS087). */
export const leavingCareBases = optionsOf({
  N: 'Not declared',
  A: 'Adoption in England or Wales',
  G: 'Special guardianship order',
  R: 'Residence order',
  C: 'Child arrangements order',
  O: 'Adoption elsewhere, from state care',
});

/** Kinds of kinship care (Common Basic Data Set, CS134). */
export const kinshipKinds = optionsOf({
  ND: 'Not declared',
  KF: 'Formal',
  KI: 'Informal',
  KU: 'Not known which',
});

/** Where a care plan is heading. */
export const permanencePlans = optionsOf({
  family: 'Return to family',
  adoption: 'Adoption',
  guardianship: 'Special guardianship or child arrangements',
  'supported-living': 'Supported living',
  residential: 'Long-term residential care',
  fostering: 'Long-term fostering',
  other: 'Something else',
});

/** Papers that go with a PEP. */
export const documentKinds = optionsOf({
  report: 'School report',
  ehcp: 'EHC plan',
  'sen-plan': 'SEN support plan',
  work: 'Piece of work',
  photograph: 'Photograph',
  other: 'Something else',
});

/** Stages that end in statutory results. */
export const resultStages = optionsOf({
  EYFS: 'End of Reception',
  phonics: 'Phonics check',
  KS1: 'Key Stage 1',
  MTC: 'Multiplication tables check',
  KS2: 'Key Stage 2',
  KS4: 'Key Stage 4',
});
