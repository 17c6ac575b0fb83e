import { declareSection } from '../declaration.ts';
import { ask, atSchool, toCollege, toYear11 } from './ask.ts';
import {
  attachedFile,
  choiceColumn,
  englishProficiency,
  ethnicities,
  noUpnReasons,
  optionsOf,
  printedWithPep,
} from './options.ts';
import { voicePrompts } from './prompts.ts';

/** How a child can say what it thinks. */
const waysToSay = {
  talking: 'Talking',
  writing: 'Writing',
  drawing: 'Drawing',
  play: 'Play',
  'role-play': 'Role play',
  symbols: 'Symbols or pictures',
  online: 'Online',
};

/** Section B: who the child is. */
export const pupil = declareSection({
  id: 'about-me',
  letter: 'B',
  part: 'about-me',
  title: 'About me',
  intro: 'Kept on the pupil’s page, so that it is typed once.',
  fields: [
    ask.fact('legal-surname', 'Surname', { fact: 'legalSurname', requirement: 'statutory' }),
    ask.fact('legal-forename', 'Forename', { fact: 'legalForename', requirement: 'statutory' }),
    ask.fact('preferred-name', 'Name I like to be called', { fact: 'preferredName' }),
    ask.fact('date-of-birth', 'Date of birth', { fact: 'dateOfBirth', requirement: 'statutory' }),
    ask.fact('age', 'Age', { fact: 'age' }),
    ask.fact('sex', 'Sex', { fact: 'sex' }),
    ask.text('gender-identity', 'How I describe my gender', {
      kind: 'fact',
      hint: 'Only what the young person wants written here.',
      requirement: 'optional',
      childsWords: true,
    }),
    ask.choice('ethnicity', 'Ethnicity', {
      kind: 'fact',
      hint: 'As the child or family describe it.',
      options: ethnicities,
      inPhase: {
        P16: { hint: 'As the young person describes it.' },
        HE: { hint: 'As the student describes it.' },
      },
    }),
    ask.fact('language', 'Languages I speak', { fact: 'languages' }),
    atSchool.choice('english-proficiency', 'Proficiency in English', {
      kind: 'fact',
      hint: 'Asked because another language is spoken.',
      requirement: 'optional',
      options: englishProficiency,
      showWhen: { rule: 'speaks-another-language' },
    }),
    ask.longText('eal-support', 'What helps the child to learn in English?', {
      kind: 'fact',
      hint: 'Asked because another language is spoken: first language, an interpreter, pre-taught words, a buddy.',
      requirement: 'optional',
      showWhen: { rule: 'speaks-another-language' },
    }),
    toCollege.fact('upn', 'UPN', { fact: 'upn' }),
    toYear11.text('former-upn', 'Former UPN', {
      kind: 'fact',
      hint: 'Never after an adoption: the old number must not lead to the new one.',
      requirement: 'optional',
      restricted: true,
      showWhen: { not: { field: 'care-status', is: ['previously'] } },
    }),
    toYear11.choice('upn-unknown-reason', 'If there is no UPN, why?', {
      kind: 'fact',
      requirement: 'optional',
      options: noUpnReasons,
      showWhen: { rule: 'upn-unknown' },
    }),
    ask.fact('uln', 'ULN', {
      phases: ['S', 'P16', 'HE'],
      fact: 'uln',
      requirement: 'optional',
      showWhen: { yearFrom: 9 },
    }),
    ask.text('social-care-id', 'Social care number', {
      kind: 'fact',
      hint: 'The number that the authority uses for the child.',
    }),
    ask.fact('year-group', 'Year group', { fact: 'yearGroup', requirement: 'statutory' }),
    ask.fact('key-stage', 'Key stage', { fact: 'keyStage' }),
  ],
});

