import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { ActorMention } from '../entity/cast.js';
import { isTitleWord } from '../entity/name-text.js';
import { officesIn } from '../entity/title.js';
import type { Sentence } from '../story/story.js';
import type { Standing } from './standing.js';
import { bodyOf, FORMER, isOffice, type Office, titleText } from './office-noun.js';
import { officeChanges } from './office-change.js';
import { isBody, isPerson, type Scene } from './scene.js';

const STATED: Standing = { stance: 'stated' };

/** Who holds which office, in the ways that a text says so. */
export const officesOf = (scene: Scene): readonly Office[] => [
  ...beforeNames(scene),
  ...besideNames(scene),
  ...afterNames(scene),
  ...officeChanges(scene),
];

/** "Parler Chief Executive Officer John Matze", "Parler's chief executive, John Matze": the first on tokens alone. */
const beforeNames = (scene: Scene): readonly Office[] =>
  scene.titled
    .filter(({ isFormer, isJudge }) => !isFormer && !isJudge)
    .flatMap(({ person, mention, title, before }) => {
      const text = title.map((token) => token.text).join(' ');
      const owner = before?.tag === 'POS' ? before.previous : before;
      const body = owner && scene.at(owner);
      if (!owner || !isBody(body) || FORMER.test(text) || isFormerBefore(scene, owner)) return [];
      const evidence = scene.cover(...scene.tokensAt(owner), ...mention.document.span(mention.from, mention.to).tokens);
      return officesIn(text).map((office) => ({ person, body, title: office, standing: STATED, evidence }));
    });

/** "former Parler Chief Executive John Matze" */
function isFormerBefore(scene: Scene, owner: Token): boolean {
  const first = scene.tokensAt(owner)[0] ?? owner;
  return [first.previous, first.previous?.previous].some((token) => FORMER.test(token?.text ?? ''));
}

/** "Jeffrey Wernick, Parler's chief operating officer", "Tim Cook is chief executive of Apple", "Apple's chief, Tim Cook" */
const besideNames = (scene: Scene): readonly Office[] =>
  scene.story.sentences.flatMap((sentence) => {
    const nouns = sentence.span.tokens.filter((token) => isOffice(token) && !scene.at(token));
    return nouns.flatMap((noun) => besideAt(scene, sentence, new NounPhrase(noun)));
  });

function besideAt(scene: Scene, { clauses }: Sentence, phrase: NounPhrase): readonly Office[] {
  const being = clauses.find((clause) => clause.lemma === 'be' && holdersIn(clause, phrase).length > 0);
  const holders = [...phrase.appositions, ...(being ? holdersIn(being, phrase) : [])];
  const holder = holders.find(({ head }) => isPerson(scene.at(head)));
  const person = holder && scene.at(holder.head);
  if (!isPerson(person) || FORMER.test(phrase.phrase.text) || (being && being.form.tense !== 'present')) return [];
  const standing = being ? scene.standing(being, [person]) : STATED;
  const body = bodyOf(scene, phrase);
  if (!holder || !body || !standing) return [];
  const evidence = scene.cover(...scene.tokensAt(holder.head), ...phrase.phrase.tokens);
  return officesIn(titleText(scene, phrase)).map((title) => ({ person, body, title, standing, evidence }));
}

/** "..., said Mary Barra, chief executive of General Motors": by the words, where the tree goes wrong. */
const afterNames = (scene: Scene): readonly Office[] =>
  scene.cast.mentions
    .filter(({ actor, how }) => isPerson(actor) && how !== 'pronoun')
    .flatMap((mention) => afterName(scene, mention));

function afterName(scene: Scene, { actor: person, document, from, to }: ActorMention): readonly Office[] {
  const comma = to < document.length ? document.token(to) : undefined;
  const title = comma?.text === ',' ? titleFrom(afterArticle(comma)) : [];
  const preposition = title.at(-1)?.next;
  const name = preposition && ['of', 'at'].includes(preposition.lower) ? afterArticle(preposition) : undefined;
  const body = name && scene.mentionAt(name);
  const text = title.map((word) => word.text).join(' ');
  if (!body || !isBody(body.actor) || FORMER.test(text)) return [];
  const evidence = scene.cover(document.token(from), ...title, document.token(body.to - 1));
  return officesIn(text).map((office) => ({ person, body: body.actor, title: office, standing: STATED, evidence }));
}

/** Words of titles in a row, joined by "and". */
function titleFrom(first: Token | undefined): readonly Token[] {
  const found: Token[] = [];
  for (let token = first; token; token = token.next) {
    if (!isTitleWord(token.lower) && !(token.lower === 'and' && found.length > 0)) break;
    found.push(token);
  }
  return found;
}

const afterArticle = ({ next }: Token): Token | undefined => (next?.pos === 'DET' ? next.next : next);

/** Who "is chief executive", or whom "its chief executive is". */
function holdersIn({ attributes, subjects }: Clause, { head }: NounPhrase): readonly NounPhrase[] {
  if (attributes.some((noun) => noun.head === head)) return subjects;
  return subjects.some((noun) => noun.head === head) ? attributes : [];
}
