import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usualReason } from '#domain/pep/review.ts';
import classes from './carried.module.css';

/**
 * Carries everything on that has no decision yet, as partly achieved. The reason that it will be
 * given stands here to be read and changed, for none is closed without one.
 */
export const CarryOnWithAll = ({
  loading = false,
  onCarryOn,
}: {
  loading?: boolean;
  onCarryOn: (reason: string) => void;
}) => {
  const [reason, setReason] = useState(usualReason);
  return (
    <span className={classes.carryOn}>
      <TextInput
        label="Why it goes on"
        size="xs"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="default"
        size="compact-sm"
        loading={loading}
        disabled={reason.trim() === ''}
        onClick={() => onCarryOn(reason.trim())}
      >
        Carry on with all: partly achieved
      </Button>
    </span>
  );
};
