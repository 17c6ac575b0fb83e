import type { Invitation } from '#domain/meeting/invitation.ts';
import { labelled } from './kit/blocks.ts';
import { letterList, renderLetter } from './kit/letter.ts';
import { type Built, gap } from './kit/sheet.ts';
import { styles } from './kit/style.ts';

/** Renders the letter that asks one person to a PEP meeting. */
export const renderInvitation = (invitation: Invitation): Promise<Built> =>
  renderLetter(invitation, (sheet) => {
    const { facts, asked, bringTitle, bring } = invitation;
    gap(sheet, 8);
    labelled(
      sheet,
      facts.map(({ label, text }) => ({ label, value: [{ text, style: styles.letter }] })),
      { share: 0.25, style: styles.letterNote },
    );
    gap(sheet, 4);
    letterList(sheet, 'Who else is asked', asked);
    letterList(sheet, bringTitle, bring);
  });
