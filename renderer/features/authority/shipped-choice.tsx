import { NativeSelect } from '@mantine/core';
import type { AuthorityInput } from '#domain/authority/authority.ts';
import { shippedAuthorities } from '#domain/authority/councils/index.ts';

/** The councils whose published rules come with the program, to begin an authority with. */
export const ShippedChoice = ({
  label,
  hint,
  taken,
  onChoose,
}: {
  label: string;
  hint?: string;
  /** Names that are there already. */
  taken: readonly string[];
  onChoose: (authority: AuthorityInput) => void;
}) => {
  const names = new Set(taken.map((name) => name.trim().toLowerCase()));
  return (
    <NativeSelect
      label={label}
      description={hint}
      value=""
      data={[
        { value: '', label: 'Choose…' },
        ...shippedAuthorities
          .map(({ name }) => name)
          .filter((name) => !names.has(name.toLowerCase())),
      ]}
      onChange={({ currentTarget }) => {
        const found = shippedAuthorities.find(({ name }) => name === currentTarget.value);
        if (found) onChoose(found);
      }}
    />
  );
};
