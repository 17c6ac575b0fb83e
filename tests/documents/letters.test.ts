import { describe, expect, test } from 'vitest';
import { invitationFor } from '#domain/meeting/invitation.ts';
import { renderInvitation } from '#electron/documents/invitation.ts';
import { formOf } from '../fixtures/forms.ts';
import { everyAnswer } from './every-answer.ts';
import { readPdf } from './read-pdf.ts';

const letterTo = async (role: string, name: string) => {
  const template = formOf('school-age');
  const row = { id: 'r', cells: { role, name } };
  const invitation = invitationFor(everyAnswer(template), template, row, {
    today: '2026-11-12',
    answerBy: '',
    about: 'M.T. (7F3K)',
  });
  const { pages } = await readPdf((await renderInvitation(invitation)).bytes);
  const texts = pages.flatMap((page) => page.texts);
  return { texts, lines: texts.map(({ text }) => text.trim()) };
};

const cannotCome = 'If you cannot come, please send your views in writing before the meeting.';

describe('a letter', () => {
  test('greets by name, and ends with the writer’s name on a line of its own, with room to sign', async () => {
    const { texts, lines } = await letterTo('carer', 'Jo Mills');
    expect(lines).toContain('Dear Jo Mills,');
    expect(lines.slice(-3)).toEqual([
      cannotCome,
      'Yours sincerely,',
      'Helen Marsh, Chiltern View & Hill Academy',
    ]);
    const [above, name] = texts.slice(-2);
    expect((name?.y ?? 0) - (above?.y ?? 0)).toBeGreaterThan(40);
  });

  test('to the child greets in its first words, and asks for no excuse', async () => {
    const { lines } = await letterTo('child', '');
    expect(lines.join(' ')).not.toMatch(/Dear|Yours sincerely|If you cannot come/);
    expect(lines.join(' ')).toContain('Mimi, this meeting is about you');
  });

  test('is set in eleven points or more', async () => {
    const { texts } = await letterTo('carer', 'Jo Mills');
    expect(texts.filter(({ size }) => size < 10.9).map(({ text }) => text)).toEqual([]);
  });
});
