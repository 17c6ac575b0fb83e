export { NewPupilScreen } from './new-pupil-screen.tsx';
export { PupilScreen } from './pupil-screen.tsx';
export { PupilsScreen } from './pupils-screen.tsx';
