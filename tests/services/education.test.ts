import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import { progressOf } from '#domain/form/missing.ts';
import { findField } from '#domain/form/template.ts';
import { templateOfRecord } from '#domain/form/words/wording.ts';
import { noEducation } from '#domain/pupil/education.ts';
import { readableText, readPdf, squeezed } from '#tests/documents/read-pdf.ts';
import { says } from '../fixtures/says.ts';
import {
  changePupil,
  completePep,
  newPep,
  type PupilChange,
  saveAnswers,
  signOffComplete,
  startPep,
} from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, spring } from './services.ts';

const services = schoolForEachTest();
let pupilId: string;
let pepId: string;

const none = { place: 'no', since: '2026-09-03', elsewhere: '' } as const;

const begin = async (over?: PupilChange): Promise<void> => {
  ({ pupilId, pepId } = await newPep(services, over));
};
const say = (id: FieldId, answer: Answer | null) => saveAnswers(services, pepId, { [id]: answer });
const record = () => services.call('peps.get', { id: pepId });
const onPage = async () => (await services.call('pupils.get', { id: pupilId })).education;
const missing = async () => {
  const pep = await record();
  return progressOf(templateOfRecord(pep), pep).missing.map(({ fieldId }) => fieldId);
};
const setOnPage = (education: typeof none | typeof noEducation) =>
  changePupil(services, pupilId, { education });
const printed = async (): Promise<string> => {
  const row = await services.call('documents.exportPep', { pepId });
  const bytes = fs.readFileSync(path.join(row.folder, row.fileName));
  const { pages } = await readPdf(bytes);
  return (
    readableText(pages) + squeezed(pages.flatMap((p) => p.artifacts.map((a) => a.text)).join(''))
  );
};

describe('the school place is one fact', () => {
  test('said in the PEP it stands on the pupil’s page, and the other way round', async () => {
    await begin();
    expect(await missing()).toContain('on-roll');
    await say('on-roll', says('no'));
    expect((await onPage()).place).toBe('no');
    await setOnPage({ ...none, place: 'no' });
    expect((await record()).answers['on-roll']).toEqual(says('no'));
    await setOnPage(noEducation);
    expect((await record()).answers['on-roll']).toBeUndefined();
    expect(await missing()).toContain('on-roll');
  });

  test('undone in one place it is undone in both', async () => {
    await begin({ education: { ...none, place: 'yes' } });
    const { changeId } = await say('on-roll', says('no'));
    await services.call('changes.undo', { changeId });
    expect((await onPage()).place).toBe('yes');
    expect((await record()).answers['on-roll']).toEqual(says('yes'));
    const history = await services.call('pupils.history', { id: pupilId });
    expect(history.map(({ what }) => what)).toContain(
      'School place noted: No school place at present',
    );
  });

  test('“not known” keeps its reason in the PEP, until the page says better', async () => {
    await begin({ education: none });
    const notKnown: Answer = { kind: 'not-known', reason: 'The old school has not answered' };
    await say('on-roll', notKnown);
    expect((await onPage()).place).toBe('');
    expect((await record()).answers['on-roll']).toEqual(notKnown);
    await setOnPage(none);
    expect((await record()).answers['on-roll']).toEqual(says('no'));
  });

  test('nothing else of the pupil changes with it, and nothing of a PEP that is signed off', async () => {
    await begin({ education: none });
    const before = await services.call('pupils.get', { id: pupilId });
    await say('on-roll', says('dual'));
    expect(await services.call('pupils.get', { id: pupilId })).toEqual({
      ...before,
      education: { ...none, place: 'dual' },
    });
    await say('on-roll', says('no'));
    await signOffComplete(services, pepId);
    const text = await printed();
    await setOnPage(noEducation);
    expect((await record()).answers['on-roll']).toEqual(says('no'));
    expect(await printed()).toBe(text);
  });

  test('the college of a student is one fact too, in every PEP after', async () => {
    await begin({ dateOfBirth: '2009-12-02' });
    await say('p16-provider', says('Barnfield College '));
    // As it was typed: it comes back into the form while somebody is still typing.
    expect((await onPage()).elsewhere).toBe('Barnfield College ');
    const id = await startPep(services, pupilId, spring);
    const next = await services.call('peps.get', { id });
    expect(next.answers['p16-provider']).toEqual(says('Barnfield College '));
    expect(next.carried).not.toContain('p16-provider');
    const refused = await services.refused('peps.saveAnswers', {
      id: pepId,
      answers: { 'p16-provider': says('x'.repeat(201)) },
    });
    expect(refused).toMatchObject({ code: 'bad-input', field: 'p16-provider' });
  });
});

