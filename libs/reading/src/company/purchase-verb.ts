import type { Clause } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Draft } from '../claim/claim-rule.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { moneyIn } from '../money/money-finder.js';
import { dealBuying } from './deal.js';
import { isCompany } from './ownership.js';
import { priceAfter } from './purchase-price.js';

const BUYING = [
  'acquire|buy|purchase|swallow|absorb',
  'take over',
  'snap up',
  'gobble up',
  'scoop up',
  'buy out',
  'complete|close|finalize|finalise|conclude|seal purchase|acquisition|takeover|buyout of',
  'complete|close|finalize|finalise|conclude|seal deal|transaction for',
  'take control of',
];

/** Who bought whom, as a verb says it. */
export const purchasesByVerb = (scene: Scene): readonly Draft[] => [
  ...byBuying(scene),
  ...byPaying(scene),
  ...byPrivate(scene),
  ...byAgreeing(scene),
  ...bySale(scene),
];

const byBuying = (scene: Scene): readonly Draft[] =>
  scene.verbs(...BUYING).flatMap(({ clause, subjects, objects }) => {
    const deal = dealBuying(scene, clause);
    const buyers = deal ? deal.buyers : scene.doers(clause);
    return drafts(scene, clause, {
      pairs: pairs(buyers, scene.all(objects)),
      evidence: scene.evidence(clause, [...subjects, ...objects]),
      standingOf: deal ? deal.standingOf : (ends) => standingOf(scene, clause, ends),
    });
  });

/** "HP paid $11 billion for Autonomy" */
const byPaying = (scene: Scene): readonly Draft[] =>
  scene.verbs('pay for').flatMap(({ clause, subjects, objects }) => {
    const sentence = scene.sentenceOf(clause.verb);
    const isMoney =
      sentence && moneyIn(sentence).some(({ tokens }) => clause.objects.some(({ head }) => tokens.includes(head)));
    if (!isMoney) return [];
    const money = moneyIn(sentence).find(({ tokens }) =>
      clause.objects.some(({ head }) => tokens.includes(head)),
    )?.money;
    return drafts(scene, clause, {
      pairs: pairs(scene.doers(clause).filter(isBody), scene.all(objects).filter(isCompany)),
      evidence: scene.evidence(clause, [...subjects, ...objects]),
      standingOf: (ends) => standingOf(scene, clause, ends),
    }).map((draft) => ({ ...draft, qualifiers: money ? { amount: money } : {} }));
  });

/** "took Twitter private" */
const byPrivate = (scene: Scene): readonly Draft[] =>
  scene.verbs('take').flatMap(({ clause, subjects, objects }) => {
    if (
      !clause.verb
        .children()
        .concat(objects.flatMap(({ head }) => head.children()))
        .some(({ lower }) => lower === 'private')
    )
      return [];
    return drafts(scene, clause, {
      pairs: pairs(scene.doers(clause), scene.all(objects).filter(isCompany)),
      evidence: scene.evidence(clause, [...subjects, ...objects]),
      standingOf: (ends) => standingOf(scene, clause, ends),
    });
  });

/** "agreed a $5 billion takeover of Arm", "announced a deal for Fitbit": it is to be. */
const byAgreeing = (scene: Scene): readonly Draft[] =>
  scene
    .verbs(
      'agree|announce|sign|strike|clinch|reach|seal|unveil purchase|acquisition|takeover|buyout of',
      'agree|announce|sign|strike|clinch|reach|unveil deal|agreement|takeover for',
    )
    .flatMap(({ clause, subjects, objects }) =>
      drafts(scene, clause, {
        pairs: pairs(scene.doers(clause).filter(isBody), scene.all(objects).filter(isCompany)),
        evidence: scene.evidence(clause, [...subjects, ...objects]),
        standingOf: (ends) => expected(scene.standing(clause, ends)),
      }),
    );

/** "Google sold Motorola to Lenovo" */
const bySale = (scene: Scene): readonly Draft[] =>
  scene.verbs('sell to').flatMap(({ clause, objects: buyers }) => {
    // Of a "firm" that was sold long ago the story's other firms may be meant.
    const sold = clause.objects.filter(({ head }) => scene.mentionAt(head)?.how !== 'description');
    return drafts(scene, clause, {
      pairs: pairs(scene.all(buyers).filter(isBody), scene.all(sold).filter(isBody)),
      evidence: scene.evidence(clause, [...sold, ...buyers]),
      standingOf: (ends) => standingOf(scene, clause, ends),
    });
  });

/** "is buying" and "is to buy" are agreed and not done. */
function standingOf(scene: Scene, clause: Clause, ends: readonly Actor[]): Standing | undefined {
  const { form, verb, parent } = clause;
  const being = form.isInfinitive && parent?.lemma === 'be' && verb.head === parent.verb ? parent : undefined;
  if (being?.form.tense === 'present') return expected(scene.standing(being, ends));
  const standing = scene.standing(clause, ends);
  return form.isProgressive && form.tense === 'present' ? expected(standing) : standing;
}

const expected = (standing: Standing | undefined): Standing | undefined =>
  standing?.stance === 'stated' ? { ...standing, stance: 'expected' } : standing;

interface Bought {
  readonly pairs: readonly (readonly [Actor, Actor])[];
  readonly evidence: TextSpan;
  readonly standingOf: (ends: readonly [Actor, Actor]) => Standing | undefined;
}

const drafts = (scene: Scene, clause: Clause, { pairs: all, evidence, standingOf: put }: Bought): readonly Draft[] =>
  all.flatMap((ends) => {
    const standing = put(ends);
    const [subject, object] = ends;
    const qualifiers = priceAfter(scene, clause.verb);
    return standing ? [{ subject, object, standing, qualifiers, on: scene.dateOf(clause), evidence: [evidence] }] : [];
  });
