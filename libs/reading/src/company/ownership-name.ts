import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Draft } from '../claim/claim-rule.js';
import { ENDED } from '../claim/ended.js';
import { nameBeside } from '../claim/set-beside.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Actor, ActorMention } from '../entity/cast.js';
import { knownByName } from '../entity/gazetteer.js';
import { hasLegalForm } from '../entity/name-text.js';
import words from './ownership-words.json' with { type: 'json' };
import { isCompany, isOwned, isOwner, owning, tokensOf } from './ownership.js';

const UNIT = new Set(words.units);
/** What everybody knows as a company and a platform is a company's, whatever it is called; "Microsoft's Explorer site" may be a product. */
const PRODUCT = new Set(words.products);
const OWNER = new Set(['parent', 'owner']);
const PART = /\b(?:then|co|part|minority|potential|prospective|possible|future|would-be|next)\b/i;

/** Who owns what, by how they are called: "Walmart-owned Flipkart", "Alphabet Inc's Google", "Google's YouTube unit". */
export const ownersByName = (scene: Scene): readonly Draft[] => [
  ...byParticiple(scene),
  ...byPossessive(scene),
  ...byUnit(scene),
  ...byOwner(scene),
];

/** "Walmart-owned Flipkart" */
const byParticiple = (scene: Scene): readonly Draft[] =>
  flatMap(scene.words(OWNED), (token) => {
    const hyphen = token.previous?.text === '-' ? token.previous : undefined;
    const owner = hyphen?.previous && scene.mentionAt(hyphen.previous);
    const owned = owner && ((token.next && scene.mentionAt(token.next)) ?? setBeside(scene, owner, token));
    if (!owned || owner.actor === owned.actor || !isCompany(owner.actor) || !isOwned(owned.actor)) return [];
    return [owning([owner.actor, owned.actor], scene.cover(...tokensOf(owner), token, ...tokensOf(owned)))];
  });

/** "Twitch, the Amazon-owned streaming site" */
function setBeside(scene: Scene, owner: ActorMention, participle: Token): ActorMention | undefined {
  const noun = participle.head;
  const isBefore = noun.index > participle.index && noun.pos === 'NOUN' && scene.at(noun) === undefined;
  return isBefore ? nameBeside(scene, owner.document.token(owner.from), noun) : undefined;
}

const OWNED = new Set(['owned']);

/** "Alphabet Inc's Google": two names with nothing but the possessive between them. */
const byPossessive = (scene: Scene): readonly Draft[] =>
  flatMap(scene.story.sentences, (sentence) =>
    flatMap(scene.mentionsIn(sentence), (owned) => {
      const mark = owned.from > 0 ? owned.document.token(owned.from - 1) : undefined;
      const owner =
        mark?.tag === 'POS' && mark.index > 0 ? scene.mentionAt(owned.document.token(mark.index - 1)) : undefined;
      if (!owner || owner.actor === owned.actor || !isNamed(owner) || !isNamed(owned)) return [];
      const isWhole = !isPartOfPhrase(owned) && isCompany(owner.actor) && isOwned(owned.actor);
      return isWhole && (isFirm(owner) || isHouse(owned.actor))
        ? [owning([owner.actor, owned.actor], scene.cover(...tokensOf(owner), ...tokensOf(owned)))]
        : [];
    }),
  );

/** By its legal form: without it "Apple's AirPods" and "Walmart's Black Friday" would be companies of theirs. */
const isFirm = ({ document, from, to }: ActorMention) => hasLegalForm(document.span(from, to).text);

/** "Meta's Instagram": what everybody knows as a company and a platform is no product of the owner's. */
const isHouse = ({ name, kinds }: Actor): boolean =>
  kinds.includes('Company') && kinds.includes('Platform') && knownByName(name) !== undefined;

const isNamed = ({ how }: ActorMention) => how === 'name' || how === 'short-name';

/** "Epic's Apple lawsuit": the second name belongs to a noun after it. */
function isPartOfPhrase({ document, from, to }: ActorMention): boolean {
  const { root } = document.span(from, to);
  return ['compound', 'nmod', 'amod', 'poss'].includes(root.label) && root.head.index >= to;
}

/** "Google's YouTube unit", "its Audi and Porsche brands" */
const byUnit = (scene: Scene): readonly Draft[] =>
  flatMap([...nounsOf(scene, UNIT), ...nounsOf(scene, PRODUCT)], (noun) => {
    const mayBe = PRODUCT.has(noun.lemma.toLowerCase()) ? isHouse : isOwned;
    const { possessors: owners, compounds } = new NounPhrase(noun);
    const owned = flatMap(compounds, ({ head }) => [head, ...head.children('conj')]).map(
      (head) => new NounPhrase(head),
    );
    return pairs(scene.all(owners).filter(isCompany), scene.all(owned).filter(mayBe)).map((ends) =>
      owning(ends, scene.cover(noun, ...flatMap([...owners, ...owned], ({ head }) => scene.tokensAt(head)))),
    );
  });

/** "TikTok owner ByteDance", "ByteDance, the owner of TikTok", "Google's parent Alphabet" */
const byOwner = (scene: Scene): readonly Draft[] =>
  flatMap(nounsOf(scene, OWNER), (noun) => {
    const phrase = new NounPhrase(noun.next?.lower === 'company' ? noun.next : noun);
    const before = nameBefore(noun);
    const after = nameAfter(scene, noun);
    const words = wordsAround(scene, phrase, before);
    if (ENDED.test(words) || PART.test(words)) return [];
    const owned = [before && scene.at(before), ...scene.all(phrase.objectsOf('of'))].filter(
      (actor) => actor !== undefined,
    );
    const owners = after ? [after.actor] : scene.all(phrase.appositions);
    const mayOwn = noun.lemma.toLowerCase() === 'owner' ? isOwner : isCompany;
    const evidence = scene.cover(
      noun,
      ...phrase.phrase.tokens,
      ...(before ? [before] : []),
      ...(after ? tokensOf(after) : flatMap(phrase.appositions, ({ head }) => scene.tokensAt(head))),
    );
    return pairs(owners.filter(mayOwn), owned.filter(isOwned)).map((ends) => owning(ends, evidence));
  });

/** "TikTok owner", "TikTok's owner", "British Airways-owner" */
const nameBefore = ({ previous }: Token): Token | undefined =>
  previous?.tag === 'POS' || previous?.text === '-' ? previous.previous : previous;

function nameAfter(scene: Scene, noun: Token): ActorMention | undefined {
  const next = noun.next?.lower === 'company' ? noun.next.next : noun.next;
  return next?.sentence.contains(noun) ? scene.mentionAt(next) : undefined;
}

/** "former TikTok owner", "then-Dodgers owner", "co-owner of" */
function wordsAround(scene: Scene, { core, head }: NounPhrase, before: Token | undefined): string {
  const first = before && scene.tokensAt(before)[0];
  const words = [first?.previous?.previous, first?.previous, head.previous?.previous, head.previous];
  return `${words.map((word) => word?.text ?? '').join(' ')} ${core.text}`;
}

const nounsOf = (scene: Scene, lemmas: ReadonlySet<string>): readonly Token[] =>
  scene.lemmas(lemmas).filter(({ pos }) => pos !== 'VERB');
