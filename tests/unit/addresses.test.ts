import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainEmail, readAddresses, tidied } from '#domain/kernel/address.ts';
import { person } from '#domain/kernel/person.ts';
import { school } from '#domain/school/school.ts';

const joan = { name: 'Joan Whitfield', email: 'joan@example.org' };
const karl = { name: 'Karl Marsh', email: 'karl.marsh@luton.gov.uk' };

describe('addresses as an e-mail program gives them', () => {
  test.each([
    ['Joan Whitfield <joan@example.org>', [joan]],
    ['"Whitfield, Joan" <joan@example.org>', [joan]],
    ["'Joan Whitfield' <joan@example.org>", [joan]],
    ['Joan Whitfield [mailto:joan@example.org]', [joan]],
    ['Joan Whitfield (joan@example.org)', [joan]],
    ['Whitfield, Joan <joan@example.org>; Marsh, Karl <karl.marsh@luton.gov.uk>', [joan, karl]],
    ['Joan Whitfield <joan@example.org>, Karl Marsh <karl.marsh@luton.gov.uk>;', [joan, karl]],
    ['Joan Whitfield <joan@example.org>\r\nKarl Marsh <karl.marsh@luton.gov.uk>\r\n', [joan, karl]],
    ['joan@example.org<mailto:joan@example.org>', [{ name: '', email: 'joan@example.org' }]],
    ['mailto:joan@example.org?subject=PEP', [{ name: '', email: 'joan@example.org' }]],
    ['<joan@example.org>', [{ name: '', email: 'joan@example.org' }]],
    [
      'a@b.org; c@d.org',
      [
        { name: '', email: 'a@b.org' },
        { name: '', email: 'c@d.org' },
      ],
    ],
    ['Lee Grant; Joan Whitfield <joan@example.org>', [{ name: 'Lee Grant', email: '' }, joan]],
    ['Joan Whitfield <joan@example.org>; Lee Grant', [joan, { name: 'Lee Grant', email: '' }]],
    [
      'Whitfield, Joan (Children’s Services) <joan@example.org>',
      [{ ...joan, name: 'Joan Whitfield (Children’s Services)' }],
    ],
    [
      'Joan Whitfield, Social Worker <joan@example.org>',
      [{ ...joan, name: 'Joan Whitfield, Social Worker' }],
    ],
  ])('%s', (text, read) => {
    expect(readAddresses(text)).toEqual(read);
  });

  test.each([
    'Joan Whitfield',
    'Please write to joan@example.org before Friday',
    'Write to Joan <joan@example.org> before Friday.',
    '',
    'joan@',
  ])('%s is no list of addresses', (text) => {
    expect(readAddresses(text)).toEqual([]);
  });

  test('every list of names and addresses is read back in its order', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
    const entry = fc
      .tuple(word, word, fc.stringMatching(/^[a-z]{1,8}$/))
      .map(([first, last, at]) => ({
        name: `${first} ${last}`,
        email: `${at}@school.example.org`,
      }));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), fc.boolean(), (list, turned) => {
        const named = ({ name }: { name: string }): string =>
          turned ? name.split(' ').reverse().join(', ') : name;
        const text = list.map((one) => `${named(one)} <${one.email}>`).join('; ');
        // The same address twice in a row is one person.
        expect(readAddresses(text)).toEqual(list);
      }),
    );
  });

  test('no text makes the reader fail', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readAddresses(text);
        plainEmail(text);
        tidied({ name: text, email: text });
      }),
    );
  });
});

describe('a person’s e-mail', () => {
  test.each(['mailto:joan@example.org', '<joan@example.org>', ' <mailto:joan@example.org> '])(
    '%s is kept as the address alone, wherever it is kept',
    (typed) => {
      expect(person.parse({ email: typed }).email).toBe('joan@example.org');
      expect(
        school.parse({ name: 'S', designatedTeacher: 'T', designatedTeacherEmail: typed })
          .designatedTeacherEmail,
      ).toBe('joan@example.org');
    },
  );

  test('what is no address is still refused', () => {
    expect(person.safeParse({ email: '<joan>' }).success).toBe(false);
    expect(person.safeParse({ email: 'Joan <joan@example.org> and Karl' }).success).toBe(false);
  });

  test('is taken out of the name that it was typed behind', () => {
    expect(tidied({ name: 'Joan Whitfield <joan@example.org>', email: '', phone: '1' })).toEqual({
      ...joan,
      phone: '1',
    });
    expect(tidied({ name: '', email: 'Joan Whitfield <joan@example.org>' })).toEqual(joan);
  });

  test('another address that is already there is never written over by the tidying', () => {
    const both = { name: 'Joan <joan@example.org>', email: 'other@example.org' };
    expect(tidied(both)).toEqual(both);
    expect(tidied({ name: 'J. W.', email: 'Joan <joan@example.org>' })).toEqual({
      name: 'J. W.',
      email: 'joan@example.org',
    });
  });
});
