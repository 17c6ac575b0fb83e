import type { RubricSource } from '../rubric.ts';

/** The scored pages of which only one is named by what is published. */
const unnamedPages = [2, 3, 4, 5, 6, 7, 8].map((number) => ({
  id: `sth-page-${number}`,
  label: `Scored page ${number} of 8 (its name is not published)`,
  unnamed: true,
}));

/**
 * St Helens: eight scored pages and an overall mark by counting them. Only the page on attendance is
 * described; what the others ask is not published.
 */
export const stHelens: RubricSource = {
  id: 'st-helens',
  authority: 'St Helens',
  version: 'As read for this version of PEP Desk',
  source: 'https://virtualschool.sthelens.gov.uk/article/12328/Quality-Assurance-Framework',
  certainty:
    'The order of the counting, and the colours of the attendance page, are our reading. Seven of the eight scored pages are not named: write their names in.',
  levels: [
    {
      id: 'gold',
      label: 'Gold',
      rank: 4,
      meaning: '7 of 8 areas gold and the rest green; plus school reports and photographs or work',
    },
    {
      id: 'green',
      label: 'Green',
      rank: 3,
      meaning: '7 of 8 areas green and the rest amber; key documents uploaded',
    },
    { id: 'amber', label: 'Amber', rank: 2, meaning: '2 or more areas amber', returned: true },
    { id: 'red', label: 'Red', rank: 1, meaning: 'Any area red', returned: true },
  ],
  criteria: [
    {
      id: 'sth-attendance',
      label: 'My attendance (page 6)',
      descriptors: {
        gold: 'Above 97% year to date (unless exceptional)',
        green: 'Complete, with good planning',
        amber: 'An issue with poor planning; limited planning around suspension',
        red: 'Significant concern and no planning',
      },
      checks: ['CHK-27', 'CHK-28'],
      sections: ['I'],
      reach: [{ level: 'green', met: ['CHK-27', 'CHK-28'] }, { level: 'amber' }],
    },
    ...unnamedPages,
  ],
  checks: ['CHK-04', 'CHK-06', 'CHK-11', 'CHK-20', 'CHK-33', 'CHK-34', 'CHK-36', 'CHK-38'],
  overall: { rule: 'count-based' },
  release: 'An amber rating does not automatically hold PP+ back: each case is decided on its own.',
  documents: ['report'],
};
