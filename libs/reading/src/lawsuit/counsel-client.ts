import type { Token } from '@wiregraph/syntax/document';
import type { Draft } from '../claim/claim-rule.js';
import { isPerson } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isAdvocate } from './advocate.js';
import type { CourtScene } from './court-scene.js';

const STATED = { stance: 'stated' } as const;
const CLIENTS = new Set(['client']);
const OWN = new Set(['his', 'her', 'their']);

/** "Attorney Lydia Chen said that her client wanted answers": of the one person who sues, or the one who is sued. */
export const clientsToldOf = (scene: CourtScene): readonly Draft[] =>
  scene.lemmas(CLIENTS).flatMap((noun) => {
    const sentence = noun.children('poss').some(({ lower }) => OWN.has(lower)) ? scene.sentenceOf(noun) : undefined;
    if (!sentence || noun.tag !== 'NN') return [];
    const named = scene.mentionsIn(sentence).filter(({ actor, to }) => to <= noun.index && isPerson(actor));
    const lawyers = new Set(named.map(({ actor }) => actor).filter((actor) => isAdvocate(scene, actor)));
    const [lawyer] = lawyers;
    const suit = lawyers.size === 1 ? scene.cases.about(sentence) : undefined;
    const client = suit && onlyPerson([...suit.plaintiffs, ...suit.defendants].map(({ actor }) => actor));
    const own = scene.at(noun) ?? client;
    return lawyer && own && own !== lawyer && isPerson(own)
      ? [{ subject: lawyer, object: own, standing: STATED, inferred: true, evidence: [coverOf(scene, noun, named)] }]
      : [];
  });

const coverOf = (
  scene: CourtScene,
  noun: Token,
  named: readonly { readonly document: Token['document']; readonly from: number }[],
) => scene.cover(noun, ...named.map(({ document, from }) => document.token(from)));

const onlyPerson = (parties: readonly Actor[]): Actor | undefined => {
  const people = parties.filter(isPerson);
  return people.length === 1 ? people[0] : undefined;
};
