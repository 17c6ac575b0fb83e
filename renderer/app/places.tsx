import {
  IconCalendarDue,
  IconChecklist,
  IconCoinPound,
  IconFileExport,
  IconNotebook,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';

/** The main places, in the order of the rail; Alt+1, on a Mac Cmd+1, opens the first. */
export const places = [
  { to: '/today', label: 'Today', icon: IconCalendarDue },
  { to: '/pupils', label: 'Pupils', icon: IconUsers },
  { to: '/peps', label: 'PEPs', icon: IconNotebook },
  { to: '/actions', label: 'Actions', icon: IconChecklist },
  { to: '/ppplus', label: 'PP+', icon: IconCoinPound },
  { to: '/documents', label: 'Documents', icon: IconFileExport },
  { to: '/settings', label: 'Settings', icon: IconSettings },
] as const;

export type Place = (typeof places)[number]['label'];
