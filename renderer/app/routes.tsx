import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
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

const tree = root.addChildren([
  createRoute({
    getParentRoute: at,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/today' });
    },
    staticData: { ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/today',
    component: TodayScreen,
    staticData: { place: 'Today', ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/pupils',
    component: PupilsScreen,
    staticData: { place: 'Pupils', ofTerm: true },
  }),
  createRoute({
    getParentRoute: at,
    path: '/pupils/new',
    component: NewPupilScreen,
    staticData: { place: 'Pupils', ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/pupils/$pupilId',
    component: () => <PupilScreen Learning={LearningTab} />,
    staticData: { place: 'Pupils', ofTerm: true },
    validateSearch: (search): { tab?: string | undefined } => ({
      tab: textOrNothing(search.tab),
    }),
  }),
  createRoute({
    getParentRoute: at,
    path: '/peps',
    component: PepsScreen,
    staticData: { place: 'PEPs', ofTerm: true },
  }),
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
    } => ({
      section: textOrNothing(search.section),
      field: fieldId.safeParse(search.field).data,
      step: textOrNothing(search.step),
    }),
  }),
  createRoute({
    getParentRoute: at,
    path: '/peps/$pepId/sign-off',
    component: SignOffScreen,
    staticData: { place: 'PEPs', ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/peps/$pepId/meeting',
    component: MeetingScreen,
    staticData: { place: 'PEPs', ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/peps/$pepId/meeting/view',
    component: MeetingViewScreen,
    staticData: { place: 'PEPs', alone: true, ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/peps/$pepId/parts',
    component: PartsScreen,
    staticData: { place: 'PEPs', ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/peps/$pepId/parts/$role',
    component: TypeInScreen,
    staticData: { place: 'PEPs', ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/peps/$pepId/voice',
    component: PrepareVoiceScreen,
    staticData: { place: 'PEPs', ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/peps/$pepId/child',
    component: ChildScreen,
    staticData: { place: 'PEPs', alone: true, ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/peps/$pepId/compare',
    component: CompareScreen,
    staticData: { place: 'PEPs', ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/actions',
    component: ActionsScreen,
    staticData: { place: 'Actions', ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/ppplus',
    component: PpPlusScreen,
    staticData: { place: 'PP+', ofTerm: true },
  }),
  createRoute({
    getParentRoute: at,
    path: '/ppplus/$pupilId',
    component: LedgerScreen,
    staticData: { place: 'PP+', ofTerm: true },
  }),
  createRoute({
    getParentRoute: at,
    path: '/ppplus/$pupilId/statement',
    component: PupilStatementScreen,
    staticData: { place: 'PP+', ofTerm: true },
  }),
  createRoute({
    getParentRoute: at,
    path: '/ppplus/authority/$authorityId',
    component: AuthorityStatementScreen,
    staticData: { place: 'PP+', ofTerm: true },
  }),
  createRoute({
    getParentRoute: at,
    path: '/documents',
    component: DocumentsScreen,
    staticData: { place: 'Documents', ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/settings',
    beforeLoad: () => {
      throw redirect({ to: '/settings/$page', params: { page: 'school' } });
    },
    staticData: { ofTerm: false },
  }),
  createRoute({
    getParentRoute: at,
    path: '/settings/$page',
    component: SettingsScreen,
    staticData: { place: 'Settings', ofTerm: false },
  }),
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
