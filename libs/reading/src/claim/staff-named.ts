import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor, ActorMention } from '../entity/cast.js';
import type { Draft } from './claim-rule.js';
import { isHouse } from '../lawsuit/advocate.js';
import { isAuthorityNear } from './authority-near.js';
import { companyMeant } from './company-meant.js';
import { mainCompany } from './main-company.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';
import { listFrom, nameBeside } from './set-beside.js';
import speech from './speech.json' with { type: 'json' };
import staff from './staff.json' with { type: 'json' };

const SPOKESPEOPLE: ReadonlySet<string> = new Set(['spokesman', 'spokeswoman', 'spokesperson']);
const COMPANY: ReadonlySet<string> = new Set(['company']);
const STAFF: ReadonlySet<string> = new Set(staff.nouns);
const BROKERS: ReadonlySet<string> = new Set(staff.brokers);
const PREPOSITIONS = new Set(['at', 'from']);
/** Before a noun that no word says the employer of. */
const BARE = ['PUNCT', 'VERB', 'CCONJ', 'SCONJ'];
const SURE = 0.7;
const SPEAKING = speech.quoting.join('|');

/** Staff with no noun that joins them to their employer: "spokesman Peter Lowe", "Wedbush's Dan Ives said". */
export const staffNamed = (scene: Scene): readonly Draft[] => [
  ...ofCompanyMeant(scene),
  ...speaking(scene),
  ...ofHouses(scene),
  ...besideEmployer(scene),
  ...leading(scene),
];

/** "Company spokesman Peter Lowe", "spokeswoman Mary Holt said" */
const ofCompanyMeant = (scene: Scene): readonly Draft[] =>
  [...scene.words(COMPANY).flatMap(({ next }) => (next && STAFF.has(next.lower) ? [next] : [])), ...spokespeople(scene)]
    .filter((noun) => noun.children('poss', 'prep').length === 0)
    .flatMap((noun) => {
      const person = personAt(scene, noun);
      const object = person && !isAuthorityNear(scene, noun) ? companyMeant(scene, noun) : undefined;
      if (!person || !object) return [];
      const evidence = scene.cover(noun, ...tokensOf(person));
      const standing = { stance: 'stated' } as const;
      return [{ subject: person.actor, object, standing, inferred: true, confidence: SURE, evidence: [evidence] }];
    });

/** "A spokeswoman, Mary Holt, said", "spokeswoman Mary Holt", "Mary Holt, a company spokeswoman, said" */
function personAt(scene: Scene, noun: Token): ActorMention | undefined {
  const next = noun.next?.text === ',' && noun.previous?.pos === 'DET' ? noun.next.next : noun.next;
  const after = next && noun.sentence.contains(next) ? scene.mentionAt(next) : undefined;
  const [first = noun] = new NounPhrase(noun).core.tokens;
  const person = after && isPerson(after.actor) ? after : nameBeside(scene, first, noun);
  return person?.how !== 'pronoun' && isPerson(person?.actor) ? person : undefined;
}

const spokespeople = (scene: Scene): readonly Token[] =>
  scene.words(SPOKESPEOPLE).filter((noun) => {
    const isWithArticle = ['a', 'an'].includes(noun.previous?.lower ?? '') && noun.next?.text === ',';
    const first = isWithArticle && noun.previous ? noun.previous : noun;
    const { previous, sentence, index } = first;
    const isFirst = sentence.from === index;
    return isFirst || (previous !== undefined && BARE.includes(previous.pos) && !/^\p{Lu}/u.test(previous.text));
  });

/** Of whom somebody is said to be as he speaks. */
const speaking = (scene: Scene): readonly Draft[] =>
  scene.verbs(SPEAKING).flatMap(({ clause, subjects }) => {
    const [first, ...others] = subjects;
    const person = first && others.length === 0 ? scene.mentionAt(first.head) : undefined;
    if (person?.how !== 'name' || !isPerson(person.actor)) return [];
    const house = houseBefore(scene, person) ?? houseAfter(scene, person);
    const standing = { stance: 'stated' } as const;
    const evidence = house && scene.cover(clause.verb, ...tokensOf(person), ...tokensOf(house));
    return house && evidence ? [{ subject: person.actor, object: house.actor, standing, evidence: [evidence] }] : [];
  });

/** "in an interview with Jefferies' Dan Ives", "Jenner & Block's Donald Verrilli": houses have their people, whatever is told of them. */
const ofHouses = (scene: Scene): readonly Draft[] =>
  scene.words(POSSESSIVE).flatMap((mark) => {
    const house = mark.tag === 'POS' && mark.previous ? scene.mentionAt(mark.previous) : undefined;
    const isHouseName = house && (isHouse(house.actor) || isBroker(house.actor));
    const person = isHouseName && mark.next ? scene.mentionAt(mark.next) : undefined;
    const isNamed = person?.how === 'name' && person.from === mark.index + 1 && person.to - person.from > 1;
    if (!house || !person || !isNamed || !isPerson(person.actor) || mainCompany(scene) === house.actor) return [];
    const evidence = scene.cover(mark, ...tokensOf(house), ...tokensOf(person));
    const standing = { stance: 'stated' } as const;
    return [person, ...secondOf(scene, person)].map(({ actor }) => ({
      subject: actor,
      object: house.actor,
      standing,
      evidence: [evidence],
    }));
  });

