import type { PepRecord } from '#domain/form/record.ts';
import { termLabel } from '#domain/school/terms.ts';
import { StatusWord } from '../../../ui/words/status-word.tsx';

/** Says that the PEP which this one reviews is itself not finished, and what that means. */
export const LastNotSignedOff = ({ earlier }: { earlier: PepRecord['earlier'] | undefined }) =>
  earlier === undefined || earlier.signedOff ? null : (
    <p>
      <StatusWord kind="warning">
        The {termLabel(earlier.term)} PEP is not signed off yet. Its targets and actions are
        reviewed here as they stand, and what changes there still arrives here.
      </StatusWord>
    </p>
  );
