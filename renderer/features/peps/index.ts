export { CompareScreen } from './compare/compare-screen.tsx';
export { LearningTab } from './learning/learning-tab.tsx';
export { MeetingScreen, MeetingViewScreen } from './meeting/meeting-screen.tsx';
export { PepScreen } from './pep-screen.tsx';
export { PepsScreen } from './peps-screen.tsx';
export { SignOffScreen } from './sign-off-screen.tsx';
export { ChildScreen } from './voice/child-screen.tsx';
export { PrepareVoiceScreen } from './voice/prepare-screen.tsx';
