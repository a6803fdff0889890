import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { doersOf } from '../claim/company-meant.js';
import { isBody, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { companiesNamed } from './named.js';
import { isCompany } from './ownership.js';
import { standingOrPromise } from './promise.js';
import { expected, purchaseDrafts } from './purchase-draft.js';
import words from './purchase-words.json' with { type: 'json' };

const OFFERS = new Set(words.offers);
const OWNERS_OF_IT = new Set(['shareholders', 'investors', 'directors', 'board', 'stockholders']);
/** "Its largest shareholder, Halden, backed the offer": it is not Halden that is sold. */
const OWNER = new Set(['shareholder', 'investor', 'stakeholder', 'owner', 'stockholder']);
/** How far behind an offer it may stand whose it is: "an offer of 370 pence a share from EP Group". */
const MOST_BETWEEN = 8;

/** Who is to buy whom by what was agreed: a takeover, a sale, an offer that was accepted. */
export const purchasesAgreed = (scene: Scene): readonly Draft[] => [
  ...byAgreeing(scene),
  ...bySaleAgreed(scene),
  ...byAccepting(scene),
];

/** "agreed a $5 billion takeover of Arm", "announced a deal for Fitbit": it is to be. */
const byAgreeing = (scene: Scene): readonly Draft[] =>
  scene.verbs(...words.agreeing).flatMap(({ clause, subjects, objects }) =>
    purchaseDrafts(scene, clause, {
      buyers: scene.doers(clause).filter(isBody),
      bought: companiesNamed(scene, objects).filter(isCompany),
      nouns: [...subjects, ...objects],
      standingOf: (ends) => expected(standingOrPromise(scene, clause, ends)),
    }),
  );

/** "agreed the sale of Motorola to Lenovo", "completed the sale of" */
const bySaleAgreed = (scene: Scene): readonly Draft[] =>
  scene.verbs(...words.announcedSelling).flatMap(({ clause, objects }) => {
    const sale = clause.objects.find(({ head }) => SALES.has(head.lower));
    const buyers = [
      ...clause.objectsNear('to'),
      ...(sale?.objectsOf('to') ?? []),
      ...objects.flatMap((noun) => noun.objectsOf('to')),
    ];
    const isDone = DONE.has(clause.lemma);
    return purchaseDrafts(scene, clause, {
      buyers: scene.all(buyers).filter(isBody),
      bought: companiesNamed(scene, objects).filter(isCompany),
      nouns: [...objects, ...buyers],
      standingOf: (ends) => {
        const standing = standingOrPromise(scene, clause, ends);
        return isDone ? standing : expected(standing);
      },
    });
  });

const SALES = new Set(['sale', 'divestment', 'divestiture', 'disposal']);
const DONE = new Set(['complete', 'close', 'finalize', 'finalise']);

/** "accepted an offer from Keysight", "shareholders of Spirent backed a takeover by Keysight" */
const byAccepting = (scene: Scene): readonly Draft[] =>
  scene.verbs(...words.accepting).flatMap(({ clause, objects }) => {
    const offer = [...clause.objects, ...objects].find(({ head }) => OFFERS.has(head.lower) && !scene.at(head));
    if (!offer || clause.voice === 'passive') return [];
    const by = [...clause.objectsNear('from', 'by'), ...offer.possessors, ...behind(scene, offer)];
    return purchaseDrafts(scene, clause, {
      buyers: scene.all(by).filter(isBody),
      bought: targetsOf(scene, clause),
      nouns: [...clause.subjects, offer, ...by],
      standingOf: (ends) => expected(standingOrPromise(scene, clause, ends)),
    });
  });

/** The company itself, its board, or whoever holds its shares. */
const targetsOf = (scene: Scene, clause: Clause): readonly Actor[] => [
  ...new Set([
    ...(clause.subjects.some(({ head }) => OWNER.has(head.lower)) ? [] : doersOf(scene, clause)),
    ...clause.subjects
      .filter(({ head }) => OWNERS_OF_IT.has(head.lower))
      .flatMap((noun) => scene.all([...noun.objectsOf('of', 'in', 'at'), ...noun.possessors, ...noun.compounds]))
      .filter(isCompany),
  ]),
];

function behind(scene: Scene, { head }: NounPhrase): readonly NounPhrase[] {
  let token = head.next;
  for (let step = 0; token && step < MOST_BETWEEN && head.sentence.contains(token); step++, token = token.next) {
    if (token.pos === 'VERB' || token.pos === 'AUX') return [];
    if (token.lower === 'from') return token.children('pobj').map((noun) => new NounPhrase(noun));
    if (token.index > head.index + 1 && scene.at(token)) return [];
  }
  return [];
}
