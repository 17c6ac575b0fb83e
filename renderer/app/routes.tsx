import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
  type StaticDataRouteOption,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { fieldId } from '#domain/form/field-id.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { PepsScreen } from '../features/cohort/peps-screen.tsx';
import { PupilsScreen } from '../features/cohort/pupils-screen.tsx';
import { TodayScreen } from '../features/cohort/today-screen.tsx';
import { PartsScreen } from '../features/contributions/parts-screen.tsx';
import { DocumentsScreen } from '../features/documents/documents-screen.tsx';
import { MeetingScreen } from '../features/meeting/meeting-screen.tsx';
import { LedgerScreen } from '../features/ppplus/ledger/ledger-screen.tsx';
import { PpPlusScreen } from '../features/ppplus/ppplus-screen.tsx';
import {
  AuthorityStatementScreen,
  PupilStatementScreen,
} from '../features/ppplus/statement-screen.tsx';
import { NewPupilScreen } from '../features/pupil/new-pupil-screen.tsx';
import { ActionsScreen } from '../features/review/actions/actions-screen.tsx';
import { CompareScreen } from '../features/stages/compare-screen.tsx';
import { SignOffScreen } from '../features/stages/sign-off-screen.tsx';
import { ChildScreen } from '../features/voice/child-screen.tsx';
import { PrepareVoiceScreen } from '../features/voice/prepare-screen.tsx';
import { onMac } from '../ui/words/key-names.ts';
import { Fault } from './fault.tsx';
import { Frame } from './frame.tsx';
import { Missing } from './missing.tsx';
import { MeetingViewScreen } from './pep/meeting-view.tsx';
import { PepScreen } from './pep/pep-screen.tsx';
import { TypeInScreen } from './pep/type-in-screen.tsx';
import type { Place } from './places.tsx';
import { LearningTab } from './pupil/learning-tab.tsx';
import { PupilScreen } from './pupil/pupil-screen.tsx';
import { returnToPlaces } from './returning.ts';
import { SettingsScreen } from './settings/settings-screen.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The main place that a screen belongs to: marked in the rail, named in the window's title. */
    place?: Place;
    /** Stands alone in the window: nothing else of the program can be reached from it. */
    alone?: boolean;
    /** Whether it shows the term chosen in the top bar, which then stands there to be changed. */
    ofTerm: boolean;
  }
  interface Register {
    router: typeof router;
  }
}

const textOrNothing = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 200 ? value : undefined;

const root = createRootRoute({
  component: Frame,
  notFoundComponent: Missing,
  staticData: { ofTerm: false },
});
const at = () => root;

/** A screen at its address. */
const screen = <P extends string>(
  path: P,
  component: () => ReactNode,
  staticData: StaticDataRouteOption,
) => createRoute({ getParentRoute: at, path, component, staticData });

const tree = root.addChildren([
  createRoute({
    getParentRoute: at,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/today' });
    },
    staticData: { ofTerm: false },
  }),
  screen('/today', TodayScreen, { place: 'Today', ofTerm: false }),
  screen('/pupils', PupilsScreen, { place: 'Pupils', ofTerm: true }),
  screen('/pupils/new', NewPupilScreen, { place: 'Pupils', ofTerm: false }),
  createRoute({
    getParentRoute: at,
    path: '/pupils/$pupilId',
    component: () => <PupilScreen Learning={LearningTab} />,
    staticData: { place: 'Pupils', ofTerm: true },
    validateSearch: (search): { tab?: string | undefined } => ({
      tab: textOrNothing(search.tab),
    }),
  }),
  screen('/peps', PepsScreen, { place: 'PEPs', ofTerm: true }),
  createRoute({
    getParentRoute: at,
    path: '/peps/$pepId',
    component: PepScreen,
    staticData: { place: 'PEPs', ofTerm: false },
    validateSearch: (
      search,
    ): {
      section?: string | undefined;
      field?: FieldId | undefined;
      step?: string | undefined;
      all?: boolean | undefined;
    } => ({
      section: textOrNothing(search.section),
      field: fieldId.safeParse(search.field).data,
      step: textOrNothing(search.step),
      all: typeof search.all === 'boolean' ? search.all : undefined,
    }),
  }),
  screen('/peps/$pepId/sign-off', SignOffScreen, { place: 'PEPs', ofTerm: false }),
  screen('/peps/$pepId/meeting', MeetingScreen, { place: 'PEPs', ofTerm: false }),
  screen('/peps/$pepId/meeting/view', MeetingViewScreen, {
    place: 'PEPs',
    alone: true,
    ofTerm: false,
  }),
  screen('/peps/$pepId/parts', PartsScreen, { place: 'PEPs', ofTerm: false }),
  screen('/peps/$pepId/parts/$role', TypeInScreen, { place: 'PEPs', ofTerm: false }),
  screen('/peps/$pepId/voice', PrepareVoiceScreen, { place: 'PEPs', ofTerm: false }),
  screen('/peps/$pepId/child', ChildScreen, { place: 'PEPs', alone: true, ofTerm: false }),
  screen('/peps/$pepId/compare', CompareScreen, { place: 'PEPs', ofTerm: false }),
  screen('/actions', ActionsScreen, { place: 'Actions', ofTerm: false }),
  screen('/ppplus', PpPlusScreen, { place: 'PP+', ofTerm: true }),
  screen('/ppplus/$pupilId', LedgerScreen, { place: 'PP+', ofTerm: true }),
  screen('/ppplus/$pupilId/statement', PupilStatementScreen, { place: 'PP+', ofTerm: true }),
  screen('/ppplus/authority/$authorityId', AuthorityStatementScreen, {
    place: 'PP+',
    ofTerm: true,
  }),
  screen('/documents', DocumentsScreen, { place: 'Documents', ofTerm: false }),
  createRoute({
    getParentRoute: at,
    path: '/settings',
    beforeLoad: () => {
      throw redirect({ to: '/settings/$page', params: { page: 'school' } });
    },
    staticData: { ofTerm: false },
  }),
  screen('/settings/$page', SettingsScreen, { place: 'Settings', ofTerm: false }),
]);

/** Where the window can be. The address holds neutral ids only, never a name. */
export const router = createRouter({
  routeTree: tree,
  history: createHashHistory(),
  defaultPreload: false,
  defaultErrorComponent: Fault,
});

// Once, for as long as the window is open.
returnToPlaces(router, onMac());
