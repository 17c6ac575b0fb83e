import '@fontsource-variable/source-sans-3';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/theme.css';
import { createRoot } from 'react-dom/client';
import { speakPlainly } from '#domain/kernel/plain-problems.ts';
import { App } from './app/app.tsx';
import { leaveCompositionsAlone } from './app/keys/compositions.ts';
import { ignoreSecondPresses } from './app/keys/second-press.ts';

// Before any screen listens.
leaveCompositionsAlone();
ignoreSecondPresses();
speakPlainly();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
