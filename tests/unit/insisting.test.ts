import { describe, expect, test } from 'vitest';
import { shippedAuthorities } from '#domain/authority/councils/index.ts';
import { authorityProfile } from '#domain/authority/profile.ts';
import type { Answer, Answers } from '#domain/form/answer.ts';
import { applies } from '#domain/form/conditions.ts';
import { newestTemplates } from '#domain/form/forms/index.ts';
import { isNeeded, progressOf } from '#domain/form/missing.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { findField } from '#domain/form/template.ts';
import { missingPeople } from '#domain/meeting/people.ts';
import { schoolAge as template } from '../fixtures/forms.ts';
import { says } from '../fixtures/says.ts';
import { freshRecord } from './sample-record.ts';

const came = (who: Record<string, string>): Answer =>
  says(Object.entries(who).map(([role, attended]) => ({ id: role, cells: { role, attended } })));
const everyone = { 'social-worker': 'yes', carer: 'yes', 'designated-teacher': 'yes' };

type Rule = Parameters<typeof authorityProfile.parse>[0];
const record = (rule: Rule, answers: Answers): PepRecord => {
  const fresh = freshRecord({ answers });
  return {
    ...fresh,
    authority: { ...fresh.authority, name: 'Devon', profile: authorityProfile.parse(rule) },
  };
};
const block = { attendance: 'block', attendanceSource: 'https://devon.example/page' };
const agreed = findField(template, 'attendee-agreed');
const missing = (rule: Rule, answers: Answers) =>
  progressOf(template, record(rule, answers)).missing.filter(({ fieldId }) =>
    fieldId.startsWith('attendee-'),
  );

describe('an authority that holds no meeting without the social worker', () => {
  test('has the PEP wait, with its reason and source, until it says who agreed to go ahead', () => {
    const attendees = came({ ...everyone, 'social-worker': 'apologies' });
    const [, , ...none] = missing(block, { attendees });
    expect(none).toEqual([]);
    const lacking = missing(block, { attendees }).find(
      ({ fieldId }) => fieldId === 'attendee-agreed',
    );
    expect(lacking?.reason).toBe(
      'Devon: the meeting cannot take place without the social worker. Find another day, or say who at the virtual school agreed.',
    );
    expect(lacking?.insistedOn).toBe('https://devon.example/page');
    const told = {
      attendees,
      'attendee-absence-reason': says('In court'),
      'attendee-agreed': says('Agreed with Ms Rahman on 3 March'),
    };
    expect(missing(block, told)).toEqual([]);
    expect(missing(block, { ...told, 'attendee-agreed': says('  ') })).toHaveLength(1);
  });

  test('asks nothing once the meeting was held with them, or before it is written up', () => {
    expect(missing(block, { attendees: came(everyone) })).toEqual([]);
    expect(missing(block, {})).toEqual([]);
    expect(missing(block, { attendees: came({ 'social-worker': '', carer: '' }) })).toEqual([]);
  });

  test('asks also when there was no meeting at all', () => {
    const attendees: Answer = { kind: 'not-known', reason: 'Agreed on paper' };
    expect(missing(block, { attendees }).map(({ fieldId }) => fieldId)).toEqual([
      'attendee-agreed',
    ]);
  });

  test('may insist on others too, and each is named', () => {
    const rule = { ...block, insistsOn: ['social-worker', 'carer', 'virtual-school'] };
    const attendees = came({ ...everyone, carer: 'no', 'social-worker': 'no' });
    expect(missing(rule, { attendees }).at(-1)?.reason).toContain(
      'without the social worker, the carer and the virtual school.',
    );
    expect(missing({ ...block, insistsOn: [] }, { attendees }).map((m) => m.fieldId)).toEqual([
      'attendee-absence-reason',
    ]);
  });

  test('is named beside who is missing from the meeting', () => {
    const attendees = came({ ...everyone, 'social-worker': 'no' });
    const found = missingPeople(record(block, { attendees }), template);
    expect(found.find(({ role }) => role === 'social-worker')?.reason).toContain(
      'Devon: the meeting cannot take place without the social worker.',
    );
  });

  test('is Gloucestershire and Devon, of those shipped, each with where it is written', () => {
    const insisting = shippedAuthorities.filter(({ profile }) => profile?.attendance === 'block');
    expect(insisting.map(({ name }) => name)).toEqual(['Devon', 'Gloucestershire']);
    for (const { profile } of insisting) {
      expect(profile?.insistsOn).toEqual(['social-worker']);
      expect(profile?.facts.map(({ source }) => source)).toContain(profile?.attendanceSource);
    }
  });
});

describe('the other rules on who must attend', () => {
  const attendees = came({ ...everyone, carer: 'no' });

  test('“warn” asks for a reason, and never for an agreement', () => {
    expect(missing({ attendance: 'warn' }, { attendees }).map((m) => m.fieldId)).toEqual([
      'attendee-absence-reason',
    ]);
  });

  test('“off” asks nothing, and keeps a reason that was given', () => {
    const off = { attendance: 'off' };
    expect(missing(off, { attendees })).toEqual([]);
    const reason = findField(template, 'attendee-absence-reason');
    const told = record(off, { attendees, 'attendee-absence-reason': says('Ill') });
    expect(reason && applies(reason, template, told)).toBe(true);
  });

  test('the agreement is asked on every form with a meeting', () => {
    for (const form of newestTemplates().filter((one) => findField(one, 'attendees'))) {
      const field = findField(form, 'attendee-agreed');
      const absent = record(block, { attendees: came({ carer: 'yes' }) });
      if (form.voluntary) continue;
      expect(field && isNeeded(field, form, absent), form.id).toBe(true);
    }
    expect(agreed?.requirement).toBe('optional');
  });
});
