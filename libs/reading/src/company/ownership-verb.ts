import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isCompany, isFormerOrPart, isOwned, isOwner, owning } from './ownership.js';

const SHARES = new Set(['percent', '%', 'stake', 'interest', 'majority', 'share', 'shares', 'cent']);
const MAJORITY = /\b(?:majority|controlling)\b/i;
const SHARE = /(\d{1,3}(?:\.\d+)?)(?: |-)?(?:%|per ?cent)/;
const WHOLE = new Set(['majority', 'wholly', 'fully']);

/** Who owns what, as a verb says it: "owns", "is owned by", "belongs to", "holds 51 percent of". */
export const ownersByVerb = (scene: Scene): readonly Draft[] => [
  ...byOwning(scene),
  ...byBelonging(scene),
  ...byMajority(scene),
  ...byHyphen(scene),
];

const isOver = ({ form, voice, verb }: Clause): boolean =>
  isFormerOrPart(verb) || (form.tense === 'past' && voice === 'active');

const byOwning = (scene: Scene): readonly Draft[] =>
  [
    ...scene.verbs('own').map((match) => ({ ...match, isOwnerHere: isOwner })),
    ...scene.verbs('control').map((match) => ({ ...match, isOwnerHere: mayControl(match.clause) })),
  ].flatMap(({ clause, subjects, objects, isOwnerHere }) => {
    const isControl = clause.lemma === 'control' && (clause.form.tense === 'past' || clause.form.isInfinitive);
    if (isOver(clause) || isControl) return [];
    const owners = scene.doers(clause).filter(isOwnerHere);
    return told(scene, clause, { owners, owned: scene.all(objects), nouns: [...subjects, ...objects] });
  });

/** A person may control many things; "the holding company that he controls" is his. */
const mayControl = ({ relation }: Clause) => (relation === 'relative' ? isOwner : isCompany);

/** "Waymo belongs to Alphabet" */
const byBelonging = (scene: Scene): readonly Draft[] =>
  scene.verbs('belong to').flatMap(({ clause, subjects, objects }) => {
    if (isOver(clause)) return [];
    const owners = scene.all(objects).filter(isCompany);
    return told(scene, clause, { owners, owned: scene.all(subjects), nouns: [...subjects, ...objects] });
  });

/** "holds 100 percent of Audi", "owns a majority stake in Audi" */
const byMajority = (scene: Scene): readonly Draft[] =>
  scene.verbs('own|hold|have|control').flatMap(({ clause, subjects, objects }) => {
    const share = objects.find(({ head }) => SHARES.has(head.lower));
    if (!share || isOver(clause) || !isMajority(share.phrase.text)) return [];
    const parts = clause.objectsNear('of', 'in');
    const nested = parts.filter(({ head }) => SHARES.has(head.lower)).flatMap((part) => part.obliques('of', 'in'));
    const owned = [...parts, ...nested.flatMap((oblique) => oblique.objects)];
    const owners = scene.all(subjects).filter(isOwner);
    return told(scene, clause, { owners, owned: scene.all(owned), nouns: [...subjects, ...owned] });
  });

const isMajority = (text: string): boolean => MAJORITY.test(text) || Number(SHARE.exec(text)?.[1] ?? 0) > 50;

/** "Audi is majority-owned by Volkswagen", "majority-owned by Volkswagen, Audi ..." */
const byHyphen = (scene: Scene): readonly Draft[] =>
  scene.words(OWNED).flatMap((token) => {
    const clause = scene.clauseAt(token);
    const isWhole = token.previous?.text === '-' && WHOLE.has(token.previous.previous?.lower ?? '');
    if (!clause || !isWhole || clause.objects.length > 0) return [];
    const above = clause.parent;
    if (!above || (above.form.tense === 'past' && above.lemma === 'be')) return [];
    const owned = above.surfaceSubjects;
    return told(scene, above, {
      owners: scene.all(clause.subjects).filter(isOwner),
      owned: scene.all(owned),
      nouns: [new NounPhrase(token), ...owned, ...clause.subjects],
    });
  });

const OWNED = new Set(['owned']);

interface Told {
  readonly owners: readonly Actor[];
  readonly owned: readonly Actor[];
  readonly nouns: readonly NounPhrase[];
}

const told = (scene: Scene, clause: Clause, { owners, owned, nouns }: Told): readonly Draft[] =>
  pairs(owners, owned.filter(isOwned)).flatMap((ends) => {
    const standing = scene.standing(clause, ends);
    return standing && standing.stance !== 'expected' ? [owning(ends, scene.evidence(clause, nouns), standing)] : [];
  });
