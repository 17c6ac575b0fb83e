import { useState } from 'react';
import { LongText } from '../../ui/words/long-text.tsx';

/** A list of short texts, one on each line. */
export const LinesField = ({
  label,
  hint,
  value,
  onChange,
  onLeave,
}: {
  label: string;
  hint?: string;
  value: readonly string[];
  onChange: (lines: string[]) => void;
  onLeave?: (() => void) | undefined;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <LongText
      label={label}
      hint={hint}
      minRows={1}
      value={typed ?? value.join('\n')}
      onChange={(text) => {
        setTyped(text);
        onChange(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
      onBlur={() => {
        setTyped(null);
        onLeave?.();
      }}
    />
  );
};
