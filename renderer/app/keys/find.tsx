import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch, IconSettings, IconUser, IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { foldText, matchesSearch } from '#domain/kernel/fold.ts';
import { joined } from '#domain/kernel/text.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useCall, useTerm } from '../../ui/call/client.ts';
import { onMac } from '../../ui/words/key-names.ts';
import { places } from '../places.tsx';
import { settingsPages } from '../settings/pages.ts';

/** Ctrl+K: finds pupils by name, and places by theirs. */
export const Find = () => {
  const navigate = useNavigate();
  const { current: term } = useTerm();
  const [query, setQuery] = useState('');
  const [search] = useDebouncedValue(query.trim().slice(0, 200), 100);
  const pupils = useCall(
    'pupils.list',
    { search, term, limit: 8, includeLeft: true },
    { enabled: search !== '', keepPrevious: true },
  );
  const found = search === '' ? [] : (pupils.data?.rows ?? []);
  const fits = (label: string): boolean => matchesSearch(foldText(label), query);
  const ways = [
    ...places.map(({ label, to, icon: Icon }) => ({
      label,
      icon: <Icon size="1.125rem" aria-hidden />,
      go: () => navigate({ to }),
    })),
    {
      label: 'Add a pupil',
      icon: <IconUserPlus size="1.125rem" aria-hidden />,
      go: () => navigate({ to: '/pupils/new' }),
    },
    ...settingsPages.map(({ page, label }) => ({
      label: `Settings: ${label}`,
      icon: <IconSettings size="1.125rem" aria-hidden />,
      go: () => navigate({ to: '/settings/$page', params: { page } }),
    })),
  ].filter(({ label }) => fits(label));
  const openPupil = (pupilId: string) =>
    void navigate({ to: '/pupils/$pupilId', params: { pupilId } });
  /** Enter without the arrow keys takes the first. */
  const openFirst = (event: KeyboardEvent): void => {
    const chosen = document.querySelector('.mantine-Spotlight-action[data-selected]');
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || chosen) return;
    const [pupil] = found;
    const [way] = ways;
    if (pupil) openPupil(pupil.id);
    else if (way) void way.go();
    else return;
    spotlight.close();
  };
  const nothing = found.length === 0 && ways.length === 0;
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={onMac() ? 'meta + K' : 'ctrl + K'}
      tagsToIgnore={[]}
      scrollable
      maxHeight="60vh"
      overlayProps={{ blur: 0 }}
      centered={false}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': 'Find a pupil or a place' } }}
    >
      <Spotlight.Search
        placeholder="A pupil’s name, or a place"
        aria-label="Find a pupil or a place"
        onKeyDown={openFirst}
        leftSection={<IconSearch size="1.125rem" aria-hidden />}
      />
      <Spotlight.ActionsList>
        {found.length > 0 && (
          <Spotlight.ActionsGroup label="Pupils">
            {found.map((row) => (
              <Spotlight.Action
                key={row.id}
                label={row.name}
                description={joined([
                  row.left ? 'Has left' : '',
                  yearGroupLabel(row.yearGroup),
                  row.authority,
                ])}
                leftSection={<IconUser size="1.125rem" aria-hidden />}
                onClick={() => openPupil(row.id)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {ways.length > 0 && (
          <Spotlight.ActionsGroup label="Places">
            {ways.map(({ label, icon, go }) => (
              <Spotlight.Action
                key={label}
                label={label}
                leftSection={icon}
                onClick={() => void go()}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && !pupils.isFetching && (
          <Spotlight.Empty>Nothing fits. Try part of a name.</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
};
