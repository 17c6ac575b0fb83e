import type { Child } from '../story.ts';
import { aaliyah } from './aaliyah.ts';
import { ayo } from './ayo.ts';
import { bea } from './bea.ts';
import { caitlin } from './caitlin.ts';
import { callum } from './callum.ts';
import { fern } from './fern.ts';
import { idris } from './idris.ts';
import { isla } from './isla.ts';
import { jayden } from './jayden.ts';
import { kwame } from './kwame.ts';
import { mai } from './mai.ts';
import { olena } from './olena.ts';
import { reuben } from './reuben.ts';
import { tommyLee } from './tommy-lee.ts';
import { zoe } from './zoe.ts';

/**
 * The fifteen children of the sample school: one in nursery, one in each year group from Reception to
 * Year 11, one at college and one at university.
 */
export const children: readonly Child[] = [
  ayo,
  isla,
  zoe,
  idris,
  tommyLee,
  mai,
  kwame,
  jayden,
  aaliyah,
  olena,
  reuben,
  caitlin,
  bea,
  callum,
  fern,
];
