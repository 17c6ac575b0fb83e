import { type AuthorityInput, authorityInput } from '../authority.ts';
import { nationalTiming } from '../profile.ts';
import { bristol } from './bristol.ts';
import { centralBedfordshire } from './central-bedfordshire.ts';
import { cheshireWestAndChester } from './cheshire-west-and-chester.ts';
import { devon } from './devon.ts';
import { enfield } from './enfield.ts';
import { gateshead } from './gateshead.ts';
import { gloucestershire } from './gloucestershire.ts';
import { halton } from './halton.ts';
import { hampshire } from './hampshire.ts';
import { hull } from './hull.ts';
import { knowsley } from './knowsley.ts';
import { lancashire } from './lancashire.ts';
import { leeds } from './leeds.ts';
import { lincolnshire } from './lincolnshire.ts';
import { luton } from './luton.ts';
import { manchester } from './manchester.ts';
import { northTyneside } from './north-tyneside.ts';
import { sefton } from './sefton.ts';
import type { ShippedAuthority } from './shipped.ts';
import { solihull } from './solihull.ts';
import { somerset } from './somerset.ts';
import { stHelens } from './st-helens.ts';
import { sutton } from './sutton.ts';
import { walthamForest } from './waltham-forest.ts';
import { westBerkshire } from './west-berkshire.ts';
import { westNorthamptonshire } from './west-northamptonshire.ts';
import { worcestershire } from './worcestershire.ts';

/** What is known, with the national timing where a council says nothing of its own. */
const shipped = (source: ShippedAuthority): AuthorityInput =>
  authorityInput.parse({
    ...source,
    profile: { ...source.profile, timing: { ...nationalTiming, ...source.profile.timing } },
  });

/**
 * The councils whose rules are shipped, by name. Each is a beginning that the teacher corrects: what
 * a council does not publish is left blank, and the national timing holds where it says nothing.
 */
export const shippedAuthorities: readonly AuthorityInput[] = [
  bristol,
  centralBedfordshire,
  cheshireWestAndChester,
  devon,
  enfield,
  gateshead,
  gloucestershire,
  halton,
  hampshire,
  hull,
  knowsley,
  lancashire,
  leeds,
  lincolnshire,
  luton,
  manchester,
  northTyneside,
  sefton,
  solihull,
  somerset,
  stHelens,
  sutton,
  walthamForest,
  westBerkshire,
  westNorthamptonshire,
  worcestershire,
].map(shipped);
