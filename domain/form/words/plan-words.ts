import type { Template } from '../template.ts';

type Kind = Pick<Template, 'voluntary'>;

/** What a plan is called in a sentence: the voluntary one, of school and parents, is no PEP. */
export const planWord = ({ voluntary }: Kind): 'PEP' | 'plan' => (voluntary ? 'plan' : 'PEP');

/** Whom a voluntary plan is given to. */
export const parents = 'The parents';
