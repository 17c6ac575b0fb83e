import { describe, expect, test } from 'vitest';
import { authorityInput } from '#domain/school/authority.ts';
import { authorityProfile, blankProfile, profileOf } from '#domain/school/profile.ts';
import { shippedAuthorities } from '#domain/school/profiles/index.ts';

describe('Shipped authorities', () => {
  test('stand in the order of their names, each once', () => {
    const names = shippedAuthorities.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    expect(new Set(shippedAuthorities.map(({ profile }) => profile?.id)).size).toBe(names.length);
  });

  test.each(shippedAuthorities.map((a) => [a.name, a] as const))(
    '%s says where each of its facts was read',
    (_, authority) => {
      const { facts } = profileOf(authority);
      expect(facts.length).toBeGreaterThan(0);
      for (const fact of facts) {
        expect(fact.source).toMatch(/^https:\/\//);
        expect(fact.read).toBe('as read for this version');
      }
      expect(authority.profile?.timing.firstReview).toEqual({ days: 20, kind: 'working' });
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
});
