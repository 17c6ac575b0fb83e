import { whyNotHere } from '#domain/contributions/contributions.ts';
import { chosenIn, peopleOf, rowsOf, textOf } from '#domain/form/answer.ts';
import type { FieldId } from '#domain/form/fields/index.ts';
import type { Field } from '#domain/form/template.ts';
import { formatDate } from '#domain/kernel/plain-date.ts';
import { joined, listed } from '#domain/kernel/text.ts';
import { heading, paragraph, quotation } from '../../kit/blocks.ts';
import { besidePicture, picture, type ReadyPicture } from '../../kit/picture.ts';
import { gap, type Sheet } from '../../kit/sheet.ts';
import { styles } from '../../kit/style.ts';
import { askedHere } from '../asked.ts';
import type { CopyInput } from '../input.ts';
import { beginning } from './beginning.ts';

type Quote = { label: string; text: string };

const quote = (input: CopyInput, id: FieldId): Quote[] => {
  const field = askedHere(input, id);
  const text = field === undefined ? '' : textOf(input.record.answers[id]).trim();
  if (field === undefined || text === '') return [];
  return [{ label: field.label, text: beginning(input, id, text) }];
};

/** The first answers to the questions that the child was asked, for one who put nothing in one piece. */
const answersToQuestions = (input: CopyInput): Quote[] =>
  askedHere(input, 'voice-prompts') === undefined
    ? []
    : rowsOf(input.record.answers['voice-prompts'])
        .map(({ cells }) => ({
          label: String(cells.prompt ?? ''),
          text: String(cells.answer ?? '').trim(),
        }))
        .filter(({ text }) => text !== '')
        .slice(0, 3)
        .map((one) => ({ ...one, text: beginning(input, 'voice-prompts', one.text) }));

const methodsOf = (field: Field | undefined, value: readonly string[]): string =>
  listed(
    value.map((one) =>
      (field?.options?.find((option) => option.value === one)?.label ?? one).toLowerCase(),
    ),
  );

/** "Said to Ms Brightwell on 12 November 2026, talking." */
const whenAndToWhom = (input: CopyInput): string => {
  const { answers } = input.record;
  const adults = askedHere(input, 'voice-adult')
    ? peopleOf(answers['voice-adult']).map(({ name }) => name)
    : [];
  const day = askedHere(input, 'voice-date') ? textOf(answers['voice-date']) : '';
  const how = askedHere(input, 'voice-method');
  const said = joined(
    [adults.length === 0 ? '' : `to ${listed(adults)}`, day === '' ? '' : `on ${formatDate(day)}`],
    ' ',
  );
  const by = methodsOf(how, how ? chosenIn(answers['voice-method']) : []);
  return said === '' ? '' : `Said ${joined([said, by])}.`;
};

const quotations = (sheet: Sheet, quotes: readonly Quote[]): void => {
  for (const { label, text } of quotes) {
    if (label !== '') paragraph(sheet, label, styles.label);
    quotation(sheet, text, styles.largeWords);
    gap(sheet, 3);
  }
};

/** A picture that stands alone on the first page is no taller than this, in points. */
const tallestAlone = 180;

/**
 * The child's words, large: what they like, what they said this term, and what they hope for; beside
 * them what they drew, or that alone.
 */
export const ownWordsBlock = (sheet: Sheet, input: CopyInput, drawing?: ReadyPicture): void => {
  const { record, template } = input;
  const likes = quote(input, 'ey-likes');
  const summary = quote(input, 'voice-summary').map((one) => ({ ...one, label: '' }));
  const spoken = summary.length > 0 ? summary : answersToQuestions(input);
  const hopes = quote(input, 'aspiration-words');
  const asked = askedHere(input, 'voice-summary');
  const why = asked === undefined ? '' : whyNotHere(record, template, asked);
  const hasWords = likes.length + spoken.length + hopes.length > 0 || why !== '';
  if (!hasWords && drawing === undefined) return;
  const words = (): void => {
    quotations(sheet, likes);
    quotations(sheet, spoken);
    // When and to whom is known of the talk alone: likes and hopes may have been said at another time.
    for (const said of [why, spoken.length > 0 ? whenAndToWhom(input) : '']) {
      if (said === '') continue;
      paragraph(sheet, said, styles.note);
      gap(sheet, 5);
    }
    quotations(sheet, hopes);
  };
  heading(sheet, 2, 'In my words', { bookmark: null });
  if (drawing === undefined) words();
  else if (hasWords) besidePicture(sheet, drawing, words);
  else picture(sheet, drawing, tallestAlone);
};
