import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { type Holder, peopleOf } from './change-holder.js';
import { doersOf } from './company-meant.js';
import { type Office, officesHeld, phraseAt } from './office-noun.js';
import verbs from './office-verbs.json' with { type: 'json' };
import type { Scene } from './scene.js';

const HIRING: ReadonlySet<string> = new Set(verbs['begins for object']);

/** "Ford has a new chief executive: Mary Holt", "named a new finance chief, luring Mary Holt from Shell": whom a company has. */
export const officesOfNewcomers = (scene: Scene): readonly Office[] =>
  flatMap(scene.verbs(...verbs['has a new'], ...verbs['begins for object']), ({ clause, objects }) =>
    flatMap(objects, (noun) => officeOf(scene, clause, noun)),
  );

function officeOf(scene: Scene, clause: Clause, noun: NounPhrase): readonly Office[] {
  const named = phraseAt(scene, noun.head);
  if (named?.last !== noun.head || named.isPlural || !isNew(clause, noun)) return [];
  const phrase = { ...named, where: 'open' as const };
  const standing = scene.standing(clause, []);
  const bodies = doersOf(scene, clause);
  const [holder, ...others] = holdersOf(scene, clause, noun);
  if (!holder || others.length > 0 || bodies.length !== 1 || !standing || standing.stance === 'denied') return [];
  const tokens = [clause.verb, ...scene.tokensAt(holder.token)];
  return officesHeld(scene, { phrase, person: holder.person, bodies, standing, tokens, isBegun: true });
}

/** Who "had a boss" need not have one. */
const isNew = ({ lemma }: Clause, { head }: NounPhrase): boolean =>
  HIRING.has(lemma)
    ? head.children('det').every(({ lower }) => lower !== 'the')
    : head.children('amod', 'det').some(({ lower }) => NEW.has(lower));

const NEW = new Set(['another', 'new', 'next', 'permanent', 'fresh']);

const holdersOf = (scene: Scene, clause: Clause, noun: NounPhrase): readonly Holder[] => {
  const beside = peopleOf(scene, noun.appositions);
  if (beside.length > 0) return beside;
  return flatMap(clause.adverbials(), ({ lemma, objects }) => (HIRING.has(lemma) ? peopleOf(scene, objects) : []));
};
