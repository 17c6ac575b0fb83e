import { PasswordInput, TextInput } from '@mantine/core';
import type { RefObject } from 'react';

type SecretProps = {
  label: string;
  description?: string;
  className?: string;
  value: string;
  onChange: (typed: string) => void;
  error: string | null;
  field?: RefObject<HTMLInputElement | null>;
};

/** A passphrase that exists already. */
export const PassphraseField = ({ field, onChange, ...rest }: SecretProps) => (
  <PasswordInput
    {...rest}
    ref={field}
    autoComplete="off"
    visibilityToggleButtonProps={{ 'aria-label': 'Show the passphrase', tabIndex: 0 }}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

/** The recovery code, from the sheet that was kept. */
export const RecoveryCodeField = ({ field, onChange, ...rest }: SecretProps) => (
  <TextInput
    description="From the sheet that was printed or saved: seven groups of four. Small letters are fine."
    {...rest}
    ref={field}
    autoComplete="off"
    spellCheck={false}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
