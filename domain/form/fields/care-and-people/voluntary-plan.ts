import { declareSection } from '../../declaration.ts';
import { ask } from '../ask.ts';
import { leavingCareBases, yesNo } from '../options.ts';

/** What a voluntary plan asks in place of section C. */
export const planAgreement = declareSection({
  id: 'agreement-to-this-plan',
  letter: 'C',
  part: 'agreed',
  title: 'Agreement to this plan',
  intro:
    'A plan that school and parents make of their own accord. A parent declares the basis, with evidence, and again at each new school.',
  fields: [
    ask.choice('plac-consent', 'Do the parents agree to this plan?', {
      kind: 'term',
      hint: 'Without their agreement there is no plan.',
      requirement: 'statutory',
      options: yesNo,
    }),
    ask.date('plac-consent-date', 'Agreed on', { kind: 'term' }),
    ask.choice('plac-names-care', 'May the printed plan name the child’s care history?', {
      kind: 'safety-fact',
      hint: 'Only if a parent says so. Otherwise nothing about it is printed.',
      restricted: true,
      options: yesNo,
    }),
    ask.choice('plac-basis', 'Which basis has the parent declared?', {
      kind: 'record',
      restricted: true,
      options: leavingCareBases,
    }),
    ask.date('plac-declaration-date', 'Date of the declaration', {
      kind: 'fact',
      restricted: true,
    }),
    ask.table('plac-evidence', 'Which evidence was seen?', {
      kind: 'fact',
      hint: 'Its kind and the day it was seen. No copy is needed.',
      restricted: true,
      noneLabel: 'None seen yet',
      columns: [
        { id: 'kind', label: 'Kind', type: 'text', needed: true, weight: 3 },
        { id: 'seen', label: 'Seen on', type: 'date', needed: true },
      ],
    }),
  ],
});
