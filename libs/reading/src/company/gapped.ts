import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';

const LINKS = new Set(['and', ',', ';', 'while']);

/** Where a frame has its two ends. */
interface Places {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** A pair told with no verb of its own, and who comes first in it. */
interface Gapped {
  readonly leader: Actor;
  readonly draft: Draft;
}

interface Ends {
  readonly first: (actor: Actor) => boolean;
  readonly second: (actor: Actor) => boolean;
}

/** "Lazard acted for Ford and UBS for Nike", "Ford was advised by Lazard, Nike by UBS": the verb is not told again. */
export function gapped(
  scene: Scene,
  clause: Clause,
  { frame, ends }: { frame: Places; ends: Ends },
): readonly Gapped[] {
  const way = wayOf(clause, frame);
  const sentence = way && scene.sentenceOf(clause.verb);
  if (!way || !sentence) return [];
  return sentence.span.tokens.flatMap((token) => {
    const told =
      token.index > clause.verb.index && token.lower === way.preposition ? besideIt(scene, token) : undefined;
    if (!told) return [];
    const [subject, object] = way.isFirstLeading ? told : [told[1], told[0]];
    if (subject === object || !ends.first(subject) || !ends.second(object)) return [];
    const evidence = [
      scene.cover(token, ...scene.tokensAt(token.previous ?? token), ...scene.tokensAt(token.next ?? token)),
    ];
    const draft = { subject, object, standing: { stance: 'stated' as const }, evidence, inferred: true };
    return [{ leader: told[0], draft }];
  });
}

/** The tree may have joined those of the second pair to the first. */
export function withGapped(drafts: readonly Draft[], more: readonly Gapped[]): readonly Draft[] {
  const leaders = new Set(more.map(({ leader }) => leader));
  const own = drafts.filter(({ subject, object }) => !leaders.has(subject) && !(object && leaders.has(object)));
  return more.length === 0 ? drafts : [...own, ...more.map(({ draft }) => draft)];
}

/** What stands between the two, and whether the buyer is the one before it. */
function wayOf(
  clause: Clause,
  { first, second }: Places,
): { preposition: string; isFirstLeading: boolean } | undefined {
  if (clause.voice === 'passive')
    return first.includes('object') && second.includes('subject')
      ? { preposition: 'by', isFirstLeading: true }
      : undefined;
  const isFirstLeading = first.includes('subject');
  const other = (isFirstLeading ? second : first).find((place) => PREPOSITIONS.has(place.split(' ').at(-1) ?? ''));
  const preposition = other?.split(' ').at(-1);
  return preposition && (isFirstLeading || second.includes('subject')) ? { preposition, isFirstLeading } : undefined;
}

const PREPOSITIONS = new Set(['for', 'to', 'from', 'with', 'on']);

/** Two names right before and behind a preposition, behind another pair. */
function besideIt(scene: Scene, { previous, next }: Token): readonly [Actor, Actor] | undefined {
  const before = previous && scene.mentionAt(previous);
  const after = next && scene.mentionAt(next);
  if (before?.how !== 'name' || after?.how !== 'name' || before.to !== (previous?.index ?? 0) + 1) return undefined;
  const link = before.from > 0 ? before.document.token(before.from - 1) : undefined;
  return link && LINKS.has(link.lower) ? [before.actor, after.actor] : undefined;
}
