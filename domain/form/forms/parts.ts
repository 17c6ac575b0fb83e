/**
 * The ten parts of every form, the child first, in the order in which a good meeting goes. Each section
 * says to which it belongs; a part of which a form asks nothing is left out of it.
 */
export const formParts = {
  'about-me': 'About me and my views',
  care: 'Care and the people around me',
  'since-last-time': 'Since last time',
  learning: 'Learning',
  needs: 'Needs',
  support: 'Support now',
  targets: 'Targets, actions and PP+',
  'what-comes-next': 'What comes next',
  meeting: 'The meeting',
  agreed: 'Agreed',
} as const;
/** The id of one of the ten parts. */
export type FormPartId = keyof typeof formParts;

const order = Object.keys(formParts);

/** One part of a form: its number as it is read, and its sections. */
export type FormPart<S> = {
  id: FormPartId;
  /** 1 for the first that the form has. */
  number: number;
  title: string;
  sections: S[];
};

/** The parts of a form, in order, each with its sections in theirs. */
export const partsOf = <S extends { part: FormPartId }>(sections: readonly S[]): FormPart<S>[] =>
  (Object.keys(formParts) as FormPartId[])
    .map((id) => ({ id, sections: sections.filter(({ part }) => part === id) }))
    .filter((part) => part.sections.length > 0)
    .map((part, i) => ({ ...part, number: i + 1, title: formParts[part.id] }));

/** Sections in the order of their parts; within a part as they came. */
export const inPartOrder = <S extends { part: FormPartId }>(sections: readonly S[]): S[] =>
  sections.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
