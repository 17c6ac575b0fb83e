import { useLocalStorage } from '@mantine/hooks';

/** How large text may be set, in per cent of the usual 14 px. */
export const textSizes = [100, 115, 130, 150, 175, 200] as const;
export type TextSize = (typeof textSizes)[number];

/** The text size chosen on this computer; everything else follows, because all sizes are in rem. */
export const useTextSize = () =>
  useLocalStorage<TextSize>({
    key: 'pep-desk-text-size',
    defaultValue: 100,
    getInitialValueInEffect: false,
    deserialize: (text) => textSizes.find((size) => String(size) === text) ?? 100,
    serialize: String,
  });
