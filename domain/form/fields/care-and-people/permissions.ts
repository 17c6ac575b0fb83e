import { declareSection } from '../../declaration.ts';
import { ask, toCollege, toYear11 } from '../ask.ts';
import { yesNo } from '../options.ts';

/** Section E: who may see the child, and who may see this plan. */
export const permissions = declareSection({
  id: 'who-may-do-what',
  letter: 'E',
  part: 'care',
  title: 'Who may do what',
  fields: [
    toCollege.table('emergency-contacts', 'Emergency contacts, in order', {
      kind: 'safety-fact',
      columns: [
        { id: 'order', label: 'Order', type: 'number' },
        { id: 'person', label: 'Person', type: 'text', needed: true, weight: 2 },
        { id: 'relationship', label: 'Relationship', type: 'text', weight: 2 },
        { id: 'phone', label: 'Telephone', type: 'text', needed: true, weight: 2 },
      ],
    }),
    toYear11.longText('child-access', 'Who may see or collect the child?', { kind: 'safety-fact' }),
    toYear11.people('health-lead', 'Who deals with health?', {
      kind: 'safety-fact',
      hint: 'Consent to treatment, appointments, medicines.',
    }),
    toCollege.people('reports-recipients', 'Who gets reports and invitations?', {
      kind: 'fact',
    }),
    toYear11.people('trip-consent', 'Who signs for trips?', {
      kind: 'safety-fact',
      hint: 'Say also who holds the passport, for a trip abroad.',
    }),
    toYear11.choice('photo-consent', 'May the child be in photographs and performances?', {
      kind: 'safety-fact',
      options: [...yesNo, { value: 'ask', label: 'Ask each time' }],
    }),
    toYear11.people('photo-consent-from', 'Who says so, or is asked?', {
      kind: 'safety-fact',
      requirement: 'optional',
      showWhen: { filled: 'photo-consent' },
    }),
    toCollege.people('parents-evening', 'Who comes to parents’ evening?', { kind: 'fact' }),
    ask.longText('pr-notes', 'Notes on parental responsibility', {
      kind: 'safety-fact',
      hint: 'For example: who must be told, and who must not be.',
    }),
    toCollege.longText(
      'no-unsupervised-contact',
      'Is there anyone who must have no unsupervised contact?',
      {
        kind: 'safety-fact',
        hint: 'Agree this with the social worker. Left out of the PDF unless you ask for it.',
        restricted: true,
        noneLabel: 'Nobody, as far as the school has been told',
      },
    ),
    toCollege.people('daily-liaison', 'Who does the school speak to from day to day?', {
      kind: 'fact',
    }),
    ask.choice('circulation-consulted', 'Has the child been asked who should see this plan?', {
      kind: 'term',
      options: [...yesNo, { value: 'not-yet', label: 'Not yet' }],
    }),
    ask.text('circulation-wishes', 'What did the child say about it?', {
      kind: 'term-words',
      requirement: 'optional',
      childsWords: true,
      showWhen: { filled: 'circulation-consulted' },
    }),
    ask.table('circulation-list', 'Who gets a copy of this PEP?', {
      kind: 'fact',
      moment: 'after-meeting',
      columns: [
        { id: 'person', label: 'Person', type: 'text', needed: true, weight: 2 },
        { id: 'role', label: 'Role', type: 'text', weight: 2 },
        { id: 'how', label: 'How it is sent', type: 'text', weight: 2 },
        { id: 'date', label: 'Date', type: 'date', carry: 'never' },
      ],
    }),
  ],
});
