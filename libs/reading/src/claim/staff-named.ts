import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention } from '../entity/cast.js';
import type { Draft } from './claim-rule.js';
import { companyMeant } from './company-meant.js';
import { mainCompany } from './main-company.js';
import { isPerson, type Scene } from './scene.js';
import staff from './staff.json' with { type: 'json' };

const SPOKESPEOPLE: ReadonlySet<string> = new Set(['spokesman', 'spokeswoman', 'spokesperson']);
const COMPANY: ReadonlySet<string> = new Set(['company']);
const STAFF: ReadonlySet<string> = new Set(staff.nouns);
const BROKERS: ReadonlySet<string> = new Set(staff.brokers);
const PREPOSITIONS = new Set(['at', 'from']);
/** Before a noun that no word says the employer of. */
const BARE = ['PUNCT', 'VERB', 'CCONJ', 'SCONJ'];
const SURE = 0.7;

/** Staff with no noun that joins them to their employer: "spokesman Peter Lowe", "Wedbush's Dan Ives said". */
export const staffNamed = (scene: Scene): readonly Draft[] => [...ofCompanyMeant(scene), ...speaking(scene)];

/** "Company spokesman Peter Lowe", "spokeswoman Mary Holt said" */
const ofCompanyMeant = (scene: Scene): readonly Draft[] =>
  [...scene.words(COMPANY).flatMap(({ next }) => (next && STAFF.has(next.lower) ? [next] : [])), ...spokespeople(scene)]
    .filter((noun) => noun.children('poss', 'prep').length === 0)
    .flatMap((noun) => {
      const person = noun.next && noun.sentence.contains(noun.next) ? scene.mentionAt(noun.next) : undefined;
      const isNamed = person?.how !== 'pronoun' && isPerson(person?.actor);
      const object = isNamed && !isOfAuthority(scene, noun) ? companyMeant(scene, noun) : undefined;
      if (!person || !object) return [];
      const evidence = scene.cover(noun, ...tokensOf(person));
      const standing = { stance: 'stated' } as const;
      return [{ subject: person.actor, object, standing, inferred: true, confidence: SURE, evidence: [evidence] }];
    });

const spokespeople = (scene: Scene): readonly Token[] =>
  scene.words(SPOKESPEOPLE).filter(({ previous, sentence, index }) => {
    const isFirst = sentence.from === index;
    return isFirst || (previous !== undefined && BARE.includes(previous.pos) && !/^\p{Lu}/u.test(previous.text));
  });

/** An authority has spokespeople too. */
function isOfAuthority(scene: Scene, noun: Token): boolean {
  const at = scene.sentenceOf(noun)?.index ?? 0;
  return scene.story.sentences
    .slice(Math.max(0, at - 1), at + 1)
    .some((sentence) => scene.mentionsIn(sentence).some(({ actor: { kinds } }) => kinds.includes('Agency')));
}

/** Of whom somebody is said to be as he speaks. */
const speaking = (scene: Scene): readonly Draft[] =>
  scene.verbs('say|tell|write|note|add|explain|warn').flatMap(({ clause, subjects }) => {
    const [first, ...others] = subjects;
    const person = first && others.length === 0 ? scene.mentionAt(first.head) : undefined;
    if (person?.how !== 'name' || !isPerson(person.actor)) return [];
    const house = houseBefore(scene, person) ?? houseAfter(scene, person);
    const standing = { stance: 'stated' } as const;
    const evidence = house && scene.cover(clause.verb, ...tokensOf(person), ...tokensOf(house));
    return house && evidence ? [{ subject: person.actor, object: house.actor, standing, evidence: [evidence] }] : [];
  });

/** "Wedbush's Dan Ives": of a house of analysts; "Apple's Tim Cook" may be anything there. */
function houseBefore(scene: Scene, { document, from }: ActorMention): ActorMention | undefined {
  const mark = from > 1 ? document.token(from - 1) : undefined;
  const house = mark?.tag === 'POS' && mark.previous ? scene.mentionAt(mark.previous) : undefined;
  const isHouse = BROKERS.has(house?.actor.name.split(' ').at(-1)?.toLowerCase() ?? '');
  return house && isHouse && mainCompany(scene) !== house.actor ? house : undefined;
}

/** "said Michael Pachter from Wedbush Securities" */
function houseAfter(scene: Scene, { document, to }: ActorMention): ActorMention | undefined {
  const preposition = to + 1 < document.length ? document.token(to) : undefined;
  const house =
    preposition?.next && PREPOSITIONS.has(preposition.lower) ? scene.mentionAt(preposition.next) : undefined;
  const isWhole = house?.from === to + 1 && house.how === 'name' && !isPartOfMore(house);
  return house && isWhole && isFirm(house.actor) ? house : undefined;
}

const isPartOfMore = ({ document, to }: ActorMention): boolean =>
  to < document.length && (document.token(to).tag === 'POS' || document.token(to).pos === 'NOUN');

const isFirm = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Organization');

const tokensOf = ({ document, from, to }: ActorMention): readonly Token[] => document.span(from, to).tokens;
