import { Temporal } from 'temporal-polyfill';
import { textOf } from '#domain/form/answer.ts';
import { readers } from '#domain/form/reader/reader.ts';
import type { PepRecord } from '#domain/form/record.ts';
import { factText } from '#domain/form/words/facts.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined } from '#domain/kernel/text.ts';
import { isPastSchool, placeWords } from '#domain/pupil/education.ts';
import { calledName } from '#domain/pupil/pupil.ts';
import { termLabel } from '#domain/school/terms.ts';
import { heading, paragraph } from '../../kit/blocks.ts';
import { gap, type Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { askedHere } from '../asked.ts';
import { draftMark } from '../draft.ts';
import type { CopyInput } from '../input.ts';
import { documentTitle, legalName } from '../naming.ts';
import { partOfWhat } from '../part-of.ts';

/**
 * Where the child is educated. The school that keeps the PEP is named apart where it is not the
 * place: a child without one, or a student at a college or university.
 */
const placeOf = ({ record }: CopyInput): string => {
  const { school, pupil, yearGroup } = record;
  const said = pupil.education;
  const elsewhere = isPastSchool(yearGroup) ? said.elsewhere.trim() : '';
  if (said.place !== 'no' && elsewhere === '') return factText('schoolName', record);
  return joined(
    [
      said.place === 'no' ? placeWords(said, yearGroup) : `studies at ${elsewhere}`,
      `this plan is kept by ${school.name}`,
    ],
    ' · ',
  );
};

/** "12 November 2026, 15:42": the day of its stage, with the time of a British school's clock on that day. */
const formatStamp = ({ at, on }: { at: string; on: string }): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London');
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return local.toPlainDate().toString() === on ? `${formatDate(on)}, ${time}` : formatDate(on);
};

const signOff = ({ signedOff }: PepRecord): string =>
  signedOff === null ? '' : `signed off by ${signedOff.by} on ${formatStamp(signedOff)}`;

const amended = ({ revision, amendReason }: PepRecord): string =>
  revision > 1
    ? `This is revision ${revision}, made because: ${amendReason || 'no reason was given'}.`
    : '';

/** Name in full, date of birth and the authority's number: what other records are matched by. */
const matchedBy = (input: CopyInput): string => {
  const { record, reader } = input;
  const year = factText('yearGroup', record);
  if (!readers[reader].isProfessional) return year;
  const { authority } = record;
  const number = askedHere(input, 'social-care-id') ? textOf(record.answers['social-care-id']) : '';
  const born = factText('dateOfBirth', record);
  return joined([
    legalName(record),
    born === '' ? '' : `born ${born}`,
    year,
    number === '' || authority.id === '' ? '' : `${authority.name}’s number ${number}`,
  ]);
};

/** The head of the first page: whose plan this is, of what it is a part, and for whom this copy is. */
export const whoseBlock = (sheet: Sheet, input: CopyInput): void => {
  const { template, record, leftOut, recipient } = input;
  const called = calledName(record.pupil);
  const title = documentTitle(input);
  const term = termLabel(record.term);
  const draft = draftMark(record);
  heading(sheet, 1, called, { bookmark: title });
  paragraph(
    sheet,
    `${title}, ${term[0]?.toLowerCase() ?? ''}${term.slice(1)} · ${partOfWhat(input, called)}`,
    styles.kicker,
  );
  gap(sheet, 2);
  paragraph(sheet, joined([matchedBy(input), placeOf(input), signOff(record)], ' · '), styles.note);
  if (draft !== '') {
    const unsigned = draft.includes('not signed off') ? draft : `${draft}, not signed off`;
    paragraph(sheet, `${unsigned}. It may still change.`, styles.strong);
  }
  const more = joined(
    [
      `This copy is for ${recipient}.`,
      leftOut.length > 0 ? 'This copy is a part of the plan.' : '',
      template.voluntary ? '' : amended(record),
    ],
    ' ',
  );
  paragraph(sheet, more, styles.note);
};
