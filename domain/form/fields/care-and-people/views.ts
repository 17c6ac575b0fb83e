import { declareSection } from '../../declaration.ts';
import { ask } from '../ask.ts';

/** Section O: what the adults say. */
export const adultsViews = declareSection({
  id: 'what-the-adults-say',
  letter: 'O',
  part: 'care',
  title: 'What the adults say',
  intro: 'Type in what each person said or sent, in their name.',
  fields: [
    ask.longText('carer-views', 'The carer’s views', {
      kind: 'term-words',
      hint: 'How school looks from home.',
      sources: ['LUT R4'],
      inPhase: {
        grownUp: { hint: 'How it looks from home.' },
      },
    }),
    ask.longText('carer-role', 'How does the carer support learning and leisure?', {
      kind: 'fact',
      hint: 'What happens at home that helps school, and what school can do to help home.',
      requirement: 'statutory',
      sources: ['SCH-5'],
      guidance:
        'The law asks for the part that the carer, parent or home plays. For example: “Reads with him four evenings a week, takes him to Scouts on Thursdays, and comes to every parents’ evening. Would like the maths methods explained.”',
      inPhase: {
        grownUp: {
          hint: 'What happens at home that helps learning, and what can be done to help at home.',
          guidance:
            'The law asks for the part that the carer, parent or home plays. For example: “Wakes her for the 7.40 bus, asks about coursework on Sundays, and comes to open evenings. Would like the bursary explained.”',
        },
      },
    }),
    ask.longText('social-worker-views', 'The social worker’s views', {
      kind: 'term-words',
      sources: ['LUT R4'],
    }),
    ask.longText('parent-views', 'Views of parents or family, where appropriate', {
      kind: 'term-words',
      hint: 'Ask the social worker first.',
      requirement: 'optional',
    }),
    ask.longText('school-views', 'The school’s view', {
      kind: 'term-prose',
      hint: 'What the designated teacher and the child’s teachers want others to know.',
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
    }),
  ],
});
