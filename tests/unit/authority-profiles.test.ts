import { describe, expect, test } from 'vitest';
import { asksOf } from '#domain/authority/asks.ts';
import { type AuthorityInput, authorityInput } from '#domain/authority/authority.ts';
import { shippedAuthorities } from '#domain/authority/councils/index.ts';
import { partsOf } from '#domain/authority/parts.ts';
import {
  acceptedWordOf,
  authorityProfile,
  blankProfile,
  profileOf,
  readWords,
} from '#domain/authority/profile.ts';
import { stages } from '#domain/kernel/stage.ts';

const autumn = { academicYear: 2026, term: 'autumn' } as const;

const placesOf = (authority: AuthorityInput): string[] =>
  partsOf({ authority }).map(({ path }) => path);

/** A reason for an absence is asked for everywhere: no council needs to have said so. */
const isDefault = (label: string, authority: AuthorityInput): boolean =>
  label === 'When someone who must attend is missing' &&
  profileOf(authority).attendance === blankProfile.attendance;

describe('Shipped authorities', () => {
  test('stand in the order of their names, each once', () => {
    const names = shippedAuthorities.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    expect(new Set(shippedAuthorities.map(({ profile }) => profile?.id)).size).toBe(names.length);
  });

  test.each(shippedAuthorities.map((a) => [a.name, a] as const))(
    '%s says where each of its facts was read, and claims no day that nobody recorded',
    (_, authority) => {
      const { facts } = profileOf(authority);
      expect(facts.length).toBeGreaterThan(0);
      for (const fact of facts) {
        expect(fact.source).toMatch(/^https:\/\/|on which page was not recorded$/);
        expect(fact.readOn).toBe('');
        expect(readWords(fact)).toBe('day of reading not recorded');
        for (const path of fact.about) {
          expect(placesOf(authority).some((one) => one.startsWith(path))).toBe(true);
        }
      }
    },
  );

  test.each(shippedAuthorities.map((a) => [a.name, a] as const))(
    '%s shows a source beside each thing that it asks',
    (_, authority) => {
      for (const term of authority.deadlines.length > 0 ? authority.deadlines : [autumn]) {
        for (const { label, sources } of asksOf({ authority }, term)) {
          if (isDefault(label, authority)) continue;
          expect(sources, label).not.toEqual([]);
        }
      }
    },
  );

  test('Luton asks for a PEP every term in every phase, and publishes neither rubric nor deadlines', () => {
    const luton = shippedAuthorities.find(({ name }) => name === 'Luton');
    expect(luton?.ppPlusPencePerTerm).toBe(60000);
    expect(luton?.deadlines).toEqual([]);
    expect(luton?.profile).toMatchObject({
      rubricId: '',
      pepsAYear: { early: 3, school: 3, post16: 3, higher: 3 },
    });
  });

  test('an authority goes through a file and comes back the same', () => {
    for (const authority of shippedAuthorities) {
      expect(authorityInput.parse(JSON.parse(JSON.stringify(authority)))).toEqual(authority);
    }
  });

  test('an authority that says nothing goes by the national rules', () => {
    expect(profileOf({})).toBe(blankProfile);
    expect(blankProfile.timing.initiation).toEqual({ days: 10, kind: 'working' });
    expect(authorityProfile.parse({}).timing.initiation).toBeNull();
  });

  test('what is known of Gateshead stands beside its PEPs, each with its source', () => {
    const gateshead = shippedAuthorities.find(({ name }) => name === 'Gateshead');
    const asks = asksOf(
      { authority: gateshead ?? authorityInput.parse({ name: 'Gateshead' }) },
      { academicYear: 2025, term: 'spring' },
    );
    const said = Object.fromEntries(asks.map(({ label, ...rest }) => [label, rest]));
    expect(said['New PEP after a change of school, within']).toEqual({
      words: '10 working days',
      sources: [expect.stringMatching(/gateshead.*not recorded/)],
    });
    expect(said['Strategies are asked for when the SDQ score is above']?.words).toBe('17');
    expect(said['PEPs wanted by, spring term 2026']?.words).toBe('20 March 2026');
    expect(said['PEPs wanted by, autumn term 2025']).toBeUndefined();
  });

  test('what holds for all of England is shown as that, with its source, until it is changed', () => {
    const sourcesOf = (days: number) =>
      asksOf(
        {
          authority: authorityInput.parse({
            name: 'Elsewhere',
            profile: { ...blankProfile, timing: { initiation: { days, kind: 'working' } } },
          }),
        },
        autumn,
      ).find(({ words }) => words === `${days} working days`)?.sources;
    expect(sourcesOf(10)).toEqual([
      expect.stringContaining('The rule for all of England: Care Planning'),
    ]);
    expect(sourcesOf(8)).toEqual([]);
  });

  test('a number that the teacher changed no longer passes for the council’s own', () => {
    const lancashire = shippedAuthorities.find(({ name }) => name === 'Lancashire');
    const profile = profileOf(lancashire ?? {});
    const timing = { ...profile.timing, writeUp: { days: 12, kind: 'working' } as const };
    const asks = asksOf(
      { authority: authorityInput.parse({ name: 'Lancashire', profile: { ...profile, timing } }) },
      autumn,
    );
    expect(asks.find(({ words }) => words === '12 working days')?.sources.at(-1)).toBe(
      'Changed here; the source as shipped: 10 working days',
    );
  });

  test('its word for an accepted PEP is never the name of another stage', () => {
    expect(acceptedWordOf({ acceptedWord: '' })).toBe('Accepted');
    expect(acceptedWordOf({ acceptedWord: 'Approved' })).toBe('Approved');
    expect(acceptedWordOf({ acceptedWord: 'Signed off' })).toBe('Signed off by the virtual school');
    const others = Object.entries(stages).filter(([stage]) => stage !== 'accepted');
    for (const authority of shippedAuthorities) {
      const word = acceptedWordOf(profileOf(authority));
      expect(others.map(([, label]) => label)).not.toContain(word);
    }
  });
});