describe('a child without a school place', () => {
  test('has a whole PEP, to its PDF, and is not asked for attendance or marks', async () => {
    await begin({ education: none, preferredName: 'Ade' });
    const needed = await missing();
    expect(needed).toContain('education-not-in-school');
    expect(needed).not.toContain('attendance-ytd-percent');
    expect(needed).not.toContain('attainment-lines');
    await signOffComplete(services, pepId);
    const text = await printed();
    for (const words of [
      'No school place at present (since 3 September 2026)',
      'this plan is kept by',
      'Written by the social worker, Sam Okafor, and the virtual school’s caseworker, Lee Grant, because Ade has no school place at present.',
      'No school place at present · For Virtual school',
    ]) {
      expect(text).toContain(squeezed(words));
    }
    expect(text).not.toContain(squeezed('Bramble Lane School · For'));
    const pep = await record();
    for (const id of ['attendance-ytd-percent', 'attainment-lines', 'setting-ofsted'] as const) {
      const label = findField(templateOfRecord(pep), id)?.label ?? '';
      expect(text, id).not.toContain(squeezed(label));
    }
  });

  test('is said so in every list, and is due on the same days as before', async () => {
    await begin();
    const dues = async () =>
      (await services.call('pupils.deadlines', { id: pupilId, term: autumn })).dues;
    const before = await dues();
    expect(before.length).toBeGreaterThan(0);
    await setOnPage(none);
    expect(await dues()).toEqual(before);
    const [row] = (await services.call('pupils.list', { term: autumn })).rows;
    const [onBoard] = await services.call('peps.board', { term: autumn });
    const { needs, others } = await services.call('today.get', {});
    const [child] = [...needs, ...others];
    const place = 'No school place';
    expect([row?.place, onBoard?.place, child?.place]).toEqual([place, place, place]);
  });

  test('has a place again without being asked anything twice', async () => {
    await begin({ education: { ...none, place: 'yes' } });
    await completePep(services, pepId);
    const said = (await record()).answers;
    await say('on-roll', says('no'));
    expect(await missing()).toEqual(['education-not-in-school']);
    await say('on-roll', says('yes'));
    expect(await missing()).toEqual([]);
    expect((await record()).answers).toEqual(said);
  });
});

describe('a PEP does not depend on the place', () => {
  test('a child of an authority far away, at two schools, has both named and its own authority', async () => {
    const { value: devon } = await services.call('authorities.save', {
      id: null,
      authority: { name: 'Devon', virtualSchool: 'Devon Virtual School' },
    });
    await begin({
      authorityId: devon.id,
      education: { place: 'dual', since: '', elsewhere: 'Icknield PRU' },
    });
    await say('placed-out-of-area', says('yes'));
    await signOffComplete(services, pepId);
    const text = await printed();
    for (const words of [
      'Bramble Lane School, and Icknield PRU (on both rolls)',
      '’s care plan with Devon',
      'Devon Virtual School',
    ]) {
      expect(text).toContain(squeezed(words));
    }
  });

  test('a student at a college has the college named, and the school as what keeps the plan', async () => {
    await begin({
      dateOfBirth: '2009-12-02',
      education: { ...noEducation, elsewhere: 'Barnfield College' },
    });
    await signOffComplete(services, pepId);
    const text = await printed();
    expect(text).toContain(squeezed('studies at Barnfield College'));
    expect(text).toContain(squeezed('this plan is kept by Bramble Lane School'));
  });
});
