import { first } from './0010-first.ts';
import { life } from './0020-life.ts';
import { carriedOn } from './0022-carried.ts';
import { quality } from './0024-quality.ts';
import { money } from './0030-money.ts';
import { undoableSignOff } from './0040-undo-sign-off.ts';
import { educationOfPupils } from './0050-education.ts';
import { tuition } from './0060-tuition.ts';
import { marks } from './0070-marks.ts';
import { partners } from './0090-partners.ts';
import { reviewFollows } from './0100-review-follows.ts';
import { owed } from './0110-owed.ts';
import { acts } from './0120-acts.ts';
import type { Migration } from './migration.ts';

/** Every step, in the order in which they are taken. */
export const migrations: readonly Migration[] = [
  first,
  life,
  carriedOn,
  quality,
  money,
  undoableSignOff,
  educationOfPupils,
  tuition,
  marks,
  partners,
  reviewFollows,
  owed,
  acts,
];
