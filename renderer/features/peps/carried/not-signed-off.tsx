import { termLabel } from '#domain/calendar/terms.ts';
import type { PepRecord } from '#domain/pep/record.ts';
import { StatusWord } from '../../../ui/status-word.tsx';

/** Says that the PEP which this one reviews is itself not finished, and what that means. */
export const LastNotSignedOff = ({ earlier }: Pick<PepRecord, 'earlier'>) =>
  earlier === undefined || earlier.signedOff ? null : (
    <p>
      <StatusWord kind="warning">
        The {termLabel(earlier.term)} PEP is not signed off yet. Its targets and actions are
        reviewed here as they stand, and what changes there still arrives here.
      </StatusWord>
    </p>
  );
