import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '#domain/form/answer.ts';
import { newestTemplateFor } from '#domain/form/forms/index.ts';
import { startingAnswers } from '#domain/form/starting-answers.ts';
import { asksForScale } from '#domain/voice/questions.ts';
import {
  readSymbols,
  symbolsFor,
  symbolWords,
  withSymbol,
  writeSymbols,
} from '#domain/voice/symbols.ts';
import { freshRecord } from './sample-record.ts';

const play = symbolsFor('What do you like playing with?');
const feel = symbolsFor('How do you feel here?');
if (play === null || feel === null) throw new Error('no pictures');

/** The questions that a PEP of a year group begins with. */
const questionsOf = (yearGroup: number): string[] => {
  const template = newestTemplateFor(yearGroup);
  const answers = startingAnswers(
    template,
    freshRecord({ yearGroup, templateId: template.id, templateVersion: template.version }),
  );
  return rowsOf(answers['voice-prompts']).map((row) => String(row.cells.prompt));
};

describe('pictures to answer with', () => {
  test.each([-2, -1, 0, 1, 2])('every question of year group %i has some', (year) => {
    const questions = questionsOf(year).filter((one) => !one.startsWith('When I grow up'));
    expect(questions.length).toBeGreaterThan(4);
    for (const question of questions) expect(symbolsFor(question), question).not.toBeNull();
    expect(questions.some((one) => symbolsFor(one)?.kind === 'scale')).toBe(true);
  });

  test.each([3, 9, 13])('year group %i is asked for a place on a scale', (year) => {
    expect(questionsOf(year).some(asksForScale)).toBe(true);
  });

  test('a face is one at a time, of other pictures there may be several', () => {
    expect(withSymbol(feel, withSymbol(feel, '', 'sad'), 'happy')).toBe('Happy');
    const two = withSymbol(play, withSymbol(play, '', 'books'), 'outside');
    expect(two).toBe('Being outside, Books and stories');
    expect(withSymbol(play, two, 'outside')).toBe('Books and stories');
  });

  test('a question in other words has none', () => {
    expect(symbolsFor('Which language do you like to think and talk in?')).toBeNull();
  });

  test('words and pictures come apart as they were put together, whatever the words', () => {
    fc.assert(
      fc.property(fc.subarray([...play.symbols]), fc.string(), (chosen, words) => {
        // Words that are themselves only names of pictures are read as pictures.
        fc.pre(
          !words
            .split('\n')[0]
            ?.split(', ')
            .every((w) => Object.values(symbolWords).some((s) => s === w)),
        );
        const read = readSymbols(play, writeSymbols(play, chosen, words));
        expect(new Set(read.chosen)).toEqual(new Set(chosen));
        expect(read.words).toBe(words);
      }),
    );
  });
});
