import { flatMap } from '@wiregraph/kernel/flat-map';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { isBodyOrPerson } from './ban.js';
import type { Scene } from './scene.js';
import { namesListedAfter } from './set-beside.js';
import words from './suspension-words.json' with { type: 'json' };

interface Served {
  readonly clause: Clause;
  /** "account", "access", "hosting" */
  readonly service: NounPhrase;
  readonly by: Actor;
}

const TO_WHOM = ['to', 'for', 'of', 'with', 'from'];
const LISTING = ['including', 'such as', 'like', 'among'];
const WITHDRAWING = new Set(['pull', 'withdraw']);
const OPERATED = new Set(words.operated);

/** Whose a service is: "X's access", "the accounts of X", "channels run by X", "services to X", "accounts of critics, including X". */
export function ownersOf(
  scene: Scene,
  { clause, service, by }: Served,
): { readonly named: readonly Actor[]; readonly isSomebodys: boolean } {
  // "pulled its services from X"
  const from = WITHDRAWING.has(clause.lemma) ? clause.objectsNear('from') : [];
  const near = [
    ...clause.objectsNear('to', 'for', 'of', 'with'),
    ...service.objectsOf(...TO_WHOM.slice(0, 4)),
    ...from,
  ];
  const listed = flatMap([service, ...near], (noun) => noun.objectsOf(...LISTING));
  // "the accounts of nine strikers, among them X"
  const isMany = (noun: NounPhrase): boolean => noun.head.tag === 'NNS' && !scene.at(noun.head);
  const among = flatMap(near.filter(isMany), ({ head }) => namesListedAfter(scene, head)).map(
    ({ document, from: first, to }) => new NounPhrase(document.span(first, to).root),
  );
  const ways = [service.possessors, listed, among, runBy(scene, service), near, service.compounds, service.appositions];
  const named = ways
    .map((nouns) => [...new Set(scene.all(nouns))].filter((actor) => actor !== by && isBodyOrPerson(actor)))
    .find((actors) => actors.length > 0);
  return { named: named ?? [], isSomebodys: service.head.children('poss').length > 0 || near.length > 0 };
}

/** "channels run by X", "accounts linked to X" */
const runBy = (scene: Scene, { head }: NounPhrase): readonly NounPhrase[] =>
  flatMap(
    head.children('acl').filter(({ lemma }) => OPERATED.has(lemma)),
    (verb) => {
      const clause = scene.clauseAt(verb);
      return clause ? [...clause.subjects, ...clause.objectsNear('to', 'with')] : [];
    },
  );
