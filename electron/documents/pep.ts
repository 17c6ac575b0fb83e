import { formParts, partsOf } from '#domain/form/forms/parts.ts';
import { copyFor } from '#domain/form/reader/copy.ts';
import { readers } from '#domain/form/reader/reader.ts';
import { joined } from '#domain/kernel/text.ts';
import { placeLabel } from '#domain/pupil/education.ts';
import { pageName } from '#domain/pupil/page-name.ts';
import { termLabel } from '#domain/school/terms.ts';
import { heading } from './kit/blocks.ts';
import { finishSheet } from './kit/finish.ts';
import { margins } from './kit/margins.ts';
import { picture, type ReadyPicture, readyPictures } from './kit/picture.ts';
import { type Built, newPage, pagesWith, type Sheet, startSheet, within } from './kit/sheet.ts';
import { attachedBlock, attachedTitle, readyFiles } from './pep/after/attached.ts';
import { feedbackBlock } from './pep/after/feedback.ts';
import { qualityBlock } from './pep/after/quality.ts';
import { draftMark } from './pep/draft.ts';
import { drawingInFront, frontPage } from './pep/front/front-page.ts';
import { imprint } from './pep/imprint.ts';
import type { CopyInput, PepInput } from './pep/input.ts';
import { documentTitle, formTitle } from './pep/naming.ts';
import { partOfPlan } from './pep/part-of.ts';
import { agreedBlock } from './pep/parts/agreed.ts';
import { partBlock, readyPart } from './pep/parts/part.ts';

export type { PepInput } from './pep/input.ts';

/** What stands at the foot of each page: the school, or that there is no place in one. */
const footerName = ({ record }: CopyInput): string => {
  const said = record.pupil.education;
  return said.place === 'no' ? placeLabel(said.place, record.yearGroup) : record.school.name;
};

/** A sheet with the properties and the margins of this copy. */
const sheetOf = (input: CopyInput): Sheet => {
  const { record, template, recipient } = input;
  const title = documentTitle(input);
  return startSheet({
    // Never the name: a file's properties are seen where it is not opened.
    title: `${title}, ${pageName(record.pupil, 'initials')}, ${termLabel(record.term)}`,
    author: record.school.name,
    subject: template.voluntary
      ? formTitle(input)
      : joined([joined([title, partOfPlan(input)]), template.title], '; '),
    createdAt: record.signedOff?.at ?? `${record.startedOn}T12:00:00Z`,
    ...margins({
      whose: pageName(record.pupil, record.school.pagesBy),
      what: `${template.voluntary ? title : 'PEP'}, ${termLabel(record.term)}`,
      draft: draftMark(record),
      from: footerName(input),
      recipient,
    }),
  });
};

/** What was decoded before the document began. */
type Ready = {
  attached: Awaited<ReturnType<typeof readyFiles>>;
  /** What the child drew, but for what stands on the first page. */
  drawings: readonly ReadyPicture[];
};

/** A plan of ordinary fullness is no longer than this. */
const mostPages = 7;

/** What follows the first page, ready to be set: as a way of writing it, at its beginning or on a new page. */
const rest = (input: CopyInput, { attached, drawings }: Ready): ((sheet: Sheet) => void) => {
  const parts = partsOf(input.template.sections).map((part) => readyPart(part, input));
  const ending = agreedBlock(input);
  const hasAgreed = parts.some(({ part }) => part.id === 'agreed');
  const { quality, feedback, template } = input;
  return (sheet) => {
    const after = (title: string, write: () => void): void =>
      within(sheet, 'Sect', () => {
        heading(sheet, 2, title);
        write();
      });
    const agreed = (): void => ending(sheet);
    for (const part of parts) {
      partBlock(sheet, part, {
        hasMore: ({ id }) => id === 'my-views' && drawings.length > 0,
        afterSection: ({ id }) => {
          if (id === 'my-views') for (const drawing of drawings) picture(sheet, drawing);
        },
        ...(part.part.id === 'agreed' && { atEnd: agreed }),
      });
    }
    if (!hasAgreed) after(formParts.agreed, agreed);
    if (quality) after('Quality check', () => qualityBlock(sheet, quality));
    if (feedback) {
      after('The virtual school’s answer', () => feedbackBlock(sheet, template, feedback));
    }
    if (attached.length > 0) after(attachedTitle, () => attachedBlock(sheet, attached));
    imprint(sheet, input);
  };
};

/**
 * Renders a PEP as an A4 PDF, tagged for screen readers, wholly in memory: a page in front, then the
 * parts of the form with every answer in them, but for what is kept from its reader. The parts begin on
 * the first page where the plan would be longer than it should be otherwise. The same record gives the
 * same bytes.
 * @returns the bytes, the number of pages, and characters that no embedded font could draw
 */
export const renderPep = async (asked: PepInput): Promise<Built> => {
  const { reader = 'virtual-school', recipient = '', allowed = [] } = asked;
  const input: CopyInput = {
    ...asked,
    ...copyFor(asked.record, asked.template, reader, allowed),
    whole: asked.record,
    allowed,
    reader,
    recipient: recipient || readers[reader].label,
  };
  const attached = await readyFiles(input.attached ?? []);
  // Pictures are views: who is not told these does not see those.
  const drawn = await readyPictures(
    input.omitted.has('voice-attachment') ? [] : (input.pictures ?? []),
  );
  const sheet = sheetOf(input);
  const inFront = drawingInFront(sheet, input, drawn);
  frontPage(sheet, input, inFront);
  const following = rest(input, { attached, drawings: drawn.filter((one) => one !== inFront) });
  const apart = (to: Sheet): void => {
    newPage(to);
    following(to);
  };
  const pages = pagesWith(sheet, apart);
  // The room under the first page saves one page at most.
  const saves = pages === mostPages + 1 && pagesWith(sheet, following) < pages;
  (saves ? following : apart)(sheet);
  return finishSheet(sheet);
};
