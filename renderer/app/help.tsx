import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { shownKeys } from '../ui/words/key-names.ts';
import type { Place } from './places.tsx';

const texts: Record<Place, ReactNode> = {
  Today: (
    <>
      <p>
        What needs you: one line for each child, the most pressing first. It says what is to be
        done, by when, and which rule sets the day; its button takes the next step. “3 more” shows
        what else that child needs, also what is left of an earlier term.
      </p>
      <p>
        The steps are the same for every PEP: start it, invite people, let the child answer, say
        what happened at the meeting, answer what is left, sign off, send, ask for the answer, and
        mend and send again what came back.
      </p>
      <p>
        Under the list stands when the next of all others needs something; “show them” names each
        with its next date. Today looks twenty school days ahead, and over the holidays to the end
        of the third week of the next term.
      </p>
      <p>
        Below: how the PEPs of the term stand, what Pupil Premium Plus (PP+) is expected, planned
        and spent, and how many actions are late, due this week, and later.
      </p>
      <p>
        Today is about now. Pupils, PEPs and PP+ show one term: it stands at the top of the window,
        and the arrows beside it change it.
      </p>
    </>
  ),
  Pupils: (
    <>
      <p>
        Every pupil in care. Type to filter: part of a name is enough, and accents do not matter.
      </p>
      <p>
        Arrow keys move through the list and Enter opens a pupil. A pupil’s page saves as you type;
        its History shows each change and can take the newest back.
      </p>
      <p>
        A child without a school place keeps a PEP: under “People and care”, School, choose “No
        school place at present” and say since when. Suitable education must be found at once (DfE,
        2018), whoever looks after the child and wherever they live. The same place is where a child
        on two schools’ rolls, or a student at a college, is recorded.
      </p>
      <p>A pupil who leaves is marked as having left. Nothing is deleted.</p>
    </>
  ),
  PEPs: (
    <>
      <p>One line for each pupil: where this term’s PEP stands, and by when it is wanted.</p>
      <p>
        “Term by term” shows three school years at once and which terms have none. “Remind” writes a
        reminder to the social worker or the carer, “Ask for the answer” one to the virtual school.
      </p>
      <p>
        A review opens on what it needs; “Everything” shows its ten parts, to be taken in any order.
        Every answer is saved while you type. “None” and “Not known” are answers too, with a reason;
        a blank is not.
      </p>
      <p>
        Where a child has no school place, “Education so far” and “Support now” are written by the
        social worker and the virtual school’s caseworker. Type it in for them if they ask you to.
        The deadlines stay as they are, and attendance and marks that no school can give are not
        asked.
      </p>
      <p>
        “Ready?” lists what is missing. Signing off locks the PEP. “Undo sign-off” opens it again
        until it is sent; after that, amend it: the first stays as it was.
      </p>
    </>
  ),
  Actions: (
    <>
      <p>What people have agreed to do, over all pupils, by due date.</p>
      <p>Close an action as done, partly done or not done, with a word on how it went.</p>
    </>
  ),
  'PP+': (
    <>
      <p>
        Pupil Premium Plus for the term: what is expected, confirmed and received, planned and
        spent, and what is left. Money of another kind stands under its own name.
      </p>
      <p>
        Open a pupil to write down plans and spending. A plan becomes spending with “Mark as spent”.
        Spending more than the award is allowed; it says so clearly.
      </p>
      <p>
        What is spent is never rubbed out: correct, reverse or refund it, and the old line stays in
        sight. {shownKeys('Ctrl+Shift+L')} logs spending from any screen, also an invoice for
        several pupils.
      </p>
      <p>
        The same money counts by term, school year and financial year. Statements leave as PDF or
        CSV.
      </p>
    </>
  ),
  Documents: (
    <>
      <p>Everything that has left PEP Desk: what, when, to whom and where to.</p>
      <p>A PDF outside PEP Desk is not encrypted. Send it only in a way that your school allows.</p>
    </>
  ),
  Settings: (
    <>
      <p>
        The school, the authorities that look after your pupils, term dates, and your passphrase.
      </p>
      <p>What you change here is kept at once; there is nothing to save.</p>
    </>
  ),
};

/** Short help for the screen that is open. */
export const Help = ({
  opened,
  place,
  onClose,
}: {
  opened: boolean;
  place: Place | undefined;
  onClose: () => void;
}) => (
  <Drawer
    opened={opened}
    onClose={onClose}
    position="right"
    size="24rem"
    title={`Help: ${place ?? 'PEP Desk'}`}
    closeButtonProps={{ 'aria-label': 'Close help' }}
  >
    {place && texts[place]}
    <p>
      Press <kbd>?</kbd> for every keyboard shortcut.
    </p>
  </Drawer>
);
