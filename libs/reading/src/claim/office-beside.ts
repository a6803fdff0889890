import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention } from '../entity/cast.js';
import { glossStanding } from './aside.js';
import { termEnd } from './office-change.js';
import { type Beside, holdersBeside } from './office-holder.js';
import { type Office, officesHeld } from './office-noun.js';
import type { OfficePhrase } from './office-phrase.js';
import { isBody, type Scene } from './scene.js';

const TERM = new Set(['until', 'till', 'through', 'from', 'between']);

/** Offices of those who are named right before or after the words. */
export function officesBesideNames(scene: Scene): readonly Office[] {
  const all = holdersBeside(scene);
  const byName = new Map(all.map((beside) => [beside.mention.document.token(beside.mention.to - 1), beside]));
  return all.flatMap((beside) => {
    const shared = sharedWith(beside.phrase, byName);
    return officesAt(scene, beside, shared.length > 0 ? shared : hasOne(scene, beside));
  });
}

/** "his vice chairman, X", where the text tells of his office elsewhere than beside his name. */
export const officesOfChiefs = (scene: Scene, known: readonly Office[]): readonly Office[] =>
  holdersBeside(scene).flatMap((beside) => {
    const { chief } = beside.phrase;
    if (!chief || known.some(({ at }) => at === beside.phrase.first)) return [];
    const bodies = known
      .filter(({ person, body, validTo }) => person === chief && !validTo && body.kinds.includes('Company'))
      .map(({ body }) => body);
    return new Set(bodies).size === 1 ? officesAt(scene, beside, bodies.slice(0, 1)) : [];
  });

/** "UBS Chairman Colm Kelleher and CEO Sergio Ermotti": where the second is. */
function sharedWith({ where, start }: OfficePhrase, byName: ReadonlyMap<Token, Beside>): readonly Actor[] {
  const before = where === 'open' && start.previous?.lower === 'and' ? start.previous.previous : undefined;
  return (before && byName.get(before)?.phrase.bodies) ?? [];
}

/** "Citigroup, with Jane Fraser as chief executive,", "Apple's Mary Holt, a vice president,": who has one. */
function hasOne(scene: Scene, { phrase, mention }: Beside): readonly Actor[] {
  const before = mention.from > 0 ? mention.document.token(mention.from - 1) : undefined;
  const left = leftBy(scene, mention);
  if (left) return [left];
  const isWith = phrase.start.previous?.lower === 'as' && before?.lower === 'with';
  if (!isWith && before?.tag !== 'POS') return [];
  const named = isWith && before.previous?.text === ',' ? before.previous.previous : before.previous;
  const own = named && scene.at(named);
  return isBody(own) ? [own] : [];
}

const LEAVING = new Set(['leave', 'quit', 'exit']);

/** "Chief Operating Officer X left Meta": what is left by one who is said to hold an office, and not where. */
function leftBy(scene: Scene, { document, from, to }: ActorMention): Actor | undefined {
  const { label, head: verb } = document.span(from, to).root;
  if (label !== 'nsubj' || !LEAVING.has(verb.lemma)) return undefined;
  return scene.all(scene.clauseAt(verb)?.objects ?? []).find(isBody);
}

function officesAt(scene: Scene, { phrase, mention, isOver }: Beside, bodies: readonly Actor[]): readonly Office[] {
  const { next } = phrase.last;
  const isTitle = next?.document === mention.document && next.index === mention.from;
  return officesHeld(scene, {
    phrase,
    bodies,
    person: mention.actor,
    standing: isTitle ? { stance: 'stated' } : glossStanding(scene, phrase.first),
    tokens: mention.document.span(mention.from, mention.to).tokens,
    validTo: next && TERM.has(next.lower) ? termEnd(scene, phrase.last) : undefined,
    isOver,
  });
}
