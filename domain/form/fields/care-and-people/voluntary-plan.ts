import { declareSection } from '../../declaration.ts';
import { leavingCareBases, yesNo } from '../options.ts';

/** What a voluntary plan asks in place of section C. */
export const planAgreement = declareSection({
  id: 'agreement-to-this-plan',
  letter: 'C',
  title: 'Agreement to this plan',
  intro:
    'A plan that school and parents make of their own accord. A parent declares the basis, with evidence, and again at each new school.',
  fields: [
    {
      id: 'plac-consent',
      carry: 'confirm',
      label: 'Do the parents agree to this plan?',
      hint: 'Without their agreement there is no plan.',
      type: 'choice',
      requirement: 'statutory',
      options: yesNo,
    },
    {
      id: 'plac-consent-date',
      carry: 'confirm',
      label: 'Agreed on',
      type: 'date',
      requirement: 'common',
    },
    {
      id: 'plac-names-care',
      carry: 'confirm',
      label: 'May the printed plan name the child’s care history?',
      hint: 'Only if a parent says so. Otherwise nothing about it is printed.',
      type: 'choice',
      requirement: 'common',
      restricted: true,
      options: yesNo,
    },
    {
      id: 'plac-basis',
      carry: 'keep',
      label: 'Which basis has the parent declared?',
      type: 'choice',
      requirement: 'common',
      restricted: true,
      options: leavingCareBases,
    },
    {
      id: 'plac-declaration-date',
      carry: 'confirm',
      label: 'Date of the declaration',
      type: 'date',
      requirement: 'common',
      restricted: true,
    },
    {
      id: 'plac-evidence',
      carry: 'confirm',
      label: 'Which evidence was seen?',
      hint: 'Its kind and the day it was seen. No copy is needed.',
      type: 'table',
      requirement: 'common',
      restricted: true,
      noneLabel: 'None seen yet',
      columns: [
        { id: 'kind', label: 'Kind', type: 'text', needed: true, weight: 3 },
        { id: 'seen', label: 'Seen on', type: 'date', needed: true },
      ],
    },
  ],
});
