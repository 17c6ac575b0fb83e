import { declareSection } from '../declaration.ts';

/**
 * Section V: the virtual school's answer. It is filled in after the PEP was sent, from what the
 * virtual school says, and is therefore not asked while the PEP is prepared.
 */
export const feedback = declareSection({
  id: 'virtual-school-feedback',
  letter: 'V',
  title: 'The virtual school’s answer',
  intro: 'Recorded after the PEP was sent.',
  fields: [
    {
      id: 'vs-sent',
      label: 'Sent to the virtual school',
      type: 'table',
      requirement: 'common',
      filledBy: 'virtual-school',
      columns: [
        { id: 'date', label: 'Date', type: 'date', needed: true },
        { id: 'to', label: 'To', type: 'text', weight: 2 },
        { id: 'how', label: 'How', type: 'text' },
        { id: 'file', label: 'File', type: 'text', weight: 2 },
      ],
    },
    {
      id: 'vs-rating',
      label: 'Rating',
      hint: 'In the words of the authority’s own rubric.',
      type: 'choice',
      requirement: 'common',
      sources: ['LUT R18'],
      filledBy: 'virtual-school',
      options: [
        { value: 'red', label: 'Red, or inadequate' },
        { value: 'amber', label: 'Amber, or requires improvement' },
        { value: 'green', label: 'Green, or good' },
        { value: 'outstanding', label: 'Gold, or outstanding' },
        { value: 'not-rated', label: 'Not rated' },
      ],
    },
    {
      id: 'vs-section-ratings',
      label: 'Rating by section',
      type: 'table',
      requirement: 'common',
      filledBy: 'virtual-school',
      columns: [
        { id: 'section', label: 'Section', type: 'text', needed: true, weight: 2 },
        { id: 'rating', label: 'Rating', type: 'text' },
        { id: 'comment', label: 'Comment', type: 'longText', weight: 3 },
      ],
    },
    {
      id: 'vs-feedback',
      label: 'Comments',
      type: 'longText',
      requirement: 'common',
      sources: ['LUT R18'],
      filledBy: 'virtual-school',
    },
    {
      id: 'vs-returned',
      label: 'Returned for amendment',
      type: 'table',
      requirement: 'common',
      filledBy: 'virtual-school',
      columns: [
        { id: 'date', label: 'Date', type: 'date', needed: true },
        { id: 'reason', label: 'Reason', type: 'longText', needed: true, weight: 3 },
        { id: 'resubmitted', label: 'Sent again', type: 'date' },
      ],
    },
    {
      id: 'vs-approved-date',
      label: 'Approved on',
      type: 'date',
      requirement: 'common',
      filledBy: 'virtual-school',
    },
    {
      id: 'pp-released',
      label: 'PP+ released',
      type: 'table',
      requirement: 'common',
      phases: ['EY', 'P', 'S'],
      filledBy: 'virtual-school',
      columns: [
        { id: 'date', label: 'Date', type: 'date', needed: true },
        { id: 'amount', label: 'Amount', type: 'money', needed: true },
      ],
    },
  ],
});
