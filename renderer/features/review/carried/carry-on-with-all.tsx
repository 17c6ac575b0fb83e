import { usualReason } from '#domain/review/review.ts';
import { TextField } from '../../../ui/field/text-field.tsx';
import { SmallButton } from '../../../ui/page/small-button.tsx';
import { DiscardButton, StillHere } from '../../../ui/save/unfinished-form.tsx';
import { useUnfinished } from '../../../ui/save/use-unfinished.ts';
import classes from './carried.module.css';

const usual = { reason: usualReason };
/**
 * Carries everything on that has no decision yet, as partly achieved. The reason that it will be
 * given stands here to be read and changed, for none is closed without one.
 */
export const CarryOnWithAll = ({
  pepId,
  loading = false,
  onCarryOn,
}: {
  pepId: string;
  loading?: boolean;
  /** Carries on; false when that could not be done. */
  onCarryOn: (reason: string, act: string) => Promise<boolean>;
}) => {
  const form = useUnfinished(`carry-on:${pepId}`, usual);
  const { reason } = form.value;
  const carryOn = async (): Promise<void> => {
    if (await onCarryOn(reason.trim(), form.act)) form.clear();
  };
  return (
    <div className={classes.carryOn}>
      <TextField label="Why it goes on" size="xs" maxLength={500} {...form.field('reason')} />
      <SmallButton loading={loading} disabled={reason.trim() === ''} onClick={() => void carryOn()}>
        Carry on with all: partly achieved
      </SmallButton>
      <DiscardButton form={form} size="compact-sm" />
      {form.resumed && <StillHere />}
    </div>
  );
};
