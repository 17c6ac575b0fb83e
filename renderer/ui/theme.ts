import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Overlay,
  Tooltip,
} from '@mantine/core';

/** Deep fir green: the one accent. Step 7 carries white text, step 3 is the accent on slate. */
const fir: MantineColorsTuple = [
  '#eaf4f1',
  '#d5e7e2',
  '#a9d0c6',
  '#7cc4b5',
  '#4aa495',
  '#2a8b7c',
  '#1d776a',
  '#0f5f57',
  '#0b4d47',
  '#073b36',
];

const tokens = {
  light: {
    '--paper': '#f7f5ef',
    '--sheet': '#fffdf8',
    '--rail': '#efece3',
    '--ink': '#1c2426',
    '--ink-soft': '#50595b',
    '--rule': '#dfdacd',
    '--rule-strong': '#857f71',
    '--accent': '#0f5f57',
    '--accent-soft': '#e3eeea',
    '--focus': '#0f5f57',
    '--good': '#1c6637',
    '--warn': '#83480a',
    '--warn-soft': '#fbf0dc',
    '--bad': '#a02219',
    '--bad-soft': '#fbe9e4',
  },
  dark: {
    '--paper': '#13191b',
    '--sheet': '#1a2124',
    '--rail': '#0f1416',
    '--ink': '#e6e9e6',
    '--ink-soft': '#abb5b4',
    '--rule': '#2d3739',
    '--rule-strong': '#748083',
    '--accent': '#7cc4b5',
    '--accent-soft': '#1f302e',
    '--focus': '#7cc4b5',
    '--good': '#85cf9c',
    '--warn': '#e8b76f',
    '--warn-soft': '#31291b',
    '--bad': '#f2988b',
    '--bad-soft': '#382320',
  },
} as const;

const mantine = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--accent-soft)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--rule-strong)',
};

/** Puts our tokens behind Mantine's own variables, for each scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...tokens.light,
    ...mantine,
    // The greys that Mantine's controls draw their edges with.
    '--mantine-color-gray-3': 'var(--rule)',
    '--mantine-color-gray-4': 'var(--rule-strong)',
  },
  dark: {
    ...tokens.dark,
    ...mantine,
    '--mantine-color-dark-4': 'var(--rule-strong)',
    '--mantine-color-dark-5': '#2d3739',
    '--mantine-color-dark-6': 'var(--sheet)',
    '--mantine-color-dark-7': 'var(--paper)',
    '--mantine-primary-color-filled': '#1d776a',
    '--mantine-primary-color-filled-hover': '#1a6c60',
    '--mantine-color-fir-filled': '#1d776a',
    '--mantine-color-fir-filled-hover': '#1a6c60',
    '--mantine-primary-color-light-color': 'var(--accent)',
    '--mantine-color-fir-light-color': 'var(--accent)',
  },
});

/** A dialog's <header> is no landmark of the page. */
const notABanner = { header: { role: 'presentation' } };

/** The look of PEP Desk: every colour, size and rounding is decided here and in theme.css. */
export const theme = createTheme({
  colors: { fir },
  primaryColor: 'fir',
  // What is pressed stays where it is: moved by one pixel at the foot of a panel that scrolls, it can bring
  // a scrollbar, and with it slip from under the pointer before it is let go.
  activeClassName: '',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: '0.1875rem',
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: {
    xs: '0.875rem',
    sm: '0.875rem',
    md: '0.9375rem',
    lg: '1.0625rem',
    xl: '1.25rem',
  },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5', lg: '1.45', xl: '1.35' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  headings: {
    fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    }),
    Menu: Menu.extend({ defaultProps: { middlewares: { size: { padding: 5 } } } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: notABanner,
      },
    }),
    Drawer: Drawer.extend({ defaultProps: { attributes: notABanner } }),
    Overlay: Overlay.extend({ defaultProps: { color: '#0b1416', backgroundOpacity: 0.45 } }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, openDelay: 400 } }),
  },
});
