import { declareSection } from '../declaration.ts';
import { attachedFile, printedWithPep } from './options.ts';
import { voicePrompts } from './prompts.ts';

/** Section N: the child's views, in the child's voice. */
export const childsViews = declareSection({
  id: 'my-views',
  letter: 'N',
  title: 'My views',
  intro:
    'Talk with the child before the meeting, with an adult and in a place of their choice. Keep their words as they said them.',
  fields: [
    {
      id: 'voice-date',
      label: 'When we talked',
      type: 'date',
      requirement: 'common',
      sources: ['LUT R4'],
    },
    {
      id: 'voice-adult',
      label: 'Who I talked to',
      hint: 'An adult whom the child trusts and chose.',
      type: 'people',
      requirement: 'common',
    },
    { id: 'voice-place', label: 'Where we talked', type: 'text', requirement: 'optional' },
    {
      id: 'voice-method',
      label: 'How I shared my views',
      type: 'choices',
      requirement: 'common',
      options: [
        { value: 'talking', label: 'Talking' },
        { value: 'writing', label: 'Writing' },
        { value: 'drawing', label: 'Drawing' },
        { value: 'play', label: 'Play' },
        { value: 'role-play', label: 'Role play' },
        { value: 'symbols', label: 'Symbols or pictures' },
        { value: 'online', label: 'Online' },
      ],
    },
    {
      id: 'voice-communication',
      carry: 'confirm',
      label: 'Help I need to say what I think',
      type: 'text',
      requirement: 'common',
    },
    {
      id: 'voice-prompts',
      label: 'What I said',
      hint: 'Use the questions that suit; leave out, change or add others. Questions without an answer are not printed.',
      type: 'table',
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
    },
    {
      id: 'voice-summary',
      label: 'My views, in my words',
      hint: 'What the child most wants everyone at the meeting to hear.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['LUT R4'],
      childsWords: true,
      guidance:
        'Read it back to the child before the meeting. For example: “I like it when Mr Khan lets me sit near the window. I don’t want people to talk about me in the corridor. I want to do more cooking.”',
      inPhase: {
        P16: {
          guidance:
            'Read it back before the meeting. For example: “I like it when my tutor answers the same day. I don’t want people to bring up care in front of others. I want to know about rent before June.”',
        },
        HE: {
          guidance:
            'Read it back before the meeting. For example: “I like it when my tutor answers the same day. I don’t want people to bring up care in front of others. I want to know about rent before June.”',
        },
      },
    },
    {
      id: 'voice-impact',
      label: 'What changed because of what I said',
      hint: 'Come back to this after the meeting: a target, a club, a seat, a person.',
      type: 'longText',
      requirement: 'common',
    },
    {
      id: 'voice-attended',
      label: 'Did I come to the meeting?',
      type: 'choice',
      requirement: 'common',
      sources: ['LUT R17'],
      options: [
        { value: 'all', label: 'Yes, to all of it' },
        { value: 'part', label: 'Yes, to part of it' },
        { value: 'chose-not', label: 'No, I chose not to' },
        { value: 'not-invited', label: 'No, I was not invited' },
      ],
    },
    {
      id: 'voice-presenter',
      label: 'Who spoke for me, and will tell me what was said',
      type: 'people',
      requirement: 'common',
      sources: ['LUT R17'],
    },
    {
      id: 'voice-invite-wishes',
      label: 'Who I would like there, and when not to take me out of lessons',
      type: 'longText',
      requirement: 'common',
      childsWords: true,
      inPhase: {
        P16: { label: 'Who I would like there, and which times do not suit me' },
        HE: { label: 'Who I would like there, and which times do not suit me' },
      },
    },
    {
      id: 'voice-next',
      label: 'What happens next, agreed with me',
      type: 'longText',
      requirement: 'common',
    },
    {
      id: 'voice-attachment',
      label: 'Drawing, form or recording',
      hint: 'The file itself can be kept here; what it shows is read aloud and printed with a picture.',
      guidance:
        'A file is kept encrypted with this PEP. With “Print with the PEP” a picture is printed after it; a form or a recording can be saved beside the PDF. Ask the child first.',
      type: 'table',
      requirement: 'optional',
      columns: [
        {
          id: 'kind',
          label: 'Kind',
          type: 'choice',
          needed: true,
          options: [
            { value: 'drawing', label: 'Drawing' },
            { value: 'form', label: 'Form' },
            { value: 'recording', label: 'Recording' },
            { value: 'photograph', label: 'Photograph' },
          ],
        },
        { id: 'date', label: 'Date', type: 'date' },
        { id: 'what', label: 'What it shows', type: 'text', needed: true, weight: 3 },
        attachedFile,
        printedWithPep,
      ],
    },
  ],
});

/** Section O: what the adults say. */
export const adultsViews = declareSection({
  id: 'what-the-adults-say',
  letter: 'O',
  title: 'What the adults say',
  intro: 'Type in what each person said or sent, in their name.',
  fields: [
    {
      id: 'carer-views',
      label: 'The carer’s views',
      hint: 'How school looks from home.',
      type: 'longText',
      requirement: 'common',
      sources: ['LUT R4'],
      inPhase: {
        P16: { hint: 'How it looks from home.' },
        HE: { hint: 'How it looks from home.' },
      },
    },
    {
      id: 'carer-role',
      carry: 'confirm',
      label: 'How does the carer support learning and leisure?',
      hint: 'What happens at home that helps school, and what school can do to help home.',
      type: 'longText',
      requirement: 'statutory',
      sources: ['SCH-5'],
      guidance:
        'The law asks for the part that the carer, parent or home plays. For example: “Reads with him four evenings a week, takes him to Scouts on Thursdays, and comes to every parents’ evening. Would like the maths methods explained.”',
      inPhase: {
        P16: {
          hint: 'What happens at home that helps learning, and what can be done to help at home.',
          guidance:
            'The law asks for the part that the carer, parent or home plays. For example: “Wakes her for the 7.40 bus, asks about coursework on Sundays, and comes to open evenings. Would like the bursary explained.”',
        },
        HE: {
          hint: 'What happens at home that helps learning, and what can be done to help at home.',
          guidance:
            'The law asks for the part that the carer, parent or home plays. For example: “Wakes her for the 7.40 bus, asks about coursework on Sundays, and comes to open evenings. Would like the bursary explained.”',
        },
      },
    },
    {
      id: 'social-worker-views',
      label: 'The social worker’s views',
      type: 'longText',
      requirement: 'common',
      sources: ['LUT R4'],
    },
    {
      id: 'parent-views',
      label: 'Views of parents or family, where appropriate',
      hint: 'Ask the social worker first.',
      type: 'longText',
      requirement: 'optional',
    },
    {
      id: 'school-views',
      label: 'The school’s view',
      hint: 'What the designated teacher and the child’s teachers want others to know.',
      type: 'longText',
      requirement: 'optional',
      inPhase: {
        P16: {
          label: 'The view of the school or college',
          hint: 'What the college contact and the teachers want others to know.',
        },
        HE: {
          label: 'The view of the university or college',
          hint: 'What the contact there and the tutors want others to know.',
        },
      },
    },
  ],
});
