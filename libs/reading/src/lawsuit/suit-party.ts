import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { type Authority, authoritiesOf } from './authority.js';
import { behind } from './suit-fact.js';
import words from './suit-words.json' with { type: 'json' };

const LAWYERS = new Set(words.lawyers);
const PEERS = new Set(words.peers);
/** Tokens between a group and those of it that are named. */
const NEAR = 6;

/** Whom nouns mean as parties: by name, as the state that they act for, or as those of a group that the text names. */
export const partiesIn = (scene: Scene, nouns: readonly NounPhrase[], clause?: Clause): readonly Authority[] =>
  nouns.flatMap((noun) => {
    const found = isPeers(scene, noun) ? [] : authoritiesOf(scene, [noun]);
    return found.length > 0 ? found : membersOf(scene, noun, clause).map((actor) => ({ actor, inferred: false }));
  });

/** "33 U.S. states", "California counties": many, and none of them is the place. */
const isPeers = (scene: Scene, { head }: NounPhrase): boolean => PEERS.has(head.lower) && !scene.at(head);

/** "shareholders including BlackRock", "three artists, among them Karla Ortiz", "investors led by Elliott" */
function membersOf(scene: Scene, noun: NounPhrase, clause: Clause | undefined): readonly Actor[] {
  if (scene.who(noun)) return [];
  const near = ({ index }: Token) => index > noun.head.index && index <= noun.head.index + NEAR;
  const among = (clause?.obliques('among') ?? []).filter(({ token }) => near(token) && token.next?.lower === 'them');
  const leading = noun.head
    .children('acl')
    .filter(({ lower }) => lower === 'led' || lower === 'headed')
    .flatMap((led) => led.children('agent'))
    .flatMap((by) => by.children('pobj'));
  return scene.all([
    ...['including', 'such as'].flatMap((word) => behind(noun.head, word)),
    ...among.flatMap(({ objects }) => objects),
    ...leading.map((token) => new NounPhrase(token)),
  ]);
}

/** "along with his company Terraform Labs" */
export const besidesIn = (clause: Clause): readonly NounPhrase[] =>
  clause.obliques('along with', 'together with').flatMap(({ objects }) => objects);

/** "Lawyers for Twitter filed suit": Twitter did. */
export const clientsOf = (nouns: readonly NounPhrase[]): readonly NounPhrase[] =>
  nouns.flatMap((noun) => {
    if (!LAWYERS.has(noun.head.lemma.toLowerCase())) return [noun];
    return [...noun.obliques('for', 'of').flatMap(({ objects }) => objects), ...noun.possessors];
  });
