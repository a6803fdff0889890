import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Draft } from '../claim/claim-rule.js';
import { ENDED } from '../claim/ended.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Actor, ActorMention } from '../entity/cast.js';
import { hasLegalForm } from '../entity/name-text.js';
import { meantAfter } from './described.js';
import { isEvident, isHouse } from './evident-company.js';
import words from './ownership-words.json' with { type: 'json' };
import { isCompany, isOwned, isOwnedBody, isOwner, isOwningBody, owning, tokensOf } from './ownership.js';

const UNIT = new Set(words.named);
/** What everybody knows as a company and a platform is a company's, whatever it is called; "Microsoft's Explorer site" may be a product. */
const PRODUCT = new Set(words.products);
const OWNER = new Set(['parent', ...words.owners]);
const PART = /\b(?:then|part|minority|potential|prospective|possible|future|would-be|next)\b/i;

/** Who owns what, by how they are called: "Walmart-owned Flipkart", "Alphabet Inc's Google", "Google's YouTube unit". */
export const ownersByName = (scene: Scene): readonly Draft[] => [
  ...byParticiple(scene),
  ...byPossessive(scene),
  ...byUnit(scene),
  ...byOwner(scene),
];

/** "Walmart-owned Flipkart", "Musk-controlled X and xAI", "the Amazon-owned streaming site Twitch" */
const byParticiple = (scene: Scene): readonly Draft[] =>
  flatMap(scene.words(OWNED), (token) => {
    const hyphen = token.previous?.text === '-' ? token.previous : undefined;
    const owner = hyphen?.previous && scene.mentionAt(hyphen.previous);
    if (!owner || !isOwner(owner.actor)) return [];
    return flatMap(ownedAfter(scene, owner, token), (owned) =>
      owner.actor !== owned.actor && isOwned(owned.actor)
        ? [owning([owner.actor, owned.actor], scene.cover(...tokensOf(owner), token, ...tokensOf(owned)))]
        : [],
    );
  });

const OWNED = new Set(['owned', 'controlled']);

function ownedAfter(scene: Scene, owner: ActorMention, participle: Token): readonly ActorMention[] {
  const next = participle.next && scene.mentionAt(participle.next);
  const first = owner.document.token(owner.from);
  const names = next ? [next.document.span(next.from, next.to).root] : meantAfter(scene, participle, first);
  return flatMap(names, (name) => flatMap([name, ...name.children('conj')], (one) => scene.mentionAt(one) ?? []));
}

/** "Alphabet Inc's Google": two names with nothing but the possessive between them; "its YouTube", "Meta, whose WhatsApp". */
const byPossessive = (scene: Scene): readonly Draft[] =>
  flatMap(scene.story.sentences, (sentence) =>
    flatMap(scene.mentionsIn(sentence), (owned) => {
      const mark = owned.from > 0 ? owned.document.token(owned.from - 1) : undefined;
      const owner = mark && isNamed(owned) ? possessorAt(scene, mark) : undefined;
      if (!owner || owner.actor === owned.actor || (owner.how !== 'pronoun' && !isNamed(owner))) return [];
      const isWhole = !isPartOfPhrase(owned) && isOwner(owner.actor) && isOwned(owned.actor);
      return isWhole && mayPossess(scene, owner, owned)
        ? [owning([owner.actor, owned.actor], scene.cover(...tokensOf(owner), ...tokensOf(owned)))]
        : [];
    }),
  );

/** Whose it is, by the word before it; of a person's only what is told with his name. */
function possessorAt(scene: Scene, mark: Token): ActorMention | undefined {
  if (mark.tag === 'POS') return mark.previous && scene.mentionAt(mark.previous);
  if (mark.lower === 'its') return scene.mentionAt(mark);
  const comma = mark.tag === 'WP$' && mark.previous?.text === ',' ? mark.previous : undefined;
  const name = comma?.previous && scene.mentionAt(comma.previous);
  return name && isNamed(name) && name.to === comma.index && isCompany(name.actor) ? name : undefined;
}

/** "Walmart's Black Friday" is no company of theirs; of a man by one word, as in "Reader's Digest", the name may go on. */
function mayPossess(scene: Scene, owner: ActorMention, owned: ActorMention): boolean {
  if (isCompany(owner.actor) && hasLegalForm(owner.document.span(owner.from, owner.to).text)) return true;
  const isWhole = isCompany(owner.actor) || owner.actor.name.includes(' ');
  return isWhole && isEvident(scene, owned.actor);
}

const isNamed = ({ how }: ActorMention) => how === 'name' || how === 'short-name';

/** "Epic's Apple lawsuit": the second name belongs to a noun after it. */
function isPartOfPhrase({ document, from, to }: ActorMention): boolean {
  const { root } = document.span(from, to);
  return ['compound', 'nmod', 'amod', 'poss'].includes(root.label) && root.head.index >= to;
}

/** "Google's YouTube unit", "its Audi and Porsche brands", "the YouTube unit of Google" */
const byUnit = (scene: Scene): readonly Draft[] =>
  flatMap([...nounsOf(scene, UNIT), ...nounsOf(scene, PRODUCT)], (noun) => {
    const mayBe = PRODUCT.has(noun.lemma.toLowerCase()) ? isHouse : isOwned;
    const phrase = new NounPhrase(noun);
    const { compounds, possessors } = phrase;
    const of = phrase.objectsOf('of');
    const owners = [...possessors, ...of];
    // "the TV arm of Sony"
    const isName = (actor: Actor): boolean => of.length === 0 || actor.name.length > 3 || isEvident(scene, actor);
    const owned = flatMap(compounds, ({ head }) => [head, ...head.children('conj')]).map(
      (head) => new NounPhrase(head),
    );
    return pairs(scene.all(owners).filter(isCompany), scene.all(owned).filter(mayBe).filter(isName)).map((ends) =>
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
    const itself = scene.mentionAt(phrase.head);
    const isMeant = itself?.how === 'description' && phrase.appositions.length === 0;
    const owners = after ? [after.actor] : isMeant ? [itself.actor] : scene.all(phrase.appositions);
    const isParent = noun.lower === 'parent';
    const evidence = scene.cover(
      noun,
      ...phrase.phrase.tokens,
      ...(before ? [before] : []),
      ...(after ? tokensOf(after) : flatMap(phrase.appositions, ({ head }) => scene.tokensAt(head))),
    );
    const ends = isParent
      ? pairs(owners.filter(isCompany), owned.filter(isOwned))
      : pairs(owners.filter(isOwningBody), owned.filter(isOwnedBody));
    return ends.map((pair) => owning(pair, evidence));
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
