import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TermKey } from '#domain/school/terms.ts';
import { readableText, readPdf, squeezed } from '../documents/read-pdf.ts';
import { says } from '../fixtures/says.ts';
import { addPupil, saveAnswers, signOffComplete } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn, summer } from './services.ts';

const services = schoolForEachTest();

const pupilBorn = async (dateOfBirth: string): Promise<string> => {
  const born = { dateOfBirth, careStartDate: '2026-03-19', enrolledOn: '2026-04-03' };
  return (await addPupil(services, born)).value.id;
};

const started = async (pupilId: string, term: TermKey = autumn, templateId?: string) => {
  const { value } = await services.call('peps.start', {
    pupilId,
    term,
    ...(templateId !== undefined && { templateId }),
  });
  return services.call('peps.get', { id: value.id });
};

describe('the form of a new PEP', () => {
  test.each([
    ['2023-05-02', 'early-years'],
    ['2022-05-02', 'school-age'],
    ['2014-05-02', 'school-age'],
    ['2009-12-02', 'post-16'],
    ['2006-12-02', 'higher-education'],
  ])('a child born on %s has the form %s, up to its PDF', async (born, form) => {
    const pep = await started(await pupilBorn(born));
    expect(pep.templateId).toBe(form);
    await signOffComplete(services, pep.id);
    const exported = await services.call('documents.exportPep', { pepId: pep.id });
    expect(exported.pages).toBeGreaterThan(2);
  });

  test('the teacher can choose another, and keeps it where age would not suggest it', async () => {
    const pupilId = await pupilBorn('2007-12-02');
    const chosen = await started(pupilId, summer, 'higher-education');
    expect(chosen.templateId).toBe('higher-education');
    expect((await started(pupilId, autumn)).templateId).toBe('higher-education');
  });

  test('Reception in a nursery stays on the early years form', async () => {
    const pupilId = await pupilBorn('2022-05-02');
    const first = await started(pupilId, summer, 'early-years');
    await saveAnswers(services, first.id, { 'setting-type': says('NS') });
    expect((await started(pupilId, autumn)).templateId).toBe('early-years');
  });

  test('a form that there is not is refused', async () => {
    const pupilId = await pupilBorn('2014-05-02');
    const refused = await services.refused('peps.start', {
      pupilId,
      term: autumn,
      templateId: 'unheard-of',
    });
    expect(refused.code).toBe('not-found');
  });
});

test('a blank form is saved where the teacher chose, and registered', async () => {
  const row = await services.call('documents.blankForm', {
    templateId: 'early-years',
    yearGroup: -1,
  });
  expect(row.fileName).toBe('blank-form-early-years.pdf');
  expect(row.kind).toBe('blank-form');
  const bytes = fs.readFileSync(path.join(row.folder, row.fileName));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await services.call('documents.list', {})).toHaveLength(1);
});

describe('a form for a pupil', () => {
  const textOf = async ({ folder, fileName }: { folder: string; fileName: string }) => {
    const { pages } = await readPdf(fs.readFileSync(path.join(folder, fileName)));
    return readableText(pages);
  };

  test('is of the next PEP, holds what is known, and is registered under the pupil’s code', async () => {
    const { id: pupilId } = (
      await addPupil(services, {
        dateOfBirth: '2014-05-02',
        socialWorker: { name: 'Lee Grant', phone: '01632 960555' },
        carer: { name: 'Karl Marsh' },
      })
    ).value;
    const { code, legalSurname } = await services.call('pupils.get', { id: pupilId });
    const row = await services.call('documents.pupilForm', { pupilId });
    expect(row.fileName).toBe(`PEP-form-${code}-autumn-2026.pdf`);
    expect(row.kind).toBe('blank-form');
    expect(row.pupilName).toContain(legalSurname);
    expect(await services.call('documents.list', {})).toHaveLength(1);
    const text = await textOf(row);
    for (const words of [legalSurname, '2 May 2014', 'Lee Grant, 01632 960555', 'Karl Marsh']) {
      expect(text).toContain(squeezed(words));
    }
    expect(await services.call('peps.forPupil', { pupilId })).toEqual([]);
  });

  test('takes from an open PEP what is answered, and from the last one what is to be confirmed', async () => {
    const pupilId = await pupilBorn('2014-05-02');
    const { id } = await started(pupilId);
    await saveAnswers(services, id, { 'sen-status': says('K') });
    const label = 'Special educational needs SEN support';
    const now = await textOf(await services.call('documents.pupilForm', { pupilId }));
    expect(now).toContain(squeezed(label));
    expect(now).not.toContain(squeezed('From the last PEP'));
    await signOffComplete(services, id);
    const next = await services.call('documents.pupilForm', { pupilId });
    expect(next.fileName).toMatch(/^PEP-form-\w{4}-spring-2027\.pdf$/);
    expect(await textOf(next)).toMatch(/SpecialeducationalneedsSENsupportFromthelastPEP:stillso\?/);
  });
});
