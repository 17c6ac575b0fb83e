import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import {
  IconArrowRight,
  IconBolt,
  IconPencil,
  IconSearch,
  IconSettings,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { foldText, matchesSearch } from '#domain/kernel/fold.ts';
import { joined } from '#domain/kernel/text.ts';
import { yearGroupLabel } from '#domain/school/year-group.ts';
import { useTakeRung } from '../../features/stages/next-rung.tsx';
import { useCall, useChange, useTerm } from '../../ui/call/client.ts';
import { onMac } from '../../ui/words/key-names.ts';
import { lock } from '../locking.ts';
import { places } from '../places.tsx';
import { settingsPages } from '../settings/pages.ts';
import { type deeds, deedsFor, namesIn, rungDeedsFor } from './commands.ts';
import { questionsFor } from './questions.ts';
import type { Panels } from './use-shortcuts.ts';

/** Something that was found: Enter or a press does it. */
type Found = { key: string; label: string; about?: string; icon: ReactNode; act: () => unknown };

/** So many of what can be done are shown for all whom it is asked for. */
const mostDeeds = 6;
/** So many questions of a PEP. */
const mostQuestions = 6;
const icon = '1.125rem';

/** Ctrl+K: finds pupils by name, places by theirs, and what can be done now by what it is called. */
export const Find = ({
  help,
  shortcuts,
  logSpending,
}: Pick<Panels, 'help' | 'shortcuts' | 'logSpending'>) => {
  const navigate = useNavigate();
  const { current: term } = useTerm();
  const { take } = useTakeRung();
  const backup = useChange('backup.create', { done: 'A copy was written.' });
  const [query, setQuery] = useState('');
  const [typed] = useDebouncedValue(query, 100);
  const search = typed.trim().slice(0, 200);
  const names = namesIn(search);
  const asking = search !== '';
  const pupils = useCall(
    'pupils.list',
    { search, term, limit: 8, includeLeft: true },
    { enabled: asking, keepPrevious: true },
  );
  // "start Jay's review": those whom the words name that belong to no deed; without a name, all.
  const named = useCall(
    'pupils.list',
    { search: names, term, limit: 200 },
    { enabled: asking, keepPrevious: true },
  );
  const everyone = useCall('pupils.list', { term, limit: 1 }, { enabled: asking });

  const acts: Readonly<Record<(typeof deeds)[number]['deed'], () => unknown>> = {
    'log-spending': logSpending,
    lock,
    backup: () => backup.run({}),
    'add-pupil': () => navigate({ to: '/pupils/new' }),
    help,
    shortcuts,
  };
  const people: Found[] = (asking ? (pupils.data?.rows ?? []) : []).map((row) => ({
    key: row.id,
    label: row.name,
    about: joined([row.left ? 'Has left' : '', yearGroupLabel(row.yearGroup), row.authority]),
    icon: <IconUser size={icon} aria-hidden />,
    act: () => navigate({ to: '/pupils/$pupilId', params: { pupilId: row.id } }),
  }));
  const doing: Found[] = [
    ...rungDeedsFor(query, named.data?.rows ?? [])
      .slice(0, mostDeeds)
      .map(({ pupilId, label, next }) => ({
        key: `${pupilId} ${next.rung}`,
        label,
        icon: <IconArrowRight size={icon} aria-hidden />,
        act: () => take(pupilId, next),
      })),
    ...deedsFor(query, { pupils: everyone.data?.total ?? 0 }).map(({ deed, label }) => ({
      key: deed,
      label,
      icon: <IconBolt size={icon} aria-hidden />,
      act: acts[deed],
    })),
  ];
  // In a PEP that is being written, its questions are found, too.
  const { pepId = '' } = useParams({ strict: false });
  const inPep = pepId !== '' && asking;
  const opened = useCall('peps.get', { id: pepId }, { enabled: inPep });
  const pep = opened.data;
  const questions: Found[] =
    asking && pep?.status === 'in-preparation'
      ? questionsFor(search, templateOfRecord(pep), pep)
          .slice(0, mostQuestions)
          .map(({ field, sectionId, section }) => ({
            key: field.id,
            label: field.label,
            about: section,
            icon: <IconPencil size={icon} aria-hidden />,
            act: () =>
              navigate({
                to: '/peps/$pepId',
                params: { pepId },
                search: { section: sectionId, field: field.id },
              }),
          }))
      : [];
  const fits = (label: string): boolean => matchesSearch(foldText(label), query);
  const ways: Found[] = [
    ...places.map(({ label, to, icon: Icon }) => ({
      key: to,
      label,
      icon: <Icon size={icon} aria-hidden />,
      act: () => navigate({ to }),
    })),
    ...settingsPages.map(({ page, label }) => ({
      key: page,
      label: `Settings: ${label}`,
      icon: <IconSettings size={icon} aria-hidden />,
      act: () => navigate({ to: '/settings/$page', params: { page } }),
    })),
  ].filter(({ label }) => fits(label));
  const groups = [
    { label: 'Pupils', found: people },
    { label: 'Do', found: doing },
    { label: 'Questions of this PEP', found: questions },
    { label: 'Places', found: ways },
  ].filter(({ found }) => found.length > 0);

  // What is shown may still be what fitted a moment ago: Enter waits for what was typed.
  const [entered, setEntered] = useState(false);
  const asked = [pupils, named, everyone, ...(inPep ? [opened] : [])];
  const late =
    query !== typed || (asking && asked.some((one) => one.isPlaceholderData || one.isPending));
  const first = groups[0]?.found[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is done once what was typed is found
  useEffect(() => {
    if (!entered || late) return;
    setEntered(false);
    if (first === undefined) return;
    void first.act();
    spotlight.close();
  }, [entered, late]);
  const byArrow = useRef(false);
  /**
   * Enter without the arrow keys takes the first of what fits what was typed. Spotlight selects the first
   * by itself, which may still be the first of what fitted the words before.
   */
  const openFirst = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') byArrow.current = true;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const selected = document.querySelector('.mantine-Spotlight-action[data-selected]');
    if (byArrow.current && selected) return;
    selected?.removeAttribute('data-selected');
    setEntered(true);
  };
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={(next) => {
        setQuery(next);
        setEntered(false);
        byArrow.current = false;
      }}
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
        placeholder="A name, a place, or what to do: “invite people for Mia”"
        aria-label="Find a pupil or a place, or say what to do"
        onKeyDown={openFirst}
        leftSection={<IconSearch size={icon} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ label: group, found }) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {found.map(({ key, label, about, icon: sign, act }) => (
              <Spotlight.Action
                key={key}
                label={label}
                {...(about === undefined ? {} : { description: about })}
                leftSection={sign}
                onClick={() => void act()}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && !late && (
          <Spotlight.Empty>Nothing fits. Try part of a name.</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
};
