import { formatPence } from '#domain/kernel/money.ts';
import { SmallButton } from '../../ui/page/small-button.tsx';
import { draftAmount, type LineDraft } from './ledger/line-draft.ts';
import styles from './ppplus.module.css';

const nameOf = (line: LineDraft): string => {
  const amount = draftAmount(line);
  return amount === null ? line.description : `${line.description}, ${formatPence(amount)}`;
};

/** Lines that could not be saved while the next was being typed; the first can be put back. */
export const Refused = ({
  refused,
  onPutBack,
}: {
  refused: readonly LineDraft[];
  onPutBack: () => void;
}) =>
  refused.length === 0 ? null : (
    <div role="alert" className={styles.problemWords}>
      Not saved: {refused.map(nameOf).join('; ')}.{' '}
      <SmallButton onClick={onPutBack}>Put it back in the form</SmallButton>
    </div>
  );
