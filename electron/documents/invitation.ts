import type { Invitation } from '#domain/meeting/invitation.ts';
import { heading, labelled, list } from './kit/blocks.ts';
import { renderLetter } from './kit/letter.ts';
import { type Built, gap } from './kit/sheet.ts';
import { styles } from './kit/style.ts';

const value = (text: string) => [{ text, style: styles.body }];

/** Renders the letter that asks one person to a PEP meeting. */
export const renderInvitation = (invitation: Invitation): Promise<Built> =>
  renderLetter(invitation, (sheet) => {
    const { facts, asked, bringTitle, bring } = invitation;
    gap(sheet, 8);
    labelled(
      sheet,
      facts.map(({ label, text }) => ({ label, value: value(text) })),
    );
    if (asked.length > 0) {
      heading(sheet, 2, 'Who else is asked', { bookmark: null });
      list(sheet, asked.map(value));
    }
    heading(sheet, 2, bringTitle, { bookmark: null });
    list(sheet, bring.map(value));
  });