/** "KPMG's Mary Holt and Peter Lowe" */
function secondOf(scene: Scene, person: ActorMention): readonly ActorMention[] {
  const and = tokenAfter(person);
  const other = and?.lower === 'and' ? mentionFrom(scene, and.next) : undefined;
  return other && isPerson(other.actor) && other.to - other.from > 1 ? [other] : [];
}

const POSSESSIVE = new Set(["'s", '’s', "'", '’']);

const isBroker = ({ name }: Actor): boolean => BROKERS.has(name.split(' ').at(-1)?.toLowerCase() ?? '');

/** "Wedbush's Dan Ives", "Toyota's Gill Pratt"; whom a story on one company calls its "Tim Cook" holds an office there. */
function houseBefore(scene: Scene, { document, from, to }: ActorMention): ActorMention | undefined {
  const mark = from > 1 ? document.token(from - 1) : undefined;
  const house = mark?.tag === 'POS' && mark.previous ? scene.mentionAt(mark.previous) : undefined;
  const isWhole = to - from > 1 && house?.actor.kinds[0] === 'Company' && house.how !== 'description';
  return house && (isBroker(house.actor) || isWhole) && mainCompany(scene) !== house.actor ? house : undefined;
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

/** "a spokesman for Google, Peter Lowe, said", "two researchers from Meta, A and B": the names may be taken for more employers. */
const besideEmployer = (scene: Scene): readonly Draft[] =>
  scene.words(STAFF_AND_PLURALS).flatMap((noun) => {
    const employer = employerBehind(scene, noun);
    const comma = employer && tokenAfter(employer);
    const name = comma?.text === ',' ? mentionFrom(scene, comma.next) : undefined;
    if (!employer || !name || !isBody(employer.actor)) return [];
    const isMany = noun.tag === 'NNS';
    const people = isMany ? listFrom(scene, name) : [name];
    const last = people.at(-1);
    if (!last || people.length > 1 !== isMany || !isSetIn(noun, last)) return [];
    const evidence = scene.cover(noun, ...tokensOf(last));
    return people
      .map(({ actor }) => actor)
      .filter(isPerson)
      .map((subject) => ({
        subject,
        object: employer.actor,
        standing: { stance: 'stated' } as const,
        evidence: [evidence],
      }));
  });

/** "for Google", "for the Teamsters" */
function employerBehind(scene: Scene, { next: preposition }: Token): ActorMention | undefined {
  if (!FOR.has(preposition?.lower ?? '')) return undefined;
  const first = preposition?.next;
  return mentionFrom(scene, first?.lower === 'the' ? first.next : first);
}

const STAFF_AND_PLURALS: ReadonlySet<string> = new Set(staff.nouns.flatMap((noun) => [noun, `${noun}s`]));
const FOR = new Set(['of', 'at', 'for', 'with', 'from']);
const BEFORE_STAFF = ['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN'];

/** Whoever is named before has the better right to an office between commas. */
function isSetIn(noun: Token, name: ActorMention): boolean {
  let first = noun.previous;
  for (let step = 0; step < 3 && first && first.pos !== 'DET' && first.pos !== 'NUM'; step++)
    first = BEFORE_STAFF.includes(first.pos) ? first.previous : undefined;
  const after = tokenAfter(name);
  const isClosed = !after || [',', '.', 'said', ';'].includes(after.lower) || ['VERB', 'AUX'].includes(after.pos);
  return first !== undefined && first.previous?.text !== ',' && isClosed;
}

function mentionFrom(scene: Scene, first: Token | undefined): ActorMention | undefined {
  const mention = first && scene.mentionAt(first);
  return mention && mention.from === first.index && mention.how !== 'pronoun' ? mention : undefined;
}

const tokenAfter = ({ document, to }: ActorMention): Token | undefined =>
  to < document.length ? document.token(to) : undefined;

/** "Goldman Sachs analysts led by Mary Holt" */
const leading = (scene: Scene): readonly Draft[] =>
  scene.verbs('lead').flatMap(({ clause, subjects, objects }) => {
    const nouns = clause.voice === 'passive' ? objects.filter(({ head }) => STAFF_AND_PLURALS.has(head.lower)) : [];
    const houses = scene.all(nouns.flatMap((noun) => [...noun.compounds, ...noun.objectsOf(...FOR)])).filter(isBody);
    const evidence = [scene.evidence(clause, [...subjects, ...nouns])];
    return pairs(scene.all(subjects).filter(isPerson), houses.slice(0, 1)).map(([subject, object]) => ({
      subject,
      object,
      standing: { stance: 'stated' } as const,
      evidence,
    }));
  });