/** Section N: the child's views, in the child's voice. */
export const childsViews = declareSection({
  id: 'my-views',
  letter: 'N',
  part: 'about-me',
  title: 'My views',
  intro:
    'Talk with the child before the meeting, with an adult and in a place of their choice. Keep their words as they said them.',
  fields: [
    ask.date('voice-date', 'When we talked', { kind: 'term', sources: ['LUT R4'] }),
    ask.text('voice-place', 'Where we talked', { kind: 'term', requirement: 'optional' }),
    ask.text('voice-communication', 'Help I need to say what I think', { kind: 'term-words' }),
    ask.people('voice-adult', 'Who I talked to', {
      kind: 'term',
      hint: 'An adult whom the child trusts and chose.',
    }),
    ask.choices('voice-method', 'How I shared my views', {
      kind: 'term',
      options: optionsOf(waysToSay),
      inPhase: {
        EY: {
          hint: 'What an adult saw is said to be that: the key person writes it, not the child.',
          options: optionsOf({ ...waysToSay, observation: 'What an adult saw' }),
        },
      },
    }),
    ask.table('voice-prompts', 'What I said', {
      kind: 'term-words',
      hint: 'Use the questions that suit; leave out, change or add others. Questions without an answer are not printed.',
      requirement: 'statutory',
      sources: ['LUT R4'],
      childsWords: true,
      guidance:
        'Write down what the child says, in their words, even when it is short or uncomfortable. Stay curious; it need not be question and answer. If the child would not say anything, choose “not known” and say how you tried and who speaks for them.',
      columns: [
        { id: 'prompt', label: 'Question', type: 'text', needed: true, given: true, weight: 2 },
        { id: 'answer', label: 'What I said', type: 'longText', needed: true, weight: 3 },
      ],
      startingRowsFor: voicePrompts,
    }),
    ask.longText('voice-summary', 'My views, in my words', {
      kind: 'term-words',
      hint: 'What the child most wants everyone at the meeting to hear.',
      requirement: 'statutory',
      sources: ['LUT R4'],
      childsWords: true,
      guidance:
        'Read it back to the child before the meeting. For example: “I like it when Mr Khan lets me sit near the window. I don’t want people to talk about me in the corridor. I want to do more cooking.”',
      inPhase: {
        grownUp: {
          guidance:
            'Read it back before the meeting. For example: “I like it when my tutor answers the same day. I don’t want people to bring up care in front of others. I want to know about rent before June.”',
        },
      },
    }),
    ask.longText('voice-impact', 'What changed because of what I said', {
      kind: 'term-words',
      hint: 'Come back to this after the meeting: a target, a club, a seat, a person.',
    }),
    ask.choice('voice-attended', 'Did I come to the meeting?', {
      kind: 'term',
      moment: 'at-meeting',
      sources: ['LUT R17'],
      options: optionsOf({
        all: 'Yes, to all of it',
        part: 'Yes, to part of it',
        'chose-not': 'No, I chose not to',
        'not-invited': 'No, I was not invited',
      }),
    }),
    ask.people('voice-presenter', 'Who spoke for me, and will tell me what was said', {
      kind: 'term',
      sources: ['LUT R17'],
    }),
    ask.date('voice-told-by', 'By when I am told what came of it', {
      kind: 'term',
      moment: 'at-meeting',
      requirement: 'optional',
      hint: 'By the person above, in words that suit me.',
    }),
    ask.longText(
      'voice-invite-wishes',
      'Who I would like there, and when not to take me out of lessons',
      {
        kind: 'term-words',
        childsWords: true,
        inPhase: {
          grownUp: { label: 'Who I would like there, and which times do not suit me' },
        },
      },
    ),
    ask.longText('voice-next', 'What happens next, agreed with me', {
      kind: 'term-words',
      moment: 'at-meeting',
    }),
    ask.table('voice-attachment', 'Drawing, form or recording', {
      kind: 'term',
      hint: 'The file itself can be kept here; what it shows is read aloud and printed with a picture.',
      guidance:
        'A file is kept encrypted with this PEP. With “Print with the PEP” a picture is printed after it; a form or a recording can be saved beside the PDF. Ask the child first.',
      requirement: 'optional',
      columns: [
        choiceColumn(
          'kind',
          'Kind',
          optionsOf({
            drawing: 'Drawing',
            form: 'Form',
            recording: 'Recording',
            photograph: 'Photograph',
          }),
          { needed: true },
        ),
        { id: 'date', label: 'Date', type: 'date' },
        { id: 'what', label: 'What it shows', type: 'text', needed: true, weight: 3 },
        attachedFile,
        printedWithPep,
      ],
    }),
  ],
});
