import type { Clause } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import { mannerOf } from '../claim/stance.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { authoritiesOf, type Authority } from './authority.js';
import words from './authority.json' with { type: 'json' };
import penalties from './penalty-words.json' with { type: 'json' };

const AGREEING = new Set(['agree', 'have', 'order', 'force', 'require', 'direct', 'sentence', 'accept', 'receive']);
const SETTLING = new Set(['settle', 'resolve', 'end', 'put', 'lay', 'close', 'draw', 'avert']);
const PAYING = new Set(['pay', ...penalties.handing]);
const OFFICIAL = new Set([
  ...words.nouns,
  'company',
  'firm',
  'bank',
  'department',
  'statement',
  'filing',
  'automaker',
  'carmaker',
]);

/**
 * How a clause of fining, paying or settling puts it. Who "agreed to pay", was ordered to, or "will pay ... to settle", is
 * bound: the deal is what is told, and that the money comes later makes it no plan. What "the company" or "the agency"
 * says of it is its own, though it may be open which one is meant.
 */
export function agreedStanding(scene: Scene, clause: Clause, about: readonly Actor[]): Standing | undefined {
  const { parent } = clause;
  if (clause.form.isInfinitive && parent && AGREEING.has(parent.lemma)) {
    return isFact(parent) ? toldStanding(scene, parent, about) : undefined;
  }
  if (isDue(scene, clause)) return { stance: 'stated' };
  const standing = toldStanding(scene, clause, about);
  const isOwn = clause.form.modal === 'will' && (parent === undefined || mannerOf(parent) !== undefined);
  const isDeal = PAYING.has(clause.lemma) && clause.adverbials().some(({ lemma }) => SETTLING.has(lemma));
  return standing?.stance === 'expected' && isOwn && isDeal ? { stance: 'stated', by: standing.by } : standing;
}

/** How a clause puts it; undefined for what is denied. */
export function toldStanding(scene: Scene, clause: Clause, about: readonly Actor[]): Standing | undefined {
  const standing = scene.standing(clause, about);
  if (standing === undefined || standing.stance === 'denied') return undefined;
  const isOfficial = standing.stance === 'alleged' && standing.by === undefined && isSaidByOfficial(clause);
  return isOfficial ? { stance: 'stated' } : standing;
}

function isSaidByOfficial(clause: Clause): boolean {
  const speaking = speakingOf(clause);
  return speaking?.subjects.some(({ head }) => OFFICIAL.has(head.lemma.toLowerCase()) || head.lower === 'it') ?? false;
}

/** "..., the agency said"; "the agency said that ..." */
function speakingOf(clause: Clause): Clause | undefined {
  const aside = clause.children.find((child) => child.relation === 'parataxis' && mannerOf(child) === 'neutral');
  if (aside) return aside;
  const { parent, relation } = clause;
  if (!parent) return undefined;
  if (relation === 'complement' && mannerOf(parent) === 'neutral') return parent;
  return relation === 'complement' || relation === 'adverbial' ? speakingOf(parent) : undefined;
}

/** "must pay a fine, the regulator said": that it must is what the regulator has decided. */
const isDue = (scene: Scene, clause: Clause): boolean =>
  clause.lemma === 'pay' && clause.form.modal === 'must' && !clause.isNegated && decidersOf(scene, clause).length > 0;

/** The authorities that say so: "..., the Data Protection Commission ruled". */
export function decidersOf(scene: Scene, { parent, relation, children }: Clause): readonly Authority[] {
  const above = relation === 'complement' ? parent : children.find((child) => child.relation === 'parataxis');
  const manner = above && mannerOf(above);
  return manner === 'neutral' || manner === 'sure'
    ? authoritiesOf(scene, above?.subjects ?? []).filter(({ actor }) => actor.kinds.includes('Agency'))
    : [];
}

const isFact = ({ form, isNegated }: Clause) => form.modal === undefined && !isNegated && !form.isInfinitive;

/** Of the agency that tells of a settlement: it is the one that was settled with. */
export function announcer(scene: Scene, clause: Clause): readonly Authority[] {
  const by = scene.footing(clause)?.heard?.by;
  if (by) return by.kinds.includes('Agency') ? [{ actor: by, inferred: true }] : [];
  return authoritiesOf(scene, speakingOf(clause)?.subjects ?? []).filter(({ inferred }) => inferred);
}

/** Who acts in a clause; "it" behind "the regulator said" is the regulator. */
export function actingIn(scene: Scene, clause: Clause): readonly Authority[] {
  const found = authoritiesOf(scene, clause.subjects);
  const { parent, relation } = clause;
  const isIt = clause.subjects.some(({ head }) => head.lower === 'it');
  return found.length === 0 && isIt && relation === 'complement' && parent && mannerOf(parent)
    ? authoritiesOf(scene, parent.subjects)
    : found;
}
