import { useMantineColorScheme } from '@mantine/core';
import { Choice } from '../../ui/field/choice.tsx';
import styles from '../../ui/field/laid-out.module.css';
import { Section } from '../../ui/page/section.tsx';
import { textSizes, useTextSize } from '../../ui/words/look.ts';

/** Light or dark, and how large text is. Kept on this computer only. */
export const LookPage = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [size, setSize] = useTextSize();
  return (
    <Section title="Look" reason="For this computer only.">
      <div className={styles.stack}>
        <Choice
          label="Colours"
          options={[
            { value: 'auto', label: 'As the computer is set' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          value={colorScheme}
          onChange={(value) => {
            if (value === 'auto' || value === 'light' || value === 'dark') setColorScheme(value);
          }}
        />
        <Choice
          label="Text size"
          options={textSizes.map((percent) => ({ value: String(percent), label: `${percent} %` }))}
          value={String(size)}
          onChange={(value) => setSize(textSizes.find((s) => String(s) === value) ?? 100)}
        />
      </div>
    </Section>
  );
};
