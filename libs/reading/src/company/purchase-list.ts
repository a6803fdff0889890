import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { isBody, isPerson, type Scene } from '../claim/scene.js';
import type { Actor, ActorMention } from '../entity/cast.js';
import { moneyIn } from '../money/money-finder.js';
import { isCompany } from './ownership.js';
import { purchaseDrafts, purchaseStanding } from './purchase-draft.js';
import words from './purchase-words.json' with { type: 'json' };

const PURCHASED = { nouns: new Set(words.purchased), prepositions: [] };
const BUYERS = { nouns: new Set(words.buyers), prepositions: ['of'] };
const LINKS = new Set(['and', ',', ';', 'then', 'later']);
const YEAR = /^(?:19|20)\d\d$/;

/** Who bought whom, as it is told of several: "its purchases include A and B", "bought A for $1 billion and B for $2 billion". */
export const purchasesListed = (scene: Scene): readonly Draft[] => [...byRole(scene), ...byGap(scene)];

/** "Cisco's purchases include Splunk", "its largest acquisition, Splunk", "the buyer of Splunk, Cisco" */
const byRole = (scene: Scene): readonly Draft[] => [
  ...rolesOf(scene, PURCHASED)
    .filter(({ isBefore }) => !isBefore)
    .flatMap((role) => drafted(role, { buyer: role.of, bought: role.holder })),
  ...rolesOf(scene, BUYERS)
    .filter((role) => !role.isPast && !isOfWares(role.noun) && !isStaff(role))
    .flatMap((role) => drafted(role, { buyer: role.holder, bought: role.of })),
];

/** "Tesco's buyer, Ann Ray" */
const isStaff = ({ noun, holder }: Role): boolean => isPerson(holder) && noun.children('poss').length > 0;

/** "a buyer of Airbus's jets" */
const isOfWares = (noun: Token): boolean =>
  new NounPhrase(noun).objectsOf('of').some(({ possessors }) => possessors.length > 0);

interface Ends {
  readonly buyer: Actor;
  readonly bought: Actor;
}

function drafted({ standing, isFormer, evidence }: Role, { buyer, bought }: Ends): readonly Draft[] {
  const isWho = isBody(buyer) || isPerson(buyer);
  if (isFormer || !isWho || !isCompany(bought) || standing.stance === 'expected') return [];
  return [{ subject: buyer, object: bought, standing, evidence: [evidence] }];
}

/** "bought Duo for $2 billion in 2018 and Acacia for $4 billion": the verb is not told again. */
const byGap = (scene: Scene): readonly Draft[] =>
  scene.verbs('acquire|buy|purchase').flatMap(({ clause }) => {
    if (clause.voice === 'passive' || clause.obliquesNear('from').length > 0) return [];
    const sentence = scene.sentenceOf(clause.verb);
    const end = nextVerb(scene, clause);
    const known = new Set(scene.all(clause.objects));
    const more = (sentence ? scene.mentionsIn(sentence) : []).filter(
      (mention) =>
        mention.from > clause.verb.index && mention.from < end && !known.has(mention.actor) && isGapped(scene, mention),
    );
    return more.length === 0
      ? []
      : purchaseDrafts(scene, clause, {
          buyers: scene.doers(clause),
          bought: more.map(({ actor }) => actor).filter(isCompany),
          nouns: [...clause.subjects, ...clause.objects],
          evidence: scene.cover(
            clause.verb,
            ...more.flatMap(({ document, from, to }) => document.span(from, to).tokens),
          ),
          standingOf: (ends) => purchaseStanding(scene, clause, ends),
          isFurther: true,
        });
  });

/** Where somebody else begins to do something. */
function nextVerb(scene: Scene, { verb }: Clause): number {
  const later = (scene.sentenceOf(verb)?.clauses ?? []).filter(
    (clause) => clause.verb.index > verb.index && clause.verb.document === verb.document && clause.form.isFinite,
  );
  return Math.min(...later.map((clause) => clause.verb.index), Number.POSITIVE_INFINITY);
}

/** "and Acacia for $4 billion", "and Acacia in 2021" */
function isGapped(scene: Scene, { document, from, to, how }: ActorMention): boolean {
  const link = from > 0 ? document.token(from - 1) : undefined;
  if (how === 'pronoun' || !link || !LINKS.has(link.lower) || to + 1 >= document.length) return false;
  const [word, after] = [document.token(to), document.token(to + 1)];
  if (word.lower === 'in') return YEAR.test(after.text);
  return word.lower === 'for' && isMoney(scene, after);
}

function isMoney(scene: Scene, token: Token): boolean {
  const sentence = scene.sentenceOf(token);
  const next = [token, token.next, token.next?.next];
  return sentence !== undefined && moneyIn(sentence).some(({ tokens }) => next.includes(tokens[0]));
}
