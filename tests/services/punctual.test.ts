import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lutonProfile } from '#domain/authority/authority.ts';
import type { OnTimeBy } from '#domain/authority/on-time.ts';
import { authorityProfile } from '#domain/authority/profile.ts';
import { cellWords } from '#domain/cohort/term-by-term.ts';
import { compareTerms } from '#domain/school/terms.ts';
import { isOverdue } from '#domain/stages/due.ts';
import { readableText, readPdf, squeezed } from '../documents/read-pdf.ts';
import { says, saysRows } from '../fixtures/says.ts';
import { completePep, newPep, saveAnswers, takeStep } from './a-pep.ts';
import { schoolForEachTest } from './a-school.ts';
import { autumn } from './services.ts';

const school = schoolForEachTest();

const goTo = (day: string): void => {
  school.env.today = day;
  school.env.now = `${day}T10:00:00.000Z`;
};

/** A pupil of authority K of the handbook's cases of 3.2: due 27 November 2026. */
const pupilOfK = async (onTimeBy: OnTimeBy) => {
  const { value: k } = await school.call('authorities.save', {
    id: null,
    authority: {
      ...lutonProfile,
      ...{ name: 'K', laNumber: '', profile: authorityProfile.parse({ onTimeBy }) },
      deadlines: [{ ...autumn, deadline: '2026-11-27' }],
    },
  });
  return newPep(school, { careStartDate: '2022-03-07', authorityId: k.id });
};

/** What each place says of the PEP today. */
const said = async ({ pupilId, pepId }: { pupilId: string; pepId: string }) => {
  const { judgement } = await school.call('quality.get', { pepId });
  const [row] = await school.call('peps.board', { term: autumn });
  const { dues } = await school.call('pupils.deadlines', { id: pupilId, term: autumn });
  const grid = await school.call('peps.byTerm', { term: autumn });
  const at = grid.terms.findIndex((term) => compareTerms(term, autumn) === 0);
  const cell = grid.rows[0]?.cells[at];
  const day = await school.call('today.get', {});
  const { fileName } = await school.call('documents.termReport', { term: autumn, naming: 'name' });
  const file = path.join(school.exportsFolder, fileName);
  const report = readableText((await readPdf(fs.readFileSync(file))).pages);
  const words = cell ? cellWords(cell) : '';
  expect(report).toContain(squeezed(words));
  expect(row?.due ?? null).toEqual(dues[0] ?? null);
  const late = dues.some(isOverdue);
  expect([...day.needs, ...day.others].some(({ lines }) => lines.some((line) => line.late))).toBe(
    late,
  );
  expect(day.peps.overdue).toBe(late ? 1 : 0);
  const check = judgement.checked.find(({ id }) => id === 'CHK-37');
  return { check: check?.outcome, words, late };
};

describe('By what the authority counts', () => {
  const meeting = 'Meeting held: on time';
  test.each([
    [
      'meeting',
      { check: 'met', words: meeting, late: false },
      { check: 'met', words: 'Signed off: on time', late: false },
      { check: 'met', words: 'Sent: on time', late: false },
    ],
    [
      'sign-off',
      { check: 'not-met', words: 'Meeting held: 1 school day late', late: true },
      { check: 'not-met', words: 'Signed off: 6 school days late', late: false },
      { check: 'not-met', words: 'Sent: 6 school days late', late: false },
    ],
    [
      'sending',
      { check: 'not-met', words: 'Meeting held: 1 school day late', late: true },
      { check: 'not-met', words: 'Signed off: 7 school days late', late: true },
      { check: 'not-met', words: 'Sent: 8 school days late', late: false },
    ],
  ] as const)(
    '(%s) every list, the report and the check say the same',
    async (by, open, signed, sent) => {
      const pep = await pupilOfK(by);
      await saveAnswers(school, pep.pepId, {
        'next-pep-date': says('2027-02-24'),
        'meeting-date': says('2026-11-25'),
        attendees: saysRows(
          ...['social-worker', 'carer', 'designated-teacher'].map((role) => ({
            role,
            name: role,
            attended: 'yes',
          })),
        ),
      });
      await completePep(school, pep.pepId);
      goTo('2026-11-30');
      expect(await said(pep)).toMatchObject(open);
      goTo('2026-12-07');
      await school.call('peps.signOff', { id: pep.pepId });
      goTo('2026-12-08');
      expect(await said(pep)).toMatchObject(signed);
      goTo('2026-12-09');
      await takeStep(school, pep.pepId, 'sent', '2026-12-09', {
        detail: { to: 'K', how: 'portal' },
      });
      goTo('2026-12-10');
      expect(await said(pep)).toMatchObject(sent);
    },
  );
});
