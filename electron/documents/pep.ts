import { toldBy, whyNotHere } from '#domain/contributions/contributions.ts';
import { shownField } from '#domain/form/display.ts';
import { copyFor } from '#domain/form/reader/copy.ts';
import { readers } from '#domain/form/reader/reader.ts';
import type { Field, Section } from '#domain/form/template.ts';
import { attributionOf } from '#domain/form/words/attribution.ts';
import { placeLabel } from '#domain/pupil/education.ts';
import { pageName } from '#domain/pupil/page-name.ts';
import { termLabel } from '#domain/school/terms.ts';
import { heading, paragraph } from './kit/blocks.ts';
import { fillContents } from './kit/contents.ts';
import { margins } from './kit/margins.ts';
import { picture, readyPictures } from './kit/picture.ts';
import { type Built, finishSheet, newPage, type Sheet, startSheet, within } from './kit/sheet.ts';
import { styles } from './kit/style.ts';
import { answersBlock, printedFields } from './pep/answers.ts';
import { attachedBlock, attachedTitle, readyFiles } from './pep/attached.ts';
import { feedbackBlock } from './pep/feedback.ts';
import type { CopyInput, PepInput } from './pep/input.ts';
import { ppPlusBlock } from './pep/money.ts';
import { documentTitle, formTitle } from './pep/naming.ts';
import { partsGiven, signaturesTable } from './pep/people.ts';
import { qualityBlock } from './pep/quality.ts';
import { actionsTable, targetsBlock } from './pep/targets.ts';
import { imprint, titlePage } from './pep/title-page.ts';

export type { PepInput } from './pep/input.ts';

const ownBlocks: Partial<Record<Field['type'], (sheet: Sheet, input: CopyInput) => void>> = {
  targets: targetsBlock,
  actions: actionsTable,
  spending: ppPlusBlock,
};

/** True when a field's rows are records of their own and there are some, or none is explained. */
const hasRecords = (field: Field, { record }: CopyInput): boolean => {
  switch (field.type) {
    case 'actions':
      return record.actions.length > 0;
    case 'spending':
      return record.ppPlus.lines.length > 0 || record.ppPlus.streams.length > 0;
    default:
      return true;
  }
};

const sectionBlock = (sheet: Sheet, section: Section, input: CopyInput): void => {
  let plain: Field[] = [];
  const flush = (): void => {
    answersBlock(
      sheet,
      plain.map((field) => ({
        field,
        shown: shownField(field, input.record),
        told:
          toldBy(input.record, input.template, field) ||
          whyNotHere(input.record, input.template, field),
      })),
    );
    plain = [];
  };
  for (const field of printedFields(section, input)) {
    const own = ownBlocks[field.type];
    if (own && hasRecords(field, input)) {
      flush();
      heading(sheet, 3, field.label);
      own(sheet, input);
      sheet.y += 4;
    }
    // An explicit "none, because" is printed as an answer, with or without records.
    if (!own || !hasRecords(field, input) || input.record.answers[field.id]) plain.push(field);
  }
  flush();
};

/** Who answers for a section that no school can write. */
const attribution = (sheet: Sheet, section: Section, { template, record }: CopyInput): void => {
  const words = attributionOf(section, template, record);
  if (words === null) return;
  paragraph(sheet, words, styles.note);
  sheet.y += 4;
};

/** What stands at the foot of each page: the school, or that there is no place in one. */
const footerName = ({ record }: CopyInput): string => {
  const said = record.pupil.education;
  return said.place === 'no' ? placeLabel(said.place, record.yearGroup) : record.school.name;
};

const signaturesTitle = 'Who took part, and who agrees';

/**
 * Renders a PEP as an A4 PDF, tagged for screen readers, wholly in memory. Every field that applies
 * is there, with its answer or "Not recorded", but for what is kept from its reader. The same
 * record gives the same bytes.
 * @returns the bytes, the number of pages, and characters that no embedded font could draw
 */
export const renderPep = async (whole: PepInput): Promise<Built> => {
  const { reader = 'virtual-school', recipient = '', allowed = [] } = whole;
  const input: CopyInput = {
    ...whole,
    ...copyFor(whole.record, whole.template, reader, allowed),
    reader,
    recipient: recipient || readers[reader].label,
  };
  const { record, template } = input;
  const attached = await readyFiles(input.attached ?? []);
  const drawings = await readyPictures(input.pictures ?? []);
  const title = documentTitle(input);
  const whose = pageName(record.pupil, record.school.pagesBy);
  const sheet = startSheet({
    // Never the name: a file's properties are seen where it is not opened.
    title: `${title}, ${pageName(record.pupil, 'initials')}, ${termLabel(record.term)}`,
    author: record.school.name,
    subject: template.voluntary
      ? formTitle(input)
      : `Personal Education Plan, part of the care plan; ${template.title}`,
    createdAt: record.signedOff?.at ?? `${record.startedOn}T12:00:00Z`,
    ...margins({
      whose,
      what: `${template.voluntary ? title : 'PEP'}, ${termLabel(record.term)}`,
      state: record.signedOff ? '' : 'in preparation, not signed off',
      from: footerName(input),
      recipient: input.recipient,
    }),
  });
  const sections = template.sections.filter((s) => printedFields(s, input).length > 0);
  const place = titlePage(
    sheet,
    input,
    sections.length +
      1 +
      [input.quality, input.feedback, attached.length > 0].filter(Boolean).length,
  );
  newPage(sheet);
  const entries: { title: string; page: number }[] = [];
  const section = (title: string, write: () => void): void => {
    within(sheet, 'Sect', () => {
      heading(sheet, 2, title, { placed: (page) => entries.push({ title, page }) });
      write();
    });
  };
  for (const one of sections) {
    section(one.title, () => {
      attribution(sheet, one, input);
      sectionBlock(sheet, one, input);
      if (one.id === 'my-views') for (const drawing of drawings) picture(sheet, drawing);
    });
  }
  section(signaturesTitle, () => {
    signaturesTable(sheet, input);
    partsGiven(sheet, input);
  });
  const { quality, feedback } = input;
  if (quality) section('Quality check', () => qualityBlock(sheet, quality));
  if (feedback) {
    section('The virtual school’s answer', () => feedbackBlock(sheet, template, feedback));
  }
  if (attached.length > 0) section(attachedTitle, () => attachedBlock(sheet, attached));
  imprint(sheet, input);
  fillContents(sheet, place, entries);
  return finishSheet(sheet);
};
