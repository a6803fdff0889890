import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor, ActorMention } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { glossStanding } from './aside.js';
import type { Draft } from './claim-rule.js';
import { isFormerly, othersIn, type RoleWords } from './role-noun.js';
import { isBody, isPerson, type Scene } from './scene.js';

/** Who it is follows from the order of the sentences alone. */
const LIKELY = 0.75;
/** In how many sentences a story tells the name of whom it begins with. */
const REACH = 2;
const SUBJECTS = ['nsubj', 'nsubjpass'];

/**
 * What somebody is said to be who is named in the next or last sentence: "A former Google engineer was charged. Linwei Ding,
 * 38, ..." at the head of a story, "Linwei Ding was charged. The former Google engineer ...".
 */
export const unnamedRoles = (scene: Scene, words: RoleWords): readonly Draft[] =>
  flatMap(scene.words(words.nouns), (noun) => {
    if (noun.tag !== 'NN' || !SUBJECTS.includes(noun.label) || scene.at(noun)) return [];
    const person = personMeant(scene, noun);
    const phrase = new NounPhrase(noun);
    if (!person || phrase.isNegated || phrase.appositions.length > 0) return [];
    const of = othersIn(scene, phrase, words).filter(({ actor }) => isBody(actor));
    const [body, ...others] = of;
    if (!body || others.length > 0) return [];
    const isOver = isFormerly(noun, body.token);
    const validTo = isOver ? scene.calendar.today : undefined;
    const evidence = [scene.cover(noun, ...scene.tokensAt(body.token))];
    const standing = glossStanding(scene, noun);
    return [{ subject: person, object: body.actor, standing, validTo, inferred: true, confidence: LIKELY, evidence }];
  });

function personMeant(scene: Scene, noun: Token): Actor | undefined {
  const sentence = scene.sentenceOf(noun);
  if (!sentence) return undefined;
  const people = scene.mentionsIn(sentence).filter(({ actor }) => isPerson(actor));
  if (people.some(({ from }) => from < noun.index + NAME_BEHIND)) return undefined;
  const article = noun.children('det')[0]?.lower;
  if (article === 'the') return lastNamed(scene, sentence);
  const isFirst = sentence.index === 0 && (article === 'a' || article === 'an');
  const next = isFirst ? nextNamed(scene, sentence) : undefined;
  return people.some(({ actor }) => actor === next) ? undefined : next;
}

/** "The former engineer Linwei Ding" has his name at once. */
const NAME_BEHIND = 3;

/** The only person of the sentence before. */
function lastNamed(scene: Scene, { index }: Sentence): Actor | undefined {
  const before = scene.story.sentences[index - 1];
  const people = before ? scene.mentionsIn(before).filter(({ actor }) => isPerson(actor)) : [];
  const [actor, ...others] = new Set(people.map((mention) => mention.actor));
  return others.length === 0 ? actor : undefined;
}

/** The first to be named, if a sentence begins with him and says nothing else of who he is. */
function nextNamed(scene: Scene, { index }: Sentence): Actor | undefined {
  const next = scene.story.sentences.slice(index + 1, index + 1 + REACH);
  const mentions = flatMap(next, (sentence) => [...scene.mentionsIn(sentence)]);
  const first = mentions.find(({ actor, how }) => isPerson(actor) && how !== 'pronoun');
  return first && isBare(scene, first) ? first.actor : undefined;
}

function isBare(scene: Scene, { actor, document, from, to, how }: ActorMention): boolean {
  const first = document.token(from);
  const { root } = document.span(from, to);
  const isAtHead = how === 'name' && to - from > 1 && first.sentence.from === from;
  const isSubject = SUBJECTS.includes(root.label);
  const isPlain = root.children('appos').every(({ pos }) => pos === 'NUM');
  return isAtHead && isSubject && isPlain && !scene.titled.some(({ person }) => person === actor);
}
