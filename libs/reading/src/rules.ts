import type { ClaimRule } from './claim/claim-rule.js';
import { accusedOf } from './rules/accused-of.rule.js';
import { acquired } from './rules/acquired.rule.js';
import { appealed } from './rules/appealed.rule.js';
import { chiefExecutiveOf } from './rules/chief-executive-of.rule.js';
import { clientOf } from './rules/client-of.rule.js';
import { competesWith } from './rules/competes-with.rule.js';
import { defendantIn } from './rules/defendant-in.rule.js';
import { employedBy } from './rules/employed-by.rule.js';
import { filedIn } from './rules/filed-in.rule.js';
import { fined } from './rules/fined.rule.js';
import { founded } from './rules/founded.rule.js';
import { hasHearing } from './rules/has-hearing.rule.js';
import { hosts } from './rules/hosts.rule.js';
import { investigates } from './rules/investigates.rule.js';
import { locatedIn } from './rules/located-in.rule.js';
import { movedIn } from './rules/moved-in.rule.js';
import { officerOf } from './rules/officer-of.rule.js';
import { owns } from './rules/owns.rule.js';
import { partnerOf } from './rules/partner-of.rule.js';
import { plaintiffIn } from './rules/plaintiff-in.rule.js';
import { presidesOver } from './rules/presides-over.rule.js';
import { removedFrom } from './rules/removed-from.rule.js';
import { represents } from './rules/represents.rule.js';
import { ruledOn } from './rules/ruled-on.rule.js';
import { said } from './rules/said.rule.js';
import { settled } from './rules/settled.rule.js';
import { sued } from './rules/sued.rule.js';
import { suspended } from './rules/suspended.rule.js';

export type { ClaimRule, Example, ExampleClaim } from './claim/claim-rule.js';

/** All rules, one a predicate. */
export const RULES: readonly ClaimRule[] = [
  sued,
  plaintiffIn,
  defendantIn,
  presidesOver,
  ruledOn,
  filedIn,
  represents,
  movedIn,
  hasHearing,
  appealed,
  settled,
  fined,
  investigates,
  chiefExecutiveOf,
  officerOf,
  founded,
  owns,
  acquired,
  hosts,
  suspended,
  removedFrom,
  clientOf,
  competesWith,
  partnerOf,
  employedBy,
  locatedIn,
  accusedOf,
  said,
];
