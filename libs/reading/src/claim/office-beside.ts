import type { Token } from '@wiregraph/syntax/document';
import type { Actor } from '../entity/cast.js';
import { asideStanding } from './aside.js';
import { termEnd } from './office-change.js';
import { type Beside, holdersBeside } from './office-holder.js';
import { type Office, officesHeld } from './office-noun.js';
import type { OfficePhrase } from './office-phrase.js';
import type { Scene } from './scene.js';

const OVER = new Set(['then', 'once', 'formerly', 'previously']);
const TERM = new Set(['until', 'till', 'through', 'from', 'between']);

/** Offices of those who are named right before or after the words. */
export function officesBesideNames(scene: Scene): readonly Office[] {
  const all = holdersBeside(scene);
  const byName = new Map(all.map((beside) => [beside.mention.document.token(beside.mention.to - 1), beside]));
  return all.flatMap((beside) => officesAt(scene, beside, sharedWith(beside.phrase, byName)));
}

/** "UBS Chairman Colm Kelleher and CEO Sergio Ermotti": where the second is. */
function sharedWith({ where, start }: OfficePhrase, byName: ReadonlyMap<Token, Beside>): readonly Actor[] {
  const before = where === 'open' && start.previous?.lower === 'and' ? start.previous.previous : undefined;
  return (before && byName.get(before)?.phrase.bodies) ?? [];
}

function officesAt(scene: Scene, { phrase, mention }: Beside, bodies: readonly Actor[]): readonly Office[] {
  const { next } = phrase.last;
  const isTitle = next?.document === mention.document && next.index === mention.from;
  return officesHeld(scene, {
    phrase,
    bodies,
    person: mention.actor,
    standing: isTitle ? { stance: 'stated' } : asideStanding(scene, phrase.first),
    tokens: mention.document.span(mention.from, mention.to).tokens,
    validTo: next && TERM.has(next.lower) ? termEnd(scene, phrase.last) : undefined,
    isOver: !isTitle && OVER.has(phrase.start.previous?.lower ?? ''),
  });
}
